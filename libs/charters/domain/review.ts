import './charter.errors.ts';
import { addDays, addMonths, type Calendar, type Day, type DeadlineSpec, DomainError, endOfDay, type Translated } from '#kernel';
import { type CharterText, commitmentsOf } from './charter-text.ts';
import { type CharterState, isBinding } from './charter.ts';

export const commitmentStates = ['kept', 'under-way', 'broken'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** What a yearly review says of one commitment. */
export interface CommitmentReview {
  readonly commitmentId: string;
  readonly state: CommitmentState;
  readonly reasons: Translated;
  /** Where one can see it; a promise that is kept shows it. */
  readonly evidence: Translated | null;
}

/** Months between two reviews, counted from the day the charter came into force (practice, P). */
const reviewMonths = 12;
/** Days before a date on which it is recalled. */
const reminderDays = 30;

/** The day on which the review of a year is due: from the first day in force, so that a late one puts off none that follows. */
export const reviewDay = (inForceOn: Day, number: number): Day => addMonths(inForceOn, reviewMonths * number);

/** All dates that wait for a charter: the end of its consultation, its next review and what recalls it. */
export function charterDeadlines(
  state: CharterState,
  { consultationClosesOn, reviewDueOn }: { consultationClosesOn: Day | null; reviewDueOn: Day | null },
  { timeZone }: Calendar,
): DeadlineSpec[] {
  const date = (kind: string, day: Day): DeadlineSpec => ({ kind, day, at: endOfDay(day, timeZone) });
  if (state === 'consultation' && consultationClosesOn) return [date('consultation-closes', consultationClosesOn)];
  if (!isBinding(state) || !reviewDueOn) return [];
  const before = { kind: 'review-due', days: reminderDays };
  return [date('review-due', reviewDueOn), { ...date('review-reminder', addDays(reviewDueOn, -reminderDays)), before }];
}

/** A review tells of every commitment, once. Throws REVIEW_INCOMPLETE, naming the first that is missing or too much. */
export function checkReview(text: CharterText, reviews: readonly CommitmentReview[]): void {
  const owed = commitmentsOf(text).map(({ id }) => id);
  const told = reviews.map(({ commitmentId }) => commitmentId);
  const missing = owed.filter((id) => !told.includes(id)).length;
  const unknown = told.filter((id, place) => !owed.includes(id) || told.indexOf(id) !== place).length;
  const unseen = reviews.findIndex(({ state, evidence }) => state === 'kept' && !evidence);
  if (missing || unknown) throw new DomainError('REVIEW_INCOMPLETE', { missing, unknown }, 'commitments');
  if (unseen >= 0) throw new DomainError('REVIEW_INCOMPLETE', { missing: 1, unknown: 0 }, `commitments.${unseen}.evidence`);
}
