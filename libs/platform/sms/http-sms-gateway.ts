import type { Config } from '../config/config.ts';
import { type Sms, type SmsOutcome, SmsSender } from './sms.ts';

/** Milliseconds a gateway may take to answer. */
const patience = 10_000;

/** Errors of a connection that was never made: the gateway cannot have taken the message. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Any gateway that takes one HTTP POST a message. Its body is a template of the configuration: JSON where it begins with a
 * brace, a form otherwise; `{to}`, `{from}`, `{text}` and `{id}` stand for the message.
 */
export class HttpSmsGateway extends SmsSender {
  readonly isOffered = true;

  constructor(private readonly config: Config) {
    super();
  }

  async send(sms: Sms): Promise<SmsOutcome> {
    const { SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN } = this.config;
    const { body, type } = this.written(sms);
    const authorization: Record<string, string> = SMS_GATEWAY_TOKEN ? { authorization: `Bearer ${SMS_GATEWAY_TOKEN}` } : {};
    try {
      const answer = await fetch(SMS_GATEWAY_URL!, {
        method: 'POST',
        headers: { 'content-type': type, 'idempotency-key': sms.id, ...authorization },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      await answer.body?.cancel();
      return judge(answer.status);
    } catch (error) {
      const code = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).name;
      return { outcome: neverConnected.has(code) ? 'failed' : 'uncertain', reason: code };
    }
  }

  private written({ to, text, id }: Sms): { body: string; type: string } {
    const { SMS_GATEWAY_BODY: template, SMS_FROM: from } = this.config;
    const isJson = template.trimStart().startsWith('{');
    const written = isJson ? (value: string) => JSON.stringify(value).slice(1, -1) : encodeURIComponent;
    const values: Record<string, string> = { to, from, text, id };
    const body = template.replace(/\{(to|from|text|id)\}/g, (_, name: string) => written(values[name]!));
    return { body, type: isJson ? 'application/json' : 'application/x-www-form-urlencoded' };
  }
}

/** A refusal that waiting may cure (too early, too many, the gateway's own fault) is tried again; another is final. */
function judge(status: number): SmsOutcome {
  if (status >= 200 && status < 300) return { outcome: 'sent' };
  const mayPass = status >= 500 || [408, 425, 429].includes(status);
  return { outcome: mayPass ? 'failed' : 'refused', reason: `HTTP_${status}` };
}
