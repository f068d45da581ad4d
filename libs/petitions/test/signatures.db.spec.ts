import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Actor, type DomainError, newId } from '#kernel';
import { PetitionsModule } from '#petitions';
import { startApp, type TestApp } from '#testing';
import { ReceiptChecks } from '../receipt-checks.ts';
import { SignatureReader } from '../signature.reader.ts';
import { SignatureCounter } from '../signature-counter.ts';
import { WithdrawPetition } from '../use-cases/open-collection.ts';
import { SettleThreshold } from '../use-cases/count-signatures.ts';
import { SignPetition, WithdrawSignature } from '../use-cases/sign-petition.ts';
import { SubmitPetition } from '../use-cases/submit-petition.ts';
import { declaration, PetitionWorld } from './petition.fixtures.ts';

jest.setTimeout(60_000); // a filing takes a hundred signatures

let app: TestApp;
let world: PetitionWorld;
const morning = '2026-03-02T09:00:00Z';
const system = Actor.system('spec');

beforeAll(async () => {
  app = await startApp([PetitionsModule]);
  world = new PetitionWorld(app);
  world.clock(morning);
  await world.settle();
});
afterAll(() => app.close());
beforeEach(() => world.clock(morning));

const counted = async (id: string): Promise<number> => (await app.get(SignatureReader).counts([id])).get(id)!.count;
const valid = async (id: string): Promise<number> =>
  (await app.sql('SELECT count(*)::int AS n FROM signature WHERE petition_id = $1 AND withdrawn_at IS NULL', [id]))[0].n;
const codes = (outcomes: PromiseSettledResult<unknown>[]): string[] =>
  outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as DomainError).code ?? String(one.reason)] : []));
const withdraw = (id: string, signer: Actor) => world.run(WithdrawSignature, signer, id);

describe('signing', () => {
  test('two hundred people sign at once, all are counted, and the count is exact', async () => {
    const id = await world.collecting();
    const signers = await world.citizens(200);
    const receipts = await Promise.all(signers.map((signer) => world.sign(id, signer)));
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(200);
    await world.count();
    expect([await counted(id), await valid(id)]).toEqual([200, 200]);
    expect((await world.events(id)).filter((event) => event === 'reachThreshold')).toHaveLength(1);
  });

  test('waits for no other signer: a signature under way holds nobody up', async () => {
    const id = await world.collecting();
    const [slow, quick] = await world.citizens(2);
    const runner = app.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM petition WHERE id = $1 FOR KEY SHARE', [id]);
    await runner.query(
      "INSERT INTO signature (id, petition_id, person_id, capacity, name_sealed, wants_news, signed_at) VALUES ($1, $2, $3, 'resident', '', false, now())",
      [newId(), id, slow!.id],
    );
    await world.sign(id, quick!);
    expect(await valid(id)).toBe(1);
    await runner.commitTransaction();
    await runner.release();
    expect(await valid(id)).toBe(2);
  });

  test('by one person from five windows at once gives one signature', async () => {
    const id = await world.collecting();
    const [signer] = await world.citizens(1);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => world.sign(id, signer!)));
    expect(codes(outcomes)).toEqual(['ALREADY_SIGNED', 'ALREADY_SIGNED', 'ALREADY_SIGNED', 'ALREADY_SIGNED']);
    expect(await valid(id)).toBe(1);
  });

  test('repeated with the same request id returns the same receipt', async () => {
    const id = await world.collecting();
    const [signer] = await world.citizens(1);
    const requestId = newId();
    const first = await app.run(SignPetition, signer!, { petitionId: id, ...declaration }, requestId);
    const again = await app.run(SignPetition, signer!, { petitionId: id, ...declaration }, requestId);
    expect(JSON.parse(JSON.stringify(first))).toEqual(again);
    expect(await valid(id)).toBe(1);
  });

  test('keeps the name sealed: nothing in the database can be read as one', async () => {
    const id = await world.collecting();
    const [signer] = await world.citizens(1);
    await world.sign(id, signer!, { fullName: 'Zineb Benjelloun', wantsNews: true });
    for (const table of ['signature', 'petition', 'petition_event', 'outbox', 'request', 'mailbox_item']) {
      const rows = await app.sql(
        `SELECT 1 FROM ${table} t WHERE t::text LIKE '%Benjelloun%' OR t::text LIKE '%' || encode('Benjelloun', 'hex') || '%'`,
      );
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });

  test('a draft does not exist for anybody else, and an ended collection takes no signature', async () => {
    const [signer] = await world.citizens(1);
    await expect(world.sign(await world.draft(), signer!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const given = await world.collecting();
    await world.run(WithdrawPetition, world.petitioner, given);
    await expect(world.sign(given, signer!)).rejects.toMatchObject({ code: 'PETITION_NOT_COLLECTING' });
  });

  test.each([
    ['nobody who has not signed in', Actor.anonymous, {}, 'UNAUTHENTICATED'],
    ['nobody who does not declare to meet the conditions', undefined, { meetsConditions: false }, 'NOT_ELIGIBLE'],
    ['no web address for a name', undefined, { fullName: 'www.exemple.ma' }, 'NAME_REFUSED'],
    ['no name of one letter', undefined, { fullName: 'A' }, 'INVALID_INPUT'],
    ['no tie that there is not', undefined, { capacity: 'tourist' }, 'INVALID_INPUT'],
  ])('takes %s', async (_, actor, change, code) => {
    const id = await world.collecting();
    const [signer] = await world.citizens(1);
    await expect(world.sign(id, actor ?? signer!, change)).rejects.toMatchObject({ code });
    expect(await valid(id)).toBe(0);
  });
});

describe('taking a signature back', () => {
  test('is possible until filing, once, and one may sign again', async () => {
    const id = await world.collecting();
    const [signer, other] = await world.citizens(2);
    await world.sign(id, signer!);
    await withdraw(id, signer!);
    await expect(withdraw(id, signer!)).rejects.toMatchObject({ code: 'NOT_SIGNED' });
    await expect(withdraw(id, other!)).rejects.toMatchObject({ code: 'NOT_SIGNED' });
    await world.sign(id, signer!);
    await world.count();
    expect([await counted(id), await valid(id)]).toEqual([1, 1]);
  });

  test('is not possible after filing', async () => {
    const id = await world.filed();
    const [signer] = await world.citizens(1);
    await expect(withdraw(id, signer!)).rejects.toMatchObject({ code: 'SIGNATURE_IS_FILED' });
  });

  test('below the threshold makes the petition collect again, and filing is refused at once', async () => {
    const id = await world.ready();
    const [first] = await world.citizens(1);
    await withdraw(id, first!);
    await expect(world.run(SubmitPetition, world.petitioner, id)).rejects.toMatchObject({
      code: 'THRESHOLD_NOT_MET',
      params: { required: 100, valid: 99 },
    });
    await world.count();
    expect(await world.row(id)).toMatchObject({ status: 'collecting', threshold_reached_at: null });
    await world.sign(id, first!);
    await world.count();
    expect(await world.events(id)).toEqual(['openCollection', 'reachThreshold', 'fallBelowThreshold', 'reachThreshold']);
    expect((await world.notices(world.petitioner, id)).slice(-3)).toEqual([
      'petition.threshold-reached',
      'petition.threshold-lost',
      'petition.threshold-reached',
    ]);
  });
});

describe('the threshold', () => {
  test('is reached at the moment of the signature that crossed it, however late it is counted', async () => {
    const id = await world.collecting();
    const signers = await world.citizens(103);
    for (const [n, signer] of signers.entries()) {
      world.clock(new Date(Date.parse(morning) + n * 60_000).toISOString());
      await world.sign(id, signer);
    }
    world.clock('2026-03-04T09:00:00Z');
    await world.count();
    expect((await world.row(id))['threshold_reached_at']).toEqual(new Date(Date.parse(morning) + 99 * 60_000));
  });

  test('is announced once, although several counters count and settle at once', async () => {
    const id = await world.collecting();
    await world.signedBy(100, id);
    const counter = app.get(SignatureCounter);
    await Promise.all(Array.from({ length: 4 }, () => counter.count()));
    await Promise.all(Array.from({ length: 4 }, () => app.run(SettleThreshold, system, { petitionId: id })));
    await world.count();
    await world.count();
    expect(await world.events(id)).toEqual(['openCollection', 'reachThreshold']);
    expect(await world.notices(world.petitioner, id)).toEqual(['petition.collection-opened', 'petition.threshold-reached']);
  });
});

describe('the counter', () => {
  test('equals the rows, whatever signs and withdraws while it counts', async () => {
    const ids = [await world.collecting(), await world.collecting()];
    const signers = await world.citizens(60);
    const lives = signers.flatMap((signer, n) =>
      ids.map(async (id) => {
        await world.sign(id, signer);
        if (n % 3 === 0) await withdraw(id, signer);
        if (n % 6 === 0) await world.sign(id, signer);
      }),
    );
    const turns = Promise.all(Array.from({ length: 10 }, () => app.get(SignatureCounter).count()));
    await Promise.all([...lives, turns]);
    await world.count();
    for (const id of ids) expect([await counted(id), await valid(id)]).toEqual([50, 50]);
  });

  test('misses no transaction that ends late: it waits for it, and says until when it has counted', async () => {
    const id = await world.collecting();
    const [slow, quick] = await world.citizens(2);
    await world.count();
    world.clock('2026-03-02T10:00:00Z');
    const runner = app.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      "INSERT INTO signature (id, petition_id, person_id, capacity, name_sealed, wants_news, signed_at) VALUES ($1, $2, $3, 'resident', '', false, now())",
      [newId(), id, slow!.id],
    );
    await world.sign(id, quick!);
    await world.turn();
    await world.turn();
    const reader = app.get(SignatureReader);
    expect((await reader.counts([id])).get(id)).toEqual({ count: 0, paper: 0, asOf: new Date('2026-03-02T10:00:00Z') });
    world.clock('2026-03-02T10:05:00Z');
    await world.turn();
    expect((await reader.counts([id])).get(id)!.asOf).toEqual(new Date('2026-03-02T10:00:00Z'));
    await runner.commitTransaction();
    await runner.release();
    await world.count();
    expect((await reader.counts([id])).get(id)).toEqual({ count: 2, paper: 0, asOf: new Date('2026-03-02T10:05:00Z') });
  });

  test('counts one at a time: a second counter leaves the work to the first', async () => {
    const runner = app.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query("SELECT pg_advisory_xact_lock(hashtext('jamaa.signature-counter'))");
    const id = await world.collecting();
    await world.signedBy(1, id);
    await world.turn();
    expect(await counted(id)).toBe(0);
    await runner.rollbackTransaction();
    await runner.release();
    await world.count();
    expect(await counted(id)).toBe(1);
  });

  test('counts everything again after a restore, whose transaction ids mean nothing here', async () => {
    const id = await world.collecting();
    await world.signedBy(5, id);
    await withdraw(id, (await world.citizens(1))[0]!);
    await world.count();
    // as a dump from a database with a longer life: ids beyond those of this one
    await app.sql(
      "UPDATE signature SET tx_id = '9000000001', withdrawn_tx = CASE WHEN withdrawn_at IS NULL THEN NULL ELSE '9000000002'::xid8 END",
    );
    await app.sql("UPDATE signature_counter SET horizon = '9000000003'");
    await world.sign(id, (await world.citizens(6))[5]!);
    await app.get(SignatureCounter).recount();
    await world.count();
    expect(await counted(id)).toBe(5);
    await world.sign(id, (await world.citizens(7))[6]!);
    await world.count();
    expect([await counted(id), await valid(id)]).toEqual([6, 6]);
  });
});

describe('the recount', () => {
  test('keeps in public what it found and corrected, once a day', async () => {
    const id = await world.collecting();
    await world.signedBy(100, id);
    await world.count();
    const counter = app.get(SignatureCounter);
    world.clock('2026-03-10T03:00:00Z');
    await counter.recount();
    await app.sql('UPDATE petition_count SET signatures = 97 WHERE petition_id = $1', [id]);
    world.clock('2026-03-11T02:50:00Z');
    await counter.recount();
    expect(await counted(id)).toBe(97);
    world.clock('2026-03-11T03:00:00Z');
    await counter.recount();
    expect(await counted(id)).toBe(100);
    const [difference] = await app.get(SignatureReader).differences();
    expect(difference).toMatchObject({ petitionId: id, counted: 97, recounted: 100, at: new Date('2026-03-11T03:00:00Z') });
    expect(await app.get(SignatureReader).counter()).toEqual({
      countedAt: new Date('2026-03-11T03:00:00Z'),
      recountedAt: new Date('2026-03-11T03:00:00Z'),
    });
  });

  test('finds nothing where nothing is wrong', async () => {
    const before = (await app.get(SignatureReader).differences()).length;
    world.clock('2026-04-01T03:00:00Z');
    await world.signedBy(3, await world.collecting());
    await app.get(SignatureCounter).recount();
    expect(await app.get(SignatureReader).differences()).toHaveLength(before);
  });
});

describe('a signature’s receipt', () => {
  test('tells whoever holds it whether the signature is waiting, counted or withdrawn, and names nobody', async () => {
    const id = await world.collecting();
    const [signer] = await world.citizens(1);
    const { signatureId, code } = await world.sign(id, signer!);
    const check = async () =>
      app.get(ReceiptChecks).signature(Actor.anonymous, signatureId, ` ${code.slice(0, 10).toLowerCase()}-${code.slice(10)} `);
    expect(await check()).toMatchObject({ isGenuine: true, state: 'waiting', signedAt: new Date(morning) });
    await world.count();
    expect(await check()).toMatchObject({ state: 'counted' });
    await withdraw(id, signer!);
    expect(await check()).toMatchObject({ state: 'withdrawn' });
    expect(Object.keys(await check()).sort()).toEqual(['contentHash', 'isGenuine', 'petition', 'signedAt', 'state']);
  });

  test('with another code, or for a signature that does not exist, gets one answer', async () => {
    const id = await world.collecting();
    const [signer] = await world.citizens(1);
    const { signatureId, code } = await world.sign(id, signer!);
    const checks = app.get(ReceiptChecks);
    for (const [given, with_] of [
      [signatureId, `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`],
      [newId(), code],
    ] as const) {
      expect(await checks.signature(Actor.anonymous, given, with_)).toEqual({ isGenuine: false });
    }
  });

  test('reaches the signer who asked for news, as a notice, and nobody else', async () => {
    const id = await world.collecting();
    const [asked, silent] = await world.citizens(2);
    const { signatureId, code } = await world.sign(id, asked!, { wantsNews: true });
    const other = await world.sign(id, silent!);
    await app.drain();
    const rows = await app.sql('SELECT recipient_id, params FROM mailbox_item WHERE subject_id = ANY ($1)', [
      [signatureId, other.signatureId],
    ]);
    expect(rows).toEqual([{ recipient_id: asked!.id, params: expect.objectContaining({ code, number: signatureId }) }]);
  });
});

describe('filing while people sign', () => {
  test('each signature is in the receipt or refused, never in between', async () => {
    const id = await world.ready();
    const late = (await world.citizens(140)).slice(100);
    const [receipt, ...outcomes] = await Promise.allSettled([
      world.run(SubmitPetition, world.petitioner, id),
      ...late.map((signer) => world.sign(id, signer)),
    ]);
    const signed = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(codes(outcomes)).toEqual(Array.from({ length: 40 - signed }, () => 'PETITION_NOT_COLLECTING'));
    expect(receipt).toMatchObject({ status: 'fulfilled', value: { signatures: 100 + signed } });
    expect(await valid(id)).toBe(100 + signed);
  });
});
