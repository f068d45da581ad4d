import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Config, directionOf, I18n, type Locale, Mailer, type MailOutcome, Metrics, type SmsOutcome, SmsSender } from '#platform';
import { CodeArrivals } from './code-arrivals.ts';
import type { CodePurpose } from './contact-code.store.ts';
import type { ContactPoint } from './domain/contact-point.ts';

/** Takes codes to their reader. Its time is not the answer's: whether anybody is known there cannot be told by waiting. */
@Injectable()
export class CodePost {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly sms: SmsSender,
    private readonly i18n: I18n,
    private readonly metrics: Metrics,
    private readonly arrivals: CodeArrivals,
  ) {}

  get takesPhones(): boolean {
    return this.sms.isOffered;
  }

  /** Throws PHONE_NOT_SERVED for a phone to which nothing can be sent from here. */
  assertServed({ kind, value }: ContactPoint): void {
    if (kind === 'email') return;
    const prefixes = this.config.SMS_PREFIXES?.split(',') ?? [];
    const isServed = !prefixes.length || prefixes.some((prefix) => value.startsWith(prefix.trim()));
    if (!this.sms.isOffered || !isServed) throw new DomainError('PHONE_NOT_SERVED', {}, 'phone');
  }

  send(to: ContactPoint, purpose: CodePurpose, code: string, locale: Locale): void {
    this.arrivals.follow(to, to.kind === 'email' ? this.mail(to.value, purpose, code, locale) : this.text(to.value, purpose, code, locale));
  }

  private async mail(to: string, purpose: CodePurpose, code: string, locale: Locale): Promise<MailOutcome> {
    const { subject, text } = this.letter(purpose, code, locale);
    const html = `<html lang="${locale}" dir="${directionOf(locale)}"><body><p>${text.replaceAll('\n', '<br>')}</p></body></html>`;
    const handed = await this.mailer.send({ to, subject, text, html, messageId: newId() });
    this.metrics.mail.inc({ outcome: handed.outcome });
    return handed;
  }

  private text(to: string, purpose: CodePurpose, code: string, locale: Locale): Promise<SmsOutcome> {
    return this.sms.send({ to, text: this.short(purpose, code, locale), id: newId() });
  }

  /** A code says what it is for, so that nobody is talked into giving away one for something else. */
  private letter(purpose: CodePurpose, code: string, locale: Locale): { subject: string; text: string } {
    const { i18n } = this;
    const writing: Record<CodePurpose, () => [string, string]> = {
      'sign-in': () => [i18n.text(locale, 'mail.code.subject', { code }), i18n.text(locale, 'mail.code.body', { code })],
      add: () => [i18n.text(locale, 'mail.add.subject', { code }), i18n.text(locale, 'mail.add.body', { code })],
      confirm: () => [i18n.text(locale, 'mail.confirm.subject', { code }), i18n.text(locale, 'mail.confirm.body', { code })],
      erase: () => [i18n.text(locale, 'mail.erase.subject', { code }), i18n.text(locale, 'mail.erase.body', { code })],
    };
    const [subject, text] = writing[purpose]();
    return { subject, text };
  }

  private short(purpose: CodePurpose, code: string, locale: Locale): string {
    const { i18n } = this;
    const writing: Record<CodePurpose, () => string> = {
      'sign-in': () => i18n.text(locale, 'sms.code', { code }),
      add: () => i18n.text(locale, 'sms.add', { code }),
      confirm: () => i18n.text(locale, 'sms.confirm', { code }),
      erase: () => i18n.text(locale, 'sms.erase', { code }),
    };
    return writing[purpose]();
  }
}
