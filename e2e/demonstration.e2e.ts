import { expect, test } from '@playwright/test';
import { ask } from './site.ts';

// The demonstration lived through a year of acts; no number of it is stored. These ask the contract what came of it.

interface Place {
  readonly id: string;
  readonly name: string;
}

/** A territory of the demonstration by its kind and the beginning of its name. */
async function place(kind: 'country' | 'commune', name: string): Promise<Place> {
  const asked = 'query ($kind: TerritoryKind!, $search: String) { territories(kind: $kind, search: $search) { id name } }';
  const { territories } = await ask<{ territories: Place[] }>(asked, { kind, search: name });
  return territories.find((one) => one.name === name)!;
}

test('the programme has 56 charters in 60 communes, counted from their events', async () => {
  const { id } = await place('country', 'Maroc');
  const asked = `query ($id: ID!) { charterNumbers(territoryId: $id, programme: "tadafor") { total adopted councils
    byStatus { status count } parts { total adopted } } }`;
  interface Part {
    readonly total: number;
    readonly adopted: number;
  }
  const { charterNumbers: numbers } = await ask<{ charterNumbers: Part & { byStatus: unknown; parts: Part[] } }>(asked, { id });
  expect(numbers).toMatchObject({ total: 56, adopted: 56, councils: 56 });
  expect(numbers.byStatus).toEqual([
    { status: 'adopted', count: 6 },
    { status: 'in_force', count: 50 },
  ]);
  const sum = (key: keyof Part): number => numbers.parts.reduce((all, part) => all + part[key], 0);
  expect([numbers.parts.length, sum('total'), sum('adopted')]).toEqual([5, 56, 56]);
});

test('a charter is told in full: workshops, proposals and answers, two versions, signatures, what became of each commitment', async () => {
  const commune = await place('commune', 'Tétouan');
  const asked = `query ($id: ID!) { charters(communeId: $id, status: in_force) { items { isReviewOverdue
    text { number standing languages { language isCurrent } } versions { number } workshops { total }
    contributions { items { isAccepted answerVersion } } signatures { party } reviews { commitments { state } } documents { kind } } } }`;
  interface Charter {
    readonly text: { readonly languages: unknown };
    readonly contributions: { readonly items: unknown };
    readonly signatures: unknown;
    readonly reviews: { readonly commitments: { readonly state: string }[] }[];
  }
  const { charters } = await ask<{ charters: { items: Charter[] } }>(asked, { id: commune.id });
  const [charter] = charters.items;
  expect(charter).toMatchObject({
    ...{ isReviewOverdue: false, text: { number: 2, standing: 'in_force' }, versions: [{ number: 2 }, { number: 1 }] },
    workshops: [{ total: 30 }, { total: 28 }, { total: 31 }],
    documents: [{ kind: 'charter' }, { kind: 'charter' }],
  });
  expect(charter!.contributions.items).toEqual(
    expect.arrayContaining([
      { isAccepted: true, answerVersion: 2 },
      { isAccepted: false, answerVersion: null },
    ]),
  );
  expect(charter!.signatures).toContainEqual({ party: 'council' });
  expect(charter!.text.languages).toEqual(['fr', 'ar'].map((language) => ({ language, isCurrent: true })));
  const states = charter!.reviews[0]!.commitments.map(({ state }) => state);
  expect(states).toEqual(['kept', 'under_way', 'broken', 'broken']);
});

test('one budget is in its ideas, one in its vote, and one is being built, with a reserve that was promoted', async () => {
  const asked = `{ budgets(first: 50) { items { status commune { name } projects { status reservePlace priceCents paidCents spending { photos } } } } }`;
  interface Project {
    readonly status: string;
    readonly priceCents: number;
    readonly paidCents: number;
    readonly spending: { readonly photos: string[] }[];
  }
  const { budgets } = await ask<{ budgets: { items: { status: string; commune: Place; projects: Project[] }[] } }>(asked);
  const by = new Map(budgets.items.map((budget) => [budget.commune.name, budget]));
  expect([...by].map(([name, { status }]) => `${name}: ${status}`).sort()).toEqual([
    'Chefchaouen: implementation',
    'Larache: ideas_open',
    'Tétouan: voting',
  ]);
  const { projects } = by.get('Chefchaouen')!;
  const [built, ...others] = projects.filter(({ status }) => status === 'delivered');
  expect(others).toEqual([]);
  expect(built!.paidCents).toBe(built!.priceCents * 0.97);
  expect(built!.spending.flatMap(({ photos }) => photos)).toHaveLength(1);
  expect(projects).toContainEqual(expect.objectContaining({ status: 'abandoned', reservePlace: null }));
  expect(projects).toContainEqual(expect.objectContaining({ status: 'funded', reservePlace: expect.any(Number) }));
});

test('a plan by law and one of participation have actions in every state, one of them from an accepted petition', async () => {
  const commune = await place('commune', 'Larache');
  const plans = await ask<{ actionPlans: { items: { id: string; kind: string; status: string; version: number }[] } }>(
    'query ($id: ID!) { actionPlans(communeId: $id) { items { id kind status version } } }',
    { id: commune.id },
  );
  expect(plans.actionPlans.items.map(({ kind, status, version }) => `${kind} ${status} ${version}`).sort()).toEqual([
    'pac in_execution 1',
    'papc in_execution 1',
  ]);
  const asked = 'query ($id: ID!) { planActions(planId: $id, first: 100) { items { id code status isOverdue disputes { upheld } } } }';
  interface Action {
    readonly id: string;
    readonly code: string;
    readonly status: string;
    readonly isOverdue: boolean;
    readonly disputes: readonly unknown[];
  }
  const lists = await Promise.all(plans.actionPlans.items.map(({ id }) => ask<{ planActions: { items: Action[] } }>(asked, { id })));
  const actions = lists.flatMap(({ planActions }) => planActions.items);
  expect([...new Set(actions.map(({ status }) => status))].sort()).toEqual(
    ['blocked', 'cancelled', 'completed', 'funded', 'in_progress', 'planned', 'proposed', 'verified'].sort(),
  );
  expect(actions.filter(({ isOverdue }) => isOverdue).map(({ code }) => code)).toContain('VOI-1');
  expect(actions.flatMap(({ disputes }) => disputes)).toEqual([{ upheld: true }]);
  const { chainOf } = await ask<{ chainOf: { nodes: { kind: string; step: number }[] } }>(
    'query ($id: ID!) { chainOf(kind: plan_action, id: $id) { nodes { kind step } } }',
    { id: actions.find(({ code }) => code === 'CUL-1')!.id },
  );
  expect(chainOf.nodes.filter(({ step }) => step < 0).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['petition', 'agenda_item', 'deliberation']),
  );
});
