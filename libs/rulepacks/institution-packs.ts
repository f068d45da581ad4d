import { z } from 'zod';
import { code, type Frozen, graded, positive, timeLimit } from './graded.ts';
import { packHead } from './pack-parts.ts';

/** One version of the law by which a council sits, as data: mandate, quorum, and what an authority above it reads afterwards. */
export const councilPackSchema = z.strictObject({
  ...packHead,
  instrument: z.literal('council'),
  /** Years for which members are elected. */
  mandateYears: graded(positive),
  quorum: z.strictObject({
    /** Of the members in office, not of the seats. */
    share: graded(z.enum(['MORE_THAN_HALF'])),
    /** The convocation at which any number suffices; null where the law has none. */
    anyNumberFrom: graded(positive.nullable()),
    /** After how many days at least, and at most, the council is convened anew when its number was not met; null where none was found. */
    againAfterDays: graded(z.strictObject({ min: positive, max: positive }).nullable()),
  }),
  /** Time in which deliberations go to the authority above; null where the law has none. */
  transmission: graded(timeLimit.nullable()),
  visa: z.strictObject({
    /** Codes of matters whose deliberation takes effect only by a visa; their texts are the keys `visa.<code>`. */
    subjects: graded(z.array(code)),
    /** Time in which the visa is given or refused, from transmission; null where the law has none. */
    limit: graded(timeLimit.nullable()),
    onSilence: graded(z.enum(['NONE', 'GRANTED'])),
  }),
});
export type CouncilPack = Frozen<z.infer<typeof councilPackSchema>>;

const name = z.strictObject({ fr: z.string().min(1), ar: z.string().min(1), en: z.string().min(1), es: z.string().min(1) });

/** One version of the law of an advisory body, as data; what it leaves to the council's internal rules is null. */
export const bodyPackSchema = z.strictObject({
  ...packHead,
  instrument: z.literal('advisory-body'),
  names: graded(name),
  /** Every short name in use; a search for any of them finds the body. */
  acronyms: graded(z.array(z.string().min(2))),
  composition: z.strictObject({
    /** Members at least and at most. */
    size: graded(z.strictObject({ min: positive.nullable(), max: positive.nullable() })),
    /** The largest share of members of one sex, in percent, the exact value allowed; null where the law sets none. */
    largestShareOfOneSex: graded(z.strictObject({ numerator: positive, denominator: positive }).nullable()),
    /** Women at least, in percent; null where the law sets none. */
    minWomenPct: graded(positive.max(100).nullable()),
    councillorsAllowed: graded(z.boolean()),
    /** Whether each member speaks for an association or college and is accredited by it. */
    accredited: graded(z.boolean()),
  }),
  /** Years for which members sit at most; null where they sit as long as the council. */
  termYears: graded(positive.nullable()),
  endsWithMandate: graded(z.boolean()),
  quorum: graded(z.enum(['MORE_THAN_HALF'])),
  opinion: z.strictObject({
    ownInitiative: graded(z.boolean()),
    /** Session in which the council examines it. */
    agenda: graded(z.enum(['NEXT_ORDINARY', 'NEXT'])),
    /** Whether the council answers each recommendation with reasons. */
    answerPerRecommendation: graded(z.boolean()),
  }),
});
export type BodyPack = Frozen<z.infer<typeof bodyPackSchema>>;

export type InstitutionPack = CouncilPack | BodyPack;
