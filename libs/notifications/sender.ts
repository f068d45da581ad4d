import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import { type Contact, PersonReader, RecordArrival } from '#identity';
import { crashPoint, Logger, Mailer, type MailOutcome, Metrics, UseCases } from '#platform';
import type { ClaimedDelivery } from './delivery.store.ts';
import { MailTexts } from './mail-text.ts';
import { ClaimDeliveries, RecordDelivery, SweepDeliveries } from './use-cases/deliver.ts';

const sender = Actor.system('sender');
const batch = 20;

/**
 * Hands mail over, honestly: claimed with a lease and committed first, then spoken to the server, then marked. Between the
 * last two a death leaves an uncertain delivery, never a second mail.
 */
@Injectable()
export class Sender {
  constructor(
    private readonly useCases: UseCases,
    private readonly people: PersonReader,
    private readonly texts: MailTexts,
    private readonly mailer: Mailer,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  /** Sends one batch; true when there may be more. */
  async send(): Promise<boolean> {
    const { deliveries, hasMore } = await this.useCases.run(ClaimDeliveries, sender, { limit: batch });
    const contacts = new Map((await this.people.contacts(deliveries.map(({ recipientId }) => recipientId))).map((one) => [one.id, one]));
    await Promise.all(
      deliveries.map(async (delivery) => {
        const contact = contacts.get(delivery.recipientId);
        const result = contact ? await this.one(delivery, contact) : ({ outcome: 'bounced', reason: 'NO_ADDRESS' } as const);
        crashPoint('sender.after-transport');
        await this.record(delivery, result);
        if (contact) await this.recordArrival(contact, result);
      }),
    );
    return hasMore;
  }

  /** Turns what a dead sender left into `uncertain`. */
  async sweep(): Promise<boolean> {
    await this.useCases.run(SweepDeliveries, sender, {});
    return false;
  }

  private one(delivery: ClaimedDelivery, { email, locale }: Contact): Promise<MailOutcome> {
    return this.mailer.send({ ...this.texts.write(locale, delivery), to: email, messageId: delivery.id });
  }

  /** A mailbox that refuses for good is marked for its person, and unmarked when it takes again. */
  private async recordArrival({ email, isFailing }: Contact, result: MailOutcome): Promise<void> {
    const failure = result.outcome === 'bounced' ? result.reason : null;
    if (failure || (isFailing && result.outcome === 'sent'))
      await this.useCases.run(RecordArrival, sender, { contact: { kind: 'email', value: email }, failure });
  }

  private async record({ id, attempts }: ClaimedDelivery, result: MailOutcome): Promise<void> {
    const reason = result.outcome === 'sent' ? null : result.reason;
    this.metrics.mail.inc({ outcome: result.outcome });
    if (reason) this.logger.warn({ deliveryId: id, outcome: result.outcome, reason }, 'mail not sent');
    await this.useCases.run(RecordDelivery, sender, { deliveryId: id, outcome: result.outcome, reason, attempt: attempts });
  }
}
