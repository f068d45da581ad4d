import { z } from 'zod';
import { translatedText } from '#kernel';
import type { Regulation } from './domain/regulation.ts';

const count = (max: number) => z.number().int().min(0).max(max);
/** Cents of the currency; what a double holds exactly. */
export const cents = z.number().int().min(1).max(1e14);

const ballot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approval'), min: count(200), max: z.number().int().min(1).max(200) }),
  z.object({ kind: z.literal('knapsack'), min: count(200) }),
  z.object({
    kind: z.literal('points'),
    min: count(200),
    total: z.number().int().min(1).max(1000),
    maxPerProject: z.number().int().min(1).max(1000),
  }),
]);

const eligibility = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('declared') }),
  z.object({
    kind: z.literal('roll'),
    category: z.enum(['resident', 'activity', 'elector']),
    minAge: z.union([z.literal(16), z.literal(18)]).nullable(),
    minMonthsRegistered: z.number().int().min(1).max(240).nullable(),
  }),
]);

const day = z.iso.date();

/** The regulation as it is typed; what contradicts itself is found by `checkRegulation`. */
export const regulationInput: z.ZodType<Regulation> = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  ballot,
  rule: z.string().max(40),
  ties: z.enum(['official-then-lot', 'lexicographic']),
  envelopes: z
    .array(z.object({ id: z.string().regex(/^[\w-]{1,40}$/), names: translatedText(1, 100), budget: cents }))
    .min(1)
    .max(50),
  envelopeChoice: z.enum(['one', 'all']),
  eligibility,
  secrecy: z.enum(['sealed', 'blind-token']).nullish(),
  quorumOfProjects: z.number().int().min(1).max(500),
  maxProjectCost: cents.nullable(),
  smallEnvelopes: z.object({ fewerThan: z.number().int().min(10).max(1000), handling: z.enum(['merge', 'late']) }),
  phases: z.object({ ideasOpen: day, ideasClose: day, ballotPublished: day, votingOpens: day, votingCloses: day, objectionsUntil: day }),
});
