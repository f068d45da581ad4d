import { defineErrors } from '#kernel';

export const paperErrors = defineErrors({
  PAPER_NOT_IN_LAW: 'conflict',
  SHEET_UNKNOWN: 'invalid',
  SHEET_ENTERED: 'conflict',
  SHEET_LINE_REFUSED: 'invalid',
  PAPER_LINE_UNDECIDED: 'invalid',
  PAPER_OUTCOME_FORBIDDEN: 'conflict',
  PAPER_BATCH_SETTLED: 'conflict',
});
