import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, typedText } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { Files, type Tx, type UseCase } from '#platform';
import { ConsultationActs } from '../consultation-acts.ts';
import type { Consultation } from '../consultation.entity.ts';
import { answersInput } from '../consultation-input.ts';
import { ConsultationStore } from '../consultation.store.ts';
import { consultationPolicy } from '../consultations.policy.ts';
import { countedAnswers } from '../domain/answers.ts';
import { takesKeyedInput } from '../domain/consultation.ts';
import { mayContributeFrom } from '../domain/contribution-source.ts';
import type { Answer } from '../domain/questionnaire.ts';
import { annotationText, contributionText } from '../text-moderation.ts';

const ofConsultation = { consultationId: z.uuid() };

interface Contributed {
  readonly id: string;
}

/** Where answers are taken in, whatever way they came: checked, kept, their texts held where the organiser reads first. */
@Injectable()
export class ContributionIntake {
  constructor(
    private readonly store: ConsultationStore,
    private readonly texts: ModeratedTexts,
    private readonly files: Files,
  ) {}

  async take(
    tx: Tx,
    consultation: Consultation,
    answers: readonly Answer[],
    from: { channel: 'online' | 'anonymous' | 'meeting' | 'paper'; authorId: string | null; keyedBy?: string; provenance?: string },
  ): Promise<Contributed> {
    const counted = countedAnswers(consultation.questions, answers);
    const id = await this.store.contribute(tx, {
      ...{ id: newId(), consultationId: consultation.id, channel: from.channel, authorId: from.authorId, answers: counted },
      ...{ keyedBy: from.keyedBy ?? null, provenance: from.provenance ?? null, submittedAt: tx.now },
    });
    for (const { fileId } of counted) if (fileId) await this.files.attach(tx, fileId, { type: 'contribution', id });
    const hasWords = counted.some(({ text }) => text);
    if (hasWords && consultation.settings.readsFirst && !from.keyedBy) {
      await this.texts.holdNew(tx, contributionText, id, { territoryId: consultation.communeId, authorId: from.authorId });
    }
    return { id };
  }
}

const contributing = z.object({
  ...ofConsultation,
  answers: answersInput,
  /** Keyed hashes of device and network; given by the door for answers without an account. */
  source: z.object({ deviceKey: z.string(), networkKey: z.string() }).optional(),
});
type Contribution = z.output<typeof contributing>;

/** Somebody answers: with an account once, the later answer in the place of the earlier; without one where the organiser allows it. */
@Injectable()
export class Contribute implements UseCase<Contribution, Contributed> {
  readonly action = consultationPolicy.contribute;
  readonly input = contributing as z.ZodType<Contribution>;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
    private readonly intake: ContributionIntake,
  ) {}

  async execute(tx: Tx, { consultationId, answers, source }: Contribution): Promise<Contributed> {
    const consultation = await this.acts.hold(tx, this.action, consultationId);
    if (consultation.status === 'draft') throw new DomainError('NOT_FOUND');
    if (consultation.status !== 'open') throw new DomainError('CONSULTATION_NOT_OPEN');
    const { personId } = tx.actor;
    if (personId) return this.intake.take(tx, consultation, answers, { channel: 'online', authorId: personId });
    if (!consultation.settings.isOpenToAll || !source) throw new DomainError('ACCOUNT_NEEDED');
    const from = { consultationId, ...source };
    mayContributeFrom(await this.store.fromSource(tx, from));
    await this.store.traceSource(tx, from);
    return this.intake.take(tx, consultation, answers, { channel: 'anonymous', authorId: null });
  }
}

const keying = z.object({ ...ofConsultation, channel: z.enum(['meeting', 'paper']), provenance: typedText(3, 200), answers: answersInput });
type Keyed = z.output<typeof keying>;

/** A clerk types in what came on paper or was said in a meeting, and from which. It goes the way of all others. */
@Injectable()
export class KeyContribution implements UseCase<Keyed, Contributed> {
  readonly action = consultationPolicy.key;
  readonly input = keying as z.ZodType<Keyed>;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly intake: ContributionIntake,
  ) {}

  async execute(tx: Tx, { consultationId, channel, provenance, answers }: Keyed): Promise<Contributed> {
    const consultation = await this.acts.hold(tx, this.action, consultationId);
    if (!takesKeyedInput(consultation.status)) throw new DomainError('CONSULTATION_NOT_OPEN');
    return this.intake.take(tx, consultation, answers, { channel, authorId: null, keyedBy: tx.actor.id, provenance });
  }
}

const annotating = z.object({ ...ofConsultation, paragraphId: z.string().max(40), body: typedText(3, 3000) });

/** A comment on a paragraph of the draft text. */
@Injectable()
export class Annotate implements UseCase<z.infer<typeof annotating>, Contributed> {
  readonly action = consultationPolicy.annotate;
  readonly input = annotating;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
    private readonly texts: ModeratedTexts,
  ) {}

  async execute(tx: Tx, { consultationId, paragraphId, body }: z.infer<typeof annotating>): Promise<Contributed> {
    const consultation = await this.acts.hold(tx, this.action, consultationId);
    if (consultation.status !== 'open') throw new DomainError('CONSULTATION_NOT_OPEN');
    if (!consultation.paragraphs.some(({ id }) => id === paragraphId)) throw new DomainError('PARAGRAPH_UNKNOWN', {}, 'paragraphId');
    const id = newId();
    await this.store.addAnnotation(tx, { id, consultationId, paragraphId, authorId: tx.actor.id, body, at: tx.now });
    const place = { territoryId: consultation.communeId, authorId: tx.actor.id };
    if (consultation.settings.readsFirst) await this.texts.holdNew(tx, annotationText, id, place);
    return { id };
  }
}
