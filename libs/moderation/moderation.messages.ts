import { z } from 'zod';
import { defineMessages } from '#platform';

/** What happened to a moderated text, with all that a notice says. No message carries a person or the text. */
const fact = z.object({ moderatedId: z.uuid(), params: z.record(z.string(), z.unknown()) });
export type ModerationFact = z.infer<typeof fact>;

export const moderationMessages = defineMessages('moderation', {
  'text-reported': fact,
  'text-held': fact,
  'text-hidden': fact,
  'text-shown': fact,
  'hiding-contested': fact,
  'hiding-upheld': fact,
});
