import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a mail server does with the next mails: take them, refuse for good, refuse for now, or take the text and never answer. */
export type Mood = 'takes' | 'refuses' | 'is-busy' | 'falls-silent';

/** A real SMTP server for one spec, whose moods are those of real ones. */
export class PostOffice {
  readonly mails: ParsedMail[] = [];
  mood: Mood = 'takes';

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<PostOffice> {
    const office: PostOffice = new PostOffice(
      new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        onData: (stream, _session, done) => void office.receive(stream as never, done),
      }),
    );
    office.server.on('error', () => {}); // a client that was killed
    office.server.server.on('connection', (socket) => socket.on('error', () => {}));
    await new Promise<void>((resolve) => office.server.listen(0, '127.0.0.1', resolve));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to = (address: string): ParsedMail[] => this.mails.filter(({ to }) => [to].flat().some((one) => one?.text === address));

  /** The code of six digits last sent to an address; waits for it up to five seconds. */
  async codeFor(address: string): Promise<string> {
    for (let waited = 0; waited < 5000; waited += 20) {
      const code = this.to(address)
        .at(-1)
        ?.text?.match(/\b\d{6}\b/)?.[0];
      if (code) return code;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no code for ${address}`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async receive(stream: NodeJS.ReadableStream, done: (error?: Error) => void): Promise<void> {
    stream.on('error', () => {}); // cut short by a sender that was killed
    const mail = await simpleParser(stream as never).catch(() => undefined);
    if (!mail) return done(new Error('cut short'));
    if (this.mood === 'refuses') return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    if (this.mood === 'is-busy') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
    this.mails.push(mail);
    if (this.mood === 'takes') done();
  }
}
