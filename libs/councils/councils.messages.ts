import { z } from 'zod';
import { deadlineDuePayload, defineMessages } from '#platform';

/** A fact with all that a notice about it says. */
const councilFact = z.object({ subjectId: z.uuid(), params: z.record(z.string(), z.unknown()) });
export type CouncilFact = z.infer<typeof councilFact>;

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
  'convocation-near': councilFact,
  convened: councilFact,
  /** Too few came: the council is convened anew. */
  adjourned: councilFact,
  published: councilFact,
  'council-dissolved': z.object({
    communeId: z.uuid(),
    day: z.iso.date(),
    legalRef: z.string(),
    reasons: z.record(z.string(), z.string()),
  }),
  'council-installed': z.object({ communeId: z.uuid(), day: z.iso.date(), legalRef: z.string() }),
});

export const mandateMessages = defineMessages('mandate', {
  'deadline-due': deadlineDuePayload,
  /** A council's time is over, by its date or by dissolution: what was filed with it and not examined lapses. */
  ended: councilFact.extend({ communeId: z.uuid(), day: z.iso.date() }),
});

/** The visa of a deliberation, and of what: procedures that wait for it listen. */
const visaFact = councilFact.extend({ deliberationId: z.uuid(), subjectType: z.string(), ofId: z.uuid() });
export type VisaFact = z.infer<typeof visaFact>;

export const visaMessages = defineMessages('visa', {
  'deadline-due': deadlineDuePayload,
  /** What was owed on this day, the transmission or the answer, did not come; silence decides nothing here. */
  overdue: visaFact,
  granted: visaFact,
  'granted-by-silence': visaFact,
  refused: visaFact,
});
