import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, translatedText } from '#kernel';
import { Files, type Tx, type UseCase } from '#platform';
import { ConsultationActs, type ConsultationNow } from '../consultation-acts.ts';
import type { Consultation } from '../consultation.entity.ts';
import { checkContents, consultationInput } from '../consultation-input.ts';
import { ConsultationStore } from '../consultation.store.ts';
import { consultationPolicy } from '../consultations.policy.ts';
import { checkDates } from '../domain/consultation-dates.ts';

const drafting = z.object({ communeId: z.uuid(), ...consultationInput });
type Draft = z.output<typeof drafting>;

/** Begins a consultation: what is decided, who decides it and when, and what answers weigh are said from the beginning. */
@Injectable()
export class DraftConsultation implements UseCase<Draft, ConsultationNow> {
  readonly action = consultationPolicy.draft;
  readonly input = drafting as z.ZodType<Draft>;

  constructor(private readonly store: ConsultationStore) {}

  async execute(tx: Tx, given: Draft): Promise<ConsultationNow> {
    const id = newId();
    tx.authorize(this.action, given, { type: 'consultation', id });
    checkContents(given);
    checkDates(given);
    const row = { id, ...given, status: 'draft', documents: [], createdBy: tx.actor.id, createdAt: tx.now };
    await this.store.insert(tx, row as unknown as Consultation);
    return { id, status: 'draft' };
  }
}

/** What is announced does not change any more. Throws CONSULTATION_FROZEN. */
function stillDraft({ status }: Consultation): void {
  if (status !== 'draft') throw new DomainError('CONSULTATION_FROZEN');
}

const revising = z.object({ consultationId: z.uuid(), ...consultationInput });
type Revision = z.output<typeof revising>;

@Injectable()
export class ReviseConsultation implements UseCase<Revision, ConsultationNow> {
  readonly action = consultationPolicy.draft;
  readonly input = revising as z.ZodType<Revision>;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
  ) {}

  async execute(tx: Tx, { consultationId, ...given }: Revision): Promise<ConsultationNow> {
    const { consultation } = await this.acts.lock(tx, this.action, consultationId);
    stillDraft(consultation);
    checkContents(given);
    checkDates(given);
    await this.store.update(tx, consultationId, given);
    return { id: consultationId, status: consultation.status };
  }
}

const attaching = z.object({ consultationId: z.uuid(), fileId: z.uuid() });

/** Adds a document that everybody reads; of a consultation that is under way too, since more information harms nobody. */
@Injectable()
export class AttachConsultationDocument implements UseCase<z.infer<typeof attaching>, ConsultationNow> {
  readonly action = consultationPolicy.draft;
  readonly input = attaching;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
    private readonly files: Files,
  ) {}

  async execute(tx: Tx, { consultationId, fileId }: z.infer<typeof attaching>): Promise<ConsultationNow> {
    const { consultation } = await this.acts.lock(tx, this.action, consultationId);
    await this.files.attach(tx, fileId, { type: 'consultation', id: consultationId });
    await this.store.update(tx, consultationId, { documents: [...new Set([...consultation.documents, fileId])] });
    return { id: consultationId, status: consultation.status };
  }
}

const moves = ['announce', 'startAnalysis', 'cancel'] as const;
const advancing = z.object({ consultationId: z.uuid(), event: z.enum(moves), reasons: translatedText(10, 5000).nullish() });

/** An officer announces, begins the analysis, or cancels before it opens, with reasons. Throws what still lacks. */
@Injectable()
export class AdvanceConsultation implements UseCase<z.infer<typeof advancing>, ConsultationNow> {
  readonly action = consultationPolicy.advance;
  readonly input = advancing;

  constructor(private readonly acts: ConsultationActs) {}

  async execute(tx: Tx, { consultationId, event, reasons }: z.infer<typeof advancing>): Promise<ConsultationNow> {
    const locked = await this.acts.lock(tx, this.action, consultationId);
    if (event === 'cancel' && !reasons) throw new DomainError('INVALID_INPUT', {}, 'reasons');
    const changes: Partial<Consultation> = {};
    if (event === 'announce') {
      changes.announcedOn = this.acts.today(tx, locked);
      checkDates(locked.consultation, changes.announcedOn);
    }
    return this.acts.apply(tx, locked, event, { changes, ...(reasons && { reasons }) });
  }
}

const extending = z.object({ consultationId: z.uuid(), closesOn: z.iso.date(), reasons: translatedText(10, 2000) });

/** More time for everybody, said with its reason; never less. */
@Injectable()
export class ExtendConsultation implements UseCase<z.infer<typeof extending>, ConsultationNow> {
  readonly action = consultationPolicy.advance;
  readonly input = extending;

  constructor(private readonly acts: ConsultationActs) {}

  async execute(tx: Tx, { consultationId, closesOn, reasons }: z.infer<typeof extending>): Promise<ConsultationNow> {
    const locked = await this.acts.lock(tx, this.action, consultationId);
    const { closesOn: before } = locked.consultation;
    if (closesOn <= before) throw new DomainError('CONSULTATION_DATES_WRONG', { day: closesOn, earliest: before }, 'closesOn');
    return this.acts.apply(tx, locked, 'extend', { changes: { closesOn }, reasons });
  }
}
