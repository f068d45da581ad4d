import './consultation.errors.ts';
import { addDays, type Calendar, type Day, type DeadlineSpec, DomainError, endOfDay, machine } from '#kernel';

export const suggestionStates = ['received', 'routed', 'answered', 'closed'] as const;
export type SuggestionState = (typeof suggestionStates)[number];
export const suggestionEvents = ['route', 'answer', 'close'] as const;
export type SuggestionEvent = (typeof suggestionEvents)[number];

/** The suggestion box: a contribution without a consultation (domain paper §10.6). */
export const suggestionMachine = machine<SuggestionState, SuggestionEvent, undefined>({
  name: 'suggestion',
  initial: 'received',
  terminal: ['closed'],
  forbids: 'SUGGESTION_STATE_FORBIDS',
  arrows: {
    received: { route: { to: 'routed' } },
    routed: { route: { to: 'routed' }, answer: { to: 'answered' } },
    answered: { close: { to: 'closed' } },
    closed: {},
  },
});

/** Days for the answer to a suggestion. Ours (grade P), without legal value. */
const suggestionTerms = { confidence: 'P', legalRef: 'domain paper §10.6', answerDays: 30, closeDays: 30, aDay: 5 } as const;

export const suggestionDueOn = (receivedOn: Day): Day => addDays(receivedOn, suggestionTerms.answerDays);

/** The answer is owed from the day of receipt, whoever it is routed to; an answered one closes by itself. */
export function suggestionDeadlines(
  state: SuggestionState,
  receivedOn: Day,
  answeredOn: Day | null,
  { timeZone }: Calendar,
): DeadlineSpec[] {
  const at = (kind: string, day: Day): DeadlineSpec => ({ kind, day, at: endOfDay(day, timeZone) });
  if (state === 'received' || state === 'routed') return [at('answer-due', suggestionDueOn(receivedOn))];
  return state === 'answered' && answeredOn ? [at('closes', addDays(answeredOn, suggestionTerms.closeDays))] : [];
}

/** May a person drop another one into the box today? Throws TOO_MANY_SUGGESTIONS. */
export function maySuggest(suggestionsInTheLastDay: number): void {
  if (suggestionsInTheLastDay >= suggestionTerms.aDay) throw new DomainError('TOO_MANY_SUGGESTIONS', { max: suggestionTerms.aDay });
}
