import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Actor } from '#kernel';
import { DeclineAct } from '#platform';
import { ConfirmRoll, ProposeRoll } from '../use-cases/enforce-roll.ts';
import { PurgeRegister } from '../use-cases/purge-register.ts';
import { AppendRollLines, StartRollImport } from '../use-cases/import-roll.ts';
import { RegisterReader } from '../register.reader.ts';
import { RollImport } from '../roll-import.ts';
import { bytes, RegisterWorld, type Town } from './register.fixtures.ts';

// a machine that does other work besides
jest.setTimeout(60_000);

let it: RegisterWorld;
let town: Town;

beforeAll(async () => {
  it = await RegisterWorld.start();
  town = await it.town();
});
afterAll(() => it.close());

const header = 'id_number;name_latin;name_arabic;birth;sex;sub_territory;email\n';
const mixed = `${header}AB1;Fatima El Amrani;فاطمة العمراني;1984-05-17;F;Q-1;fatima@example.ma
AB2;Omar Rami;عمر الرامي;1950;M;;
;;محمد بناني;1961-04-30;;;

12;Nobody;;1970;;;
AB3;;;1970;;;
AB4;Salma Idrissi;;1970-02-30;;;
ab 1;Fatima Again;;1984;;;
AB5;"Left open;;1970;;;
AB6;Too;Few
AB7;Zineb Alami;;1990;;;
AB8;Said Alami;;1991;;;
AB9;Nadia Alami;;1992;;;
K10;Hamid Alami;;1993;;;
`;
const entries = (versionId: string) =>
  it.look<Record<string, unknown>>('SELECT * FROM register.roll_entry WHERE version_id = $1 ORDER BY line', [versionId]);

describe('a roll that is imported', () => {
  test('keeps the good lines, and says of each bad one which line, which column and why', async () => {
    const version = await it.roll(town, mixed);
    expect(version).toMatchObject({ status: 'ready', linesRead: 13, accepted: 7, refused: 6, hasIdNumbers: true, asOf: '2026-01-01' });
    const { items, nextLine } = await it.app.get(RegisterReader).refusedLines(town.administrator, version.id, 100, 0);
    expect(nextLine).toBeNull();
    expect(items).toEqual([
      { line: 6, code: 'ROLL_LINE_ID_NUMBER', field: 'id_number' },
      { line: 7, code: 'ROLL_LINE_NAME_MISSING', field: 'name_latin' },
      { line: 8, code: 'ROLL_LINE_BIRTH_IMPOSSIBLE', field: 'birth' },
      { line: 9, code: 'ROLL_LINE_DUPLICATE', field: 'id_number' },
      { line: 10, code: 'ROLL_LINE_QUOTES', field: null },
      { line: 11, code: 'ROLL_LINE_COLUMNS', field: null },
    ]);
  });

  test('keeps folded names, a birth and keyed codes; no number and no mailbox', async () => {
    const { id } = await it.roll(town, mixed);
    const [first, second, third] = await entries(id);
    expect(first).toMatchObject({
      line: 2,
      latin: 'fatima el amrani',
      arabic: 'فاطمه العمراني',
      birth_year: 1984,
      sex: 'f',
      sub_territory: 'Q-1',
    });
    expect(second).toMatchObject({ line: 3, birth_year: 1950, birth_day: null, email_tag: null });
    expect(third).toMatchObject({ line: 4, latin: null, latin_tag: null, id_tag: null });
    const kept = JSON.stringify(await entries(id)) + Buffer.concat([first!['id_tag'], first!['email_tag']] as Buffer[]).toString('latin1');
    expect(kept).not.toMatch(/AB1|example\.ma/);
    expect(first!['id_tag']).toHaveLength(16);
  });

  test('is coded under a key of its own commune', async () => {
    const other = await it.town();
    const [here] = await entries((await it.roll(town, mixed)).id);
    const [there] = await entries((await it.roll(other, mixed)).id);
    expect(here!['id_tag']).not.toEqual(there!['id_tag']);
    expect(here!['latin_tag']).not.toEqual(there!['latin_tag']);
  });

  test('pages its refused lines', async () => {
    const { id } = await it.roll(town, mixed);
    const page = await it.app.get(RegisterReader).refusedLines(town.administrator, id, 2, 0);
    expect(page.items.map(({ line }) => line)).toEqual([6, 7]);
    expect(
      (await it.app.get(RegisterReader).refusedLines(town.administrator, id, 2, page.nextLine!)).items.map(({ line }) => line),
    ).toEqual([8, 9]);
  });

  test('takes the place of the version before, which stays as history', async () => {
    const place = await it.town();
    const before = await it.roll(place, mixed, { asOf: '2025-06-01' });
    const after = await it.roll(place, `${header}AB9;Zineb;;1990;;;\n`, { asOf: '2026-01-01' });
    const versions = await it.app.get(RegisterReader).versions(place.administrator, place.id, 10);
    expect(versions.map(({ id, status }) => [id, status])).toEqual([
      [after.id, 'ready'],
      [before.id, 'superseded'],
    ]);
    expect(await entries(before.id)).toHaveLength(7);
    await expect(it.roll(place, mixed, { asOf: '2025-12-31' })).rejects.toMatchObject({ code: 'ROLL_OLDER_THAN_CURRENT' });
    await expect(it.roll(place, mixed, { asOf: '2026-03-03' })).rejects.toMatchObject({ code: 'ROLL_DAY_AHEAD' });
  });

  test('answers nothing until a second person puts it in force, and nobody does so alone', async () => {
    const place = await it.town();
    const before = await it.roll(place, mixed, { asOf: '2025-06-01' });
    const { id, actId, status } = await it.readRoll(place, `${header}AB9;Zineb;;1990;;;\n`);
    const reader = it.app.get(RegisterReader);
    const states = async () => (await reader.versions(place.administrator, place.id, 10)).map((version) => version.status);
    expect([status, await states()]).toEqual(['read', ['read', 'ready']]);
    await expect(it.app.run(ConfirmRoll, place.administrator, { actId })).rejects.toMatchObject({ code: 'SAME_PERSON' });
    expect((await it.app.run(ProposeRoll, place.administrator, { versionId: id })).actId).toBe(actId);
    await it.app.run(ConfirmRoll, place.clerk, { actId });
    expect(await states()).toEqual(['ready', 'superseded']);
    await expect(it.app.run(ProposeRoll, place.administrator, { versionId: before.id })).rejects.toMatchObject({
      code: 'ROLL_STATE_FORBIDS',
    });
  });

  test('that is imported again before that takes the place of the one that waits, and its act', async () => {
    const place = await it.town();
    const first = await it.readRoll(place, mixed);
    const second = await it.readRoll(place, mixed);
    expect(await entries(first.id)).toEqual([]);
    expect(await it.app.get(RegisterReader).version(place.administrator, first.id)).toMatchObject({
      status: 'failed',
      failure: 'ROLL_IMPORT_REPLACED',
    });
    await expect(it.app.run(ConfirmRoll, place.clerk, { actId: first.actId })).rejects.toMatchObject({ code: 'ACT_SETTLED' });
    await it.app.run(DeclineAct, place.clerk, { actId: second.actId, reason: 'Not the roll of the whole commune' });
    const { actId } = await it.app.run(ProposeRoll, place.administrator, { versionId: second.id });
    await it.app.run(ConfirmRoll, place.clerk, { actId });
    expect((await it.app.get(RegisterReader).version(place.administrator, second.id)).status).toBe('ready');
  });

  test('that nobody puts in force is destroyed after sixty days', async () => {
    const place = await it.town();
    const { id } = await it.readRoll(place, mixed);
    const purge = () => it.app.run(PurgeRegister, Actor.system('register-purge'), {});
    await it.app.at('2026-05-01T09:00:00Z');
    await purge();
    expect(await entries(id)).toHaveLength(7);
    await it.app.at('2026-05-03T09:00:00Z');
    await purge();
    expect(await entries(id)).toEqual([]);
    expect(await it.app.get(RegisterReader).version(place.administrator, id)).toMatchObject({ failure: 'ROLL_NOT_CONFIRMED' });
    await it.app.at('2026-03-02T09:00:00Z');
  });

  test('does not touch a roll of another category', async () => {
    const place = await it.town();
    const resident = await it.roll(place, mixed);
    await it.roll(place, mixed, { category: 'elector' });
    expect((await it.app.get(RegisterReader).version(place.administrator, resident.id)).status).toBe('ready');
  });
});

describe('a file that is no roll', () => {
  test.each([
    ['without people', header, 'ROLL_EMPTY'],
    ['of which most is refused', `${header}1;;;;;;\n2;;;;;;\nAB1;Omar;;1950;;;\n`, 'ROLL_MOSTLY_REFUSED'],
  ])('%s leaves no person behind and the roll before in force', async (_title, text, code) => {
    const place = await it.town();
    const before = await it.roll(place, mixed);
    await expect(it.roll(place, text)).rejects.toMatchObject({ code });
    const [failed] = await it.app.get(RegisterReader).versions(place.administrator, place.id, 10);
    expect(failed).toMatchObject({ status: 'failed', failure: code });
    expect(await entries(failed!.id)).toEqual([]);
    expect((await it.app.get(RegisterReader).version(place.administrator, before.id)).status).toBe('ready');
  });

  test.each([
    ['with a column that a roll may not have', 'name_latin;birth;address\nOmar;1950;rue 3\n', 'ROLL_COLUMN_UNKNOWN'],
    ['without a header', 'Omar Rami;1950\n', 'ROLL_HEADER_MISSING'],
    ['of nothing', '', 'ROLL_HEADER_MISSING'],
  ])('%s does not even begin', async (_title, text, code) => {
    const place = await it.town();
    await expect(it.roll(place, text)).rejects.toMatchObject({ code });
    expect(await it.app.get(RegisterReader).versions(place.administrator, place.id, 10)).toEqual([]);
  });

  test('with numbers is refused while the commune has no authorisation, and taken without them', async () => {
    const place = await it.town({ authorised: false });
    await expect(it.roll(place, mixed)).rejects.toMatchObject({ code: 'CNDP_AUTHORISATION_MISSING', field: 'id_number' });
    expect(await it.roll(place, 'name_latin;birth\nOmar Rami;1950\n')).toMatchObject({ status: 'ready', hasIdNumbers: false });
  });
});

describe('an import that breaks off', () => {
  test('keeps nothing of what was read, and says so', async () => {
    async function* broken() {
      yield* bytes(`${header}${'AB1;Omar;;1950;;;\n'.repeat(1500)}`);
      throw new Error('connection lost');
    }
    const place = await it.town();
    const facts = { communeId: place.id, category: 'resident', asOf: '2026-01-01' } as const;
    await expect(it.app.get(RollImport).run(place.administrator, facts, broken())).rejects.toThrow('connection lost');
    const [failed] = await it.app.get(RegisterReader).versions(place.administrator, place.id, 10);
    expect(failed).toMatchObject({ status: 'failed', failure: 'ROLL_INTERRUPTED' });
    expect(await entries(failed!.id)).toEqual([]);
  });

  test('because its process died is given up when the next begins, and its writer can write no more', async () => {
    const place = await it.town();
    const dead = { communeId: place.id, category: 'resident', asOf: '2026-01-01', hasIdNumbers: false };
    const { id } = await it.app.run(StartRollImport, place.administrator, dead);
    const line = {
      line: 2,
      latin: 'omar rami',
      arabic: null,
      birth: { year: 1950, day: null },
      idNumber: null,
      sex: null,
      subTerritory: null,
      email: null,
      registeredOn: null,
    };
    const batch = { lines: [line], refusals: [] };
    await it.app.run(AppendRollLines, place.administrator, { versionId: id, batch });
    const next = await it.roll(place, mixed);
    expect(next.status).toBe('ready');
    const left = await it.app.get(RegisterReader).version(place.administrator, id);
    expect(left).toMatchObject({ status: 'failed', failure: 'ROLL_IMPORT_REPLACED', accepted: 1 });
    expect(await entries(id)).toEqual([]);
    await expect(it.app.run(AppendRollLines, place.administrator, { versionId: id, batch })).rejects.toMatchObject({
      code: 'ROLL_IMPORT_REPLACED',
    });
  });

  test('can be watched: progress is read while it runs, and no half of it answers', async () => {
    const place = await it.town();
    const seen: number[] = [];
    async function* slow() {
      yield* bytes(header);
      for (let part = 0; part < 3; part++) {
        yield* bytes(Array.from({ length: 1000 }, (_, n) => `AB${part * 1000 + n + 1};Omar;;1950;;;\n`).join(''));
        const [version] = await it.app.get(RegisterReader).versions(place.administrator, place.id, 1);
        if (version) seen.push(version.linesRead);
        if (version) expect(version.status).toBe('importing');
      }
    }
    const facts = { communeId: place.id, category: 'resident', asOf: '2026-01-01' } as const;
    const done = await it.app.get(RollImport).run(place.administrator, facts, slow());
    expect(done).toMatchObject({ status: 'read', accepted: 3000 });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(0);
  });
});

describe('who may', () => {
  test('import: an administrator of the commune; nobody else, and nobody learns more by trying', async () => {
    const stranger = (await it.town()).administrator;
    const facts = { communeId: town.id, category: 'resident', asOf: '2026-01-01' } as const;
    for (const actor of [stranger, town.clerk, Actor.anonymous]) {
      await expect(it.app.get(RollImport).run(actor, facts, bytes('nonsense'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('import a file of this machine: the operator, from the command line', async () => {
    const place = await it.town();
    const path = join(mkdtempSync(join(tmpdir(), 'jamaa-roll-')), 'roll.csv');
    writeFileSync(path, mixed);
    const facts = { communeId: place.id, category: 'resident', asOf: '2026-01-01' } as const;
    const version = await it.app.get(RollImport).file(Actor.system('command-line'), facts, path);
    rmSync(dirname(path), { recursive: true });
    expect(version).toMatchObject({ status: 'read', accepted: 7 });
  });

  test('read how it went: staff of the commune; for others there is no such version', async () => {
    const { id } = await it.roll(town, mixed);
    const reader = it.app.get(RegisterReader);
    expect((await reader.version(town.clerk, id)).id).toBe(id);
    const stranger = (await it.town()).administrator;
    for (const actor of [stranger, await it.world.citizen()]) {
      await expect(reader.version(actor, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(reader.refusedLines(actor, id, 10, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
