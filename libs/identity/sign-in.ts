import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import { Actor, DomainError, newId } from '#kernel';
import { Config, I18n, type Locale, Logger, Mailer, Metrics, type RequestLike, Sealing, directionOf } from '#platform';
import { type Auth, clientAddressHeader, localeHeader, makeAuth } from './auth.ts';
import { GrantReader } from './grant.reader.ts';

const emailSchema = z.email().max(254);
/** Codes one mailbox may be sent in ten minutes. */
const codesPerMailbox = 5;

/** Signing in by a code sent to a mailbox. The answer is the same whether the address is known or not. */
@Injectable()
export class SignIn implements OnApplicationShutdown {
  readonly auth: Auth;
  private readonly pool: Pool;

  constructor(
    private readonly config: Config,
    private readonly sealing: Sealing,
    private readonly mailer: Mailer,
    private readonly i18n: I18n,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
    private readonly grants: GrantReader,
  ) {
    this.pool = new Pool({ connectionString: config.DATABASE_URL, max: 5, connectionTimeoutMillis: 10_000 });
    this.pool.on('error', () => {}); // an idle connection cut by a restart
    this.auth = makeAuth(config, sealing, this.pool, (email, code, locale) => this.mailCode(email, code, locale));
  }

  /** Sends a code. Throws EMAIL_INVALID or TOO_MANY_REQUESTS. */
  async requestCode(request: RequestLike, given: string, locale: Locale): Promise<void> {
    const email = emailSchema.safeParse(given.trim().toLowerCase());
    if (!email.success) throw new DomainError('EMAIL_INVALID', {}, 'email');
    await this.countMailbox(email.data);
    await this.post('/email-otp/send-verification-otp', request, { email: email.data, type: 'sign-in' }, locale);
  }

  /** Signs in; returns the cookies to set. Throws CODE_INVALID or TOO_MANY_REQUESTS. */
  async withCode(request: RequestLike, email: string, code: string, locale: Locale): Promise<string[]> {
    const otp = code.replace(/\D/g, '');
    const response = await this.post('/sign-in/email-otp', request, { email: email.trim().toLowerCase(), otp }, locale);
    return response.headers.getSetCookie();
  }

  async out(request: RequestLike, locale: Locale): Promise<string[]> {
    const response = await this.post('/sign-out', request, {}, locale);
    return response.headers.getSetCookie();
  }

  /** Who acts, by the session cookie, with the roles in force today. */
  async actorOf(request: RequestLike): Promise<Actor> {
    const cookie = request.headers['cookie'];
    if (typeof cookie !== 'string' || !cookie.includes('jamaa.session_token')) return Actor.anonymous;
    const session = await this.auth.api.getSession({ headers: new Headers({ cookie }) });
    return session ? Actor.person(session.user.id, await this.grants.inForce(session.user.id)) : Actor.anonymous;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async post(path: string, request: RequestLike, body: object, locale: Locale): Promise<Response> {
    const headers = new Headers({
      'content-type': 'application/json',
      origin: this.config.PUBLIC_URL,
      [clientAddressHeader]: request.ip,
      [localeHeader]: locale,
    });
    const cookie = request.headers['cookie'];
    if (typeof cookie === 'string') headers.set('cookie', cookie);
    const response = await this.auth.handler(
      new Request(`${this.config.PUBLIC_URL}/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    if (response.status === 429) throw new DomainError('TOO_MANY_REQUESTS');
    if (response.status >= 500) throw new Error(`sign-in answered ${response.status}`);
    if (!response.ok) throw new DomainError('CODE_INVALID', {}, 'code');
    return response;
  }

  /** Counts by a keyed hash of the mailbox: the table tells nobody who asked. */
  private async countMailbox(email: string): Promise<void> {
    const { rows } = await this.pool.query(
      `INSERT INTO sign_in_rate AS r (key, count, last_request) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN r.last_request < $2 - 600000 THEN 1 ELSE r.count + 1 END,
         last_request = CASE WHEN r.last_request < $2 - 600000 THEN $2 ELSE r.last_request END
       RETURNING count`,
      [`mailbox:${this.sealing.code('mailbox-rate', email)}`, Date.now()],
    );
    if (rows[0].count > codesPerMailbox) throw new DomainError('TOO_MANY_REQUESTS');
  }

  /** Not awaited to its end: the time of the answer must not depend on the mail. */
  private async mailCode(email: string, code: string, locale: Locale): Promise<void> {
    const subject = this.i18n.text(locale, 'mail.code.subject', { code });
    const text = this.i18n.text(locale, 'mail.code.body', { code });
    const html = `<html lang="${locale}" dir="${directionOf(locale)}"><body><p>${text.replaceAll('\n', '<br>')}</p></body></html>`;
    void this.mailer.send({ to: email, subject, text, html, messageId: newId() }).then((sent) => {
      this.metrics.mail.inc({ outcome: sent.outcome });
      if (sent.outcome !== 'sent') this.logger.warn({ outcome: sent.outcome, reason: sent.reason }, 'sign-in code not handed over');
    });
  }
}
