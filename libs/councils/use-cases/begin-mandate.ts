import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { compareDays, type Day, dayOf, DomainError, newId } from '#kernel';
import { deadlineDuePayload, DeadlineStore, message, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { councilLawOf } from '../council-law.ts';
import { mandateMessages } from '../councils.messages.ts';
import { councilPolicy } from '../councils.policy.ts';
import { mandateDeadlines, mandateEnd } from '../domain/mandate.ts';
import type { CouncilMandate } from '../mandate.entity.ts';
import { MandateStore } from '../mandate.store.ts';

/** Ends mandates, for whatever reason. */
@Injectable()
export class MandateEnds {
  constructor(
    private readonly mandates: MandateStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** Everything that was filed with the council and waits for it is told. The caller has authorised the act. */
  async end(tx: Tx, { id, communeId }: CouncilMandate, day: Day): Promise<void> {
    await this.mandates.end(tx, id, day);
    await this.deadlines.replace(tx, { type: 'mandate', id }, communeId, []);
    const { names, kind } = await this.territories.get(communeId, tx);
    tx.emit(message(mandateMessages.ended, { subjectId: id, communeId, day, params: { commune: names, level: kind, day } }));
  }
}

const input = z.object({
  communeId: z.uuid(),
  startsOn: z.iso.date(),
  seats: z.number().int().min(1).max(500),
  /** Its last day; as many years later as the law says where it is not given. */
  endsOn: z.iso.date().optional(),
});
type Input = z.infer<typeof input>;

/** Records that a council was elected. Throws MANDATE_RUNNING, MANDATE_DAY, and NO_LAW_FOR_TERRITORY where nobody says when it ends. */
@Injectable()
export class BeginMandate implements UseCase<Input, { id: string }> {
  readonly action = councilPolicy.compose;
  readonly input = input;

  constructor(
    private readonly mandates: MandateStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  async execute(tx: Tx, { communeId, startsOn, seats, endsOn: given }: Input): Promise<{ id: string }> {
    tx.authorize(this.action, { communeId });
    const calendar = await this.territories.calendarOf(communeId, tx);
    const law = await councilLawOf(this.territories, communeId, startsOn);
    const endsOn = given ?? (law && mandateEnd(startsOn, law.mandateYears.value));
    if (!endsOn) throw new DomainError('NO_LAW_FOR_TERRITORY');
    const today = dayOf(tx.now, calendar.timeZone);
    if (compareDays(startsOn, today) > 0 || compareDays(endsOn, today) < 0)
      throw new DomainError('MANDATE_DAY', { startsOn, endsOn }, 'startsOn');
    const id = newId();
    await this.mandates.insert(tx, { id, communeId, startsOn, endsOn, seats, councilLawId: law?.id ?? null });
    await this.deadlines.replace(tx, { type: 'mandate', id }, communeId, mandateDeadlines(endsOn, calendar));
    tx.note({ startsOn, endsOn, seats }, { type: 'mandate', id });
    return { id };
  }
}

/** A mandate ends by itself on its last day. */
@Injectable()
export class ApplyMandateDeadline implements UseCase<z.infer<typeof deadlineDuePayload>, void> {
  readonly action = councilPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(
    private readonly mandates: MandateStore,
    private readonly ends: MandateEnds,
  ) {}

  async execute(tx: Tx, { subjectId, day }: z.infer<typeof deadlineDuePayload>): Promise<void> {
    const mandate = await this.mandates.lock(tx, subjectId);
    tx.authorize(this.action, mandate, { type: 'mandate', id: subjectId });
    tx.note({ legalDay: day, applied: mandate.endedOn === null });
    if (!mandate.endedOn) await this.ends.end(tx, mandate, day);
  }
}
