import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config, type Tx, type UseCase } from '#platform';
import { noticePolicy } from '../notifications.policy.ts';
import { type ClaimedDelivery, NotificationStore } from '../notifications.store.ts';

const attempts = 8;

/** Takes deliveries to hand over; the lease is committed before any server is spoken to. The delivery rows are their own record. */
@Injectable()
export class ClaimDeliveries implements UseCase<{ limit: number }, ClaimedDelivery[]> {
  readonly action = noticePolicy.deliver;
  readonly input = z.object({ limit: z.number().int().min(1).max(100) });
  readonly audited = false;

  constructor(
    private readonly store: NotificationStore,
    private readonly config: Config,
  ) {}

  execute(tx: Tx, { limit }: { limit: number }): Promise<ClaimedDelivery[]> {
    tx.authorize(this.action, {});
    return this.store.claim(tx, limit, this.config.MAIL_LEASE * 1000);
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

  constructor(private readonly store: NotificationStore) {}

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

  constructor(private readonly store: NotificationStore) {}

  async execute(tx: Tx): Promise<{ uncertain: number }> {
    tx.authorize(this.action, {});
    return { uncertain: await this.store.sweep(tx) };
  }
}
