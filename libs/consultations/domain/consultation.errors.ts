import { defineErrors } from '#kernel';

export const consultationErrors = defineErrors({
  CONSULTATION_STATE_FORBIDS: 'conflict',
  SUGGESTION_STATE_FORBIDS: 'conflict',
  CONSULTATION_FROZEN: 'conflict',
  CONSULTATION_DATES_WRONG: 'invalid',
  CONSULTATION_NOT_OPEN: 'conflict',
  CONSULTATION_DOCUMENTS_MISSING: 'conflict',
  QUESTIONNAIRE_WRONG: 'invalid',
  TABLES_FORM_A_CYCLE: 'invalid',
  ANSWER_MISSING: 'invalid',
  ANSWER_WRONG: 'invalid',
  CONTRIBUTION_EMPTY: 'invalid',
  ACCOUNT_NEEDED: 'unauthenticated',
  TOO_MANY_CONTRIBUTIONS: 'limited',
  TOO_MANY_SUGGESTIONS: 'limited',
  PARAGRAPH_UNKNOWN: 'invalid',
  THEMES_MISSING: 'conflict',
  CONTRIBUTIONS_UNCLASSIFIED: 'conflict',
  THEMES_UNANSWERED: 'conflict',
});
