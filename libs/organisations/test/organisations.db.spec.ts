import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Actor } from '#kernel';
import { PersonReader } from '#identity';
import { declaredMessages, FileReader, on, Tx, type UseCase } from '#platform';
import { handlersOf, startApp, type TestApp, type TestCommune, World } from '#testing';
import { organisationPolicy } from '../organisations.policy.ts';
import { onOrganisationFacts, type OrganisationFact } from '../organisations.messages.ts';
import { OrganisationReader } from '../organisation.reader.ts';
import { Organisations } from '../organisations.ts';
import { OrganisationsModule } from '../organisations.module.ts';
import { CheckDocuments, RejectOrganisation, VerifyOrganisation } from '../use-cases/check-organisation.ts';
import { DeclareOrganisation } from '../use-cases/declare-organisation.ts';
import { EndMembership } from '../use-cases/end-membership.ts';
import { AttachDocument, RemoveDocument } from '../use-cases/file-document.ts';
import { AnswerInvitation, ConsentToName } from '../use-cases/join-team.ts';
import { InviteEditor, NameRepresentative } from '../use-cases/name-representative.ts';
import { AddBranch, CloseBranch, ConfirmBranch, MoveSeat } from '../use-cases/place-organisation.ts';
import { RecordGovernance } from '../use-cases/record-governance.ts';
import { RenewOrganisation } from '../use-cases/renew-organisation.ts';
import { ResubmitOrganisation, ReviseOrganisation } from '../use-cases/revise-organisation.ts';
import { declaration, OrganisationWorld } from './organisation.fixtures.ts';

jest.setTimeout(60_000);

/** What the people of an association were told. */
const told: OrganisationFact[] = [];

@Injectable()
class HearFact implements UseCase<OrganisationFact, void> {
  readonly action = organisationPolicy.applyDeadline;
  readonly input = z.object({ organisationId: z.uuid(), params: z.record(z.string(), z.unknown()) });

  async execute(tx: Tx, fact: OrganisationFact): Promise<void> {
    tx.authorize(this.action, {});
    told.push(fact);
  }
}

@Module({ providers: [HearFact] })
class Listening {}

let app: TestApp;
let world: World;
let associations: OrganisationWorld;
let commune: TestCommune;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jamaa-organisations-'));
  app = await startApp([OrganisationsModule, Listening], { FILES_FOLDER: folder });
  // as the lib that writes notices will, told to nobody here
  onOrganisationFacts(handlersOf(app), (fact) => on(fact, 'hear', HearFact, (payload) => payload));
  world = new World(app);
  associations = new OrganisationWorld(app, world);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await app.at('2026-03-02T10:00:00Z');
  commune = await world.commune();
});

/** Asks as a procedure does, inside a transaction. */
const asking = <Answer>(ask: (organisations: Organisations, tx: Tx) => Promise<Answer>): Promise<Answer> =>
  app.get(DataSource).transaction((manager) => {
    const tx = new Tx(manager, new Date('2026-03-02T10:00:00Z'), Actor.system('test'), organisationPolicy.applyDeadline, undefined);
    return ask(app.get(Organisations), tx);
  });
const met = async (id: string, communeId: string, day: string) => {
  const conditions = await asking((organisations, tx) => organisations.conditionsFor(tx, id, communeId, day, { tags: ['water'] }));
  return Object.fromEntries(conditions.map(({ condition, met: answer }) => [condition, answer]));
};
const mayAct = (person: Actor, id: string, day: string) => asking((organisations, tx) => organisations.mayActFor(tx, person.id, id, day));
const stateOf = async (id: string): Promise<string> => (await app.sql('SELECT status FROM organisation WHERE id = $1', [id]))[0].status;
const historyOf = (id: string) =>
  app.sql(
    `SELECT event, from_status, to_status, to_char(legal_day, 'YYYY-MM-DD') AS day FROM organisation_event WHERE organisation_id = $1 ORDER BY at, id`,
    [id],
  );

describe('an association declares itself', () => {
  test('and is there for its people and for the staff of its commune, not for others', async () => {
    const { id, president } = await associations.declared(commune);
    const reader = app.get(OrganisationReader);
    const visibleTo = async (actor: Actor) => (await reader.byIds(actor, [id])).length === 1;
    const elsewhere = await world.commune();
    expect(await visibleTo(president)).toBe(true);
    expect(await visibleTo(await world.staff('clerk', commune.id))).toBe(true);
    expect(await visibleTo(await world.staff('clerk', elsewhere.id))).toBe(false);
    expect(await visibleTo(await world.citizen())).toBe(false);
    expect(await visibleTo(Actor.anonymous)).toBe(false);
  });

  test('its contact and the names of its people are sealed', async () => {
    const { id } = await associations.declared(commune);
    const [row] = await app.sql('SELECT contact_sealed, search_text FROM organisation WHERE id = $1', [id]);
    expect(row.contact_sealed.toString('latin1')).not.toContain('eau.example');
    expect(row.search_text).toBe('جمعيه الماء للجميع association eau pour tous');
    const [member] = await app.sql('SELECT name_sealed FROM organisation_member WHERE organisation_id = $1', [id]);
    expect(member.name_sealed.toString('latin1')).not.toContain('Amina');
  });

  test.each([
    ['in one script only', { nameAr: null }, 'NAME_NEEDED_IN_BOTH_SCRIPTS'],
    ['founded tomorrow', { foundedOn: '2026-03-03', receiptNumber: null, receiptOn: null }, 'DAY_IN_THE_FUTURE'],
    ['with half a receipt', { receiptOn: null }, 'RECEIPT_INCOMPLETE'],
    ['with a receipt older than itself', { receiptOn: '2019-01-01' }, 'DAYS_OUT_OF_ORDER'],
    ['with a field of action nobody knows', { purposeTags: ['astrology'] }, 'INVALID_INPUT'],
    ['with a website that is a script', { website: 'javascript:alert(1)' }, 'INVALID_INPUT'],
    ['with a name that reads backwards', { nameLatin: 'Eau \u202esuot' }, 'INVALID_INPUT'],
    ['with a term that ends before it begins', { me: { ...declaration('').me, toDay: '2024-01-01' } }, 'DAYS_OUT_OF_ORDER'],
    ['with a term of fifteen years', { me: { ...declaration('').me, toDay: '2040-01-10' } }, 'TERM_TOO_LONG'],
  ])('not %s', async (_, more, code) => {
    await expect(associations.declared(commune, more)).rejects.toMatchObject({ code });
  });

  test('not in a province, and not a sixth time before the commune has answered', async () => {
    await expect(associations.declared({ ...commune, id: commune.provinceId })).rejects.toMatchObject({ code: 'SEAT_NOT_A_COMMUNE' });
    const person = await world.citizen();
    for (let time = 0; time < 5; time++) await associations.declared(commune, {}, person);
    await expect(associations.declared(commune, {}, person)).rejects.toMatchObject({ code: 'TOO_MANY_DECLARATIONS' });
  });

  test('nobody declares without signing in', async () => {
    await expect(app.run(DeclareOrganisation, Actor.anonymous, declaration(commune.id))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('two of one name in a commune are shown to the clerk', async () => {
    const [first, second] = [await associations.declared(commune), await associations.declared(commune)];
    await associations.declared(await world.commune());
    const clerk = await world.staff('clerk', commune.id);
    const reader = app.get(OrganisationReader);
    const [row] = await reader.byIds(clerk, [first.id]);
    expect((await reader.alike(clerk, row!)).map(({ id }) => id)).toEqual([second.id]);
    expect(await reader.alike(first.president, row!)).toEqual([]);
  });
});

describe('its papers', () => {
  test('are files it sent itself, each attached once', async () => {
    const { id, president } = await associations.declared(commune);
    const [other, fileId] = [await world.citizen(), await associations.file(president)];
    const attach = (actor: Actor, organisationId: string, file: string) =>
      app.run(AttachDocument, actor, { organisationId, kind: 'statutes', fileId: file });
    await expect(attach(president, id, await associations.file(other))).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
    await expect(attach(other, id, await associations.file(other))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await attach(president, id, fileId);
    const second = await associations.declared(commune, {}, president);
    await expect(attach(president, second.id, fileId)).rejects.toMatchObject({ code: 'FILE_ALREADY_ATTACHED' });
  });

  test('are read by its people and the staff of its commune only', async () => {
    const { id, president } = await associations.complete(commune);
    const [{ file_id: fileId }] = await app.sql('SELECT file_id FROM organisation_document WHERE organisation_id = $1 LIMIT 1', [id]);
    const reads = (actor: Actor) => app.get(FileReader).forDownload(actor, fileId);
    expect((await reads(president)).name).toBe('statutes.pdf');
    expect((await reads(await world.staff('auditor', commune.id))).mediaType).toBe('application/pdf');
    for (const stranger of [Actor.anonymous, await world.citizen(), await world.staff('clerk', (await world.commune()).id)])
      await expect(reads(stranger)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
  });

  test('are taken out while nothing rests on them, and their bytes given up', async () => {
    const { id, president, clerks } = await associations.verified(commune);
    const [evidence] = await app.sql('SELECT id FROM organisation_document WHERE organisation_id = $1 LIMIT 1', [id]);
    const remove = (documentId: string) => app.run(RemoveDocument, president, { organisationId: id, documentId });
    await expect(remove(evidence.id)).rejects.toMatchObject({ code: 'DOCUMENT_IS_EVIDENCE' });
    const reasons = { fr: 'Les statuts joints sont ceux d’une autre association.' };
    await app.run(RejectOrganisation, clerks[0]!, { organisationId: id, reasonCodes: ['facts-differ-from-documents'], reasons });
    await remove(evidence.id);
    await expect(remove(evidence.id)).rejects.toMatchObject({ code: 'DOCUMENT_UNKNOWN' });
    const [file] = await app.sql('SELECT purged_at FROM file JOIN organisation_document d ON d.file_id = file.id WHERE d.id = $1', [
      evidence.id,
    ]);
    expect(file.purged_at).not.toBeNull();
  });
});

describe('four eyes', () => {
  test('one clerk checks, another verifies, and neither is of the association', async () => {
    const { id, president } = await associations.complete(commune);
    const [first, second] = [await world.staff('clerk', commune.id), await world.staff('clerk', commune.id)];
    const check = (actor: Actor) => app.run(CheckDocuments, actor, { organisationId: id });
    const verify = (actor: Actor) => app.run(VerifyOrganisation, actor, { organisationId: id });
    await expect(check(president)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(check(await world.staff('clerk', (await world.commune()).id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(verify(second)).rejects.toMatchObject({ code: 'ORGANISATION_STATE_FORBIDS' });
    expect(await check(first)).toEqual({ id, status: 'documents-checked' });
    await expect(verify(first)).rejects.toMatchObject({ code: 'VERIFIER_CHECKED_DOCUMENTS' });
    expect(await verify(second)).toEqual({ id, status: 'verified' });
    expect((await historyOf(id)).map(({ event }) => event)).toEqual(['declare', 'checkDocuments', 'verify']);
  });

  test('a clerk who declared an association decides nothing about it, even after leaving it', async () => {
    const clerk = await world.staff('clerk', commune.id);
    const { id, memberId } = await associations.complete(commune, {}, clerk);
    const friend = await world.citizen();
    const { email } = (await app.get(PersonReader).own(friend.id))!;
    const invited = await app.run(InviteEditor, clerk, { organisationId: id, fullName: 'Driss', email });
    await app.run(AnswerInvitation, friend, { memberId: invited.memberId, accept: true });
    await expect(app.run(CheckDocuments, clerk, { organisationId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await app.run(EndMembership, friend, { organisationId: id, memberId });
    await expect(app.run(CheckDocuments, clerk, { organisationId: id })).rejects.toMatchObject({ code: 'DECLARANT_CANNOT_DECIDE' });
  });

  test('two clerks who verify at the same moment verify once', async () => {
    const { id } = await associations.complete(commune);
    const clerks = [await world.staff('clerk', commune.id), await world.staff('clerk', commune.id), await world.staff('clerk', commune.id)];
    await app.run(CheckDocuments, clerks[0]!, { organisationId: id });
    const both = await Promise.allSettled(clerks.slice(1).map((clerk) => app.run(VerifyOrganisation, clerk, { organisationId: id })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await historyOf(id)).filter(({ event }) => event === 'verify')).toHaveLength(1);
  });

  test('nothing is checked without the papers, or without the receipt being stated', async () => {
    const clerk = await world.staff('clerk', commune.id);
    const { id, president } = await associations.declared(commune, { receiptNumber: null, receiptOn: null });
    const check = () => app.run(CheckDocuments, clerk, { organisationId: id });
    await expect(check()).rejects.toMatchObject({ code: 'DOCUMENTS_MISSING', params: { kinds: 'statutes, receipt, bureau-minutes' } });
    await associations.attach(president, id, 'statutes', 'receipt', 'bureau-minutes');
    await expect(check()).rejects.toMatchObject({ code: 'RECEIPT_UNSTATED' });
  });

  test('a rejection has its reasons, coded and written, and is set right', async () => {
    const { id, president } = await associations.complete(commune);
    const clerk = await world.staff('clerk', commune.id);
    const reject = (more: object) => app.run(RejectOrganisation, clerk, { organisationId: id, ...more });
    await expect(reject({ reasonCodes: ['bad-mood'], reasons: { fr: 'x'.repeat(30) } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(reject({ reasonCodes: ['documents-unreadable'], reasons: { fr: 'Non.' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await reject({ reasonCodes: ['documents-unreadable'], reasons: { ar: 'الوثائق المرفقة غير مقروءة، يرجى إعادة مسحها.' } });
    expect(await stateOf(id)).toBe('rejected');
    await app.run(ReviseOrganisation, president, { ...declaration(commune.id, { nameLatin: 'Eau pour toutes' }), organisationId: id });
    expect(await stateOf(id)).toBe('rejected');
    await app.run(ResubmitOrganisation, president, { organisationId: id });
    expect(await stateOf(id)).toBe('declared');
  });
});

describe('what was verified', () => {
  test('must be verified again when its people change it; its website is their own', async () => {
    const { id, president, clerks } = await associations.verified(commune);
    const revise = (more: object) => app.run(ReviseOrganisation, president, { ...declaration(commune.id), ...more, organisationId: id });
    expect(await revise({ website: 'https://eau.example' })).toMatchObject({ status: 'verified' });
    expect(await revise({ website: 'https://eau.example', purposes: { fr: 'Construire des routes dans la commune.' } })).toMatchObject({
      status: 'declared',
    });
    expect(await mayAct(president, id, '2026-03-02')).toBe(false);
    await app.run(CheckDocuments, clerks[1]!, { organisationId: id });
    await expect(app.run(VerifyOrganisation, clerks[1]!, { organisationId: id })).rejects.toMatchObject({
      code: 'VERIFIER_CHECKED_DOCUMENTS',
    });
    await app.run(VerifyOrganisation, clerks[0]!, { organisationId: id });
    expect(await mayAct(president, id, '2026-03-02')).toBe(true);
  });

  test('goes to the clerks of the new commune when the seat moves, and the old place stays in the past', async () => {
    const { id, president, clerks } = await associations.verified(commune);
    const next = await world.commune({ name: 'Tétouan' });
    const move = (since: string) =>
      app.run(MoveSeat, president, { organisationId: id, communeId: next.id, address: '3, place du Marché', since });
    await expect(move('2020-03-01')).rejects.toMatchObject({ code: 'DAYS_OUT_OF_ORDER' });
    expect(await move('2026-03-01')).toEqual({ id, status: 'declared' });
    await expect(app.run(CheckDocuments, clerks[0]!, { organisationId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await met(id, commune.id, '2026-02-28')).toMatchObject({ 'seat-or-branch': 'yes' });
    expect(await met(id, commune.id, '2026-03-01')).toMatchObject({ 'seat-or-branch': 'no' });
    expect(await met(id, next.id, '2026-03-02')).toMatchObject({ 'seat-or-branch': 'cannot-tell' });
  });
});

describe('the law’s conditions, as of the day of filing', () => {
  test('an association in order meets them, and only its representative acts', async () => {
    const { id, president } = await associations.verified(commune);
    expect(await met(id, commune.id, '2026-03-02')).toEqual({
      'older-than-years': 'yes',
      'seat-or-branch': 'yes',
      'good-standing': 'yes',
      'linked-activity': 'yes',
    });
    expect(await mayAct(president, id, '2026-03-02')).toBe(true);
    expect(await mayAct(await world.citizen(), id, '2026-03-02')).toBe(false);
    expect(await mayAct(president, id, '2026-03-01')).toBe(false);
    expect(await mayAct(president, id, '2028-01-10')).toBe(false);
  });

  test('three years are counted to the day', async () => {
    const { id } = await associations.verified(commune, { foundedOn: '2023-03-02', receiptOn: '2023-03-02' });
    expect((await met(id, commune.id, '2026-03-02'))['older-than-years']).toBe('no');
    expect((await met(id, commune.id, '2026-03-03'))['older-than-years']).toBe('yes');
  });

  test('a branch counts from its first day to its last, once a clerk of its commune has confirmed it', async () => {
    const { id, president, clerks } = await associations.verified(commune);
    const there = await world.commune({ name: 'Azla' });
    const branch = { organisationId: id, communeId: there.id, address: 'Douar Ihamchen', since: '2026-01-15' };
    const { id: placeId } = await app.run(AddBranch, president, branch);
    await expect(app.run(AddBranch, president, branch)).rejects.toMatchObject({ code: 'BRANCH_ALREADY_THERE' });
    expect((await met(id, there.id, '2026-03-02'))['seat-or-branch']).toBe('cannot-tell');
    await expect(app.run(ConfirmBranch, clerks[0]!, { organisationId: id, placeId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const local = await world.staff('clerk', there.id);
    expect((await app.get(OrganisationReader).withBranchesToConfirm(local)).map((one) => one.id)).toEqual([id]);
    await app.run(ConfirmBranch, local, { organisationId: id, placeId });
    expect(await app.get(OrganisationReader).withBranchesToConfirm(local)).toEqual([]);
    const on = async (day: string) => (await met(id, there.id, day))['seat-or-branch'];
    expect([await on('2026-01-14'), await on('2026-01-15')]).toEqual(['no', 'yes']);
    await app.run(CloseBranch, president, { organisationId: id, placeId, on: '2026-03-01' });
    expect([await on('2026-03-01'), await on('2026-03-02')]).toEqual(['yes', 'no']);
    await expect(app.run(CloseBranch, president, { organisationId: id, placeId, on: '2026-03-02' })).rejects.toMatchObject({
      code: 'PLACE_UNKNOWN',
    });
  });

  test('where no law is known it says so', async () => {
    const { id } = await associations.verified(commune);
    await expect(met(id, commune.id, '2010-01-01')).rejects.toMatchObject({ code: 'ORGANISATION_LAW_UNKNOWN' });
  });

  test('a dossier is held still while a petition relies on it', async () => {
    const { id, president } = await associations.verified(commune);
    const order: string[] = [];
    let revising: Promise<unknown> | undefined;
    await asking(async (organisations, tx) => {
      await organisations.conditionsFor(tx, id, commune.id, '2026-03-02');
      revising = app
        .run(ReviseOrganisation, president, {
          ...declaration(commune.id, { foundedOn: '2025-03-01', receiptOn: '2025-03-01' }),
          organisationId: id,
        })
        .then(() => order.push('revised'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      order.push('filed');
    });
    await revising;
    expect(order).toEqual(['filed', 'revised']);
  });
});

describe('terms end', () => {
  const short = { me: { ...declaration('').me, fromDay: '2023-05-01', toDay: '2026-04-30' } };
  const messages = async (id: string) =>
    (await app.sql(`SELECT name FROM outbox WHERE payload->>'organisationId' = $1 ORDER BY seq`, [id])).map(({ name }) => name);

  test('two months before the people are told; after the last day the association lapses; a new term is confirmed and it acts again', async () => {
    const { id, president, memberId, clerks } = await associations.verified(commune, short);
    await app.at('2026-03-02T12:00:00Z');
    expect(await stateOf(id)).toBe('expiring');
    expect(await mayAct(president, id, '2026-04-30')).toBe(true);
    await app.at('2026-04-30T20:00:00Z');
    expect(await stateOf(id)).toBe('expiring');
    await app.at('2026-05-04T09:00:00Z');
    expect(await stateOf(id)).toBe('lapsed');
    expect((await historyOf(id)).at(-1)).toEqual({ event: 'termOver', from_status: 'expiring', to_status: 'lapsed', day: '2026-05-01' });
    expect(await met(id, commune.id, '2026-04-30')).toMatchObject({ 'good-standing': 'yes' });
    expect(await met(id, commune.id, '2026-05-01')).toMatchObject({ 'good-standing': 'no' });
    const term = { fullName: 'Amina Rami', capacity: 'president', fromDay: '2026-05-02', toDay: '2029-05-01', sameAsMemberId: memberId };
    const again = await app.run(NameRepresentative, president, { organisationId: id, ...term, fileId: await associations.file(president) });
    expect(await mayAct(president, id, '2026-05-04')).toBe(false);
    expect(await app.run(RenewOrganisation, clerks[0]!, { organisationId: id, memberId: again.memberId })).toEqual({
      id,
      status: 'verified',
    });
    expect(await mayAct(president, id, '2026-05-04')).toBe(true);
    expect(await messages(id)).toEqual(['organisation.verified', 'organisation.expiring', 'organisation.lapsed', 'organisation.renewed']);
    await app.drain();
    const name = {
      ar: 'جمعية الماء للجميع',
      fr: 'Association Eau pour tous',
      en: 'Association Eau pour tous',
      es: 'Association Eau pour tous',
    };
    expect(told.filter(({ organisationId }) => organisationId === id).map(({ params }) => params)).toMatchObject([
      { name },
      { name, toDay: '2026-04-30' },
      { name, day: '2026-05-01' },
      { name, toDay: '2029-05-01' },
    ]);
  });

  test('a term confirmed in time moves the dates, and nothing lapses', async () => {
    const { id, president, memberId, clerks } = await associations.verified(commune, short);
    await app.at('2026-03-02T12:00:00Z');
    const term = { fullName: 'Amina Rami', capacity: 'president', fromDay: '2026-05-01', toDay: '2029-04-30', sameAsMemberId: memberId };
    const { memberId: next } = await app.run(NameRepresentative, president, { organisationId: id, ...term });
    await app.run(RenewOrganisation, clerks[1]!, { organisationId: id, memberId: next });
    await app.at('2026-05-04T09:00:00Z');
    expect(await stateOf(id)).toBe('verified');
    const [pending] = await app.sql(
      `SELECT to_char(due_day, 'YYYY-MM-DD') AS day FROM deadline WHERE subject_id = $1 AND kind = 'term-end' AND status = 'pending'`,
      [id],
    );
    expect(pending.day).toBe('2029-04-30');
  });

  test('the last representative who leaves takes the right to act along, at once', async () => {
    const { id, president, memberId } = await associations.verified(commune);
    await expect(app.run(EndMembership, president, { organisationId: id, memberId })).rejects.toMatchObject({ code: 'LAST_OF_TEAM' });
    const editor = await world.citizen('Driss');
    const { email } = (await app.get(PersonReader).own(editor.id))!;
    const invited = await app.run(InviteEditor, president, { organisationId: id, fullName: 'Driss', email });
    await app.run(AnswerInvitation, editor, { memberId: invited.memberId, accept: true });
    await app.run(EndMembership, president, { organisationId: id, memberId });
    expect(await stateOf(id)).toBe('lapsed');
    expect(await app.sql("SELECT 1 FROM deadline WHERE subject_id = $1 AND status = 'pending'", [id])).toEqual([]);
  });

  test('a renewal names a term that is in force', async () => {
    const { id, president, clerks } = await associations.verified(commune, short);
    await app.at('2026-05-04T09:00:00Z');
    const term = { fullName: 'Driss Alami', capacity: 'treasurer', fromDay: '2026-06-01', toDay: '2028-05-31' };
    const { memberId } = await app.run(NameRepresentative, president, { organisationId: id, ...term });
    await expect(app.run(RenewOrganisation, clerks[0]!, { organisationId: id, memberId })).rejects.toMatchObject({
      code: 'TERM_NOT_IN_FORCE',
    });
  });
});

describe('the team', () => {
  test('an invitation is for the mailbox it names; nobody reads the address back', async () => {
    const { id, president } = await associations.declared(commune);
    const [wanted, other] = [await world.citizen('Driss'), await world.citizen('Hind')];
    const { email } = (await app.get(PersonReader).own(wanted.id))!;
    const { memberId } = await app.run(InviteEditor, president, { organisationId: id, fullName: 'Driss', email: email!.toUpperCase() });
    await expect(app.run(InviteEditor, president, { organisationId: id, fullName: 'Driss', email })).rejects.toMatchObject({
      code: 'ALREADY_IN_TEAM',
    });
    expect(JSON.stringify(await app.sql('SELECT * FROM organisation_member WHERE id = $1', [memberId]))).not.toContain(email);
    await expect(app.run(AnswerInvitation, other, { memberId, accept: true })).rejects.toMatchObject({ code: 'INVITATION_UNKNOWN' });
    expect(await app.get(OrganisationReader).invitations(other)).toEqual([]);
    const [invitation] = await app.get(OrganisationReader).invitations(wanted);
    expect(invitation).toMatchObject({ member: { id: memberId }, organisation: { id } });
    await app.run(AnswerInvitation, wanted, { memberId, accept: true });
    await expect(app.run(AnswerInvitation, wanted, { memberId, accept: true })).rejects.toMatchObject({ code: 'INVITATION_UNKNOWN' });
    expect((await app.get(OrganisationReader).mine(wanted)).map((one) => one.id)).toEqual([id]);
    expect(await app.get(OrganisationReader).teamIds(id, undefined, 10)).toEqual([president.id, wanted.id].sort());
  });

  test('a declined invitation gives nothing', async () => {
    const { id, president } = await associations.declared(commune);
    const wanted = await world.citizen();
    const { email } = (await app.get(PersonReader).own(wanted.id))!;
    const { memberId } = await app.run(InviteEditor, president, { organisationId: id, fullName: 'Driss', email });
    await app.run(AnswerInvitation, wanted, { memberId, accept: false });
    expect(await app.get(OrganisationReader).mine(wanted)).toEqual([]);
    await expect(app.run(ReviseOrganisation, wanted, { ...declaration(commune.id), organisationId: id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('consent to show a name is each person’s own', async () => {
    const { id, president, memberId } = await associations.verified(commune);
    const consent = (actor: Actor, isNamePublic: boolean) => app.run(ConsentToName, actor, { organisationId: id, memberId, isNamePublic });
    const editor = await world.citizen();
    const { email } = (await app.get(PersonReader).own(editor.id))!;
    const invited = await app.run(InviteEditor, president, { organisationId: id, fullName: 'Driss', email });
    await app.run(AnswerInvitation, editor, { memberId: invited.memberId, accept: true });
    await expect(consent(editor, true)).rejects.toMatchObject({ code: 'MEMBER_UNKNOWN' });
    await consent(president, false);
    expect((await app.sql('SELECT is_name_public FROM organisation_member WHERE id = $1', [memberId]))[0].is_name_public).toBe(false);
  });
});

describe('governance', () => {
  test('is written down with its proof and never rewritten', async () => {
    const { id, president } = await associations.declared(commune);
    const record = (more: object) => app.run(RecordGovernance, president, { organisationId: id, doneOn: '2026-01-10', ...more });
    await record({ item: 'general-assembly', fileId: await associations.file(president) });
    await expect(record({ item: 'women-in-bureau' })).rejects.toMatchObject({ code: 'BUREAU_COUNT_NEEDED' });
    await expect(record({ item: 'women-in-bureau', women: 8, members: 7 })).rejects.toMatchObject({ code: 'BUREAU_COUNT_NEEDED' });
    await expect(record({ item: 'accounts-approved', doneOn: '2027-01-01' })).rejects.toMatchObject({ code: 'DAY_IN_THE_FUTURE' });
    await record({ item: 'women-in-bureau', women: 3, members: 7 });
    await expect(app.sql("UPDATE organisation_governance SET women = 7 WHERE item = 'women-in-bureau'")).rejects.toThrow(
      'permission denied',
    );
  });
});

test('every message of an association has a handler', () => {
  const own = declaredMessages().filter(({ name }) => name.startsWith('organisation.'));
  expect(own).toHaveLength(7);
  expect(own.filter(({ name }) => !handlersOf(app).of(name).length)).toEqual([]);
});
