import { Injectable } from '@nestjs/common';
import { type Calendar, dayOf, type Translated } from '#kernel';
import { DeadlineStore, message, type Tx } from '#platform';
import { TerritoryReader } from '#territory';
import type { Consultation } from './consultation.entity.ts';
import { ConsultationStore } from './consultation.store.ts';
import { consultationMessages } from './consultations.messages.ts';
import { type ConsultationDates, consultationDeadlines } from './domain/consultation-dates.ts';
import { type ConsultationEvent, consultationMachine, type ConsultationState } from './domain/consultation.ts';

/** A consultation under its lock, with the calendar of its commune. */
export interface LockedConsultation {
  readonly consultation: Consultation;
  readonly calendar: Calendar;
}

export interface ConsultationNow {
  readonly id: string;
  readonly status: ConsultationState;
}

interface Change {
  readonly changes?: Partial<Consultation>;
  readonly reasons?: Translated;
}

const factsOf: Partial<Record<ConsultationEvent, readonly Exclude<keyof typeof consultationMessages, 'deadline-due'>[]>> = {
  publishSynthesis: ['synthesis-published', 'response-owed'],
  publishResponse: ['response-published'],
};

const datesOf = ({ opensOn, closesOn, synthesisOn, responseOn, settings }: Consultation): ConsultationDates => ({
  ...{ opensOn, closesOn, synthesisOn, responseOn },
  synthesisDays: settings.synthesisDays,
  responseDays: settings.responseDays,
});

/** What all acts share: lock, policy, table, dates, history, notices. */
@Injectable()
export class ConsultationActs {
  constructor(
    private readonly store: ConsultationStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** The calendar is read before the lock, on another connection, as in every procedure. Throws NOT_FOUND or FORBIDDEN. */
  async lock(tx: Tx, action: string, id: string): Promise<LockedConsultation> {
    const calendar = await this.territories.calendarOf(await this.store.communeOf(tx, id));
    const consultation = await this.store.lock(tx, id);
    tx.authorize(action, consultation, { type: 'consultation', id });
    return { consultation, calendar };
  }

  /** For an act beside the state: the consultation holds still, nobody waits. */
  async hold(tx: Tx, action: string, id: string): Promise<Consultation> {
    const consultation = await this.store.holdOpen(tx, id);
    tx.authorize(action, consultation, { type: 'consultation', id });
    return consultation;
  }

  async apply(
    tx: Tx,
    { consultation, calendar }: LockedConsultation,
    event: ConsultationEvent,
    { changes, reasons }: Change = {},
  ): Promise<ConsultationNow> {
    const { id, communeId, status: from, titles } = consultation;
    const status = consultationMachine.next(from, event, await this.store.facts(tx, consultation));
    // what is late stops being late when it is done, and not before
    const isDone = event === 'publishSynthesis' || event === 'publishResponse';
    await this.store.update(tx, id, { ...changes, status, ...(isDone && { overdueSince: null }) });
    const dates = consultationDeadlines(status, datesOf({ ...consultation, ...changes }), calendar);
    await this.deadlines.replace(tx, { type: 'consultation', id }, communeId, dates, event === 'extend' ? { rule: 'extended' } : undefined);
    await this.store.addLine(tx, { consultationId: id, event, from, to: status, ...(reasons && { reasons }) });
    tx.note({ event, from, to: status });
    for (const fact of factsOf[event] ?? []) tx.emit(message(consultationMessages[fact], { subjectId: id, params: { title: titles } }));
    return { id, status };
  }

  today = (tx: Tx, { calendar }: Pick<LockedConsultation, 'calendar'>): string => dayOf(tx.now, calendar.timeZone);
}
