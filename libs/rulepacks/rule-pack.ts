import { z } from 'zod';
import { code, type Frozen, graded, positive, rollover, timeLimit } from './graded.ts';
import { association, packHead, sessions, signatory, thresholds } from './pack-parts.ts';

const admissibility = z
  .strictObject({
    body: graded(z.enum(['bureau', 'council', 'mayor', 'authority'])),
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

/**
 * One version of the law of one instrument to which an answer is owed by a day, as data; what a procedure uses carries its
 * article, its source and its grade. An instrument that is only heard has a `HearingPack`.
 */
export const rulePackSchema = z.strictObject({
  ...packHead,
  instrument: z.enum(['petition', 'normative-initiative']),
  petitionerTypes: graded(z.array(z.enum(['citizens', 'association'])).min(1)),
  signatory,
  thresholds,
  /** The least share of the number required that must come from each part of the territory. */
  spread: graded(z.strictObject({ unit: z.enum(['province', 'commune']), minPct: z.number().positive() }).nullable()),
  collection: z.strictObject({
    maxDays: graded(positive.nullable()),
    channels: graded(z.array(z.enum(['online', 'paper'])).min(1)),
  }),
  /** Only where associations may petition. */
  association: association.optional(),
  /** Codes; their texts are the keys `forbidden.<code>`. */
  forbiddenObjects: z.array(graded(code)),
  filing: z.strictObject({
    recipient: graded(z.enum(['council-president', 'mayor', 'authority'])),
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

export type RulePack = Frozen<z.infer<typeof rulePackSchema>>;
