import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { DeskStore } from '../desk.store.ts';
import { territoryPolicy } from '../territory.policy.ts';
import { TerritoryReader } from '../territory.reader.ts';
import { TerritoryStore } from '../territory.store.ts';

const desk = z.object({
  address: translatedText(5, 300),
  hours: translatedText(3, 300),
  phone: z
    .string()
    .trim()
    .regex(/^\+?\d[\d ().-]{4,23}$/)
    .nullish(),
  email: z.email().max(254).nullish(),
});
const input = z.object({ territoryId: z.uuid(), desk: desk.nullish() });
type Input = z.infer<typeof input>;

/** Says where somebody helps: address, hours, phone; or, without a desk, that there is none any more. The audit keeps what was before. */
@Injectable()
export class SetDesk implements UseCase<Input, { id: string }> {
  readonly action = territoryPolicy.setDesk;
  readonly input = input;

  constructor(
    private readonly territories: TerritoryStore,
    private readonly reader: TerritoryReader,
    private readonly desks: DeskStore,
  ) {}

  async execute(tx: Tx, { territoryId, desk: next }: Input): Promise<{ id: string }> {
    const territory = await this.territories.lock(tx, territoryId);
    tx.authorize(this.action, { territoryAndAbove: await this.reader.andAbove(territory.id, tx) }, { type: 'territory', id: territory.id });
    tx.note({ before: await this.desks.find(tx, territoryId), after: next ?? null });
    if (next) await this.desks.put(tx, { territoryId, ...next, phone: next.phone ?? null, email: next.email ?? null });
    else await this.desks.remove(tx, territoryId);
    return { id: territoryId };
  }
}
