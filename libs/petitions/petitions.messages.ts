import { z } from 'zod';
import { deadlineDuePayload, defineMessages } from '#platform';

/** A fact of a petition with all that a notice about it says. */
const petitionFact = z.object({
  petitionId: z.uuid(),
  params: z.record(z.string(), z.unknown()),
});
export type PetitionFact = z.infer<typeof petitionFact>;

export const petitionMessages = defineMessages('petition', {
  'deadline-due': deadlineDuePayload,
  /** The count passed the threshold, in either direction; the decision is taken under the row's lock. */
  'count-moved': z.object({ petitionId: z.uuid() }),
  /** Told only for a signer who asked for news. */
  signed: petitionFact.omit({ petitionId: true }).extend({ signatureId: z.uuid() }),
  'collection-opened': petitionFact,
  'threshold-reached': petitionFact,
  'threshold-lost': petitionFact,
  expired: petitionFact,
  withdrawn: petitionFact,
  submitted: petitionFact,
  /** Filed under a law that has no time for an answer: it is heard, or received. */
  'submitted-to-be-heard': petitionFact,
  answered: petitionFact,
  'in-force': petitionFact,
  referred: petitionFact,
  'completion-requested': petitionFact,
  completed: petitionFact,
  'completion-lapsed': petitionFact,
  'invalidation-proposed': petitionFact,
  'signatures-invalidated': petitionFact,
  'council-dissolved': petitionFact,
  'council-installed': petitionFact,
  admitted: petitionFact,
  'rejection-proposed': petitionFact,
  rejected: petitionFact,
  'answer-near': petitionFact,
  overdue: petitionFact,
  scheduled: petitionFact,
  'agenda-moved': petitionFact,
  unscheduled: petitionFact,
  'in-committee': petitionFact,
  'decision-proposed': petitionFact,
  'answer-proposed': petitionFact,
  deliberated: petitionFact,
  postponed: petitionFact,
  'followed-up': petitionFact,
  closed: petitionFact,
});
