import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Deterministic, so that a transport that keeps ids can tell a second attempt. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a hand-over ended: `sent` (the server took it), `bounced` (refused for good), `failed` (try again), `uncertain` (it may have taken it). */
export type MailOutcome = { readonly outcome: 'sent' } | { readonly outcome: 'bounced' | 'failed' | 'uncertain'; readonly reason: string };

/** The one way mail leaves. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(private readonly config: Config) {
    this.transport = createTransport({
      url: config.SMTP_URL,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    } as never);
  }

  async send({ to, messageId, ...mail }: Mail): Promise<MailOutcome> {
    try {
      await this.transport.sendMail({ ...mail, to, from: this.config.MAIL_FROM, messageId: `<${messageId}@jamaa>` });
      return { outcome: 'sent' };
    } catch (error) {
      return judge(error as SmtpError);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly code?: string;
  readonly command?: string;
}

/** A 5xx answer is final, a 4xx and a refused connection are not; silence after the text was sent cannot be told. */
function judge({ responseCode, code = '', command = '' }: SmtpError): MailOutcome {
  if (responseCode && responseCode >= 500) return { outcome: 'bounced', reason: `SMTP_${responseCode}` };
  if (responseCode) return { outcome: 'failed', reason: `SMTP_${responseCode}` };
  if (code === 'EENVELOPE') return { outcome: 'bounced', reason: 'ADDRESS' };
  if (['ECONNECTION', 'ECONNREFUSED', 'EDNS', 'ETLS', 'EAUTH', 'ESOCKET'].includes(code) && ['CONN', ''].includes(command)) {
    return { outcome: 'failed', reason: code };
  }
  return command === 'DATA' || command === ''
    ? { outcome: 'uncertain', reason: code || 'UNKNOWN' }
    : { outcome: 'failed', reason: code || 'UNKNOWN' };
}
