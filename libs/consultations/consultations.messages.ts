import { z } from 'zod';
import { deadlineDuePayload, defineMessages } from '#platform';

/** A fact with all that a notice about it says. No message carries a person or an answer. */
const fact = z.object({ subjectId: z.uuid(), params: z.record(z.string(), z.unknown()) });
export type ConsultationFact = z.infer<typeof fact>;

export const consultationMessages = defineMessages('consultation', {
  'deadline-due': deadlineDuePayload,
  'synthesis-near': fact,
  'synthesis-overdue': fact,
  'response-owed': fact,
  'response-near': fact,
  'response-overdue': fact,
  'synthesis-published': fact,
  'response-published': fact,
});

export const suggestionMessages = defineMessages('suggestion', {
  'deadline-due': deadlineDuePayload,
  received: fact,
  routed: fact,
  answered: fact,
  overdue: fact,
});
