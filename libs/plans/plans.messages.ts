import { z } from 'zod';
import { deadlineDuePayload, defineMessages } from '#platform';

/** A fact of a plan or of a dispute, with all that a notice about it says. No message carries a person. */
const fact = z.object({ subjectId: z.uuid(), params: z.record(z.string(), z.unknown()) });
export type PlanFact = z.infer<typeof fact>;

export const planMessages = defineMessages('plan', {
  'deadline-due': deadlineDuePayload,
  'decision-proposed': fact,
  adopted: fact,
  returned: fact,
  'visa-due': fact,
  'evaluation-due': fact,
  'actions-near': fact,
  'actions-overdue': fact,
  'actions-escalated': fact,
});

export const disputeMessages = defineMessages('plan-dispute', {
  'deadline-due': deadlineDuePayload,
  filed: fact,
  overdue: fact,
  answered: fact,
});
