import { z } from 'zod';
import { defineMessages } from '#platform';

/** What is told to whom: a template with its values, an audience by name, about a subject. */
export const noticeSchema = z.object({
  /** The fact that is told; one person is told it once per template. */
  messageId: z.uuid(),
  template: z.string(),
  params: z.record(z.string(), z.unknown()),
  weight: z.enum(['legal', 'news']),
  audience: z.string(),
  subjectType: z.string(),
  subjectId: z.uuid(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const noticeMessages = defineMessages('notice', {
  /** A large audience goes page by page, each page a message of its own. */
  continued: noticeSchema.extend({ after: z.uuid() }),
});
