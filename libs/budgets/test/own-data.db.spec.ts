import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { features } from '#features';
import { Actor, newId } from '#kernel';
import { DeleteMyAccount, type HeldRecord, PersonalData, RetentionRules } from '#identity';
import { DeclareOrganisation, OrganisationReader } from '#organisations';
import { CountSignatures, DraftPetition, OpenCollection, SignPetition, WithdrawPetition } from '#petitions';
import { Clock, FileIntake, I18n, locales } from '#platform';
import { eventually, startApp, type TestApp } from '#testing';
import { ObjectToResult } from '../use-cases/objections.ts';
import { RetainNow, RetainNowModule } from './retain-now.fixtures.ts';
import { BudgetWorld } from './budget.fixtures.ts';

jest.setTimeout(120_000);

const name = 'Zohra Benjelloun Xymorti';
let app: TestApp;
let it: BudgetWorld;
let person: Actor;
let story: { signed: string; draft: string; ended: string; budgetId: string; organisationId: string };

/** Somebody who did everything that a citizen can do. */
beforeAll(async () => {
  app = await startApp([...features, RetainNowModule]);
  it = await new BudgetWorld(app).settle();
  person = await it.world.citizen(name);
  story = await lived();
});
afterAll(() => app.close());

async function petition(by: Actor, title: string): Promise<string> {
  const words = { titles: { fr: title }, bodies: { fr: `${title} : nous le demandons à la commune.` } };
  const input = {
    communeId: it.commune.id,
    representativeName: by === person ? name : 'Salma Idrissi',
    authoritativeLanguage: 'fr',
    ...words,
  };
  return (await app.run(DraftPetition, by, input)).id;
}

async function sign(petitionId: string): Promise<{ signatureId: string }> {
  const declared = { fullName: name, capacity: 'resident', meetsConditions: true, wantsNews: true };
  return app.run(SignPetition, person, { petitionId, ...declared });
}

async function lived(): Promise<typeof story> {
  it.author = person;
  const budgetId = await it.voting([200_000_00, 300_000_00]);
  await it.cast(budgetId, person, [1]);
  await it.counted(budgetId);
  await app.run(ObjectToResult, person, { budgetId, grounds: 'Le prix du projet 2 a été mal calculé.' });
  const open = async (title: string) => {
    const id = await petition(it.staff.auditor, title);
    await app.run(OpenCollection, it.staff.auditor, { petitionId: id });
    return id;
  };
  const [signed, ended] = [await open('Un éclairage pour la rue des Oliviers'), await open('Un banc pour la place Moulay')];
  await sign(signed);
  await sign(ended);
  await app.run(WithdrawPetition, it.staff.auditor, { petitionId: ended });
  const draft = await petition(person, 'Un jardin pour les enfants du quartier');
  const { id: organisationId } = await app.run(DeclareOrganisation, person, association());
  await app
    .get(FileIntake)
    .keep(person, 'carte.pdf', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'));
  await app.drain();
  return { signed, ended, draft, budgetId, organisationId };
}

const association = () => ({
  communeId: it.commune.id,
  address: '12, rue de la Source',
  nameAr: 'جمعية الماء للجميع',
  nameLatin: 'Association Eau pour tous',
  legalForm: 'association',
  foundedOn: '2020-03-01',
  receiptNumber: '2020/114',
  receiptOn: '2020-03-01',
  purposes: { fr: 'Donner à chaque douar un accès à une eau saine.' },
  purposeTags: ['water'],
  contact: { email: 'contact@eau.example', phone: '+212 539 00 00 00' },
  me: { role: 'representative', fullName: name, capacity: 'president', fromDay: '2025-01-10', toDay: '2028-01-09', isNamePublic: true },
});

const exported = async (id: string): Promise<Record<string, HeldRecord['fields'][]>> => {
  const data = app.get(PersonalData);
  return Object.fromEntries(
    await Promise.all(data.names.map(async (one) => [one, (await data.export(one, id)).map(({ fields }) => fields)])),
  );
};

/** The counter has come to now: other specs of the server hold its horizon back. */
async function counted(): Promise<void> {
  const [{ now }] = await app.sql('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS now');
  await eventually(
    async () => {
      await app.run(CountSignatures, Actor.system('spec'), {});
      return app.sql('SELECT horizon >= $1::xid8 AS "isThere" FROM signature_counter', [now]);
    },
    ([counter]) => counter.isThere,
    60_000,
  );
}

/** Every count, every receipt, every line of history and of the audit there is. */
async function evidence(): Promise<Record<string, unknown[]>> {
  await counted();
  const rows = (sql: string) => app.sql(`SELECT t::text AS row FROM (${sql}) t ORDER BY 1`);
  return {
    counts: await rows('SELECT petition_id, signatures FROM petition_count'),
    signatures: await rows('SELECT id, petition_id, person_id, signed_at, withdrawn_at, tx_id FROM signature'),
    receipts: await rows('SELECT * FROM filing_receipt'),
    petitionHistory: await rows('SELECT * FROM petition_event'),
    marks: await rows('SELECT * FROM budget_mark'),
    ballots: await rows('SELECT * FROM opened_ballot'),
    log: await rows('SELECT * FROM ballot_leaf'),
    projects: await rows('SELECT id, status, titles FROM budget_project'),
    results: await rows('SELECT id, result, result_hash FROM budget_count'),
    objections: await rows('SELECT * FROM budget_objection'),
    organisations: await rows('SELECT id, status FROM organisation'),
    audit: await rows(`SELECT * FROM audit WHERE use_case NOT IN ('DeleteMyAccount', 'CountSignatures')`),
  };
}

test('an export holds what each feature knows of a person', async () => {
  const held = await exported(person.id);
  expect(held['signatures']).toEqual([
    expect.objectContaining({ title: 'Un éclairage pour la rue des Oliviers', name, channel: 'online', wantsNews: true }),
    expect.objectContaining({ title: 'Un banc pour la place Moulay', name }),
  ]);
  expect(held['petitions']).toEqual([expect.objectContaining({ title: 'Un jardin pour les enfants du quartier', status: 'draft', name })]);
  expect(held['memberships']).toEqual([expect.objectContaining({ association: 'Association Eau pour tous', capacity: 'president', name })]);
  expect(held['budgets']!.map(({ kind }) => kind).sort()).toEqual(['objection', 'project', 'project', 'vote']);
  expect(held['files']).toEqual([expect.objectContaining({ name: 'carte.pdf', attachedTo: null })]);
  expect(held['acts']!.map(({ action }) => action)).toEqual(expect.arrayContaining(['petition.sign', 'budget.propose']));
  expect(held['mailbox']!.length).toBeGreaterThan(0);
  const nobody = await exported(newId());
  expect(Object.entries(nobody).filter(([, records]) => records.length)).toEqual([]);
});

test.each(locales)('each class and each rule of retention has its words in %s', (locale) => {
  const i18n = app.get(I18n);
  const keys = [
    ...app.get(PersonalData).names.flatMap((one) => [`data.${one}.title`, `data.${one}.kept`]),
    ...app.get(RetentionRules).all.flatMap(({ name: one }) => [`retention.${one}.title`, `retention.${one}.why`]),
  ];
  expect(keys.filter((key) => !i18n.has(locale, key))).toEqual([]);
});

describe('whoever leaves after all that', () => {
  let before: Awaited<ReturnType<typeof evidence>>;
  beforeAll(async () => {
    before = await evidence();
    const session = { id: newId(), provenAt: app.get(Clock).now() };
    await app.run(DeleteMyAccount, Actor.person(person.id, [], { level: 1, withheld: [], session }), {});
    await app.drain();
  });

  test('changes no count, no receipt, no history and no line of the audit', async () => {
    const after = await evidence();
    for (const part of Object.keys(before)) {
      expect(before[part]!.length + (part === 'receipts' ? 1 : 0)).toBeGreaterThan(0);
      expect([
        part,
        part === 'audit'
          ? after[part]!.filter((row) => before[part]!.some((one) => JSON.stringify(one) === JSON.stringify(row)))
          : after[part],
      ]).toEqual([part, before[part]]);
    }
  });

  test('is named nowhere: what ended has forgotten, what the law still needs is sealed', async () => {
    const held = await exported(person.id);
    expect(held['signatures']).toEqual([
      expect.objectContaining({ title: 'Un éclairage pour la rue des Oliviers', name, wantsNews: false }),
      expect.objectContaining({ title: 'Un banc pour la place Moulay', name: '', activity: null, wantsNews: false }),
    ]);
    expect(held['petitions']).toEqual([expect.objectContaining({ title: null, body: null, name: '' })]);
    expect([held['memberships'], held['files'], held['mailbox'], held['account']]).toEqual([[], [], [], []]);
    const tables = await app.sql(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name: table } of tables) {
      const rows = await app.sql(`SELECT 1 FROM "${table}" t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`, [name]).catch(() => []);
      if (rows.length) found.push(table);
    }
    expect(found).toEqual([]);
  });

  test('is no longer of the team of an association, whose dossier stays', async () => {
    expect(await app.sql('SELECT person_id, is_name_public, ended_on IS NOT NULL AS ended FROM organisation_member')).toEqual([
      { person_id: null, is_name_public: false, ended: true },
    ]);
    expect(await app.get(OrganisationReader).teamIds(story.organisationId, undefined, 10)).toEqual([]);
  });
});

describe('a year after a petition has ended', () => {
  test('the worker forgets the names of its signers, and of no other petition', async () => {
    const end = app.get(Clock).now();
    const lengths = () =>
      app.sql(
        'SELECT petition_id AS id, octet_length(name_sealed) > 0 AS "isKept" FROM signature WHERE petition_id = ANY ($1) ORDER BY signed_at',
        [[story.signed, story.ended]],
      );
    const signer = await it.world.citizen('Hamid Tazi');
    const other = await petition(it.staff.auditor, 'Une fontaine pour le souk du jeudi');
    await app.run(OpenCollection, it.staff.auditor, { petitionId: other });
    await app.run(SignPetition, signer, { petitionId: other, fullName: 'Hamid Tazi', capacity: 'resident', meetsConditions: true });
    await app.run(WithdrawPetition, it.staff.auditor, { petitionId: other });
    const isKept = async () =>
      (await app.sql('SELECT octet_length(name_sealed) > 0 AS "isKept" FROM signature WHERE petition_id = $1', [other]))[0].isKept;
    const sweepAfter = async (days: number) => {
      app.get(Clock).set(new Date(end.getTime() + days * 86_400_000 + 60_000));
      return app.run(RetainNow, Actor.system('spec'), { name: 'signature-names' });
    };
    await sweepAfter(364);
    expect(await isKept()).toBe(true);
    expect(await sweepAfter(366)).toBeGreaterThan(0);
    expect(await isKept()).toBe(false);
    expect(await sweepAfter(366)).toBe(0);
    expect(await lengths()).toEqual([
      { id: story.signed, isKept: true },
      { id: story.ended, isKept: false },
    ]);
  });
});
