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

  test('says why each project won or did not, and shows the published ballots among which each voter finds the own one', async () => {
    const budgetId = await world.voting([600_000_00, 600_000_00, 200_000_00]);
    const voters = await world.citizens(12);
    const receipts = await Promise.all(voters.map((voter, place) => world.cast(budgetId, voter, place < 8 ? [1, 3] : [2, 3])));
    const early = 'query ($id: ID!) { publishedBallots(budgetId: $id, envelopeId: "medina") { count } }';
    expect((await api.query(null, early, { id: budgetId })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    await world.counted(budgetId);
    const query = `query ($id: ID!, $beginning: String!) {
      budget(id: $id) { commune { id } allowedActions reasons { ballots projects { reference isChosen supporters heldCents sentences } } }
      publishedBallots(budgetId: $id, envelopeId: "medina", beginning: $beginning) { count items { id choices { project points } } } }`;
    const own = receipts[0]!.published[0]!.id;
    const { budget, publishedBallots } = await api.data(world.author.id, query, { id: budgetId, beginning: own.slice(0, 1) });
    expect(budget.commune.id).toBe(world.commune.id);
    expect(budget.allowedActions).toEqual(['object']);
    const [reasons] = budget.reasons;
    expect(reasons.ballots).toBe(12);
    const third = reasons.projects.find(({ reference }: { reference: string }) => reference === '3');
    expect(third).toMatchObject({ isChosen: true, supporters: 12 });
    const second = reasons.projects.find(({ reference }: { reference: string }) => reference === '2');
    expect(second).toMatchObject({ isChosen: false, supporters: 4 });
    expect(second.heldCents).toBeGreaterThan(0);
    expect(second.sentences.join(' ')).not.toContain('tally.');
    expect(publishedBallots.count).toBe(12);
    expect(publishedBallots.items.find(({ id }: { id: string }) => id === own)).toEqual({
      id: own,
      choices: [
        { project: 1, points: 1 },
        { project: 3, points: 1 },
      ],
    });
  });

  test('shows an objection to whoever filed it and to the staff, and to nobody else', async () => {
    const budgetId = await world.voting([100_000_00, 200_000_00]);
    const voters = await world.citizens(10);
    await Promise.all(voters.map((voter) => world.cast(budgetId, voter, [1])));
    await world.counted(budgetId);
    const object = 'mutation ($input: ObjectToBudgetResultInput!) { objectToBudgetResult(input: $input) { id } }';
    const input = { requestId: newSecret(), budgetId, grounds: 'Le bureau de vote du quartier a fermé avant l’heure.' };
    await api.data(voters[0]!.id, object, { input });
    const query = 'query ($id: ID!) { budget(id: $id) { objections { grounds isMine upheld } } }';
    const seen = async (id: string | null) => (await api.data(id as string, query, { id: budgetId })).budget.objections;
    expect(await seen(voters[0]!.id)).toMatchObject([{ grounds: input.grounds, isMine: true, upheld: null }]);
    expect(await seen(world.staff['bureau-member'].id)).toMatchObject([{ isMine: false }]);
    expect(await seen(voters[1]!.id)).toEqual([]);
  });
});
