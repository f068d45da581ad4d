import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { deadlineDuePayload, message, type Tx, type UseCase } from '#platform';
import { ConsultationActs } from '../consultation-acts.ts';
import { ConsultationStore } from '../consultation.store.ts';
import { consultationMessages } from '../consultations.messages.ts';
import { consultationPolicy } from '../consultations.policy.ts';
import { eventOfDate, isOwedIn } from '../domain/consultation-dates.ts';

const factOf: Readonly<Record<string, 'synthesis-near' | 'synthesis-overdue' | 'response-near' | 'response-overdue'>> = {
  'synthesis-due-near': 'synthesis-near',
  'synthesis-due': 'synthesis-overdue',
  'response-due-near': 'response-near',
  'response-due': 'response-overdue',
};

/** A date came: it opens, closes or archives, as of that day; what is owed and not done is late, publicly, and told to who owes it. */
@Injectable()
export class ApplyConsultationDeadline implements UseCase<z.infer<typeof deadlineDuePayload>, void> {
  readonly action = consultationPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
  ) {}

  async execute(tx: Tx, { subjectId, kind, day }: z.infer<typeof deadlineDuePayload>): Promise<void> {
    const locked = await this.acts.lock(tx, this.action, subjectId);
    const { consultation } = locked;
    const event = eventOfDate(kind, consultation.status);
    tx.note({ deadline: kind, legalDay: day, effect: event ?? 'none' });
    if (event) return void (await this.acts.apply(tx, locked, event));
    const fact = factOf[kind];
    if (!fact || !isOwedIn(kind, consultation.status)) return;
    if (!kind.endsWith('-near')) await this.store.update(tx, subjectId, { overdueSince: day });
    tx.emit(message(consultationMessages[fact], { subjectId, params: { title: consultation.titles, day } }));
  }
}
