import type { Mailer } from '../mail/mailer.ts';
import { type Sms, type SmsOutcome, SmsSender } from './sms.ts';

/** The mailbox that stands for a phone on a machine without a gateway. `.invalid` is delivered nowhere (RFC 2606). */
const mailboxOfPhone = (phone: string): string => `${phone}@sms.invalid`;

/** Text messages of development and tests: handed over as mail, so that they are read where the mail is. */
export class DevelopmentSmsOutbox extends SmsSender {
  readonly isOffered = true;

  constructor(private readonly mailer: Mailer) {
    super();
  }

  async send({ to, text, id }: Sms): Promise<SmsOutcome> {
    const html = `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`;
    const handed = await this.mailer.send({ to: mailboxOfPhone(to), subject: `SMS ${to}`, text, html, messageId: id });
    if (handed.outcome === 'bounced') return { outcome: 'refused', reason: handed.reason };
    return handed as SmsOutcome;
  }
}
