import { createServer } from 'node:http';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port.ts';
import { mailAnswer } from './mail-page.ts';

/** A mail that was handed over, as the page shows it and as `/mails.json` gives it. */
export interface CaughtMail {
  readonly number: number;
  /** Instant of arrival, ISO 8601. */
  readonly at: string;
  readonly messageId: string;
  readonly from: string;
  /** Addresses of the envelope: who would really have got it. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface RunningMailCatcher {
  readonly smtpPort: number;
  readonly pagePort: number;
  stop(): Promise<void>;
}

/** Older mails are forgotten. */
const kept = 500;
/** Bytes; a longer mail is refused, as real servers do. */
const longest = 20_000_000;

/** Takes every mail, delivers none, and shows them on a page. Both listen on the loopback only. */
export async function startMailCatcher(preferred: { smtp?: number; page?: number }): Promise<RunningMailCatcher> {
  const mails: CaughtMail[] = [];
  let count = 0;
  const smtp = smtpServer((mail) => {
    mails.unshift({ ...mail, number: (count += 1) });
    mails.length = Math.min(mails.length, kept);
  });
  const page = createServer((request, response) => {
    const { status, type, body } = mailAnswer(request, mails);
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'";
    const sandbox = request.url?.endsWith('/html') ? '; sandbox allow-popups allow-popups-to-escape-sandbox' : '';
    response
      .writeHead(status, { 'content-type': type, 'content-security-policy': policy + sandbox, 'cache-control': 'no-store' })
      .end(body);
  });
  const smtpPort = await listen(smtp, preferred.smtp);
  const pagePort = await listen(page, preferred.page);
  const stop = async () => {
    page.closeAllConnections();
    await Promise.all([new Promise<void>((resolve) => smtp.close(resolve)), new Promise((resolve) => page.close(resolve))]);
  };
  return { smtpPort, pagePort, stop };
}

// No encryption and no accounts: a self-made certificate would only be refused, and nothing leaves this machine.
function smtpServer(keep: (mail: Omit<CaughtMail, 'number'>) => void): SMTPServer {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: longest,
    disableReverseLookup: true,
    onData(stream, session, done) {
      simpleParser(stream).then(
        (mail) => {
          if (stream.sizeExceeded) return done(Object.assign(new Error('the mail is too long'), { responseCode: 552 }));
          keep({
            at: new Date().toISOString(),
            messageId: mail.messageId ?? '',
            from: addresses(mail.from),
            to: session.envelope.rcptTo.map(({ address }) => address),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html || '',
          });
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  // A client that goes away in the middle of a mail is its own loss.
  server.on('error', () => undefined);
  return server;
}

const addresses = (field: AddressObject | undefined) => field?.text ?? '';

interface Listener {
  listen(port: number, host: string, ready: () => void): unknown;
  once(event: 'error', listener: (error: Error) => void): unknown;
}

async function listen(server: Listener, preferred: number | undefined): Promise<number> {
  const port = await freePort(preferred);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return port;
}
