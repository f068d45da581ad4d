import { z } from 'zod';
import { code, graded, positive, whole } from './graded.ts';

/** Of whom and since when: what every pack begins with. */
export const packHead = {
  id: code,
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Part of the country in which alone the law holds, as in ISO 3166-2 (BE-WAL); the whole country without it. */
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .optional(),
  level: z.enum(['commune', 'province', 'region', 'country']),
  /** First and last day on which a procedure may be opened under the pack. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** The texts, as they are cited. */
  legalRef: z.string().min(1),
  basis: z.array(graded(z.string().min(1))).min(1),
};

const isPercentage = (value: number): boolean => value <= 100 && /^\d+(\.\d{1,4})?$/.test(String(value));

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
    /** What so many signatures bring about: a place on the agenda, a hearing, a decision or an answer that is owed, and so on. */
    effect: z.enum(['AGENDA', 'MEETING', 'REFERENDUM_DEBATE', 'HEARING', 'DECISION', 'ANSWER']),
  })
  .refine(({ populationMin, populationMax }) => populationMin <= (populationMax ?? Infinity), 'a band ends before it begins')
  .refine(
    ({ unit, value }) => (unit === 'ABS' ? Number.isInteger(value) : isPercentage(value)),
    'a number of signatures is whole, a percentage has at most four decimals and is not over 100',
  );

export const thresholds = graded(z.array(band).min(1));
export type ThresholdBand = Readonly<z.infer<typeof band>>;

/** Who may sign. */
export const signatory = z.strictObject({
  /** One of them is enough; `national` and `anyone` need no tie to the place. */
  categories: graded(z.array(z.enum(['resident', 'activity', 'national', 'anyone'])).min(1)),
  electoral: graded(z.enum(['ELIGIBLE', 'REGISTERED', 'NONE'])),
  minAge: graded(whole),
  /** Months of registration in the territory. */
  minMonthsRegistered: graded(whole.nullable()),
  directInterest: graded(z.boolean()),
  /** Country of which a signatory is a national; null where the law asks none. */
  nationality: graded(
    z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
  ).optional(),
});

/** What an association that petitions must be. */
export const association = z.strictObject({
  /** Years since the foundation; more than so many. */
  olderThanYears: graded(whole.nullable()),
  seatOrBranch: graded(z.boolean()),
  goodStanding: graded(z.boolean()),
  linkedActivity: graded(z.boolean()),
  minSignatures: graded(whole.nullable()),
});

/** Sessions of the body asked; an empty list, or zero days, where no rule was found. */
export const sessions = z.strictObject({
  /** January is 1. */
  ordinaryMonths: graded(z.array(z.int().min(1).max(12))),
  /** Days before the session, its day not counted. */
  agendaFreezeDays: graded(whole),
  convocationDays: graded(whole),
  /** Length of a session in days, and of its one extension. */
  maxDays: graded(positive.nullable()),
  extensionDays: graded(positive.nullable()),
});
