import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { Actor, newId } from '#kernel';
import { Logger } from '#platform';
import type { TestApi } from '#testing';
import { RegisterDatabase } from '../register-database.ts';
import { AskOften } from './poll.fixtures.ts';
import { RegisterWorld, type Town } from './register.fixtures.ts';

// ten thousand questions, then every row of every table is looked through
jest.setTimeout(600_000);

// Fifty people with numbers, names and days that are nowhere else; thirty of them are recognised, all are asked about.
interface Secret {
  readonly number: string;
  readonly name: string;
  readonly birth: string;
}
const secrets: readonly Secret[] = Array.from({ length: 50 }, (_, n) => ({
  number: `ZQ${710_000 + 37 * n}`,
  name: `Zqwandil Xymorti ${'abcdefghijklmnopqrstuvwxyz'[n % 26]!.repeat(3 + Math.floor(n / 26))}`,
  birth: `193${n % 10}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
}));

let it: RegisterWorld<TestApi>;
let town: Town;
const logs: string[] = [];
const spoken: object[] = [];

const claim = `mutation ($input: ClaimRollEntryInput!) { claimRollEntry(input: $input) { reference } }`;
const confirm = `mutation ($input: ConfirmRollClaimInput!) { confirmRollClaim(input: $input) { reference } }`;
const propose = `mutation ($input: ProposeLateAdditionInput!) { proposeLateAddition(input: $input) { id } }`;
const people: Actor[] = [];

beforeAll(async () => {
  process.env['LOG_LEVEL'] = 'debug';
  it = await RegisterWorld.overHttp();
  // the same logger with its redaction, its lines kept here
  const { pino: logger } = it.app.get(Logger) as unknown as { pino: Record<symbol, unknown> };
  logger[pino.symbols.streamSym] = { write: (line: string) => logs.push(line) };
  town = await it.town();
  await upload();
  for (const secret of secrets) people.push(await isClaimed(secret));
  await addLate(secrets[0]!);
  await askTenThousand();
  all = forbidden();
});
afterAll(() => it.close());

async function upload(): Promise<void> {
  const lines = secrets.map(({ number, name, birth }) => `${number},${name},${birth}`).join('\n');
  const bad = secrets
    .map(({ number, name, birth }) => `${number}${number},${name},${birth}`)
    .slice(0, 10)
    .join('\n');
  const params = new URLSearchParams({ communeId: town.id, category: 'resident', asOf: '2026-01-01' });
  const headers = { 'content-type': 'text/csv', 'x-jamaa-upload': '1', 'x-test-person': town.administrator.id };
  const payload = `id_number,name_latin,birth\n${lines}\n${bad}\n`;
  const answer = await it.app.http.inject({ method: 'POST', url: `/register/rolls?${params}`, headers, payload });
  expect(answer.json()).toMatchObject({ status: 'ready', accepted: 50, refused: 10 });
}

/** Claims over HTTP with all that is known, right and wrong; the first thirty are confirmed. */
async function isClaimed({ number, name, birth }: Secret): Promise<Actor> {
  const person = await it.world.citizen();
  const input = { requestId: newId(), communeId: town.id, facts: { idNumber: number.toLowerCase(), nameLatin: name, birth } };
  spoken.push(input);
  const { claimRollEntry } = await it.app.data(person.id, claim, { input });
  await it.app.query(person.id, claim, { input: { ...input, requestId: newId(), facts: { ...input.facts, birth: `${birth}x` } } });
  if (people.length < 30) await it.app.data(town.clerk.id, confirm, { input: { reference: claimRollEntry.reference } });
  return person;
}

async function addLate({ number, name, birth }: Secret): Promise<void> {
  const { id: freezeId } = await it.open(town, newId());
  await it.app.drain();
  const facts = { idNumber: `${number}9`, nameLatin: `${name} late`, birth };
  const input = { requestId: newId(), freezeId, facts, reason: 'Judgment 12/2026 of the administrative court' };
  spoken.push(input);
  await it.app.data(town.clerk.id, propose, { input });
}

let answers: Record<string, number>;
async function askTenThousand(): Promise<void> {
  answers = {};
  const turns = Array.from({ length: 100 }, (_, turn) => turn).values();
  const lane = async (): Promise<void> => {
    for (const turn of turns) await askHundred(turn);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

async function askHundred(turn: number): Promise<void> {
  const questions = Array.from({ length: 100 }, (_, n) => ({
    personId: people[(turn + n) % people.length]!.id,
    question: {
      territoryId: town.id,
      on: '2026-03-02',
      category: 'resident' as const,
      minAge: n % 2 ? (18 as const) : null,
      subject: { type: 'poll', id: newId() },
    },
  }));
  const given = await it.app.run(AskOften, Actor.system('count'), { questions }, newId());
  for (const [answer, count] of Object.entries(given)) answers[answer] = (answers[answer] ?? 0) + count;
}

/** Shortest of what is looked for, in characters. */
const shortest = 8;
/** What must not be found, by its first characters. */
type Forbidden = ReadonlyMap<string, { readonly text: string; readonly what: string }[]>;
let all: Forbidden;

/** Everything that must not be found: a value as it is written, and its digests without a key. */
function forbidden(): Forbidden {
  const found = new Map<string, string>();
  const add = (what: string, text: string) => found.set(text.toLowerCase(), what);
  const digests = (what: string, text: string) => {
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
      const digest = createHash(algorithm).update(text).digest();
      add(`${algorithm} of ${what}`, digest.toString('hex'));
      add(`${algorithm} of ${what}`, digest.toString('base64').replace(/=+$/, ''));
      add(`${algorithm} of ${what}`, digest.toString('base64url'));
    }
  };
  for (const { number, name, birth } of secrets) {
    const [year, month, day] = birth.split('-');
    add('number', number);
    add('name', name);
    for (const form of [birth, `${day}/${month}/${year}`, `${day}-${month}-${year}`, `${year}${month}${day}`]) add('birth', form);
    for (const form of [number, number.toLowerCase()]) digests('number', form);
    digests('birth', birth);
    digests('number and birth', `${number}|${birth}`);
  }
  // what a ledger of requests would keep of an input
  for (const input of spoken)
    for (const useCase of ['ClaimRollEntry', 'ProposeLateAddition']) digests('request', `${useCase}\0${JSON.stringify(input)}`);
  return Map.groupBy(
    [...found].map(([text, what]) => ({ text, what })),
    ({ text }) => text.slice(0, shortest),
  );
}

/** Where a text holds something forbidden, with what it is. */
function leaks(where: string, text: string, wanted: Forbidden = all): string[] {
  const small = text.toLowerCase();
  const found = new Set<string>();
  for (let at = 0; at + shortest <= small.length; at++) {
    for (const secret of wanted.get(small.slice(at, at + shortest)) ?? []) {
      if (small.startsWith(secret.text, at)) found.add(`${secret.what} in ${where}`);
    }
  }
  return [...found].sort();
}

/** Every row of every table outside the register, as text; binary columns are shown in hexadecimal. */
async function outside(): Promise<Map<string, string>> {
  const tables = await it.look<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('register', 'pg_catalog', 'information_schema')`,
  );
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await it.look<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    texts.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return texts;
}

describe('after ten thousand questions', () => {
  test('all were answered and logged', async () => {
    expect(answers).toEqual({ yes: 6000, 'cannot-tell': 4000 });
    expect(await it.look('SELECT count(*)::int AS n FROM register.question')).toEqual([{ n: 10_000 }]);
  });

  test('no table outside the register holds a number, a digest of one without key, a name of the roll or a date of birth', async () => {
    const tables = await outside();
    expect(tables.size).toBeGreaterThan(20);
    expect([...tables].flatMap(([name, text]) => leaks(name, text))).toEqual([]);
  });

  test('the register itself holds no number and no digest of one without key', async () => {
    const tables = await it.look<{ name: string }>("SELECT 'register.' || tablename AS name FROM pg_tables WHERE schemaname = 'register'");
    const numbers = new Map([...all].map(([start, secrets]) => [start, secrets.filter(({ what }) => what.includes('number'))]));
    for (const { name } of tables) {
      const rows = await it.look<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      expect(leaks(name, rows.map(({ row }) => row).join('\n'), numbers)).toEqual([]);
    }
  });

  test('no line of the logs holds any of it, those of the database included', async () => {
    const [{ folder }] = (await it.look<{ folder: string }>("SELECT current_setting('data_directory') AS folder")) as [{ folder: string }];
    const ofDatabase = join(dirname(folder), 'logs', 'postgres.log');
    expect(existsSync(ofDatabase)).toBe(true);
    it.app.get(Logger).info({ probe: 'a line of this spec' }, 'kept');
    expect(logs.join('')).toContain('a line of this spec');
    expect(leaks('the log', logs.join('\n'))).toEqual([]);
    expect(leaks('the log of the database', readFileSync(ofDatabase, 'utf8'))).toEqual([]);
  });

  test('an error of the register names no value, whatever was wrong with it', async () => {
    const { number, birth } = secrets[3]!;
    const work = it.app.get(RegisterDatabase).query('SELECT $1::date', [`${number} ${birth}`]);
    const error = await work.catch((caught: Error) => caught);
    expect(String((error as Error).message)).toContain('SQLSTATE 22007');
    const shown = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(leaks('an error', shown)).toEqual([]);
  });

  test('and this search finds each of them where they are', async () => {
    await it.look('CREATE TABLE leak_control (said text, digest bytea, day date)');
    const { number, birth } = secrets[7]!;
    const digest = createHash('sha256').update(number).digest();
    await it.look('INSERT INTO leak_control VALUES ($1, $2, $3)', [`(${number.toLowerCase()})`, digest, birth]);
    const text = (await outside()).get('public.leak_control')!;
    expect(leaks('control', text)).toEqual(['birth in control', 'number in control', 'sha256 of number in control']);
    await it.look('DROP TABLE leak_control');
  });
});
