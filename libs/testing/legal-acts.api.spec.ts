import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newId } from '#kernel';
import { declaredAction, legalActs, ordinaryMutations, readSchema, rootFields } from '#platform';
import { FreezeSpecimen, LegalActsWorld } from './legal-acts.fixtures.ts';
import { startApi, type TestApi } from './test-api.ts';

jest.setTimeout(120_000);

const mutations = rootFields(readSchema()).filter(({ type, field }) => type === 'Mutation' && field !== '_none');
const actionOf = new Map(mutations.map(({ field, action }) => [field, action!]));

describe('every mutation of the contract', () => {
  const names = mutations.map(({ field }) => field);

  test('is classified, once: a legal act of two people, its proposal, or ordinary', () => {
    const classified = [...Object.entries(legalActs).flat(), ...ordinaryMutations];
    expect(names.filter((name) => !classified.includes(name))).toEqual([]);
    expect(classified.filter((name, n) => classified.indexOf(name) !== n)).toEqual([]);
    expect(classified.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('that confirms a legal act has an action which needs two people, and no other has one', () => {
    const ofTwo = names.filter((name) => declaredAction(actionOf.get(name)!).twoPeople);
    expect(ofTwo.sort()).toEqual(Object.keys(legalActs).sort());
  });

  test('that confirms has another action than the one that proposes', () => {
    for (const [confirms, proposes] of Object.entries(legalActs)) expect(actionOf.get(confirms)).not.toBe(actionOf.get(proposes));
  });
});

interface Staged {
  /** What the first person sends, and what the second sends about it. */
  readonly proposal: object;
  readonly confirmation: (answer: Record<string, string>) => object;
  /** Everything that the act would change. */
  readonly effect: () => Promise<unknown>;
}

let api: TestApi;
let world: LegalActsWorld;
beforeAll(async () => {
  api = await startApi({}, [FreezeSpecimen]);
  world = await new LegalActsWorld(api).settle();
}, 120_000);
afterAll(() => api.close());

const reasons = { fr: 'Les motifs écrits de cette décision, pour que chacun les comprenne.' };
const byAct = ({ actId }: Record<string, string>) => ({ actId });
const ofPetition = (id: string) => async () => [
  await api.sql('SELECT status FROM petition WHERE id = $1', [id]),
  await api.sql('SELECT count(*)::int AS lines FROM petition_event WHERE petition_id = $1', [id]),
  await api.sql('SELECT d.outcome FROM deliberation d JOIN agenda_item i ON i.id = d.agenda_item_id WHERE i.subject_id = $1', [id]),
  await api.sql('SELECT count(*) FILTER (WHERE withdrawn_at IS NULL)::int AS valid FROM signature WHERE petition_id = $1', [id]),
];

/** How each legal act is staged; the list of the contract says which there must be. */
const stages: Readonly<Record<string, () => Promise<Staged>>> = {
  async confirmPetitionRejection() {
    const petitionId = await world.underReview();
    return { proposal: { petitionId, reasonCodes: ['out-of-powers'], reasons }, confirmation: byAct, effect: ofPetition(petitionId) };
  },
  async confirmPetitionDecision() {
    const petitionId = await world.beforeTheCouncil();
    const votes = { for: 14, against: 3, abstaining: 2 };
    return { proposal: { petitionId, outcome: 'adopted', reasons, votes }, confirmation: byAct, effect: ofPetition(petitionId) };
  },
  async confirmCharterDecision() {
    const charterId = await world.charterBeforeTheCouncil();
    const votes = { for: 14, against: 3, abstaining: 2 };
    return {
      proposal: { charterId, outcome: 'adopted', reasons, votes },
      confirmation: byAct,
      effect: async () => [
        await api.sql('SELECT status FROM charter WHERE id = $1', [charterId]),
        await api.sql('SELECT count(*)::int AS lines FROM charter_event WHERE charter_id = $1', [charterId]),
      ],
    };
  },
  async confirmDeliberation() {
    const itemId = await world.ownMatterBeforeTheCouncil();
    const votes = { for: 14, against: 3, abstaining: 2 };
    return {
      proposal: { itemId, outcome: 'adopted', reasons, votes },
      confirmation: byAct,
      effect: () =>
        api.sql('SELECT i.status, d.outcome FROM agenda_item i LEFT JOIN deliberation d ON d.agenda_item_id = i.id WHERE i.id = $1', [
          itemId,
        ]),
    };
  },
  async confirmPetitionAnswer() {
    const petitionId = await world.toBeAnswered();
    return { proposal: { petitionId, answer: reasons }, confirmation: byAct, effect: ofPetition(petitionId) };
  },
  async confirmCouncilDissolution() {
    const communeId = await world.otherCommune();
    return {
      proposal: { communeId, dissolvedOn: '2026-03-01', legalRef: 'Decree 2-26-77 of 1 March 2026', reasons },
      confirmation: byAct,
      effect: () => api.sql('SELECT dissolved_on FROM council_dissolution WHERE commune_id = $1', [communeId]),
    };
  },
  async confirmFactorReset() {
    const { id, email } = await world.withFactor();
    return {
      proposal: { communeId: world.commune.id, email, reason: 'Seen at the counter with the identity card' },
      confirmation: byAct,
      effect: () => api.sql('SELECT confirmed_at FROM second_factor WHERE person_id = $1', [id]),
    };
  },
  async validatePaperBatch() {
    const { petitionId, sheetCode, scanFileId } = await world.sheet();
    const lines = [{ line: 1, fullName: 'Brahim Rami', birth: '1960', capacity: 'resident' }];
    return {
      proposal: { petitionId, sheetCode, scanFileId, lines },
      confirmation: ({ actId }) => ({ actId, decisions: [{ line: 1, outcome: 'valid' }] }),
      effect: ofPetition(petitionId),
    };
  },
  async confirmSignatureInvalidation() {
    const petitionId = await world.signedFromOneDevice();
    const marked = 'query ($petitionId: ID!) { markedSignatures(petitionId: $petitionId) { reason count } }';
    const { markedSignatures } = await api.data(world.first.id, marked, { petitionId });
    const classes = markedSignatures as { reason: string; count: number }[];
    const expected = classes.reduce((all, { count }) => all + count, 0);
    return {
      proposal: { petitionId, reasons: classes.map(({ reason }) => reason), grounds: reasons, expected },
      confirmation: byAct,
      effect: ofPetition(petitionId),
    };
  },
  async decideLateAddition() {
    const freezeId = await world.frozenRoll();
    const facts = { nameLatin: 'Late Comer', birth: '1980' };
    const roll = `{ rollFreezes(communeId: "${world.commune.id}") { items { additions { status } } } }`;
    return {
      proposal: { freezeId, facts, reason: 'Judgment 12/2026 of the administrative court' },
      confirmation: ({ id }) => ({ additionId: id, verdict: 'add', reason: 'The judgment was read.' }),
      effect: async () => {
        const { rollFreezes } = await api.data(world.first.id, roll);
        return rollFreezes.items.map(({ additions }: { additions: { status: string }[] }) =>
          additions.some(({ status }) => status === 'added'),
        );
      },
    };
  },
  async decideLateRemoval() {
    const freezeId = await world.frozenRoll();
    const roll = `{ rollFreezes(communeId: "${world.commune.id}") { items { removals { status } } } }`;
    return {
      proposal: { freezeId, facts: { nameLatin: 'Amina Rami', birth: '1990' }, reason: 'Judgment 13/2026 of the administrative court' },
      confirmation: ({ id }) => ({ removalId: id, verdict: 'remove', reason: 'The judgment was read.' }),
      effect: async () => {
        const { rollFreezes } = await api.data(world.first.id, roll);
        return rollFreezes.items.map(({ removals }: { removals: { status: string }[] }) =>
          removals.some(({ status }) => status === 'removed'),
        );
      },
    };
  },
  async confirmRoll() {
    const { id: versionId, communeId } = await world.readRoll();
    const versions = `{ rollVersions(communeId: "${communeId}") { status } }`;
    return { proposal: { versionId }, confirmation: byAct, effect: () => api.data(world.first.id, versions) };
  },
  async confirmIdentity() {
    const person = await world.newcomer();
    const { introduceMyself } = await api.data(person.id, 'mutation { introduceMyself { code } }');
    return {
      proposal: { communeId: world.commune.id, code: introduceMyself.code, document: 'identity_card' },
      confirmation: byAct,
      effect: () => api.sql('SELECT level, means FROM assurance WHERE person_id = $1 AND ended_at IS NULL', [person.id]),
    };
  },
};

const schema = readSchema();
const fieldOf = (mutation: string) => schema.getMutationType()!.getFields()[mutation]!;
const namesIn = (type: unknown): string[] => {
  const named = schema.getType(String(type).replace('!', ''));
  return named && 'getFields' in named ? Object.keys(named.getFields()) : [];
};

/** The mutation of the contract with an input and a request id. */
function send(personId: string, mutation: string, input: object) {
  const { type, args } = fieldOf(mutation);
  const selected =
    namesIn(type)
      .filter((name) => name === 'actId' || name === 'id')
      .join(' ') || '__typename';
  const query = `mutation ($input: ${String(args[0]!.type)}) { ${mutation}(input: $input) { ${selected} } }`;
  return api.query(personId, query, { input: { requestId: newId(), ...input } });
}

/** Shown with one person and with two in the spec of its own feature, which has what it needs. */
// libs/budgets/test/process.db.spec.ts, libs/budgets/test/roll-vote.api.spec.ts,
// libs/plans/test/plans.api.spec.ts
const shownElsewhere = ['confirmBudgetAllocation', 'confirmPaperBallots', 'confirmPlanDecision'];
const staged = Object.entries(legalActs).filter(([confirms]) => !shownElsewhere.includes(confirms));

describe('a legal act', () => {
  test('is staged here if it is one, and only then', () => {
    expect([...Object.keys(stages), ...shownElsewhere].sort()).toEqual(Object.keys(legalActs).sort());
  });

  test.each(staged)('%s: one person who holds every role changes nothing; another makes it take effect', async (confirms, proposes) => {
    const { proposal, confirmation, effect } = await stages[confirms]!();
    const before = await effect();

    const proposed = await send(world.first.id, proposes, proposal);
    expect(proposed.errors).toBeUndefined();
    expect(await effect()).toEqual(before);

    const input = confirmation(proposed.data[proposes]);
    const alone = await send(world.first.id, confirms, input);
    expect(alone.errors?.[0]?.extensions.category).toBe('forbidden');
    expect(await effect()).toEqual(before);

    const together = await send(world.second.id, confirms, input);
    expect(together.errors).toBeUndefined();
    expect(await effect()).not.toEqual(before);
  });

  test.each(Object.keys(legalActs))('%s: what nobody proposed cannot be confirmed', async (confirms) => {
    const nothing = {
      actId: newId(),
      additionId: newId(),
      reason: 'Nobody proposed it.',
      decisions: [],
      budgetId: newId(),
      papers: [],
      removalId: newId(),
      verdict: confirms === 'decideLateRemoval' ? 'remove' : 'add',
    };
    const asked = namesIn(fieldOf(confirms).args[0]!.type);
    const input = Object.fromEntries(Object.entries(nothing).filter(([name]) => asked.includes(name)));
    const answer = await send(world.second.id, confirms, input);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
