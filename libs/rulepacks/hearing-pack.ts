import { z } from 'zod';
import { code, type Frozen, graded, positive, timeLimit } from './graded.ts';
import { packHead, signatory, thresholds } from './pack-parts.ts';
import type { RulePack } from './rule-pack.ts';

/**
 * One version of the law of an instrument that is heard or received rather than answered by a day: a question put in the sitting
 * (interpellation), or a petition for which the law sets neither condition nor time.
 */
export const hearingPackSchema = z.strictObject({
  ...packHead,
  instrument: z.enum(['petition', 'interpellation']),
  petitionerTypes: graded(z.array(z.enum(['citizens', 'legal-person'])).min(1)),
  signatory,
  /** Whether a legal person that acts has to be seated in the territory; null where none may act. */
  legalPersonSeatedHere: graded(z.boolean().nullable()),
  thresholds,
  /** Codes; their texts are the keys `forbidden.<code>`. */
  forbiddenObjects: z.array(graded(code)),
  filing: z.strictObject({
    recipient: graded(z.enum(['council', 'college', 'authority'])),
    /** Whether what comes in is numbered in a register, in the order of arrival. */
    numberedRegister: graded(z.boolean()),
  }),
  hearing: z.strictObject({
    /** How long before the sitting the text must be there, at the latest. */
    textBefore: graded(timeLimit.nullable()),
    maxMinutes: graded(positive.nullable()),
    answeredInSitting: graded(z.boolean()),
    /** How many one sitting takes at most. */
    capPerSession: graded(positive.nullable()),
    /** Months in which the same matter is not heard again. */
    notAgainWithinMonths: graded(positive.nullable()),
  }),
});

export type HearingPack = Frozen<z.infer<typeof hearingPackSchema>>;

/** Any law the project knows. */
export type LawPack = RulePack | HearingPack;

export const isHearing = (pack: LawPack): pack is HearingPack => 'hearing' in pack;
