import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { message, type Tx, type UseCase } from '#platform';
import { Audiences } from '../audiences.ts';
import { noticeMessages, noticeSchema } from '../notifications.messages.ts';
import { noticePolicy } from '../notifications.policy.ts';
import { NotificationStore } from '../notifications.store.ts';

const pageSize = 500;
const input = noticeSchema.extend({ after: z.uuid().optional() });
type Input = z.infer<typeof input>;

/** Puts a notice into the mailboxes of a page of its audience; a further page is a message of its own. */
@Injectable()
export class PostNotice implements UseCase<Input, { posted: number }> {
  readonly action = noticePolicy.post;
  readonly input = input;

  constructor(
    private readonly audiences: Audiences,
    private readonly store: NotificationStore,
  ) {}

  async execute(tx: Tx, { after, ...notice }: Input): Promise<{ posted: number }> {
    tx.authorize(this.action, {}, { type: notice.subjectType, id: notice.subjectId });
    const { read, reason } = this.audiences.of(notice.audience);
    const recipients = await read(notice.subjectId, after, pageSize);
    if (recipients.length) {
      const territoryId = await this.audiences.territoryOf(notice.subjectType, notice.subjectId);
      await this.store.post(tx, { ...notice, reason, territoryId }, recipients);
    }
    const last = recipients.at(-1);
    if (recipients.length === pageSize && last) tx.emit(message(noticeMessages.continued, { ...notice, after: last }));
    tx.note({ template: notice.template, posted: recipients.length });
    return { posted: recipients.length };
  }
}
