import { z } from 'zod';
import { deadlineDuePayload, defineMessages } from '#platform';

/** A fact of a budget, of an idea or of an objection, with all that a notice about it says. No message carries a person. */
const fact = z.object({ subjectId: z.uuid(), params: z.record(z.string(), z.unknown()) });
export type BudgetFact = z.infer<typeof fact>;

export const budgetMessages = defineMessages('budget', {
  'deadline-due': deadlineDuePayload,
  'idea-admitted': fact,
  'idea-refused': fact,
  'idea-feasible': fact,
  'idea-unfeasible': fact,
  'voting-opened': fact,
  'result-provisional': fact,
  'result-final': fact,
  'allocation-proposed': fact,
  'objection-filed': fact,
  'objection-decided': fact,
});
