import { z } from 'zod';
import type { Translated } from '#kernel';

export const charterPaper = 'charter';

const words = z.record(z.string(), z.string()) as unknown as z.ZodType<Translated>;

/** What is kept of a charter that is printed. It names councils and associations, and no private person. */
export const charterContent = z.object({
  charterId: z.uuid(),
  countryCode: z.string(),
  territoryKind: z.string(),
  territoryNames: words,
  authoritativeLanguage: z.enum(['fr', 'ar', 'en', 'es']),
  titles: words,
  edition: z.int(),
  version: z.int(),
  contentHash: z.string(),
  decidedOn: z.iso.date(),
  votes: z.object({ for: z.int(), against: z.int(), abstaining: z.int() }),
  inForceOn: z.iso.date().nullable(),
  articles: z.array(
    z.object({
      titles: words,
      bodies: words,
      /** Languages whose words are older than those that count. */
      stale: z.array(z.string()),
      commitments: z.array(z.object({ texts: words, owners: words, indicators: words, dueOn: z.iso.date().nullable() })),
    }),
  ),
  parties: z.array(words),
});
export type CharterContent = z.infer<typeof charterContent>;
