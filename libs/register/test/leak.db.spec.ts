import { createHash, randomInt } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { Actor, newId } from '#kernel';
import { Logger } from '#platform';
import type { TestApi } from '#testing';
import { RegisterDatabase } from '../register-database.ts';
import { ConfirmRoll } from '../use-cases/enforce-roll.ts';
import { AskAboutMany, FilePoll } from './poll.fixtures.ts';
import { RegisterWorld, type Town } from './register.fixtures.ts';

// ten thousand questions, then every row of every table is looked through
jest.setTimeout(300_000);

// Fifty people, others in each run, with numbers, names and days that are nowhere else; thirty of them are recognised, all are asked about.
interface Secret {
  readonly number: string;
  readonly name: string;
  readonly birth: string;
}
const firstNumber = randomInt(100_000, 990_000);
const secrets: readonly Secret[] = Array.from({ length: 50 }, (_, n) => ({
  number: `ZQ${firstNumber + 37 * n}`,
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
  ofDatabase = await logOfDatabase();
  town = await it.town();
  await upload();
  for (const secret of secrets) people.push(await isClaimed(secret));
  await addLate(secrets[0]!);
  await fileNumbers();
  await askTenThousand();
  all = new Wanted(forbidden());
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
  expect(answer.json()).toMatchObject({ status: 'read', accepted: 50, refused: 10 });
  await it.app.run(ConfirmRoll, town.clerk, { actId: (answer.json() as { actId: string }).actId });
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

/** Another feature takes numbers, and its inputs are remembered by their request ids. */
async function fileNumbers(): Promise<void> {
  const pollId = newId();
  for (const { number } of secrets.slice(0, 10)) {
    const input = { pollId, communeId: town.id, itemId: newId(), typed: number };
    spoken.push(input);
    await it.app.run(FilePoll, town.clerk, input, newId());
  }
}

let answers: Record<string, number>;
async function askTenThousand(): Promise<void> {
  answers = {};
  const personIds = people.map(({ id }) => id);
  for (let turn = 0; turn < 10_000 / personIds.length; turn++) {
    const minAge = turn % 2 ? (18 as const) : null;
    const question = {
      territoryId: town.id,
      on: '2026-03-02',
      category: 'resident' as const,
      minAge,
      subject: { type: 'poll', id: newId() },
    };
    const given = await it.app.run(AskAboutMany, Actor.system('count'), { personIds, question }, newId());
    for (const [answer, count] of Object.entries(given)) answers[answer] = (answers[answer] ?? 0) + count;
  }
}

interface Forbidden {
  readonly text: string;
  readonly what: string;
}
let all: Wanted;

/** Everything that must not be found: a value as it is written, and its digests without a key. */
function forbidden(): Forbidden[] {
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
  for (const input of spoken) {
    const text = JSON.stringify(input);
    for (const useCase of ['ClaimRollEntry', 'ProposeLateAddition', 'FilePoll'])
      for (const form of [text, `${useCase}\0${text}`, JSON.stringify([useCase, text])]) digests('request', form);
  }
  return [...found].map(([text, what]) => ({ text, what }));
}

/** Shortest of what is looked for, in bytes. */
const shortest = 8;
const slots = 1 << 20;
const slotOf = (bytes: Buffer, at: number): number =>
  Math.imul(bytes.readInt32LE(at) ^ Math.imul(bytes.readInt32LE(at + 4), 0x9e3779b1), 0x85ebca6b) >>> 12;

/** Looks for thousands of texts at every byte of megabytes, in one pass. */
class Wanted {
  private readonly marks = new Uint8Array(slots);
  private readonly byStart: ReadonlyMap<string, Forbidden[]>;

  constructor(readonly texts: readonly Forbidden[]) {
    for (const { text } of texts) this.marks[slotOf(Buffer.from(text), 0)] = 1;
    this.byStart = Map.groupBy(texts, ({ text }) => text.slice(0, shortest));
  }

  /** What is found, and where, each once. */
  in(where: string, text: string): string[] {
    const bytes = Buffer.from(text.toLowerCase());
    const found = new Set<string>();
    for (let at = 0; at + shortest <= bytes.length; at++) {
      if (!this.marks[slotOf(bytes, at)]) continue;
      for (const one of this.byStart.get(bytes.toString('latin1', at, at + shortest)) ?? [])
        if (bytes.toString('latin1', at, at + one.text.length) === one.text) found.add(`${one.what} in ${where}`);
    }
    return [...found].sort();
  }
}

/** Where the server writes its log, and how long that was when this spec began: other specs use the same server. */
async function logOfDatabase(): Promise<{ path: string; from: number }> {
  const [{ folder }] = (await it.look<{ folder: string }>("SELECT current_setting('data_directory') AS folder")) as [{ folder: string }];
  const path = join(dirname(folder), 'logs', 'postgres.log');
  return { path, from: statSync(path).size };
}
let ofDatabase: { path: string; from: number };

/** Every row of the tables that match, as text; binary columns are shown in hexadecimal. */
async function dumped(where: string): Promise<Map<string, string>> {
  const tables = await it.look<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND ${where}`,
  );
  const one = tables.map(({ name }) => `SELECT '${name}' AS name, (SELECT string_agg(t::text, E'\n') FROM ${name} t) AS text`);
  const rows = await it.look<{ name: string; text: string | null }>(one.join(' UNION ALL '));
  return new Map(rows.map(({ name, text }) => [name, text ?? '']));
}

describe('after ten thousand questions', () => {
  test('all were answered and logged', async () => {
    expect(answers).toEqual({ yes: 6000, 'cannot-tell': 4000 });
    expect(await it.look('SELECT count(*)::int AS n FROM register.question')).toEqual([{ n: 10_000 }]);
  });

  test('no table outside the register holds a number, a digest of one without key, a name of the roll or a date of birth', async () => {
    const tables = await dumped("schemaname <> 'register'");
    expect(tables.size).toBeGreaterThan(20);
    expect(tables.get('public.request')!.split('\n').length).toBeGreaterThan(200);
    expect([...tables].flatMap(([name, text]) => all.in(name, text))).toEqual([]);
  });

  test('the register itself holds no number and no digest of one without key', async () => {
    const numbers = new Wanted(all.texts.filter(({ what }) => what.includes('number')));
    const tables = await dumped("schemaname = 'register'");
    expect(tables.get('register.question')!.split('\n')).toHaveLength(10_000);
    expect([...tables].flatMap(([name, text]) => numbers.in(name, text))).toEqual([]);
  });

  test('no line of the logs holds any of it, those of the database included', async () => {
    it.app.get(Logger).info({ probe: 'a line of this spec' }, 'kept');
    expect(logs.join('')).toContain('a line of this spec');
    expect(all.in('the log', logs.join('\n'))).toEqual([]);
    const written = readFileSync(ofDatabase.path).subarray(ofDatabase.from).toString();
    expect(all.in('the log of the database', written)).toEqual([]);
  });

  test('an error of the register names no value, whatever was wrong with it', async () => {
    const { number, birth } = secrets[3]!;
    const work = it.app.get(RegisterDatabase).query('SELECT $1::date', [`${number} ${birth}`]);
    const error = await work.catch((caught: Error) => caught);
    expect(String((error as Error).message)).toContain('SQLSTATE 22007');
    const shown = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(all.in('an error', shown)).toEqual([]);
  });

  test('and this search finds each of them where they are', async () => {
    await it.look('CREATE TABLE leak_control (said text, digest bytea, day date)');
    const { number, birth } = secrets[7]!;
    const digest = createHash('sha256').update(number).digest();
    await it.look('INSERT INTO leak_control VALUES ($1, $2, $3)', [`(${number.toLowerCase()})`, digest, birth]);
    const text = (await dumped("tablename = 'leak_control'")).get('public.leak_control')!;
    expect(all.in('control', text)).toEqual(['birth in control', 'number in control', 'sha256 of number in control']);
    await it.look('DROP TABLE leak_control');
  });
});
