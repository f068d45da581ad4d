import { Injectable } from '@nestjs/common';
import { type Calendar, dueDate, type DueDateStep, type Translated } from '#kernel';
import type { PetitionCondition } from '#organisations';
import { dayInWords, type DeadlineView, I18n, type Locale } from '#platform';
import { type Confidence, isUnconfirmed, lawById, type LawPack, practiceOf } from '#rulepacks';
import { completionReason } from './domain/completion.ts';
import { shownWarnings } from './domain/law.ts';
import { effectOf, procedureById } from './domain/procedure.ts';
import type { Petition } from './petition.entity.ts';

type Revision = DeadlineView['revisions'][number];

/** Words for what a petition shows of the law, in a reader's language. */
@Injectable()
export class PetitionTexts {
  constructor(private readonly i18n: I18n) {}

  /** The language in which the words of a petition are shown: the reader's where it exists, else the one that counts. */
  shownLanguage(locale: Locale, { titles, authoritativeLanguage }: Petition): Locale {
    return titles[locale] ? locale : authoritativeLanguage;
  }

  words(locale: Locale, petition: Petition, texts: Translated): string {
    return texts[this.shownLanguage(locale, petition)] ?? '';
  }

  status = (locale: Locale, status: string): string => this.i18n.text(locale, `petition.status.${status}`);

  event = (locale: Locale, event: string): string => this.i18n.text(locale, `petition.event.${event}`);

  rejections = (locale: Locale, codes: readonly string[]) =>
    codes.map((code) => ({ code, text: this.i18n.text(locale, `rejection.${code}`) }));

  law(locale: Locale, packId: string) {
    const pack = procedureById(packId);
    const { legalRef, admissibility, signatory, forbiddenObjects } = pack;
    const { assurance, proofs } = practiceOf(lawById(packId));
    const silence = admissibility.onSilence.value;
    return {
      packId,
      legalRef,
      instrument: pack.instrument,
      instrumentText: this.i18n.text(locale, `instrument.${pack.instrument}`),
      effect: effectOf(pack).toLowerCase().replace('_', '-'),
      forAssociations: pack.association !== undefined,
      spread: pack.spread.value,
      collectionDays: pack.collection.maxDays.value,
      silence: { ...graded(admissibility.onSilence), code: silence, text: this.i18n.text(locale, `petition.silence.${silence}`) },
      signLevel: assurance.sign.value,
      fileLevel: assurance.file.value,
      proofs: proofs.value,
      answerLimit: { ...graded(admissibility.answerLimit), text: this.answerTime(locale, admissibility.answerLimit.value) },
      capacities: signatory.categories.value,
      minAge: signatory.minAge.value,
      rejectionReasons: this.rejections(locale, admissibility.rejectionReasons.value),
      forbiddenObjects: forbiddenObjects.map(({ value: code }) => ({ code, text: this.i18n.text(locale, `forbidden.${code}`) })),
      warnings: this.warnings(locale, lawById(packId)),
    };
  }

  deadline(locale: Locale, deadline: DeadlineView, calendar: () => Promise<Calendar>) {
    const { term } = deadline;
    return {
      ...deadline,
      legalRef: term?.legalRef ?? null,
      confidence: term?.confidence ?? null,
      isUnconfirmed: term ? isUnconfirmed(term.confidence as Confidence) : false,
      steps: async () => this.steps(locale, deadline, await calendar()),
      revisions: deadline.revisions.map((revision) => this.revision(locale, revision)),
    };
  }

  private answerTime(locale: Locale, limit: { readonly count: number; readonly unit: string } | null): string {
    if (!limit) return this.i18n.text(locale, 'petition.no-answer-limit');
    return this.i18n.text(locale, `length.${limit.unit}`, { count: limit.count });
  }

  /** The law's conditions of an association, as they were kept, each in one sentence. */
  conditions = (locale: Locale, conditions: readonly PetitionCondition[]) =>
    conditions.map((one) => ({
      ...one,
      text: this.i18n.text(locale, `petition-condition.${one.condition}.${one.met}`, one.facts),
      isUnconfirmed: isUnconfirmed(one.confidence),
    }));

  private warnings(locale: Locale, pack: LawPack) {
    return shownWarnings(pack).map(({ path, legalRef, confidence, note }) => ({
      path,
      legalRef,
      confidence,
      text: this.i18n.text(locale, 'grade.warning', { legalRef }),
      note: note ? this.i18n.text(locale, note) : null,
    }));
  }

  /** None where the calendar of today tells another day than the one that holds: an explanation must explain the date it stands beside. */
  private steps(locale: Locale, { term, day }: DeadlineView, calendar: Calendar) {
    const due = term && dueDate(term.limit, new Date(term.start), calendar, { suspensions: term.suspensions, extensions: term.extensions });
    return due?.day === day ? due.steps.map((step) => ({ rule: step.rule, day: step.day, text: this.step(locale, step) })) : [];
  }

  private step(locale: Locale, { rule, day, detail }: DueDateStep): string {
    const { count = 0, unit = 'day', from, to, reason } = detail ?? {};
    return this.i18n.text(locale, `step.${rule}`, {
      count,
      day: dayInWords(day, locale),
      from: from && dayInWords(from, locale),
      to: to && dayInWords(to, locale),
      reason: this.reason(locale, reason),
      length: this.i18n.text(locale, `length.${unit}`, { count }),
    });
  }

  /** Ours is a code with a text; all others are words of an act. */
  reason = (locale: Locale, reason: string | undefined): string | undefined =>
    reason === completionReason ? this.i18n.text(locale, `suspension.${reason}`) : reason;

  private revision(locale: Locale, { at, fromDay, toDay, cause }: Revision) {
    const text = this.i18n.text(locale, `recompute.${cause.rule === 'changed' ? 'calendar-corrected' : cause.rule}`);
    return { at, fromDay, toDay, rule: cause.rule, text, days: cause.days ?? [], reason: this.reason(locale, cause.reason) ?? null };
  }
}

const graded = ({ legalRef, confidence }: { legalRef: string; confidence: Confidence }) => ({
  legalRef,
  confidence,
  isUnconfirmed: isUnconfirmed(confidence),
});
