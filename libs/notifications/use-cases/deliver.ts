import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config, type Tx, type UseCase } from '#platform';
import { type ClaimedDelivery, DeliveryStore, type DueDelivery } from '../delivery.store.ts';
import { planDigest, planNews } from '../domain/mail-plan.ts';
import { factsOf, type MailBook, MailBookStore } from '../mail-book.store.ts';
import { noticePolicy } from '../notifications.policy.ts';

const attempts = 8;

export interface Claimed {
  readonly deliveries: ClaimedDelivery[];
  /** Whether there may be more to do at once. */
  readonly hasMore: boolean;
}

/**
 * Takes deliveries to hand over; the lease is committed before any server is spoken to. What the law owes goes; of news, what the
 * person bears, and the rest waits for the digest. The delivery rows are their own record.
 */
@Injectable()
export class ClaimDeliveries implements UseCase<{ limit: number }, Claimed> {
  readonly action = noticePolicy.deliver;
  readonly input = z.object({ limit: z.number().int().min(1).max(100) });
  readonly audited = false;

  constructor(
    private readonly deliveries: DeliveryStore,
    private readonly books: MailBookStore,
    private readonly config: Config,
  ) {}

  async execute(tx: Tx, { limit }: { limit: number }): Promise<Claimed> {
    tx.authorize(this.action, {});
    const due = await this.deliveries.lockDue(tx, limit);
    const borne = due.filter(({ kind }) => kind !== 'legal');
    const books = await this.books.open(
      tx,
      borne.map(({ recipientId }) => recipientId),
    );
    const going = due.filter(({ kind }) => kind === 'legal').map(({ id }) => id);
    let left = 0;
    for (const delivery of borne) {
      const book = books.get(delivery.recipientId);
      if (!book) left++;
      else if (await this.goes(tx, delivery, book)) going.push(delivery.id);
    }
    const deliveries = await this.deliveries.claim(tx, going, this.config.MAIL_LEASE * 1000);
    return { deliveries, hasMore: due.length === limit && left < limit };
  }

  /** Decides on one mail of news or digest and keeps what was decided; true where it goes now. */
  private async goes(tx: Tx, { id, recipientId, kind }: DueDelivery, book: MailBook): Promise<boolean> {
    const facts = factsOf(book, tx.now);
    const plan = kind === 'digest' ? planDigest(facts) : planNews(facts);
    if (plan.act === 'send') {
      book.sentAt.push(tx.now);
      if (kind === 'digest') book.digest = undefined;
    } else if (plan.act === 'wait') await this.deliveries.putOff(tx, id, plan.until);
    else if (plan.act === 'hold') {
      book.digest ??= { id: await this.deliveries.openDigest(tx, recipientId, plan.digestAt), at: plan.digestAt };
      await this.deliveries.hold(tx, id, book.digest.id, plan.because);
    } else await this.deliveries.drop(tx, id);
    return plan.act === 'send';
  }
}

const outcome = z.object({
  deliveryId: z.uuid(),
  outcome: z.enum(['sent', 'bounced', 'failed', 'uncertain']),
  reason: z.string().nullable(),
  attempt: z.number().int(),
});

/** Keeps what became of a hand-over; a temporary failure is tried again, later each time, eight times in all. */
@Injectable()
export class RecordDelivery implements UseCase<z.infer<typeof outcome>, void> {
  readonly action = noticePolicy.deliver;
  readonly input = outcome;
  readonly audited = false;

  constructor(private readonly store: DeliveryStore) {}

  async execute(tx: Tx, given: z.infer<typeof outcome>): Promise<void> {
    tx.authorize(this.action, {});
    if (given.outcome === 'failed' && given.attempt < attempts) {
      const wait = Math.min(2 ** given.attempt, 240) * 15_000;
      await this.store.retryAt(tx, given.deliveryId, new Date(tx.now.getTime() + wait), given.reason ?? '');
    } else await this.store.end(tx, given.deliveryId, given.outcome, given.reason);
  }
}

/** Marks as uncertain what a sender that died had in hand. */
@Injectable()
export class SweepDeliveries implements UseCase<Record<string, never>, { uncertain: number }> {
  readonly action = noticePolicy.deliver;
  readonly input = z.object({}) as unknown as z.ZodType<Record<string, never>>;
  readonly audited = false;

  constructor(private readonly store: DeliveryStore) {}

  async execute(tx: Tx): Promise<{ uncertain: number }> {
    tx.authorize(this.action, {});
    return { uncertain: await this.store.sweep(tx) };
  }
}
