import { z } from 'zod';
import { deadlineDuePayload, defineMessages } from '#platform';

/** A fact of a charter or of a contribution, with all that a notice about it says. No message carries a person. */
const fact = z.object({ subjectId: z.uuid(), params: z.record(z.string(), z.unknown()) });
export type CharterFact = z.infer<typeof fact>;

export const charterMessages = defineMessages('charter', {
  'deadline-due': deadlineDuePayload,
  'consultation-opened': fact,
  'decision-proposed': fact,
  adopted: fact,
  returned: fact,
  'in-force': fact,
  abandoned: fact,
  'contribution-answered': fact,
  'review-coming': fact,
  'review-overdue': fact,
  'review-published': fact,
});
