import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { readConfig } from '../config/config.ts';
import type { Mailer } from '../mail/mailer.ts';
import { DevelopmentSmsOutbox } from './development-sms-outbox.ts';
import { HttpSmsGateway } from './http-sms-gateway.ts';
import { NoSms } from './sms.ts';
import { smsSender } from './sms-providers.ts';

interface Taken {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A gateway that answers as it is told, or never. */
let gateway: Server;
let url: string;
let taken: Taken[];
let answer: number | 'silence' | 'elsewhere';

beforeAll(async () => {
  gateway = createServer(async (request, response) => {
    taken.push({ headers: request.headers, body: await textOf(request) });
    if (answer === 'silence') return void request.socket.destroy();
    if (answer === 'elsewhere') return void response.writeHead(302, { location: url }).end();
    response.writeHead(answer, { 'content-type': 'text/plain' }).end('whatever');
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`;
});
beforeEach(() => {
  taken = [];
  answer = 200;
});
afterAll(() => new Promise((resolve) => gateway.close(resolve)));

const needed = { DATABASE_URL: 'postgres://nowhere', REDIS_URL: 'redis://nowhere', SMTP_URL: 'smtp://nowhere' };
const configOf = (changes: NodeJS.ProcessEnv) => readConfig({ ...needed, ...changes });
const sms = { to: '+212612345678', text: 'رمزكم: 123456 "a&b"\n{to}', id: 'one' };
const send = (changes: NodeJS.ProcessEnv = {}) => new HttpSmsGateway(configOf({ SMS_GATEWAY_URL: url, ...changes })).send(sms);

describe('a gateway that is asked by HTTP', () => {
  test('is given the message as JSON, in a form that no text breaks', async () => {
    expect(await send({ SMS_GATEWAY_TOKEN: 'secret', SMS_FROM: 'Commune' })).toEqual({ outcome: 'sent' });
    expect(JSON.parse(taken[0]!.body)).toEqual({ to: sms.to, from: 'Commune', text: sms.text, reference: 'one' });
    expect(taken[0]!.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
      'idempotency-key': 'one',
    });
  });

  test('is given it as a form where its template is one', async () => {
    await send({ SMS_GATEWAY_BODY: 'number={to}&message={text}&key=k' });
    expect(Object.fromEntries(new URLSearchParams(taken[0]!.body))).toEqual({ number: sms.to, message: sms.text, key: 'k' });
    expect(taken[0]!.headers).not.toHaveProperty('authorization');
  });

  test.each([
    [202, { outcome: 'sent' }],
    [400, { outcome: 'refused', reason: 'HTTP_400' }],
    [401, { outcome: 'refused', reason: 'HTTP_401' }],
    [429, { outcome: 'failed', reason: 'HTTP_429' }],
    [503, { outcome: 'failed', reason: 'HTTP_503' }],
  ] as const)('that answers %i: %j', async (status, outcome) => {
    answer = status;
    expect(await send()).toEqual(outcome);
  });

  test('that took the message and did not answer leaves it uncertain', async () => {
    answer = 'silence';
    expect(await send()).toMatchObject({ outcome: 'uncertain' });
    expect(taken).toHaveLength(1);
  });

  test('that is not there has not taken it', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    expect(await send({ SMS_GATEWAY_URL: `http://127.0.0.1:${port}/` })).toEqual({ outcome: 'failed', reason: 'ECONNREFUSED' });
  });

  test('sends nobody elsewhere with the message', async () => {
    answer = 'elsewhere';
    expect((await send()).outcome).not.toBe('sent');
    expect(taken).toHaveLength(1);
  });
});

describe('the sender of text messages', () => {
  const chosen = (changes: NodeJS.ProcessEnv) => smsSender.useFactory(configOf(changes), {} as Mailer);
  const production = { NODE_ENV: 'production', JAMAA_SECRET: 'x'.repeat(40), REGISTER_SECRET: 'y'.repeat(40) };

  test('is the gateway where one is configured, the mail of development elsewhere, and nobody in production', () => {
    expect(chosen({ SMS_GATEWAY_URL: url })).toBeInstanceOf(HttpSmsGateway);
    expect(chosen({})).toBeInstanceOf(DevelopmentSmsOutbox);
    expect(chosen(production)).toBeInstanceOf(NoSms);
    expect(chosen(production).isOffered).toBe(false);
  });
});
