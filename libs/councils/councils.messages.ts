import { z } from 'zod';
import { deadlineDuePayload, defineMessages } from '#platform';

export const sessionMessages = defineMessages('session', {
  'deadline-due': deadlineDuePayload,
  /** An item left a session that was not held; `toSessionId` is null when no other agenda is open. */
  'item-moved': z.object({
    subjectType: z.string(),
    subjectId: z.uuid(),
    fromSessionId: z.uuid(),
    toSessionId: z.uuid().nullable(),
    reason: z.string(),
  }),
  'council-dissolved': z.object({
    communeId: z.uuid(),
    day: z.iso.date(),
    legalRef: z.string(),
    reasons: z.record(z.string(), z.string()),
  }),
  'council-installed': z.object({ communeId: z.uuid(), day: z.iso.date(), legalRef: z.string() }),
});
