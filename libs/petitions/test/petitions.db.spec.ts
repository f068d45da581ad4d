import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Actor, type DomainError, newId, pageRequest } from '#kernel';
import { DeadlineReader, declaredMessages, HandlerRegistry } from '#platform';
import { PetitionReader, PetitionsModule } from '#petitions';
import { startApp, type TestApp } from '#testing';
import { contentHash } from '../domain/content.ts';
import { ReceiptChecks } from '../receipt-checks.ts';
import { DraftPetition, RevisePetition } from '../use-cases/draft-petition.ts';
import { AdmitPetition, ReferToBureau } from '../use-cases/examine-petition.ts';
import { OpenCollection } from '../use-cases/open-collection.ts';
import { ReadPetitionFile } from '../use-cases/read-petition-file.ts';
import { ProposeRejection } from '../use-cases/reject-petition.ts';
import { WithdrawSignature } from '../use-cases/sign-petition.ts';
import { SubmitPetition } from '../use-cases/submit-petition.ts';
import { bodies, PetitionWorld, reasons, titles, words } from './petition.fixtures.ts';

jest.setTimeout(60_000); // a filing takes a hundred signatures

let app: TestApp;
let world: PetitionWorld;
const filingDay = '2026-03-02T09:00:00Z';

beforeAll(async () => {
  app = await startApp([PetitionsModule]);
  world = new PetitionWorld(app);
});
afterAll(() => app.close());
/** Each test has a commune of its own. */
beforeEach(async () => {
  world.clock(filingDay);
  await world.settle();
});

const bureau = () => world.staff['bureau-member'];
const president = () => world.staff['council-president'];
const codes = (outcomes: PromiseSettledResult<unknown>[]): string[] =>
  outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as DomainError).code ?? String(one.reason)] : []));
const datesOf = async (id: string) =>
  (await app.get(DeadlineReader).ofSubjects('petition', [id])).map(({ kind, day, status }) => ({ kind, day, status }));
const lastEvent = async (id: string) => (await app.get(PetitionReader).histories([id])).get(id)!.at(-1)!;

describe('a draft', () => {
  test('keeps the law of its day and the signatures it asks for, for life', async () => {
    const id = await world.draft();
    expect(await world.row(id)).toMatchObject({
      status: 'draft',
      rule_pack_id: 'ma-commune-2016',
      required_signatures: 100,
      content_hash: null,
    });
  });

  test.each<[string, object, string]>([
    ['a title without a text in a language', { bodies: { ar: bodies.ar } }, 'TEXT_INCOMPLETE'],
    ['the language that counts missing', { authoritativeLanguage: 'es' }, 'LANGUAGE_MISSING'],
    ['a language nobody reads here', { authoritativeLanguage: 'de' }, 'INVALID_INPUT'],
    ['no language at all', { titles: {}, bodies: {} }, 'INVALID_INPUT'],
    ['a title too short', { titles: { ...titles, fr: 'Rue' } }, 'INVALID_INPUT'],
    ['a title that turns the reading order', { titles: { ...titles, fr: 'Un éclairage \u202Epour la rue' } }, 'INVALID_INPUT'],
    ['a text too long', { bodies: { ...bodies, fr: 'é'.repeat(5001) } }, 'INVALID_INPUT'],
  ])('is refused with %s', async (_, change, code) => {
    await expect(world.draft(change)).rejects.toMatchObject({ code });
  });

  test('is refused for a country, and where no law is known', async () => {
    const ecuador = await world.world.commune({ countryCode: 'EC', timeZone: 'America/Guayaquil' });
    for (const communeId of [world.commune.countryId, ecuador.id]) {
      await expect(world.draft({ communeId })).rejects.toMatchObject({ code: 'NO_LAW_FOR_PETITION', field: 'communeId' });
    }
    await expect(world.draft({ communeId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is changed by its author alone; for others it does not exist', async () => {
    const id = await world.draft();
    const [stranger] = await world.citizens(1);
    await expect(world.run(RevisePetition, stranger!, id, words)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(world.run(OpenCollection, stranger!, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(app.run(DraftPetition, Actor.anonymous, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await world.run(RevisePetition, world.petitioner, id, { ...words, titles: { fr: 'Un autre titre', ar: 'عنوان آخر' } });
    expect((await app.get(PetitionReader).find(world.petitioner, id))?.titles.fr).toBe('Un autre titre');
  });

  test('has its words locked, with their hash, when the collection opens', async () => {
    const id = await world.collecting();
    const petition = (await app.get(PetitionReader).find(Actor.anonymous, id))!;
    expect(petition.contentHash).toBe(contentHash(petition));
    await expect(world.run(RevisePetition, world.petitioner, id, words)).rejects.toMatchObject({ code: 'PETITION_STATE_FORBIDS' });
  });
});

describe('filing', () => {
  test('gives a numbered receipt with date, hash, computed deadline and cited article, at once', async () => {
    const receipt = await world.filing();
    expect(receipt).toMatchObject({
      number: `2026-MA-${world.commune.code}-0001`,
      filedAt: new Date(filingDay),
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      signatures: 100,
      dueDay: '2026-06-02',
      legalRef: expect.stringContaining('113-14'),
      confidence: 'C2',
      code: expect.stringMatching(/^[0-9A-Z]{20}$/),
    });
    expect(await datesOf(receipt.petitionId)).toEqual([{ kind: 'answer-due', day: '2026-06-02', status: 'pending' }]);
    expect(await lastEvent(receipt.petitionId)).toMatchObject({
      event: 'submit',
      actorRole: 'citizen',
      details: { receiptNumber: receipt.number, signatures: 100, required: 100, dueDay: '2026-06-02', contentHash: receipt.contentHash },
    });
  });

  test('is proved to whoever holds number and code, and to nobody else', async () => {
    const { number, code, petitionId } = await world.filing();
    const checks = app.get(ReceiptChecks);
    expect(await checks.filing(Actor.anonymous, ` ${number} `, code!.toLowerCase())).toMatchObject({
      isGenuine: true,
      receipt: { number, petitionId, code: null },
      petition: { id: petitionId },
    });
    expect(await checks.filing(Actor.anonymous, number, '0'.repeat(20))).toEqual({ isGenuine: false });
    expect(await checks.filing(Actor.anonymous, `2026-MA-${world.commune.code}-0099`, code!)).toEqual({ isGenuine: false });
  });

  test('numbers without gaps, although many file at once and one is refused', async () => {
    const ids: string[] = [];
    while (ids.length < 6) ids.push(await world.ready());
    await world.run(WithdrawSignature, (await world.citizens(1))[0]!, ids[2]!);
    const outcomes = await Promise.allSettled(ids.map((id) => world.run(SubmitPetition, world.petitioner, id)));
    expect(codes(outcomes)).toEqual(['THRESHOLD_NOT_MET']);
    const numbers = await app.sql('SELECT number FROM filing_receipt WHERE petition_id = ANY ($1) ORDER BY number', [ids]);
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5].map((n) => `2026-MA-${world.commune.code}-000${n}`));
  });

  test('gives back the number of a filing that did not end well', async () => {
    const id = await world.ready();
    const broken = newId(); // the receipt of another petition already has this petition's place: the insert fails after the number was taken
    await app.sql(
      "INSERT INTO filing_receipt (number, petition_id, filed_at, content_hash, signatures, due_day, legal_ref, confidence) VALUES ($1, $2, now(), '', 0, '2026-01-01', '', 'P')",
      [broken, id],
    );
    await expect(world.run(SubmitPetition, world.petitioner, id)).rejects.toThrow(/uq_filing_receipt_petition/);
    expect(await app.sql('SELECT last FROM receipt_sequence WHERE commune_id = $1', [world.commune.id])).toEqual([]);
    expect(await world.row(id)).toMatchObject({ status: 'ready', filed_at: null });
  });

  test('begins again at one in a new year of the commune’s calendar', async () => {
    world.clock('2025-12-31T22:30:00Z');
    expect((await world.filing()).number).toBe(`2025-MA-${world.commune.code}-0001`);
    world.clock('2025-12-31T23:30:00Z'); // half past midnight in Casablanca
    expect((await world.filing()).number).toBe(`2026-MA-${world.commune.code}-0001`);
  });

  test('is for its petitioner, once', async () => {
    const id = await world.ready();
    const [stranger] = await world.citizens(1);
    await expect(world.run(SubmitPetition, stranger!, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const outcomes = await Promise.allSettled([1, 2].map(() => world.run(SubmitPetition, world.petitioner, id)));
    expect(codes(outcomes)).toEqual(['PETITION_STATE_FORBIDS']);
  });
});

describe('the file of a filed petition', () => {
  test('shows names to those who examine it, page by page, and audits each reading', async () => {
    const id = await world.filed();
    const first = await world.run(ReadPetitionFile, world.staff.clerk, id, { first: 60 });
    const second = await world.run(ReadPetitionFile, bureau(), id, { first: 60, after: first.nextCursor });
    expect([first.items.length, second.items.length, second.nextCursor, first.petitionerName]).toEqual([60, 40, null, 'Salma Idrissi']);
    expect(new Set([...first.items, ...second.items].map(({ id: one }) => one)).size).toBe(100);
    expect(first.items[0]).toMatchObject({ fullName: 'Amina Rami', capacity: 'resident' });
    const audit = await app.sql(
      "SELECT actor, permission, details FROM audit WHERE subject_id = $1 AND action = 'petition.readFile' ORDER BY at, id",
      [id],
    );
    expect(audit).toEqual([
      { actor: world.staff.clerk.key, permission: 'clerk', details: { names: 60, after: null } },
      { actor: bureau().key, permission: 'bureau-member', details: { names: 40, after: first.nextCursor } },
    ]);
  });

  test('is closed to everybody else, and to all before filing', async () => {
    const id = await world.filed();
    const elsewhere = await world.world.staff('clerk', (await world.world.commune()).id);
    for (const actor of [world.petitioner, world.staff.secretary, world.staff.auditor, elsewhere]) {
      await expect(world.run(ReadPetitionFile, actor, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(world.run(ReadPetitionFile, world.staff.clerk, await world.collecting())).rejects.toMatchObject({
      code: 'PETITION_STATE_FORBIDS',
    });
  });
});

describe('examination', () => {
  test('is the bureau’s, after the president passed the petition on', async () => {
    const id = await world.filed();
    await expect(world.run(AdmitPetition, bureau(), id)).rejects.toMatchObject({ code: 'PETITION_STATE_FORBIDS' });
    await expect(world.run(ReferToBureau, bureau(), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await world.run(ReferToBureau, president(), id);
    for (const actor of [president(), world.staff.clerk, world.petitioner]) {
      await expect(world.run(AdmitPetition, actor, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await world.run(AdmitPetition, bureau(), id)).toEqual({ id, status: 'admissible' });
    expect(await datesOf(id)).toEqual([]);
    expect((await lastEvent(id)).details).toEqual({ late: false });
  });

  test('is not for a member of the bureau who is the petitioner', async () => {
    world.petitioner = bureau();
    const id = await world.underReview();
    await expect(world.run(AdmitPetition, bureau(), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const colleague = await world.world.staff('bureau-member', world.commune.id);
    expect((await world.run(AdmitPetition, colleague, id)).status).toBe('admissible');
  });

  test('rejects with coded and written reasons, which are public', async () => {
    const id = await world.rejected(['out-of-powers', 'unclear-object']);
    expect(await lastEvent(id)).toMatchObject({
      event: 'reject',
      toStatus: 'inadmissible',
      actorRole: 'bureau-member',
      reasonCodes: ['out-of-powers', 'unclear-object'],
      reasons,
      legalRef: expect.stringContaining('125'),
      details: { late: false },
    });
  });

  test.each<[string, object, string]>([
    ['an unknown code', { reasonCodes: ['because'], reasons }, 'REASON_CODE_UNKNOWN'],
    ['no code', { reasonCodes: [], reasons }, 'INVALID_INPUT'],
    ['no written reasons', { reasonCodes: ['out-of-powers'], reasons: {} }, 'INVALID_INPUT'],
    ['reasons of two words', { reasonCodes: ['out-of-powers'], reasons: { fr: 'Hors sujet.' } }, 'INVALID_INPUT'],
  ])('does not reject with %s', async (_, input, code) => {
    const id = await world.underReview();
    await expect(world.run(ProposeRejection, bureau(), id, input)).rejects.toMatchObject({ code });
    expect((await world.row(id))['status']).toBe('under-review');
  });
});

describe('lists', () => {
  test('find petitions by name in any script, by commune and status, and page without loss', async () => {
    const ids = [];
    for (let n = 0; n < 5; n++) {
      world.clock(new Date(Date.parse(filingDay) + n * 1000).toISOString());
      ids.unshift(await world.collecting());
    }
    await world.draft();
    const reader = app.get(PetitionReader);
    const communeId = world.commune.id;
    const seen = [];
    for (let after: string | null | undefined; after !== null;) {
      const { items, nextCursor } = await reader.page({ communeId }, pageRequest({ first: 2, after }));
      seen.push(...items.map(({ id }) => id));
      after = nextCursor;
    }
    expect(seen).toEqual(ids);
    for (const search of ['ÉCLAIRAGE', 'eclairage pour', 'إناره', 'الزيتون'])
      expect((await reader.page({ communeId, search }, { first: 9 })).items).toHaveLength(5);
    expect((await reader.page({ communeId, search: 'fontaine' }, { first: 9 })).items).toEqual([]);
    expect((await reader.page({ communeId, status: ['submitted'] }, { first: 9 })).items).toEqual([]);
    expect((await reader.own(world.petitioner, { first: 9 })).items).toHaveLength(6);
  });

  test('of work show each role what waits for it in its communes, the one filed first first', async () => {
    const first = await world.underReview();
    world.clock('2026-03-03T09:00:00Z');
    const second = await world.underReview();
    const filed = await world.filed();
    const workOf = async (actor: Actor) => (await app.get(PetitionReader).worklist(actor, { first: 10 })).items.map(({ id }) => id);
    expect(await workOf(bureau())).toEqual([first, second]);
    expect(await workOf(president())).toEqual([filed]);
    expect(await workOf(world.staff.secretary)).toEqual([]);
    expect(await workOf(await world.world.staff('bureau-member', world.commune.regionId))).toEqual([first, second]);
    expect(await workOf(await world.world.staff('bureau-member', (await world.world.commune()).id))).toEqual([]);
  });
});

test('every message of a petition has a handler', () => {
  const ours = declaredMessages().filter(({ name }) => name.startsWith('petition.'));
  expect(ours.length).toBeGreaterThan(20);
  expect(ours.filter(({ name }) => app.get(HandlerRegistry).of(name).length === 0)).toEqual([]);
});
