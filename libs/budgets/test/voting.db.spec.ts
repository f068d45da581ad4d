import { jest } from '@jest/globals';
import { Actor } from '#kernel';
import { startApp, type TestApp } from '#testing';
import { verifyBundle } from '#tally';
import { BallotDesk } from '../ballot-desk.ts';
import { BallotHold } from '../ballot-batcher.ts';
import { BudgetReader } from '../budget.reader.ts';
import { BudgetBundle } from '../bundle.ts';
import { BudgetsModule } from '../budgets.module.ts';
import { CountStore } from '../count.store.ts';
import { isIncluded } from '../domain/merkle.ts';
import { GivePaperBallot } from '../use-cases/admit-voter.ts';
import { CancelCount, RehearseCount, RetryCount } from '../use-cases/order-count.ts';
import { TakeCount } from '../use-cases/run-count.ts';
import { BudgetWorld, newSecret } from './budget.fixtures.ts';

jest.setTimeout(300_000);

let app: TestApp;
let world: BudgetWorld;
beforeAll(async () => {
  app = await startApp([BudgetsModule]);
  world = await new BudgetWorld(app).settle();
}, 60_000);
afterAll(() => app.close());

const prices = [300_000_00, 400_000_00, 500_000_00, 200_000_00];
const statuses = async (budgetId: string) => (await app.get(BudgetReader).projects(budgetId)).map(({ status }) => status);

describe('a ballot', () => {
  test('is proved to be in the signed log by its receipt, and published under the id that only the voter knows', async () => {
    const budgetId = await world.voting(prices);
    const voters = await world.citizens(12);
    const receipts = await Promise.all(voters.map((voter, place) => world.cast(budgetId, voter, [1 + (place % 4)])));
    for (const { proof } of receipts) {
      const path = proof.path.map((step) => Buffer.from(step, 'hex'));
      expect(isIncluded(Buffer.from(proof.leaf, 'hex'), proof.position, proof.size, path, Buffer.from(proof.root, 'hex'))).toBe(true);
    }
    await world.counted(budgetId);
    const opened = await app.sql('SELECT id, choices FROM opened_ballot WHERE budget_id = $1', [budgetId]);
    const found = receipts.map(({ published }) => opened.find(({ id }) => id === published[0]!.id)?.choices[0].project);
    expect(found).toEqual(voters.map((_, place) => 1 + (place % 4)));
    expect(await app.sql('SELECT 1 FROM sealed_ballot WHERE budget_id = $1', [budgetId])).toEqual([]);
  });

  test('can be changed with its secret until closing: the last counts, and the person is marked once', async () => {
    const budgetId = await world.voting(prices);
    const [voter, ...others] = await world.citizens(11);
    const secret = newSecret();
    await world.cast(budgetId, voter!, [1], secret);
    await world.cast(budgetId, voter!, [2, 3], secret);
    await Promise.all(others.map((other) => world.cast(budgetId, other, [4])));
    await expect(world.cast(budgetId, voter!, [4])).rejects.toMatchObject({ code: 'ALREADY_VOTED' });
    await expect(world.cast(budgetId, await world.world.citizen(), [4], secret)).rejects.toMatchObject({ code: 'BALLOT_SECRET_WRONG' });
    await world.counted(budgetId);
    const opened = await app.sql('SELECT choices FROM opened_ballot WHERE budget_id = $1', [budgetId]);
    expect(opened).toHaveLength(11);
    expect(opened.filter(({ choices }) => choices.length === 2)).toHaveLength(1);
    await expect(world.cast(budgetId, voter!, [1], secret)).rejects.toMatchObject({ code: 'VOTING_CLOSED' });
  });

  test('of one person sent many times at once enters once', async () => {
    const budgetId = await world.voting(prices);
    const voter = await world.world.citizen();
    const tries = await Promise.allSettled(Array.from({ length: 25 }, () => world.cast(budgetId, voter, [1])));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [box] = await app.sql('SELECT count(*)::int AS n FROM sealed_ballot WHERE budget_id = $1', [budgetId]);
    expect(box.n).toBe(1);
  });

  test('from the desk or on paper is in the same count, and the same person votes once', async () => {
    const budgetId = await world.voting(prices);
    const desk = app.get(BallotDesk);
    const [web, atDesk, onPaper] = await world.citizens(3);
    const ballot = [{ envelopeId: 'medina', choices: [{ project: 2, points: 1 }] }];
    const given = (voterId: string) => ({ budgetId, voterId, ballot, secret: newSecret(), requestId: newSecret() });
    const paperTo = (voterId: string) => world.run(GivePaperBallot, world.staff.clerk, { budgetId, voterId });
    await world.cast(budgetId, web!, [1]);
    await desk.castAtDesk(world.staff.clerk, given(atDesk!.id));
    await paperTo(onPaper!.id);
    for (const voter of [web, atDesk, onPaper]) await expect(paperTo(voter!.id)).rejects.toMatchObject({ code: 'ALREADY_VOTED' });
    await expect(desk.castAtDesk(world.staff.clerk, given(onPaper!.id))).rejects.toMatchObject({ code: 'ALREADY_VOTED' });
    await expect(desk.castAtDesk(web!, given(atDesk!.id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const marks = await app.sql('SELECT channel, count(*)::int AS n FROM budget_mark WHERE budget_id = $1 GROUP BY 1 ORDER BY 1', [
      budgetId,
    ]);
    expect(marks).toEqual(['desk', 'paper', 'web'].map((channel) => ({ channel, n: 1 })));
  });

  test('waits for company, so that marks and ballots of several voters are written together', async () => {
    const budgetId = await world.voting(prices);
    const hold = app.get(BallotHold);
    hold.waitMs = 5_000;
    const voters = await world.citizens(20);
    await Promise.all(voters.map((voter) => world.cast(budgetId, voter, [1])));
    hold.waitMs = 20;
    const [marks] = await app.sql('SELECT count(DISTINCT xmin::text)::int AS n FROM budget_mark WHERE budget_id = $1', [budgetId]);
    expect(marks.n).toBe(1);
  });

  test('needs a roll that says yes where the regulation asks the register', async () => {
    const eligibility = { kind: 'roll', category: 'resident', minAge: null, minMonthsRegistered: null } as const;
    const budgetId = await world.feasible(prices, { eligibility });
    world.now('2026-03-10T10:00:00Z');
    await world.advance(budgetId, 'publishBallot');
    world.now('2026-04-02T10:00:00Z');
    await expect(world.advance(budgetId, 'openVoting')).rejects.toMatchObject({ code: 'ROLL_MISSING' });
  });
});

describe('a count', () => {
  test('settles winners and reserve, and its bundle is verified offline; a bundle with a changed byte is not', async () => {
    const budgetId = await world.voting(prices);
    const voters = await world.citizens(30);
    await Promise.all(voters.map((voter, place) => world.cast(budgetId, voter, place % 3 ? [1, 2] : [3, 4])));
    await world.counted(budgetId);
    const after = await statuses(budgetId);
    expect(after.filter((status) => status === 'winner').length).toBeGreaterThan(0);
    expect(after).not.toContain('on-ballot');
    const bundle = await app.get(BudgetBundle).pack(Actor.anonymous, budgetId);
    const { resultHash } = (await app.get(CountStore).officialResult(budgetId))!;
    expect(await verifyBundle(bundle)).toMatchObject({ isGood: true, resultHash });
    expect(Buffer.from(await app.get(BudgetBundle).pack(Actor.anonymous, budgetId)).equals(bundle)).toBe(true);
    for (const at of [60, Math.floor(bundle.length / 3), Math.floor(bundle.length / 2)]) {
      const changed = Uint8Array.from(bundle);
      changed[at]! ^= 1;
      expect((await verifyBundle(changed)).isGood).toBe(false);
    }
  });

  test('done twice gives the same bytes', async () => {
    const budgetId = await world.voting(prices);
    await Promise.all((await world.citizens(15)).map((voter, place) => world.cast(budgetId, voter, [1 + (place % 4)])));
    await world.counted(budgetId);
    await world.advance(budgetId, 'recount');
    await world.count();
    const hashes = await app.sql("SELECT result_hash, result FROM budget_count WHERE budget_id = $1 AND status = 'done'", [budgetId]);
    expect(hashes).toHaveLength(2);
    expect(hashes[0]).toEqual(hashes[1]);
  });

  test('whose worker died is taken by another once its lease has run out', async () => {
    const budgetId = await world.voting(prices);
    await Promise.all((await world.citizens(12)).map((voter) => world.cast(budgetId, voter, [1])));
    world.now('2026-04-16T10:00:00Z');
    await world.advance(budgetId, 'closeVoting');
    await app.run(TakeCount, Actor.system('budget-count'), {});
    await world.count();
    expect(await app.get(CountStore).ofBudget(budgetId)).toMatchObject([{ status: 'running', attempts: 1 }]);
    world.now('2026-04-16T10:06:00Z');
    await world.count();
    expect(await app.get(CountStore).ofBudget(budgetId)).toMatchObject([{ status: 'done', attempts: 2, stepsDone: 1, steps: 1 }]);
  });

  test('on made-up ballots runs while people vote, is the same for the same seed, can be stopped and started again', async () => {
    const budgetId = await world.voting(prices);
    const rehearse = () => world.run(RehearseCount, world.staff.clerk, { budgetId, sample: 300, seed: 'a trial of April' });
    const { id } = await rehearse();
    await world.run(CancelCount, world.staff.clerk, { countId: id });
    await world.count();
    expect(await app.get(CountStore).ofBudget(budgetId)).toMatchObject([{ status: 'cancelled', stepsDone: 0 }]);
    await world.run(RetryCount, world.staff.clerk, { countId: id });
    const voters = await world.citizens(10);
    await Promise.all([world.count(), ...voters.map((voter) => world.cast(budgetId, voter, [1]))]);
    await rehearse();
    await world.count();
    const counts = await app.get(CountStore).ofBudget(budgetId);
    expect(counts.map(({ status }) => status)).toEqual(['done', 'done']);
    expect(counts[0]!.resultHash).toBe(counts[1]!.resultHash);
    const [box] = await app.sql('SELECT count(*)::int AS n FROM sealed_ballot WHERE budget_id = $1', [budgetId]);
    expect(box.n).toBe(10);
  });

  test('refuses a box in which a ballot was changed behind the back of the log', async () => {
    const budgetId = await world.voting(prices);
    await Promise.all((await world.citizens(11)).map((voter) => world.cast(budgetId, voter, [1])));
    await app.sql(
      `UPDATE sealed_ballot SET sealed = overlay(sealed placing '\\x00' from 40 for 1) WHERE budget_id = $1
       AND tag = (SELECT tag FROM sealed_ballot WHERE budget_id = $1 LIMIT 1)`,
      [budgetId],
    );
    await world.counted(budgetId);
    expect(await app.get(CountStore).ofBudget(budgetId)).toMatchObject([{ status: 'failed', failure: 'BALLOT_BOX_ALTERED' }]);
  });
});
