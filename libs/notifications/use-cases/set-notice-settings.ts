import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, isTimeZone, timeOfDayPattern } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { DeliveryStore } from '../delivery.store.ts';
import { longestQuietHours, type MailSettings, mostPerWeek, nextDigest, quietLength } from '../domain/mail-plan.ts';
import { factsOf, MailBookStore } from '../mail-book.store.ts';
import { noticePolicy } from '../notifications.policy.ts';

const time = z
  .string()
  .regex(timeOfDayPattern)
  .nullish()
  .transform((given) => given ?? null);
const input = z.object({
  weeklyBudget: z.int().min(0).max(mostPerWeek),
  quietFrom: time,
  quietTo: time,
  digest: z.enum(['daily', 'weekly']),
  timeZone: z.string().max(60),
});

/** What the person bears of mail. Throws TIME_ZONE_UNKNOWN, QUIET_HOURS_HALF, QUIET_HOURS_TOO_LONG. */
@Injectable()
export class SetNoticeSettings implements UseCase<MailSettings, { done: true }> {
  readonly action = noticePolicy.setOwn;
  readonly input = input as z.ZodType<MailSettings>;

  constructor(
    private readonly books: MailBookStore,
    private readonly deliveries: DeliveryStore,
  ) {}

  async execute(tx: Tx, settings: MailSettings): Promise<{ done: true }> {
    const personId = tx.actor.id;
    tx.authorize(this.action, { recipientId: personId }, { type: 'person', id: personId });
    assertBearable(settings);
    const book = await this.books.wait(tx, personId);
    await this.books.save(tx, personId, settings);
    if (settings.weeklyBudget === 0) await this.deliveries.dropNews(tx, personId);
    else if (book.digest) await this.deliveries.putOff(tx, book.digest.id, nextDigest({ ...factsOf(book, tx.now), settings }));
    return { done: true };
  }
}

function assertBearable({ quietFrom, quietTo, timeZone }: MailSettings): void {
  if (!isTimeZone(timeZone)) throw new DomainError('TIME_ZONE_UNKNOWN', {}, 'timeZone');
  if ((quietFrom === null) !== (quietTo === null))
    throw new DomainError('QUIET_HOURS_HALF', {}, quietFrom === null ? 'quietFrom' : 'quietTo');
  if (quietFrom !== null && quietTo !== null && quietLength(quietFrom, quietTo) > longestQuietHours)
    throw new DomainError('QUIET_HOURS_TOO_LONG', { most: longestQuietHours }, 'quietTo');
}
