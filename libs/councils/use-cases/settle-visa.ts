import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { compareDays, type Day, DomainError, translatedText, typedText } from '#kernel';
import { deadlineDuePayload, type Tx, type UseCase } from '#platform';
import { visaMessages } from '../councils.messages.ts';
import { visaPolicy } from '../councils.policy.ts';
import { VisaActs, type VisaNow } from '../visa-acts.ts';
import type { LockedVisa } from '../visa.store.ts';

/** What is recorded has happened, and not before what it follows. Throws VISA_DAY. */
function checkDay(day: Day, after: Day, today: Day): void {
  if (compareDays(day, after) < 0 || compareDays(day, today) > 0) throw new DomainError('VISA_DAY', { day, after }, 'on');
}

const transmitting = z.object({ visaId: z.uuid(), on: z.iso.date() });
type Transmitting = z.infer<typeof transmitting>;

/** Records that a deliberation went to the authority: the time for its visa runs from that day. Throws VISA_DAY, VISA_STATE_FORBIDS. */
@Injectable()
export class TransmitDeliberation implements UseCase<Transmitting, VisaNow> {
  readonly action = visaPolicy.transmit;
  readonly input = transmitting;

  constructor(private readonly visas: VisaActs) {}

  async execute(tx: Tx, { visaId, on }: Transmitting): Promise<VisaNow> {
    const locked = await this.visas.lock(tx, this.action, visaId);
    checkDay(on, locked.decidedOn, await this.visas.today(tx, locked));
    return this.visas.apply(tx, locked, 'transmit', { transmittedOn: on, overdueSince: null });
  }
}

const settling = z.object({
  visaId: z.uuid(),
  granted: z.boolean(),
  on: z.iso.date(),
  /** Number and date of the act. */
  reference: typedText(3, 200),
  reasons: translatedText(10, 5000).nullish(),
});
type Settling = z.infer<typeof settling>;

/** Records the visa as it was given or refused. Throws VISA_DAY, VISA_STATE_FORBIDS. */
@Injectable()
export class SettleVisa implements UseCase<Settling, VisaNow> {
  readonly action = visaPolicy.settle;
  readonly input = settling;

  constructor(private readonly visas: VisaActs) {}

  async execute(tx: Tx, { visaId, granted, on, reference, reasons }: Settling): Promise<VisaNow> {
    const locked = await this.visas.lock(tx, this.action, visaId);
    checkDay(on, locked.visa.transmittedOn ?? locked.decidedOn, await this.visas.today(tx, locked));
    const changes = { settledOn: on, reference, reasons: reasons ?? null };
    const now = await this.visas.apply(tx, locked, granted ? 'grant' : 'refuse', changes);
    await this.visas.tell(tx, locked, granted ? visaMessages.granted : visaMessages.refused, on);
    return now;
  }
}

type Due = z.infer<typeof deadlineDuePayload>;

/** The day passed: where the pack says that silence gives the visa it is given, elsewhere it is noted as late and decides nothing. */
@Injectable()
export class ApplyVisaDeadline implements UseCase<Due, void> {
  readonly action = visaPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(private readonly visas: VisaActs) {}

  async execute(tx: Tx, { subjectId, kind, day }: Due): Promise<void> {
    const locked = await this.visas.lock(tx, this.action, subjectId);
    const waits = kind === (locked.visa.status === 'to-transmit' ? 'transmission-due' : 'visa-due') && isOpen(locked);
    tx.note({ deadline: kind, legalDay: day, applied: waits });
    if (!waits) return;
    if (kind === 'visa-due' && this.visas.silenceGrants(locked)) {
      await this.visas.apply(tx, locked, 'keepSilent', { settledOn: day });
      return this.visas.tell(tx, locked, visaMessages['granted-by-silence'], day);
    }
    await this.visas.noteLate(tx, locked, day);
  }
}

const isOpen = ({ visa: { status } }: LockedVisa): boolean => status === 'to-transmit' || status === 'transmitted';
