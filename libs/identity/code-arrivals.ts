import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import { Logger, type MailOutcome, type SmsOutcome, UseCases } from '#platform';
import type { ContactPoint } from './domain/contact-point.ts';
import { RecordArrival } from './use-cases/record-arrival.ts';

const post = Actor.system('code-post');

/** What becomes of codes. Nobody waits for it: whether anybody is known there cannot be told by waiting. */
@Injectable()
export class CodeArrivals {
  constructor(
    private readonly useCases: UseCases,
    private readonly logger: Logger,
  ) {}

  /** A contact that refuses for good is marked for whoever uses it; a code that is given back rightly ends that. */
  follow(contact: ContactPoint, handed: Promise<MailOutcome | SmsOutcome>): void {
    void handed
      .then((end) => (end.outcome === 'sent' ? undefined : this.missed(contact, end)))
      .catch((err: unknown) => this.logger.error({ err }, 'a code could not be sent'));
  }

  private async missed(contact: ContactPoint, { outcome, reason }: { outcome: string; reason: string }): Promise<void> {
    this.logger.warn({ outcome, reason }, contact.kind === 'email' ? 'code not handed over' : 'text message not handed over');
    if (outcome === 'bounced' || outcome === 'refused') await this.useCases.run(RecordArrival, post, { contact, failure: reason });
  }
}
