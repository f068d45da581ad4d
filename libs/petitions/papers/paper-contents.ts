import { z } from 'zod';
import type { Translated } from '#kernel';
import { isLocale, type Locale } from '#platform';

export const filingReceipt = 'filing-receipt';
export const signatureSheet = 'signature-sheet';
export const decisionLetter = 'decision-letter';

const words = z.record(z.string(), z.string()) as unknown as z.ZodType<Translated>;
const locale = z.string().refine(isLocale) as unknown as z.ZodType<Locale>;
/** What every paper of a petition says: whose council, and which petition. */
const heading = z.object({
  petitionId: z.uuid(),
  countryCode: z.string(),
  territoryKind: z.string(),
  territoryNames: words,
  timeZone: z.string(),
  titles: words,
  authoritativeLanguage: locale,
});
export type Heading = z.infer<typeof heading>;

export const receiptContent = heading.extend({
  number: z.string(),
  filedAt: z.iso.datetime(),
  signatures: z.int(),
  dueDay: z.iso.date().nullable(),
  contentHash: z.string(),
  legalRef: z.string(),
  organisationNames: words.nullable(),
});
export const sheetContent = heading.extend({ number: z.string(), lines: z.int(), contentHash: z.string(), bodies: words });
export const letterContent = heading.extend({
  receiptNumber: z.string().nullable(),
  event: z.string(),
  legalDay: z.iso.date(),
  legalRef: z.string().nullable(),
  reasonCodes: z.array(z.string()),
  reasons: words.nullable(),
  outcome: z.string().nullable(),
  votes: z.object({ for: z.int(), against: z.int(), abstaining: z.int() }).nullable(),
});
