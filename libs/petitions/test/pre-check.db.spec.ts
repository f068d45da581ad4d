import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Actor, type Translated } from '#kernel';
import { PetitionsModule } from '#petitions';
import { startApp, type TestApp } from '#testing';
import { LikenessReader } from '../likeness.reader.ts';
import { PreCheckReader } from '../pre-check.reader.ts';
import { PreChecks } from '../pre-checks.ts';
import { DraftPetition } from '../use-cases/draft-petition.ts';
import { WriteLikenesses } from '../use-cases/keep-pre-check.ts';
import { bodies, PetitionWorld, titles } from './petition.fixtures.ts';

jest.setTimeout(60_000); // ten thousand petitions are written once

let app: TestApp;
let world: PetitionWorld;
const system = Actor.system('spec');

beforeAll(async () => {
  app = await startApp([PetitionsModule]);
  world = new PetitionWorld(app);
  world.clock('2026-03-02T09:00:00Z');
  await world.settle();
});
afterAll(() => app.close());

/** A petition that was opened, its messages handled. */
async function opened(title: Translated): Promise<string> {
  const given = { titles: title, bodies: Object.fromEntries(Object.keys(title).map((locale) => [locale, bodies.fr])) };
  const id = await world.collecting({ ...given, authoritativeLanguage: Object.keys(title)[0] });
  await app.drain();
  return id;
}
const similarTo = (title: Translated, more: object = {}) =>
  app.get(LikenessReader).similar({ titles: title, communeId: world.commune.id, first: 5, ...more });

describe('a petition is found', () => {
  let souk: string;
  let school: string;
  beforeAll(async () => {
    souk = await opened({ fr: 'Réhabiliter le souk d’Ouled Berhil' });
    school = await opened({ ar: 'إصلاح مدرسة شفشاون القديمة' });
    await opened({ fr: 'Une bibliothèque pour les jeunes' });
  });

  test.each([
    ['in capitals and without accents', { fr: 'REHABILITER LE SOUK OULED BERHIL' }],
    ['in another spelling of its names', { fr: 'Réhabiliter le Souq d’Awlad Berrhil' }],
    ['with other words around', { fr: 'Nous demandons de réhabiliter le souk hebdomadaire d’Oulad Berhil' }],
  ])('%s', async (_, title) => {
    const [first] = await similarTo(title);
    expect(first).toMatchObject({ id: souk, isHere: true });
  });

  test.each([
    ['with other forms of alef, ya and ta marbuta, with vowel signs and kashida', { ar: 'اصلاح مدرسه شِفشـــاون القديمه' }],
    ['with its article elsewhere', { ar: 'إصلاح المدرسة القديمة بشفشاون' }],
  ])('in Arabic, %s', async (_, title) => {
    expect((await similarTo(title))[0]).toMatchObject({ id: school });
  });

  test('by the names it shares with one in the other script', async () => {
    const ids = (await similarTo({ fr: 'Madrasa Chefchaouen' })).map(({ id }) => id);
    expect(ids).toEqual([school]);
  });

  test('never before it is opened, and never by itself', async () => {
    await world.draft({ titles: { ...titles, fr: 'Un abri pour les taxis collectifs' } });
    await app.drain();
    expect(await similarTo({ fr: 'Un abri pour les taxis collectifs' })).toEqual([]);
    expect(await similarTo({ fr: 'Réhabiliter le souk d’Ouled Berhil' }, { exceptId: souk })).toEqual([]);
  });

  test('sooner where it is addressed to the same council, and elsewhere too', async () => {
    const elsewhere = await new PetitionWorld(app).settle();
    const [first] = await similarTo({ fr: 'Réhabiliter le souk d’Ouled Berhil' }, { communeId: elsewhere.commune.id });
    expect(first).toMatchObject({ id: souk, isHere: false, likeness: 1 });
  });
});

describe('the list before a collection', () => {
  const text = {
    titles: { fr: 'Un éclairage pour le boulevard de la Marche verte' },
    bodies: { fr: `${bodies.fr} Karim, 06 12 34 56 78.` },
  };

  test('has the law of the place and the petitions there are, and stops nobody', async () => {
    await opened({ fr: 'Un éclairage pour le boulevard de la Marche Verte' });
    const checked = await app.get(PreChecks).ofText({ communeId: world.commune.id, ...text });
    const looked = checked!.points.filter(({ sign }) => sign === 'look').map(({ code }) => code);
    expect(looked).toEqual(['length', 'personal-data', 'similar']);
    expect(checked!.points.find(({ code }) => code === 'signatories')).toMatchObject({ values: { count: 100, age: 18 } });
    await world.draft({ ...text, authoritativeLanguage: 'fr' });
  });

  test('is kept as it was when the words were locked; computed again it knows what came since', async () => {
    const id = await opened({ fr: 'Des bancs publics sur la corniche' });
    const kept = (await app.get(PreCheckReader).find(id))!;
    expect(kept.points.find(({ code }) => code === 'similar')).toMatchObject({ sign: 'fine', values: { here: 0, elsewhere: 0 } });
    await opened({ fr: 'Des bancs publics le long de la corniche' });
    const petition = (await app.sql('SELECT titles, bodies FROM petition WHERE id = $1', [id]))[0];
    const now = await app
      .get(PreChecks)
      .ofPetition({ ...petition, id, communeId: world.commune.id, rulePackId: 'ma-commune-2016', requiredSignatures: 100 });
    expect(now.points.find(({ code }) => code === 'similar')).toMatchObject({ sign: 'look', values: { here: 1 } });
    expect((await app.get(PreCheckReader).find(id))!.points).toEqual(kept.points);
  });

  test('is of no law where the project knows none', async () => {
    expect(await app.get(PreChecks).ofText({ communeId: world.commune.countryId, ...text })).toBeNull();
    await expect(app.run(DraftPetition, world.petitioner, { ...text, communeId: world.commune.countryId })).rejects.toBeDefined();
  });
});

describe('among ten thousand petitions', () => {
  const things = ['l’éclairage', 'la voirie', 'le marché', 'le parc', 'l’école', 'le stade', 'le dispensaire', 'la fontaine', 'le pont'];
  const arabic = ['إنارة', 'طريق', 'سوق', 'حديقة', 'مدرسة', 'ملعب', 'مستوصف', 'نافورة', 'قنطرة'];
  const acts = ['Réparer', 'Étendre', 'Ouvrir', 'Protéger', 'Rénover'];
  const syllables = ['ben', 'ou', 'la', 'mi', 'zer', 'ta', 'kh', 'ri', 'dou', 'sa', 'na', 'gh', 'el', 'ma'];
  /** A name of three syllables; many of them share one. */
  const name = (n: number): string =>
    [n * 7 + 3, Math.floor(n / 14) + n * 5, Math.floor(n / 196) + n].map((at) => syllables[at % 14]).join('');
  const title = (n: number): Translated => {
    const [thing, place] = [Math.floor(n / 5) % 9, `${name(n)} à Oued ${name(Math.floor(n / 50) + 7)}`];
    return { fr: `${acts[n % 5]} ${things[thing]} du quartier ${place}`, ar: `${arabic[thing]} حي ${name(n)}` };
  };

  beforeAll(async () => {
    const [{ id }] = await app.sql('SELECT id FROM petition WHERE opened_at IS NOT NULL LIMIT 1');
    const all = Array.from({ length: 10_000 }, (_, n) => title(n));
    await app.sql(
      `INSERT INTO petition SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'titles', t.titles))).*
       FROM petition p, jsonb_array_elements($2::jsonb) AS t (titles) WHERE p.id = $1`,
      [id, JSON.stringify(all)],
    );
    while ((await app.run(WriteLikenesses, system, { limit: 1000 })).written);
  });

  test('those that are like one are found through the index', async () => {
    expect((await app.sql('SELECT count(*)::int AS n FROM petition_likeness'))[0].n).toBeGreaterThan(20_000);
    const [first] = await similarTo({ fr: 'REHABILITER LE SOUK OULED BERHIL' });
    expect(first!.likeness).toBe(1);
    const plan = await app.sql("EXPLAIN SELECT 1 FROM petition_likeness WHERE skeleton % 'rhbltr sk wld brhl'");
    expect(JSON.stringify(plan)).toContain('ix_petition_likeness_skeleton');
  });

  test('in less than half a second each', async () => {
    const asked = [
      { fr: 'Réparer l’éclairage du quartier Nord à Oued Laou' },
      { ar: 'إنارة حي السلام بواد لاو' },
      { fr: 'Ouvrir une crèche', ar: 'فتح حضانة' },
    ];
    const times: number[] = [];
    for (const title of [...asked, ...asked, ...asked]) {
      const start = performance.now();
      await similarTo(title);
      times.push(performance.now() - start);
    }
    if (process.env['SHOW_TIMES']) process.stdout.write(`${times.map((ms) => ms.toFixed(1)).join(' ')} ms\n`);
    expect(times.toSorted((a, b) => a - b)[4]!).toBeLessThan(500);
  });
});
