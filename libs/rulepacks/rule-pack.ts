import { z } from 'zod';

/**
 * How sure a value is. C: read in a primary or official source; C2: in a secondary one; D: stated by the programme the project
 * comes from; R: recalled, not confirmed; X: sources conflict; P: proposed by us, without legal value.
 */
export const confidences = ['C', 'C2', 'D', 'R', 'X', 'P'] as const;
export type Confidence = (typeof confidences)[number];

const graded = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, legalRef: z.string().min(1), sourceUrl: z.string(), confidence: z.enum(confidences), note: z.string().optional() });

const timeLimit = z.strictObject({
  count: z.number().int().min(0),
  unit: z.enum(['month', 'day', 'working-day', 'clear-day']),
  rollover: z.enum(['none', 'next-working-day']),
});

const band = z.strictObject({
  /** Inhabitants, both ends included; null is open. */
  populationMin: z.number().int().nullable(),
  populationMax: z.number().int().nullable(),
  /** Only for a commune divided into arrondissements; such a band goes before the others. */
  withArrondissements: z.boolean(),
  unit: z.enum(['ABS', 'PCT_ELECTORS', 'PCT_INHABITANTS']),
  value: z.number().positive(),
});

/** One version of the law of one instrument, as data. Every value that a procedure uses carries its article, its source and its grade. */
export const rulePackSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  country: z.string().regex(/^[A-Z]{2}$/),
  level: z.enum(['commune', 'province', 'region', 'country']),
  instrument: z.enum(['petition']),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  legalRef: z.string(),
  petitionerTypes: graded(z.array(z.enum(['citizens', 'association']))),
  signatory: z.strictObject({
    categories: graded(z.array(z.enum(['resident', 'activity']))),
    electoral: graded(z.enum(['ELIGIBLE', 'REGISTERED', 'NONE'])),
    minAge: graded(z.number().int()),
  }),
  thresholds: graded(z.array(band).min(1)),
  spread: graded(z.strictObject({ unit: z.enum(['province', 'commune']), minPct: z.number() }).nullable()),
  collection: z.strictObject({ maxDays: graded(z.number().int().positive().nullable()), channels: graded(z.array(z.enum(['online', 'paper']))) }),
  forbiddenObjects: graded(z.array(z.string())),
  filing: z.strictObject({ receipt: graded(z.enum(['AT_ONCE', 'NONE'])), recipient: graded(z.enum(['council-president'])) }),
  admissibility: z.strictObject({
    body: graded(z.enum(['bureau'])),
    answerLimit: graded(timeLimit),
    onSilence: graded(z.enum(['NONE', 'ACCEPTED', 'REJECTED', 'IN_FORCE'])),
    rejectionReasons: graded(z.array(z.string()).min(1)),
    completion: graded(z.strictObject({ allowed: z.boolean(), suspendsClock: z.boolean() })),
  }),
  effect: z.strictObject({ agenda: graded(z.enum(['NEXT_ORDINARY', 'NEXT'])), committee: graded(z.boolean()) }),
  sessions: z.strictObject({
    ordinaryMonths: graded(z.array(z.number().int().min(1).max(12))),
    agendaFreezeDays: graded(z.number().int()),
    convocationDays: graded(z.number().int()),
  }),
  notification: z.strictObject({ reasonsRequired: graded(z.boolean()) }),
  reminderDaysBefore: graded(z.array(z.number().int().positive())),
});

export type RulePack = z.infer<typeof rulePackSchema>;
export interface Graded<Value> {
  readonly value: Value;
  readonly legalRef: string;
  readonly sourceUrl: string;
  readonly confidence: Confidence;
  readonly note?: string;
}
