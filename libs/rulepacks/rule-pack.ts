import { z } from 'zod';

/**
 * How sure a value is, the surest first. C: read in a primary or official source; C2: in a secondary one; D: stated by the
 * programme the project comes from; R: recalled, not confirmed; X: sources conflict; P: proposed by us, without legal value.
 */
export const confidences = ['C', 'C2', 'D', 'R', 'X', 'P'] as const;
export type Confidence = (typeof confidences)[number];

/** A value of the law with its article, where it was read and how sure it is. */
export interface Graded<Value> {
  readonly value: Value;
  readonly legalRef: string;
  /** Null only for what was not read anywhere: D, R or P. */
  readonly sourceUrl: string | null;
  readonly confidence: Confidence;
  /** Key of a text that says what is known and what is not. */
  readonly note?: string;
}

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const whole = z.int().nonnegative();
const positive = z.int().positive();

const graded = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({
      value,
      legalRef: z.string().min(1),
      sourceUrl: z.url({ protocol: /^https?$/ }).nullable(),
      confidence: z.enum(confidences),
      note: z.string().startsWith('note.').optional(),
    })
    .refine(
      ({ sourceUrl, confidence }) => sourceUrl !== null || ['D', 'R', 'P'].includes(confidence),
      'a confirmed value names its source',
    );

const rollover = z.enum(['none', 'next-working-day']);
const timeLimit = z.strictObject({ count: positive, unit: z.enum(['month', 'day', 'working-day', 'clear-day']), rollover });

const band = z
  .strictObject({
    /** Inhabitants, both ends included; no upper end when null. */
    populationMin: whole,
    populationMax: whole.nullable(),
    /** Only for a territory divided so; such a band goes before those of the population alone. */
    requires: z.enum(['arrondissements']).nullable(),
    /** A number, or a percentage of electors or inhabitants, rounded up. */
    unit: z.enum(['ABS', 'PCT_ELECTORS', 'PCT_INHABITANTS']),
    value: z.number().positive(),
    /** What so many signatures bring about. */
    effect: z.enum(['AGENDA', 'MEETING', 'REFERENDUM_DEBATE']),
  })
  .refine(({ populationMin, populationMax }) => populationMin <= (populationMax ?? Infinity), 'a band ends before it begins');

const signatory = z.strictObject({
  /** One of them is enough. */
  categories: graded(z.array(z.enum(['resident', 'activity'])).min(1)),
  electoral: graded(z.enum(['ELIGIBLE', 'REGISTERED', 'NONE'])),
  minAge: graded(whole),
  /** Months of registration in the territory. */
  minMonthsRegistered: graded(whole.nullable()),
  directInterest: graded(z.boolean()),
});

const association = z.strictObject({
  /** Years since the foundation; more than so many. */
  olderThanYears: graded(whole.nullable()),
  seatOrBranch: graded(z.boolean()),
  goodStanding: graded(z.boolean()),
  linkedActivity: graded(z.boolean()),
  minSignatures: graded(whole.nullable()),
});

const admissibility = z
  .strictObject({
    body: graded(z.enum(['bureau', 'council', 'mayor'])),
    startsFrom: graded(z.enum(['receipt'])),
    answerLimit: graded(timeLimit),
    /** The grade of `answerLimit.rollover`, which rests on another rule than its length. */
    rollover: graded(rollover),
    onSilence: graded(z.enum(['NONE', 'ACCEPTED', 'REJECTED', 'IN_FORCE'])),
    /** Codes; their texts are the keys `rejection.<code>`. */
    rejectionReasons: graded(z.array(code).min(1)),
    completion: graded(z.strictObject({ allowed: z.boolean(), suspendsClock: z.boolean() })),
  })
  .refine((it) => it.answerLimit.value.rollover === it.rollover.value, 'rollover is said twice and differs');

const sessions = z.strictObject({
  /** January is 1. */
  ordinaryMonths: graded(z.array(z.int().min(1).max(12))),
  /** Days before the session, its day not counted. */
  agendaFreezeDays: graded(whole),
  convocationDays: graded(whole),
  /** Length of a session in days, and of its one extension. */
  maxDays: graded(positive.nullable()),
  extensionDays: graded(positive.nullable()),
});

/** One version of the law of one instrument, as data; what a procedure uses carries its article, its source and its grade. */
export const rulePackSchema = z.strictObject({
  id: code,
  country: z.string().regex(/^[A-Z]{2}$/),
  level: z.enum(['commune', 'province', 'region', 'country']),
  instrument: z.enum(['petition']),
  /** First and last day on which a procedure may be opened under the pack. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** The texts, as they are cited. */
  legalRef: z.string().min(1),
  basis: z.array(graded(z.string().min(1))).min(1),
  petitionerTypes: graded(z.array(z.enum(['citizens', 'association'])).min(1)),
  signatory,
  thresholds: graded(z.array(band).min(1)),
  spread: graded(z.strictObject({ unit: z.enum(['province', 'commune']), minPct: z.number().positive() }).nullable()),
  collection: z.strictObject({
    maxDays: graded(positive.nullable()),
    channels: graded(z.array(z.enum(['online', 'paper'])).min(1)),
  }),
  association,
  /** Codes; their texts are the keys `forbidden.<code>`. */
  forbiddenObjects: z.array(graded(code)),
  filing: z.strictObject({
    recipient: graded(z.enum(['council-president', 'mayor'])),
    receipt: graded(z.enum(['AT_ONCE', 'NONE'])),
    /** Citizens act through one person whom they appoint (mandataire, وكيل). */
    representative: graded(z.boolean()),
  }),
  admissibility,
  effect: z.strictObject({
    agenda: graded(z.enum(['NEXT_ORDINARY', 'NEXT'])),
    committee: graded(z.boolean()),
    /** Petitions that one session takes at most. */
    capPerSession: graded(positive.nullable()),
  }),
  sessions,
  notification: z.strictObject({
    reasonsRequired: graded(z.boolean()),
    channels: graded(z.array(z.enum(['email', 'portal', 'paper'])).min(1)),
  }),
  reminderDaysBefore: graded(z.array(positive)),
});

type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

export type RulePack = Frozen<z.infer<typeof rulePackSchema>>;
export type ThresholdBand = RulePack['thresholds']['value'][number];
