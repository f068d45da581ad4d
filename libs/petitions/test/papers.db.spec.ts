import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DocumentReader } from '#documents';
import { Actor, newId } from '#kernel';
import { Clock, FileIntake, PendingActReader } from '#platform';
import { PersonalData, Retain } from '#identity';
import { ClaimRollEntry, ConfirmClaim, ConfirmRoll, RollImport, SetRegisterSettings } from '#register';
import { startApp, type TestApp } from '#testing';
import { EnterPaperBatch } from '../papers/enter-paper-batch.ts';
import { PrintSignatureSheet } from '../papers/issue-petition-documents.ts';
import { PaperReader } from '../papers/paper.reader.ts';
import { ReadPaperBatch } from '../papers/read-paper-batch.ts';
import { DiscardPaperBatch, ValidatePaperBatch } from '../papers/validate-paper-batch.ts';
import { PetitionsModule } from '../petitions.module.ts';
import { SignatureReader } from '../signature.reader.ts';
import { WithdrawPetition } from '../use-cases/open-collection.ts';
import { RecountSignatures } from '../use-cases/count-signatures.ts';
import { WithdrawSignature } from '../use-cases/sign-petition.ts';
import { PetitionWorld } from './petition.fixtures.ts';

const header = 'id_number;name_latin;birth;sub_territory;registered_on\n';
const scan = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n', 'latin1');

let app: TestApp;
let town: PetitionWorld;
let [typist, checker]: Actor[] = [];

beforeAll(async () => {
  app = await startApp([PetitionsModule]);
  await app.at('2026-03-02T09:00:00Z');
  town = await new PetitionWorld(app).settle();
  typist = town.staff.clerk;
  checker = await town.world.staff('clerk', town.commune.id);
  const { id: communeId } = town.commune;
  const cndp = { number: 'A-PO-999/2025', grantedOn: '2025-11-03' };
  await app.run(SetRegisterSettings, town.staff.administrator, { communeId, cndp, numberRetentionDays: 90, rollRetentionDays: 365 });
  const lines = Array.from({ length: 40 }, (_, n) => `AB${100000 + n};Rami ${letters(n)};${1950 + n};;\n`).join('');
  const roll = Buffer.from(header + lines);
  const facts = { communeId, category: 'resident', asOf: '2026-01-01' } as const;
  const { actId } = await app.get(RollImport).run(town.staff.administrator, facts, pieces(roll));
  await app.run(ConfirmRoll, checker, { actId });
}, 60_000);
afterAll(() => app.close());

const letters = (n: number): string => `Brahim${'abcdefghij'[Math.floor(n / 10)]}${'klmnopqrst'[n % 10]}`;
async function* pieces(all: Buffer): AsyncGenerator<Uint8Array> {
  yield all;
}

/** The person on a line of the roll, as they fill a line of a sheet in. */
const onRoll = (n: number, line: number, more: object = {}) => ({
  line,
  fullName: `Rami ${letters(n)}`,
  birth: `${1950 + n}`,
  capacity: 'resident',
  ...more,
});

/** Somebody whom the clerk has recognised at the counter as a line of the roll. */
async function recognised(n: number): Promise<Actor> {
  const person = await town.world.citizen();
  const facts = { idNumber: `AB${100000 + n}`, birth: `${1950 + n}` };
  const claim = { requestId: newId(), communeId: town.commune.id, facts };
  const { reference } = await app.run(ClaimRollEntry, person, claim);
  await app.run(ConfirmClaim, typist!, { reference });
  return person;
}

async function sheetOf(petitionId: string, lines = 12): Promise<string> {
  const { id } = await app.run(PrintSignatureSheet, town.petitioner, { petitionId, lines });
  return (await app.get(DocumentReader).forDownload(town.petitioner, id)).code;
}

async function enter(petitionId: string, lines: object[], more: object = {}, who = typist!): Promise<{ id: string; actId: string }> {
  const { id: scanFileId } = await app.get(FileIntake).keep(who, 'feuille.pdf', scan);
  return app.run(EnterPaperBatch, who, { petitionId, sheetCode: await sheetOf(petitionId), scanFileId, lines, ...more });
}

const decide = (actId: string, outcomes: string[], who = checker!) =>
  app.run(ValidatePaperBatch, who, { actId, decisions: outcomes.map((outcome, place) => ({ line: place + 1, outcome })) });
const shown = async (batchId: string, who = checker!) => (await app.run(ReadPaperBatch, who, { batchId })).lines;

async function counted(petitionId: string): Promise<{ count: number; paper: number }> {
  await town.count();
  const { count, paper } = (await app.get(SignatureReader).counts([petitionId])).get(petitionId)!;
  return { count, paper };
}
const waiting = async () => (await app.get(PendingActReader).waiting(checker!)).map(({ id }) => id);
const own = async (person: Actor, petitionId: string) => (await app.get(PaperReader).own(person, [petitionId])).get(petitionId) ?? [];

describe('a sheet of paper', () => {
  test('typed by one person counts nothing; decided by another it counts, and the public sees by which channel', async () => {
    const id = await town.collecting();
    await town.signedBy(2, id);
    const { actId } = await enter(id, [onRoll(0, 1), onRoll(1, 2), onRoll(2, 3)]);
    expect(await counted(id)).toEqual({ count: 2, paper: 0 });
    expect(await decide(actId, ['valid', 'valid', 'not-eligible'])).toMatchObject({ valid: 2, notEligible: 1, duplicate: 0 });
    expect(await counted(id)).toEqual({ count: 4, paper: 2 });
  });

  test('is decided by nobody who typed it, nor by the petitioner, nor twice', async () => {
    const id = await town.collecting();
    const { actId } = await enter(id, [onRoll(3, 1)]);
    await expect(decide(actId, ['valid'], typist)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    await expect(decide(actId, ['valid'], town.petitioner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await decide(actId, ['valid']);
    await expect(decide(actId, ['valid'])).rejects.toMatchObject({ code: 'ACT_SETTLED' });
    expect(await counted(id)).toEqual({ count: 1, paper: 1 });
  });

  test('is typed once, by its code, on its own lines, for its own petition', async () => {
    const [id, other] = [await town.collecting(), await town.collecting()];
    const sheetCode = await sheetOf(id);
    await enter(id, [onRoll(4, 1)], { sheetCode: ` ${sheetCode.toLowerCase().slice(0, 4)}-${sheetCode.slice(4)}` });
    await expect(enter(id, [onRoll(4, 1)], { sheetCode })).rejects.toMatchObject({ code: 'SHEET_ENTERED' });
    await expect(enter(other, [onRoll(4, 1)], { sheetCode })).rejects.toMatchObject({ code: 'SHEET_UNKNOWN' });
    await expect(enter(id, [onRoll(4, 13)])).rejects.toMatchObject({ code: 'SHEET_LINE_REFUSED', params: { line: 13, most: 12 } });
    await expect(enter(id, [onRoll(4, 1), { ...onRoll(5, 2), birth: 'hier' }])).rejects.toMatchObject({
      code: 'ROLL_LINE_BIRTH',
      field: 'lines.1.birth',
      params: { line: 2 },
    });
  });

  test('given up, it is typed again, and what was typed of people is gone', async () => {
    const id = await town.collecting();
    const sheetCode = await sheetOf(id);
    const first = await enter(id, [onRoll(6, 1)], { sheetCode });
    expect(await waiting()).toContain(first.actId);
    await app.run(DiscardPaperBatch, typist!, { batchId: first.id });
    expect(await app.sql('SELECT id FROM paper_line WHERE batch_id = $1', [first.id])).toEqual([]);
    expect(await waiting()).not.toContain(first.actId);
    await expect(decide(first.actId, ['valid'])).rejects.toMatchObject({ code: 'ACT_SETTLED' });
    const again = await enter(id, [onRoll(6, 1)], { sheetCode });
    await decide(again.actId, ['valid']);
    expect(await counted(id)).toEqual({ count: 1, paper: 1 });
  });

  test('brings the threshold about, as signatures online do', async () => {
    const id = await town.collecting();
    await town.signedBy(98, id);
    const { actId } = await enter(id, [onRoll(8, 1), onRoll(9, 2)]);
    await decide(actId, ['valid', 'valid']);
    await town.count();
    expect((await app.sql('SELECT status FROM petition WHERE id = $1', [id]))[0].status).toBe('ready');
  });
});

describe('the same person', () => {
  test('on two sheets counts once', async () => {
    const id = await town.collecting();
    const first = await enter(id, [onRoll(10, 1)]);
    const second = await enter(id, [onRoll(10, 1, { idNumber: 'AB100010' })]);
    await decide(first.actId, ['valid']);
    expect((await shown(second.id))[0]).toMatchObject({ warnings: ['on-another-line'], outcomes: ['duplicate'] });
    await expect(decide(second.actId, ['valid'])).rejects.toMatchObject({ code: 'PAPER_OUTCOME_FORBIDDEN', params: { line: 1 } });
    await decide(second.actId, ['duplicate']);
    expect(await counted(id)).toEqual({ count: 1, paper: 1 });
  });

  test('twice on one sheet counts once', async () => {
    const id = await town.collecting();
    const { actId } = await enter(id, [onRoll(11, 1), onRoll(11, 2)]);
    await expect(decide(actId, ['valid', 'valid'])).rejects.toMatchObject({ code: 'PAPER_OUTCOME_FORBIDDEN', params: { line: 2 } });
    await decide(actId, ['valid', 'duplicate']);
    expect(await counted(id)).toEqual({ count: 1, paper: 1 });
  });

  test('online first, then on paper counts once, and sees both', async () => {
    const id = await town.collecting();
    const person = await recognised(12);
    await town.sign(id, person);
    const { id: batchId, actId } = await enter(id, [onRoll(12, 1)]);
    expect((await shown(batchId))[0]).toMatchObject({ warnings: ['signed-online'], outcomes: ['duplicate'] });
    await expect(decide(actId, ['valid'])).rejects.toMatchObject({ code: 'PAPER_OUTCOME_FORBIDDEN' });
    await decide(actId, ['duplicate']);
    expect(await counted(id)).toEqual({ count: 1, paper: 0 });
    expect(await own(person, id)).toMatchObject([{ line: 1, state: 'duplicate' }]);
  });

  test('on paper first cannot sign online again, sees the line, and takes it back', async () => {
    const id = await town.collecting();
    const person = await recognised(13);
    await decide((await enter(id, [onRoll(13, 1)])).actId, ['valid']);
    await expect(town.sign(id, person)).rejects.toMatchObject({ code: 'ALREADY_SIGNED' });
    expect(await own(person, id)).toMatchObject([{ line: 1, state: 'valid' }]);
    await town.run(WithdrawSignature, person, id);
    expect(await own(person, id)).toMatchObject([{ line: 1, state: 'withdrawn' }]);
    expect(await counted(id)).toEqual({ count: 0, paper: 0 });
  });

  test('known to be the same only later, counts once from then on', async () => {
    const id = await town.collecting();
    await decide((await enter(id, [onRoll(14, 1), onRoll(15, 2)])).actId, ['valid', 'valid']);
    const person = await town.world.citizen();
    await town.sign(id, person);
    expect(await counted(id)).toEqual({ count: 3, paper: 2 });
    const claim = { requestId: newId(), communeId: town.commune.id, facts: { idNumber: 'AB100014', birth: '1964' } };
    const { reference } = await app.run(ClaimRollEntry, person, claim);
    await app.run(ConfirmClaim, typist!, { reference });
    await app.drain();
    expect(await counted(id)).toEqual({ count: 2, paper: 1 });
    expect(await own(person, id)).toMatchObject([{ line: 1, state: 'duplicate' }]);
  });

  test('only perhaps the same, by the name, is left to the second person', async () => {
    const id = await town.collecting();
    await town.sign(id, await town.world.citizen(), { fullName: 'Nadia Alaoui' });
    const { id: batchId, actId } = await enter(id, [
      { line: 1, fullName: 'نادية العلوي', birth: '1990', capacity: 'resident' },
      { line: 2, fullName: 'NADIA ALAOUI', birth: '1990', capacity: 'resident' },
      { line: 3, fullName: 'Nadia Alaoui', birth: '1990', capacity: 'resident' },
    ]);
    const lines = await shown(batchId);
    expect(lines.map(({ warnings }) => warnings)).toEqual([
      ['not-on-roll'],
      ['named-online', 'not-on-roll'],
      ['namesake', 'named-online', 'not-on-roll'],
    ]);
    expect(lines[2]).toMatchObject({ fullName: 'Nadia Alaoui', birth: '1990', outcomes: ['valid', 'not-eligible', 'duplicate'] });
    await decide(actId, ['valid', 'duplicate', 'valid']);
    expect(await counted(id)).toEqual({ count: 3, paper: 2 });
  });
});

describe('what is kept', () => {
  test('no name, no birth and no identity number stands in the clear', async () => {
    const id = await town.collecting();
    await decide((await enter(id, [onRoll(16, 1, { idNumber: 'AB100016' })])).actId, ['valid']);
    const rows = [
      ...(await app.sql('SELECT row_to_json(l)::text AS row FROM paper_line l WHERE petition_id = $1', [id])),
      ...(await app.sql('SELECT row_to_json(s)::text AS row FROM signature s WHERE petition_id = $1', [id])),
      ...(await app.sql('SELECT details::text AS row FROM audit')),
      ...(await app.sql('SELECT payload::text AS row FROM pending_act')),
    ].map(({ row }) => String(row));
    expect(rows.join('\n')).not.toMatch(/AB100016|Brahim|"1966"|1966-/);
    const [line] = await app.sql('SELECT voter_tag, number_tag FROM paper_line WHERE petition_id = $1', [id]);
    expect(line.voter_tag).toHaveLength(16);
    expect(line.number_tag).toHaveLength(16);
  });

  test('no identity number is taken where the commune has no authorisation', async () => {
    const bare = await new PetitionWorld(app).settle();
    const petitionId = await bare.collecting();
    const [who, other] = [bare.staff.clerk, await bare.world.staff('clerk', bare.commune.id)];
    const { id: sheetId } = await app.run(PrintSignatureSheet, bare.petitioner, { petitionId });
    const { code: sheetCode } = await app.get(DocumentReader).forDownload(bare.petitioner, sheetId);
    const { id: scanFileId } = await app.get(FileIntake).keep(who, 'feuille.pdf', scan);
    const typed = (more: object) => ({ petitionId, sheetCode, scanFileId, lines: [onRoll(0, 1, more)] });
    await expect(app.run(EnterPaperBatch, who, typed({ idNumber: 'AB100000' }))).rejects.toMatchObject({
      code: 'CNDP_AUTHORISATION_MISSING',
    });
    const { actId } = await app.run(EnterPaperBatch, who, typed({}));
    expect(await decide(actId, ['valid'], other)).toMatchObject({ valid: 1 });
  });

  test('an act that waits for its second person says what it is about, and on which petition', async () => {
    const id = await town.collecting();
    const { id: batchId, actId } = await enter(id, [onRoll(30, 1)]);
    const act = (await app.get(PendingActReader).waiting(checker!)).find((one) => one.id === actId)!;
    expect(act).toMatchObject({ action: 'paper.validate', subjectType: 'paper-batch', subjectId: batchId, isOwn: false });
    expect(JSON.parse(act.payload)).toMatchObject({ petitionId: id, lines: 1 });
  });

  test('an activity is described as online, shown to the second person, and sealed with the signature', async () => {
    const id = await town.collecting();
    const activity = { kind: 'craft', place: 'Souk des tanneurs', registerNumber: 'RC 4471' };
    const { id: batchId, actId } = await enter(id, [onRoll(31, 1, { capacity: 'activity', activity })]);
    expect(await shown(batchId)).toMatchObject([{ capacity: 'activity', activity }]);
    await decide(actId, ['valid']);
    const [row] = await app.sql('SELECT capacity, activity_sealed FROM signature WHERE petition_id = $1', [id]);
    expect([row.capacity, row.activity_sealed.includes('tanneurs')]).toEqual(['activity', false]);
    expect(row.activity_sealed.length).toBeGreaterThan(0);
  });

  test('a recount finds the same by channel', async () => {
    await town.count();
    const before = await app.sql('SELECT petition_id, signatures, paper FROM petition_count ORDER BY petition_id');
    await app.sql('UPDATE petition_count SET paper = paper + 1');
    await app.run(RecountSignatures, Actor.system('signature-counter'), { olderThanHours: 0 });
    expect(await app.sql('SELECT petition_id, signatures, paper FROM petition_count ORDER BY petition_id')).toEqual(before);
  });
});

describe('what is kept of paper', () => {
  test('is told to the person on the line, and forgotten with its scan a year after the petition has ended', async () => {
    const id = await town.collecting();
    const person = await recognised(32);
    const { id: batchId, actId } = await enter(id, [onRoll(32, 1), onRoll(33, 2)]);
    await decide(actId, ['valid', 'valid']);
    const held = () => app.get(PersonalData).export('paper-lines', person.id);
    expect(await held()).toMatchObject([
      { fields: { line: 1, name: `Rami ${letters(32)}`, birth: '1982', state: 'valid' }, keptUntil: null },
    ]);
    await town.run(WithdrawPetition, town.petitioner, id);
    const end = app.get(Clock).now().getTime();
    const sweepAfter = (days: number) => {
      app.get(Clock).set(new Date(end + days * 86_400_000 + 60_000));
      return app.run(Retain, Actor.system('retention'), { name: 'paper-sheets' });
    };
    await sweepAfter(364);
    expect((await held())[0]!.fields['name']).not.toBe('');
    expect((await held())[0]!.keptUntil!.getTime()).toBe(end + 365 * 86_400_000);
    await sweepAfter(366);
    expect(await held()).toMatchObject([{ fields: { line: 1, name: '', birth: '', state: 'valid' } }]);
    const rows = await app.sql('SELECT voter_tag, number_tag, octet_length(said_sealed) AS said FROM paper_line WHERE batch_id = $1', [
      batchId,
    ]);
    expect(rows).toEqual([1, 2].map(() => ({ voter_tag: null, number_tag: null, said: 0 })));
    expect(await app.sql('SELECT 1 FROM file WHERE owner_id = $1 AND purged_at IS NULL', [batchId])).toEqual([]);
  });
});
