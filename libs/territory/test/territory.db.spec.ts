import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Actor } from '#kernel';
import { startApp, type TestApp, World } from '#testing';
import {
  CorrectTerritory,
  DeclareHoliday,
  type LineReport,
  DeskReader,
  MoroccoTerritories,
  SetDesk,
  TerritoryImport,
  TerritoryModule,
  TerritoryReader,
  WithdrawHoliday,
} from '../index.ts';
import { IdentityModule } from '#identity';

let app: TestApp;
let world: World;
let folder: string;

beforeAll(async () => {
  app = await startApp([TerritoryModule, IdentityModule]);
  world = new World(app);
  folder = await mkdtemp(join(tmpdir(), 'jamaa-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const options = {
  kind: 'region',
  countryCode: 'MA',
  timeZone: 'Africa/Casablanca',
  languages: ['ar', 'fr'],
  censusYear: 2024,
  source: 'spec',
} as const;

async function importText(text: string): Promise<LineReport[]> {
  const path = join(folder, 'list.csv');
  await writeFile(path, text);
  const reports: LineReport[] = [];
  for await (const report of app.get(TerritoryImport).file(path, options)) reports.push(report);
  return reports;
}

describe('the territories that the project ships', () => {
  test('are a country, 12 regions, 26 provinces and 60 communes, and a second import changes nothing', async () => {
    const first = await app.get(MoroccoTerritories).import();
    expect(first.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
    const second = await app.get(MoroccoTerritories).import();
    expect(new Set(second.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    const kinds = await app.sql("SELECT kind, count(*)::int AS n FROM territory WHERE country_code = 'MA' GROUP BY kind ORDER BY kind");
    expect(kinds).toEqual([
      { kind: 'commune', n: 60 },
      { kind: 'country', n: 1 },
      { kind: 'province', n: 26 },
      { kind: 'region', n: 12 },
    ]);
  });

  test.each([
    ['tetouan', 'Tétouan'],
    ['TÉTOUAN', 'Tétouan'],
    ['تطوان', 'Tétouan'],
    ['الحسيمه', 'Al Hoceima'],
    ['beni mellal', 'Béni Mellal'],
  ])('are found by %s', async (text, name) => {
    const found = await app.get(TerritoryReader).search('commune', text, undefined, 20);
    expect(found.map(({ names }) => names.fr)).toContain(name);
  });
});

test('a list is read to its end: each bad line is named with its field, each good one counts', async () => {
  const reports = await importText(
    'code,name_fr,name_ar,population_2024\n91,Alpha,ألفا,1000\n92,Beta,بيتا,many\n,Gamma,,5\n94,,,7\n91,Alpha,ألفا,1001\n',
  );
  expect(reports).toEqual([
    { line: 2, code: '91', outcome: 'created' },
    { line: 3, code: '92', outcome: 'refused', error: 'INVALID_INPUT', field: 'population' },
    { line: 4, code: '', outcome: 'refused', error: 'INVALID_INPUT', field: 'code' },
    { line: 5, code: '94', outcome: 'refused', error: 'INVALID_INPUT', field: 'names' },
    { line: 6, code: '91', outcome: 'updated' },
  ]);
});

test('a correction names its source, keeps what was before, and is the administrator’s alone', async () => {
  const [commune, other] = [await world.commune({ population: 34_000 }), await world.commune()];
  const administrator = await world.staff('administrator', commune.id);
  const input = { territoryId: commune.id, population: 35_200, censusYear: 2025, source: 'Recensement complémentaire 2025' };
  await app.run(CorrectTerritory, administrator, input);
  expect(await app.get(TerritoryReader).get(commune.id)).toMatchObject({ population: 35_200, populationSource: input.source });
  const [{ details }] = await app.sql("SELECT details FROM audit WHERE use_case = 'CorrectTerritory' AND subject_id = $1", [commune.id]);
  expect(details).toMatchObject({ before: { population: 34_000 }, after: { population: 35_200 } });
  await expect(app.run(CorrectTerritory, administrator, { ...input, source: '' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'source',
  });
  await expect(app.run(CorrectTerritory, administrator, { ...input, territoryId: other.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(app.run(CorrectTerritory, Actor.anonymous, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

describe('a day without work', () => {
  const day = '2026-03-20';
  const names = { fr: 'Aïd al-Fitr', ar: 'عيد الفطر' };

  test('declared by a region holds in its communes and not elsewhere, until it is withdrawn', async () => {
    const [commune, other] = [await world.commune(), await world.commune()];
    const administrator = await world.staff('administrator', commune.regionId);
    const { id } = await app.run(DeclareHoliday, administrator, { territoryId: commune.regionId, day, names, legalRef: 'communiqué' });
    const calendar = await app.get(TerritoryReader).calendarOf(commune.id);
    expect(calendar.holidays.get(day)).toBe('Aïd al-Fitr');
    expect((await app.get(TerritoryReader).calendarOf(other.id)).holidays.has(day)).toBe(false);
    await app.run(WithdrawHoliday, administrator, { holidayId: id, reason: 'annoncé par erreur' });
    expect((await app.get(TerritoryReader).calendarOf(commune.id)).holidays.has(day)).toBe(false);
    await expect(app.run(WithdrawHoliday, administrator, { holidayId: id, reason: 'deux fois' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is declared once', async () => {
    const commune = await world.commune();
    const administrator = await world.staff('administrator', commune.id);
    const input = { territoryId: commune.id, day, names, legalRef: 'communiqué' };
    await app.run(DeclareHoliday, administrator, input);
    await expect(app.run(DeclareHoliday, administrator, input)).rejects.toMatchObject({ code: 'HOLIDAY_ALREADY_DECLARED', field: 'day' });
  });

  test('of a whole region is not one commune’s to declare', async () => {
    const commune = await world.commune();
    const administrator = await world.staff('administrator', commune.id);
    await expect(
      app.run(DeclareHoliday, administrator, { territoryId: commune.regionId, day, names, legalRef: 'communiqué' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the desk of a commune', () => {
  const desk = {
    address: { fr: 'Siège de la commune, rez-de-chaussée', ar: 'مقر الجماعة، الطابق الأرضي' },
    hours: { fr: 'Du lundi au vendredi, de 9 h à 16 h' },
    phone: '+212 5 39 00 00 00',
  };
  const of = async (id: string) => (await app.get(DeskReader).of([id])).get(id);

  test('is named by its secretary, changed by its administrator, and can be gone again', async () => {
    const commune = await world.commune();
    const [secretary, administrator] = [await world.staff('secretary', commune.id), await world.staff('administrator', commune.provinceId)];
    await app.run(SetDesk, secretary, { territoryId: commune.id, desk });
    expect(await of(commune.id)).toMatchObject({ ...desk, email: null });
    await app.run(SetDesk, administrator, { territoryId: commune.id, desk: { ...desk, phone: null, email: 'bureau@commune.test' } });
    expect(await of(commune.id)).toMatchObject({ phone: null, email: 'bureau@commune.test' });
    const [last] = await app.sql("SELECT details FROM audit WHERE use_case = 'SetDesk' AND subject_id = $1 ORDER BY id DESC LIMIT 1", [
      commune.id,
    ]);
    expect(last.details).toMatchObject({ before: { phone: desk.phone }, after: { phone: null } });
    await app.run(SetDesk, administrator, { territoryId: commune.id });
    expect(await of(commune.id)).toBeUndefined();
  });

  test('is named by nobody else, and not without an address, hours or with a phone that is none', async () => {
    const [commune, other] = [await world.commune(), await world.commune()];
    const set = (actor: Actor, changes: object = {}) => app.run(SetDesk, actor, { territoryId: commune.id, desk: { ...desk, ...changes } });
    const secretary = await world.staff('secretary', commune.id);
    for (const actor of [await world.staff('clerk', commune.id), await world.staff('secretary', other.id), await world.citizen()])
      await expect(set(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(set(secretary, { address: {} })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'desk.address' });
    await expect(set(secretary, { hours: { fr: ' ' } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(set(secretary, { phone: 'call me' })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'desk.phone' });
    expect(await of(commune.id)).toBeUndefined();
  });
});
