import { addDays, type Calendar, compareDays, type Day, daysBetween, type DeadlineSpec, DomainError, endOfDay, startOfDay } from '#kernel';
import './consultation.errors.ts';
import type { ConsultationEvent, ConsultationState } from './consultation.ts';

/** Days that a consultation is given. Ours (grade P), without legal value: no Moroccan duration was found (domain paper §4.1). */
export const consultationTerms = {
  confidence: 'P',
  legalRef: 'domain paper §4.1, §10.6',
  /** Between announcement and opening. */
  announceDays: 7,
  openDays: 30,
  /** Shorter than this is warned of. */
  shortDays: 15,
  synthesisDays: 30,
  responseDays: 60,
  archiveDays: 90,
  /** Before a date on which something is owed. */
  reminderDays: 7,
} as const;

export interface ConsultationDates {
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly synthesisDays: number;
  readonly responseDays: number;
  /** Set when they happen. */
  readonly synthesisOn: Day | null;
  readonly responseOn: Day | null;
}

export const isShort = ({ opensOn, closesOn }: Pick<ConsultationDates, 'opensOn' | 'closesOn'>): boolean =>
  daysBetween(opensOn, closesOn) + 1 < consultationTerms.shortDays;

/** Opening after the announcement, closing after the opening. Throws CONSULTATION_DATES_WRONG. */
export function checkDates({ opensOn, closesOn }: Pick<ConsultationDates, 'opensOn' | 'closesOn'>, announcedOn?: Day): void {
  if (compareDays(closesOn, opensOn) < 0)
    throw new DomainError('CONSULTATION_DATES_WRONG', { day: closesOn, earliest: opensOn }, 'closesOn');
  const earliest = announcedOn && addDays(announcedOn, consultationTerms.announceDays);
  if (earliest && compareDays(opensOn, earliest) < 0)
    throw new DomainError('CONSULTATION_DATES_WRONG', { day: opensOn, earliest }, 'opensOn');
}

/** The day on which the synthesis is owed, then the reasoned answer. */
export const synthesisDueOn = ({ closesOn, synthesisDays }: ConsultationDates): Day => addDays(closesOn, synthesisDays);
export const responseDueOn = ({ synthesisOn, responseDays }: ConsultationDates): Day | null =>
  synthesisOn && addDays(synthesisOn, responseDays);

/** All dates that wait in a state. Opening, closing and archiving happen by themselves; the others are owed by somebody. */
export function consultationDeadlines(state: ConsultationState, dates: ConsultationDates, { timeZone }: Calendar): DeadlineSpec[] {
  const at = (kind: string, day: Day): DeadlineSpec => ({ kind, day, at: endOfDay(day, timeZone) });
  const owed = (kind: string, day: Day): DeadlineSpec[] => {
    const near = addDays(day, -consultationTerms.reminderDays);
    return [at(kind, day), { ...at(`${kind}-near`, near), before: { kind, days: consultationTerms.reminderDays } }];
  };
  if (state === 'announced') return [{ kind: 'opens', day: dates.opensOn, at: startOfDay(dates.opensOn, timeZone) }];
  if (state === 'open') return [at('closes', dates.closesOn)];
  if (state === 'closed' || state === 'in-analysis') return owed('synthesis-due', synthesisDueOn(dates));
  if (state === 'synthesis-published') return owed('response-due', responseDueOn(dates)!);
  if (state === 'response-published') return [at('archives', addDays(dates.responseOn!, consultationTerms.archiveDays))];
  return [];
}

const automatic: Readonly<Record<string, readonly [ConsultationState, ConsultationEvent]>> = {
  opens: ['announced', 'open'],
  closes: ['open', 'close'],
  archives: ['response-published', 'archive'],
};

/** What a date that came brings about by itself; undefined where the process has moved on, or only somebody may act. */
export function eventOfDate(kind: string, state: ConsultationState): ConsultationEvent | undefined {
  const [from, event] = automatic[kind] ?? [];
  return from === state ? event : undefined;
}

/** Whether something is owed on a date of this kind while the consultation stands so; then it is late. */
export const isOwedIn = (kind: string, state: ConsultationState): boolean =>
  kind.startsWith('synthesis-due')
    ? state === 'closed' || state === 'in-analysis'
    : kind.startsWith('response-due') && state === 'synthesis-published';
