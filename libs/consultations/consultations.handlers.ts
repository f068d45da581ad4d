import { type Handler, on } from '#platform';
import { consultationMessages, suggestionMessages } from './consultations.messages.ts';
import { ApplyConsultationDeadline } from './use-cases/apply-consultation-deadline.ts';
import { ApplySuggestionDeadline } from './use-cases/suggestions.ts';

export const consultationHandlers: Handler[] = [
  on(consultationMessages['deadline-due'], 'apply-consultation-deadline', ApplyConsultationDeadline, (payload) => payload),
  on(suggestionMessages['deadline-due'], 'apply-suggestion-deadline', ApplySuggestionDeadline, (payload) => payload),
];
