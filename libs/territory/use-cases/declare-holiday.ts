import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { inLanguage, newId, translatedText } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import { territoryMessages } from '../territory.messages.ts';
import { territoryPolicy } from '../territory.policy.ts';
import { TerritoryReader } from '../territory.reader.ts';
import { TerritoryStore } from '../territory.store.ts';

const input = z.object({
  territoryId: z.uuid(),
  day: z.iso.date(),
  names: translatedText(2, 120),
  /** The act that declares it, such as a decree or a royal order. */
  legalRef: z.string().trim().min(3).max(300),
});
type Input = z.infer<typeof input>;

/** Declares a day without work, also after dates were computed: the open ones are computed again and keep the reason. */
@Injectable()
export class DeclareHoliday implements UseCase<Input, { id: string }> {
  readonly action = territoryPolicy.declareHoliday;
  readonly input = input;

  constructor(
    private readonly territories: TerritoryStore,
    private readonly reader: TerritoryReader,
  ) {}

  async execute(tx: Tx, { territoryId, day, names, legalRef }: Input): Promise<{ id: string }> {
    const territory = await this.territories.lock(tx, territoryId);
    tx.authorize(this.action, { territoryAndAbove: await this.reader.andAbove(territory.id, tx) }, { type: 'territory', id: territory.id });
    const id = newId();
    await this.territories.insertHoliday(tx, { id, territoryId, day, names, legalRef });
    tx.note({ day, legalRef });
    tx.emit(message(territoryMessages['holiday-declared'], { territoryId, day, reason: inLanguage(names, 'fr'), withdrawn: false }));
    return { id };
  }
}

const withdrawal = z.object({ holidayId: z.uuid(), reason: z.string().trim().min(3).max(300) });

/** Takes a declared day back; the open dates are computed again. */
@Injectable()
export class WithdrawHoliday implements UseCase<z.infer<typeof withdrawal>, { id: string }> {
  readonly action = territoryPolicy.declareHoliday;
  readonly input = withdrawal;

  constructor(
    private readonly territories: TerritoryStore,
    private readonly reader: TerritoryReader,
  ) {}

  async execute(tx: Tx, { holidayId, reason }: z.infer<typeof withdrawal>): Promise<{ id: string }> {
    const holiday = await this.territories.lockHoliday(tx, holidayId);
    const { territoryId, day } = holiday;
    tx.authorize(this.action, { territoryAndAbove: await this.reader.andAbove(territoryId, tx) }, { type: 'territory', id: territoryId });
    await this.territories.withdrawHoliday(tx, holidayId);
    tx.note({ day, reason });
    tx.emit(message(territoryMessages['holiday-declared'], { territoryId, day, reason, withdrawn: true }));
    return { id: holidayId };
  }
}
