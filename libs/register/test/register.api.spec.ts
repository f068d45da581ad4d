import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { type Actor, newId } from '#kernel';
import type { TestApi } from '#testing';
import { RegisterWorld, type Town } from './register.fixtures.ts';

// a machine that does other work besides
jest.setTimeout(60_000);

let it: RegisterWorld<TestApi>;
let town: Town;

const csv =
  'id_number,name_latin,name_arabic,birth,email\nAB1,Fatima El Amrani,فاطمة,1984-05-17,\nAB2,Omar Rami,,1950,\n12,Nobody,,1970,\nAB4,,,1970,\n';

beforeAll(async () => {
  it = await RegisterWorld.overHttp();
  town = await it.town();
});
afterAll(() => it.close());

interface Upload {
  readonly as?: Actor;
  readonly body?: string;
  readonly query?: Record<string, string>;
  /** `undefined` leaves one out. */
  readonly headers?: Record<string, string | undefined>;
}

function upload({ as = town.administrator, body = csv, query = {}, headers = {} }: Upload) {
  const params = new URLSearchParams({ communeId: town.id, category: 'resident', asOf: '2026-01-01', ...query });
  const own = { 'content-type': 'text/csv', 'x-jamaa-upload': '1', 'x-test-person': as.id, ...headers };
  const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Record<string, string>;
  return it.app.http.inject({ method: 'POST', url: `/register/rolls?${params}`, headers: sent, payload: body });
}

const versions = `query ($communeId: ID!) { rollVersions(communeId: $communeId) {
  id status asOf category linesRead accepted refused failure refusedLines(first: 1) { items { line code field message } nextLine } } }`;

const enforce = `mutation ($input: ConfirmActInput!) { confirmRoll(input: $input) { id } }`;
/** By the second person. */
const putInForce = async (sent: Awaited<ReturnType<typeof upload>>) =>
  (await it.app.data(town.clerk.id, enforce, { input: { actId: sent.json().actId } })).confirmRoll;

describe('a roll sent to the api', () => {
  test('is imported as it comes, and its refused lines are explained in the language of the reader', async () => {
    const sent = await upload({});
    expect([sent.statusCode, sent.json()]).toMatchObject([201, { status: 'read', linesRead: 4, accepted: 2, refused: 2 }]);
    const answer = await it.app.query(town.administrator.id, versions, { communeId: town.id }, { 'x-locale': 'ar' });
    expect(answer.data.rollVersions[0]).toMatchObject({
      id: sent.json().id,
      status: 'read',
      category: 'resident',
      asOf: '2026-01-01',
      refusedLines: {
        items: [{ line: 4, code: 'ROLL_LINE_ID_NUMBER', field: 'id_number', message: expect.stringContaining('بطاقة وطنية') }],
        nextLine: 4,
      },
    });
  });

  test('of ten thousand lines in two scripts passes through', async () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => `K${n + 1},Zineb Alami,زينب العلمي,${1930 + (n % 70)},\n`).join('');
    const sent = await upload({ body: `id_number,name_latin,name_arabic,birth,email\n${lines}` });
    expect(sent.json()).toMatchObject({ status: 'read', accepted: 10_000 });
    expect(await putInForce(sent)).toEqual({ id: sent.json().id });
  });

  test.each([
    ['by nobody who is known', 401, 'UNAUTHENTICATED', { headers: { 'x-test-person': undefined } }],
    ['from a page of another site, which cannot send the header', 422, 'INVALID_INPUT', { headers: { 'x-jamaa-upload': undefined } }],
    ['as a category that there is not', 422, 'INVALID_INPUT', { query: { category: 'friends' } }],
    ['as something else than CSV', 422, 'INVALID_INPUT', { headers: { 'content-type': 'application/json' }, body: '{}' }],
    ['of a day ahead', 422, 'ROLL_DAY_AHEAD', { query: { asOf: '2026-03-03' } }],
    ['with a column it may not have', 422, 'ROLL_COLUMN_UNKNOWN', { body: 'name_latin,birth,phone\nOmar,1950,06\n' }],
    ['of which most is refused', 422, 'ROLL_MOSTLY_REFUSED', { body: 'name_latin,birth\nX,1950\nY,1950\nOmar,1950\n' }],
  ] as [string, number, string, Upload][])('%s is refused: %i %s', async (_title, status, code, given) => {
    const answer = await upload(given);
    const [{ message, extensions }] = answer.json().errors;
    expect([answer.statusCode, extensions.code]).toEqual([status, code]);
    expect(message.length).toBeGreaterThan(20);
  });

  test('by a clerk, or by the administrator of another commune, is refused', async () => {
    for (const as of [town.clerk, (await it.town()).administrator, await it.world.citizen()]) {
      const answer = await upload({ as });
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
  });
});

const claim = `mutation ($input: ClaimRollEntryInput!) { claimRollEntry(input: $input) { reference recordedAt } }`;
const confirm = `mutation ($input: ConfirmRollClaimInput!) { confirmRollClaim(input: $input) { reference } }`;
const mine = `{ myRegister { claims { reference status communeId } links { communeId proof }
  questions(first: 5) { items { askedBy action answer reason message subjectType territory { id } on category } nextCursor } } }`;

describe('a person and the register', () => {
  test('claims, is confirmed at the counter, is asked about, and reads all of it', async () => {
    await putInForce(await upload({}));
    const person = await it.world.citizen();
    const facts = { idNumber: 'ab-1', birth: '1984' };
    const { claimRollEntry } = await it.app.data(person.id, claim, { input: { communeId: town.id, facts } });
    expect((await it.app.data(person.id, mine)).myRegister).toMatchObject({
      claims: [{ status: 'recorded' }],
      links: [],
      questions: { items: [] },
    });
    await it.app.data(town.clerk.id, confirm, { input: { reference: claimRollEntry.reference } });
    await it.ask(person.id, { territoryId: town.id, subject: { type: 'petition', id: newId() } }, town.clerk);
    const { myRegister } = await it.app.data(person.id, mine);
    expect(myRegister.claims).toEqual([{ reference: claimRollEntry.reference, status: 'confirmed', communeId: town.id }]);
    expect(myRegister.links).toEqual([{ communeId: town.id, proof: 'counter' }]);
    expect(myRegister.questions.items).toEqual([
      {
        askedBy: 'staff',
        action: 'opinion-poll.ask',
        answer: 'yes',
        reason: 'on-roll',
        message: expect.stringContaining('liste'),
        subjectType: 'petition',
        territory: { id: town.id },
        on: '2026-03-02',
        category: 'resident',
      },
    ]);
  });

  test('is told what is wrong with the claim, by the field', async () => {
    const person = await it.world.citizen();
    const { errors } = await it.app.query(person.id, claim, {
      input: { requestId: newId(), communeId: town.id, facts: { idNumber: '9', birth: '1984' } },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'ID_NUMBER_UNREADABLE', field: 'idNumber', category: 'invalid' } }]);
  });

  test('answers nobody who is not signed in', async () => {
    expect((await it.app.query(null, mine)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

const settings = `query ($communeId: ID!) { registerSettings(communeId: $communeId) { cndpNumber cndpGrantedOn numberRetentionDays } }`;
const setSettings = `mutation ($input: SetRegisterSettingsInput!) { setRegisterSettings(input: $input) { id } }`;
const freezes = `query ($communeId: ID!, $first: Int, $after: String) { rollFreezes(communeId: $communeId, first: $first, after: $after) {
  items { id entries fingerprint additions { id status reason viewerMayDecide decisionReason } } nextCursor } }`;
const propose = `mutation ($input: ProposeLateAdditionInput!) { proposeLateAddition(input: $input) { id } }`;
const decide = `mutation ($input: DecideLateAdditionInput!) { decideLateAddition(input: $input) { id status } }`;
const verify = `mutation ($input: VerifyRollFreezeInput!) { verifyRollFreeze(input: $input) { isIntact } }`;

describe('staff and the register', () => {
  test('enter the authorisation, and take it back', async () => {
    const place = await it.town({ authorised: false });
    const read = async () => (await it.app.data(place.clerk.id, settings, { communeId: place.id })).registerSettings;
    expect(await read()).toEqual({ cndpNumber: null, cndpGrantedOn: null, numberRetentionDays: 90 });
    const input = {
      communeId: place.id,
      cndp: { number: 'A-PO-1', grantedOn: '2026-02-01' },
      numberRetentionDays: 30,
      rollRetentionDays: 100,
    };
    await it.app.data(place.administrator.id, setSettings, { input });
    expect(await read()).toEqual({ cndpNumber: 'A-PO-1', cndpGrantedOn: '2026-02-01', numberRetentionDays: 30 });
    await it.app.data(place.administrator.id, setSettings, { input: { ...input, cndp: null } });
    expect((await read()).cndpNumber).toBeNull();
  });

  test('see frozen rolls with their additions, and who may decide', async () => {
    await upload({});
    for (const _ of [1, 2, 3]) await it.open(town, newId());
    await it.app.drain();
    const page = (await it.app.data(town.clerk.id, freezes, { communeId: town.id, first: 2 })).rollFreezes;
    expect(page.items).toHaveLength(2);
    const rest = (await it.app.data(town.clerk.id, freezes, { communeId: town.id, first: 2, after: page.nextCursor })).rollFreezes;
    expect([rest.items.length, rest.nextCursor]).toEqual([1, null]);
    const [freeze] = page.items;
    const facts = { nameLatin: 'Late Comer', birth: '1980' };
    const reason = 'Judgment 12/2026 of the administrative court';
    await it.app.data(town.clerk.id, propose, { input: { freezeId: freeze.id, facts, reason } });
    const additions = async (person: Actor) =>
      (await it.app.data(person.id, freezes, { communeId: town.id })).rollFreezes.items.find(({ id }: { id: string }) => id === freeze.id)
        .additions;
    expect(await additions(town.clerk)).toMatchObject([{ status: 'proposed', viewerMayDecide: false }]);
    const [addition] = await additions(town.otherClerk);
    expect(addition).toMatchObject({ viewerMayDecide: true, reason });
    const decision = { additionId: addition.id, verdict: 'add', reason: 'seen the judgment' };
    expect((await it.app.data(town.otherClerk.id, decide, { input: decision })).decideLateAddition).toMatchObject({ status: 'added' });
    expect((await it.app.data(town.administrator.id, verify, { input: { freezeId: freeze.id } })).verifyRollFreeze).toEqual({
      isIntact: true,
    });
  });

  test('read a list with as many statements, however long it is', async () => {
    const { query } = Client.prototype;
    let sent = 0;
    Client.prototype.query = function (this: Client, ...args: unknown[]) {
      if (String((args[0] as { text?: string }).text ?? args[0]).includes('register.')) sent++;
      return (query as (...all: unknown[]) => unknown).apply(this, args);
    } as typeof query;
    try {
      const count = async (first: number) => {
        sent = 0;
        await it.app.data(town.clerk.id, freezes, { communeId: town.id, first });
        return sent;
      };
      expect([await count(1), await count(3)]).toEqual([2, 2]);
    } finally {
      Client.prototype.query = query;
    }
  });

  test('of another commune see nothing', async () => {
    const stranger = (await it.town()).administrator;
    for (const [query, name] of [
      [settings, 'registerSettings'],
      [versions, 'rollVersions'],
      [freezes, 'rollFreezes'],
    ] as const) {
      const { errors } = await it.app.query(stranger.id, query, { communeId: town.id });
      expect([name, errors]).toMatchObject([name, [{ extensions: { code: 'NOT_FOUND' } }]]);
    }
  });
});
