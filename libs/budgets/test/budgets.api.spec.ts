import { jest } from '@jest/globals';
import { startApi, type TestApi } from '#testing';
import { BudgetWorld, newSecret, regulation } from './budget.fixtures.ts';

jest.setTimeout(300_000);

let api: TestApi;
let world: BudgetWorld;
beforeAll(async () => {
  api = await startApi();
  world = await new BudgetWorld(api).settle();
}, 120_000);
afterAll(() => api.close());

const draftBudget = 'mutation ($input: DraftBudgetInput!) { draftBudget(input: $input) { id status } }';
const shown = `query ($id: ID!) { budget(id: $id) { status regulationHash ballotOrder orderSeed haveIVoted nextEvents result
  projects { number status priceCents } counts { kind status stepsDone steps resultHash } logHead { size root } } }`;

describe('the contract of participatory budgets', () => {
  test('takes a regulation, and shows the draft to its staff only', async () => {
    world.now('2026-01-11T10:00:00Z');
    const typed = { ...regulation, ties: 'official_then_lot' };
    const input = { communeId: world.commune.id, titles: { fr: 'Budget 2026', ar: 'ميزانية 2026' }, regulation: typed };
    const { draftBudget: made } = await api.data(world.staff.clerk.id, draftBudget, { input });
    expect(made.status).toBe('draft');
    expect((await api.data(world.staff.clerk.id, shown, { id: made.id })).budget.status).toBe('draft');
    expect((await api.data(null, shown, { id: made.id })).budget).toBeNull();
    const wrong = { ...input, regulation: { ...typed, rule: 'by-hand' } };
    const refused = await api.query(world.staff.clerk.id, draftBudget, { input: { requestId: newSecret(), ...wrong } });
    expect(refused.errors![0]!.extensions).toMatchObject({ code: 'REGULATION_WRONG', field: 'regulation.rule' });
  });

  test('takes a ballot, gives the receipt, and keeps no choice with the request, which may be sent again', async () => {
    const budgetId = await world.voting([100_000_00, 200_000_00, 300_000_00]);
    const voter = await world.world.citizen();
    const cast =
      'mutation ($input: CastBallotInput!) { castBallot(input: $input) { published { id } orderSeed proof { position size root path } } }';
    const ballot = [{ envelopeId: 'medina', choices: [{ project: 2 }, { project: 3 }] }];
    const input = { requestId: newSecret(), budgetId, ballot, secret: newSecret() };
    const first = (await api.data(voter.id, cast, { input })).castBallot;
    const again = (await api.data(voter.id, cast, { input })).castBallot;
    expect(again.published).toEqual(first.published);
    const { budget } = await api.data(voter.id, shown, { id: budgetId });
    expect(budget).toMatchObject({ status: 'voting', haveIVoted: true, orderSeed: first.orderSeed, result: null });
    expect(budget.ballotOrder.toSorted()).toEqual([1, 2, 3]);
    const requests = await api.sql('SELECT input_hash, outcome FROM request WHERE actor = $1', [`person:${voter.id}`]);
    expect(requests.map(({ outcome }) => outcome)).toEqual([{ budgetId }]);
    const nobody = await api.query(null, cast, { input });
    expect(nobody.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    const early = await api.query(voter.id, 'query ($id: ID!) { budgetBundle(budgetId: $id) }', { id: budgetId });
    expect(early.errors![0]!.extensions.code).toBe('BUDGET_STATE_FORBIDS');
  });
});
