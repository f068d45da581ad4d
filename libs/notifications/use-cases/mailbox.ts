import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { Sealing, type Tx, type UseCase } from '#platform';
import { noticePolicy } from '../notifications.policy.ts';
import { NotificationStore } from '../notifications.store.ts';

const reading = z.object({ noticeId: z.uuid() });

@Injectable()
export class MarkNoticeRead implements UseCase<z.infer<typeof reading>, { id: string }> {
  readonly action = noticePolicy.markRead;
  readonly input = reading;

  constructor(private readonly store: NotificationStore) {}

  async execute(tx: Tx, { noticeId }: z.infer<typeof reading>): Promise<{ id: string }> {
    const recipientId = await this.store.recipientOf(tx, noticeId);
    if (recipientId !== tx.actor.id) throw new DomainError('NOT_FOUND');
    tx.authorize(this.action, { recipientId }, { type: 'notice', id: noticeId });
    await this.store.markRead(tx, noticeId);
    return { id: noticeId };
  }
}

const refusal = z.object({ personId: z.uuid(), subjectId: z.uuid(), code: z.string().max(40) });
export const refusalPurpose = 'refuse-news';

/** Stops news of one subject, by the link in a mail; no sign-in. Legal notices go on. Throws REFUSAL_LINK_INVALID. */
@Injectable()
export class RefuseNews implements UseCase<z.infer<typeof refusal>, { done: true }> {
  readonly action = noticePolicy.refuse;
  readonly input = refusal;

  constructor(
    private readonly store: NotificationStore,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, { personId, subjectId, code }: z.infer<typeof refusal>): Promise<{ done: true }> {
    tx.authorize(this.action, {}, { type: 'person', id: personId });
    if (!this.sealing.isCode(code, refusalPurpose, personId, subjectId)) throw new DomainError('REFUSAL_LINK_INVALID');
    await this.store.refuse(tx, personId, subjectId);
    return { done: true };
  }
}
