import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { Sealing, type Tx, type UseCase } from '#platform';
import { DeliveryStore } from '../delivery.store.ts';
import { noticePolicy } from '../notifications.policy.ts';
import { NotificationStore } from '../notifications.store.ts';

const ofNotice = z.object({ noticeId: z.uuid() });
type OfNotice = z.infer<typeof ofNotice>;

@Injectable()
export class MarkNoticeRead implements UseCase<OfNotice, { id: string }> {
  readonly action = noticePolicy.markRead;
  readonly input = ofNotice;

  constructor(private readonly store: NotificationStore) {}

  async execute(tx: Tx, { noticeId }: OfNotice): Promise<{ id: string }> {
    const notice = await this.store.find(tx, noticeId);
    if (notice?.recipientId !== tx.actor.id) throw new DomainError('NOT_FOUND');
    tx.authorize(this.action, notice, { type: 'notice', id: noticeId });
    await this.store.markRead(tx, noticeId);
    return { id: noticeId };
  }
}

/** Marks every own notice as read. */
@Injectable()
export class MarkAllNoticesRead implements UseCase<Record<string, never>, { done: true }> {
  readonly action = noticePolicy.markRead;
  readonly input = z.object({}) as unknown as z.ZodType<Record<string, never>>;

  constructor(private readonly store: NotificationStore) {}

  async execute(tx: Tx): Promise<{ done: true }> {
    tx.authorize(this.action, { recipientId: tx.actor.id }, { type: 'person', id: tx.actor.id });
    await this.store.markAllRead(tx, tx.actor.id);
    return { done: true };
  }
}

/** Stops mail of news on the subject of an own notice, from the mailbox. Legal notices go on. */
@Injectable()
export class StopNews implements UseCase<OfNotice, { id: string }> {
  readonly action = noticePolicy.stopNews;
  readonly input = ofNotice;

  constructor(
    private readonly store: NotificationStore,
    private readonly deliveries: DeliveryStore,
  ) {}

  async execute(tx: Tx, { noticeId }: OfNotice): Promise<{ id: string }> {
    const notice = await this.store.find(tx, noticeId);
    if (notice?.recipientId !== tx.actor.id) throw new DomainError('NOT_FOUND');
    tx.authorize(this.action, notice, { type: 'notice', id: noticeId });
    await this.store.refuse(tx, notice.recipientId, notice.subjectId);
    await this.deliveries.dropNews(tx, notice.recipientId, notice.subjectId);
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
    private readonly deliveries: DeliveryStore,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, { personId, subjectId, code }: z.infer<typeof refusal>): Promise<{ done: true }> {
    tx.authorize(this.action, {}, { type: 'person', id: personId });
    if (!this.sealing.isCode(code, refusalPurpose, personId, subjectId)) throw new DomainError('REFUSAL_LINK_INVALID');
    await this.store.refuse(tx, personId, subjectId);
    await this.deliveries.dropNews(tx, personId, subjectId);
    return { done: true };
  }
}
