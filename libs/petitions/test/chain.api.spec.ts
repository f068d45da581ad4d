import { jest } from '@jest/globals';
import { DeclareSessionNotHeld } from '#councils';
import { newId } from '#kernel';
import { FileIntake } from '#platform';
import {
  AdvancePlan,
  ConfirmPlanDecision,
  InitiatePlan,
  MoveAction,
  PlacePlan,
  ProposePlanDecision,
  SavePlanAction,
  SavePlanPart,
} from '#plans';
import { startApi, type TestApi } from '#testing';
import { FollowUpPetition } from '../use-cases/follow-up-petition.ts';
import { PetitionWorld, reasons } from './petition.fixtures.ts';

jest.setTimeout(120_000);

/** One point, as a camera would send many. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let api: TestApi;
let world: PetitionWorld;
beforeAll(async () => {
  api = await startApi();
  world = await new PetitionWorld(api).settle();
  await api.at('2026-01-05T09:00:00Z');
}, 60_000);
afterAll(() => api.close());

const chainOf = `query ($kind: ChainKind!, $id: ID!) { chainOf(kind: $kind, id: $id) {
  nodes { id kind station step state stateText isPublic address titles { fr } territory { id } broken { since days } files { name url } }
  edges { from { kind } to { kind } relation } isCut } }`;

interface Node {
  readonly id: string;
  readonly kind: string;
  readonly step: number;
  readonly state: string;
  readonly broken: { since: string; days: number } | null;
}

const walked = async (kind: string, id: string, personId: string | null = null) =>
  (await api.data(personId, chainOf, { kind, id })).chainOf as { nodes: Node[]; edges: { relation: string }[] } | null;
const shownOf = async (kind: string, id: string) =>
  (await walked(kind, id))!.nodes.map((node) => `${node.step} ${node.kind} ${node.state}`);

test('from the petition to the deliberation and back, over the session that was not held, and broken where a promise was not kept', async () => {
  const { id, sessionId } = await world.scheduled('2026-02-05');
  await world.session('2026-03-20');
  await api.at('2026-02-10T09:00:00Z');
  const waits = (await walked('petition', id))!.nodes.find(({ kind }) => kind === 'agenda_item')!;
  expect(waits.broken).toEqual({ since: '2026-02-05', days: 5 });
  await api.run(DeclareSessionNotHeld, world.staff.secretary, { sessionId, reason: 'Quorum non atteint' });
  await api.drain();
  const onward = ['0 petition scheduled', '1 agenda_item moved', '2 agenda_item open'];
  expect(await shownOf('petition', id)).toEqual(onward);

  const [next] = await api.sql('SELECT session_id AS id FROM agenda_item WHERE subject_id = $1 AND status = $2', [id, 'open']);
  await world.sit(next.id);
  await world.deliberate(id);
  const { nodes, edges } = (await walked('petition', id))!;
  expect(edges.map(({ relation }) => relation).sort()).toEqual(['decided_by', 'moved_to', 'put_on_agenda']);
  const decided = nodes.at(-1)!;
  expect(decided).toMatchObject({
    kind: 'deliberation',
    station: 'decision',
    stateText: 'Adopté',
    address: ['communes', world.commune.id, 'council', next.id],
  });
  expect(await shownOf('deliberation', decided.id)).toEqual([
    '-3 petition deliberated',
    '-2 agenda_item moved',
    '-1 agenda_item deliberated',
    '0 deliberation adopted',
  ]);

  await world.run(FollowUpPetition, world.staff.clerk, id, { kind: 'commitment', text: reasons, dueOn: '2026-04-30' });
  await api.at('2026-05-10T09:00:00Z');
  expect((await walked('deliberation', decided.id))!.nodes[0]).toMatchObject({
    kind: 'petition',
    broken: { since: '2026-04-30', days: 10 },
  });
});

const saving = 'mutation ($input: PlanActionInput!) { savePlanAction(input: $input) { id } }';
const reporting = 'mutation ($input: ReportActionInput!) { reportPlanAction(input: $input) { status } }';
const paying = 'mutation ($input: RecordPaymentInput!) { recordActionPayment(input: $input) { id } }';

/** A plan of the commune whose actions may begin. */
async function planInForce(): Promise<{ planId: string; partId: string }> {
  const { clerk, secretary, 'council-president': president } = world.staff;
  const plan = { communeId: world.commune.id, kind: 'papc', titles: { fr: 'Plan de participation' }, currency: 'MAD' };
  const { id: planId } = await api.run(InitiatePlan, clerk, { ...plan, fromYear: 2026, toYear: 2027 });
  const { id: partId } = await api.run(SavePlanPart, clerk, { planId, code: '1', titles: { fr: 'Cadre de vie' } });
  const idea = { planId, partId, code: 'A0', titles: { fr: 'Nommer un référent' } };
  await api.run(SavePlanAction, clerk, idea);
  for (const step of ['startDiagnosis', 'prioritise', 'programme', 'writeDraft', 'consult', 'sendToCommittees'])
    await api.run(AdvancePlan, clerk, { planId, step });
  const sessionId = await world.session('2026-06-20');
  await api.run(PlacePlan, secretary, { planId });
  await world.sit(sessionId);
  const decision = { planId, outcome: 'adopted', reasons, votes: { for: 14, against: 3, abstaining: 2 } };
  const { actId } = await api.run(ProposePlanDecision, secretary, decision);
  await api.run(ConfirmPlanDecision, president, { actId });
  await api.run(AdvancePlan, clerk, { planId, step: 'execute' });
  return { planId, partId };
}

test('from the accepted petition to the photo of the delivered action, and from the photo back, by one query', async () => {
  const [{ id: petitionId }] = await api.sql("SELECT id FROM petition WHERE status = 'in-follow-up'");
  const { planId, partId } = await planInForce();
  const { clerk } = world.staff;
  const costs = [{ year: 2026, source: 'commune', planned: 90_000_00, committed: 90_000_00 }];
  const origins = [{ kind: 'petition', id: petitionId }];
  const input = { planId, partId, code: 'A1', titles: { fr: 'Éclairer la rue des Oliviers' }, endsOn: '2026-12-31', costs, origins };
  const { savePlanAction } = await api.data(clerk.id, saving, { input });
  const actionId = savePlanAction.id;
  expect((await walked('petition', petitionId))!.nodes[0]!.broken).toBeNull();
  for (const event of ['plan', 'fund', 'start']) await api.run(MoveAction, clerk, { actionId, event });
  const paid = { actionId, year: 2026, source: 'commune', amount: 88_000_00, paidOn: '2026-05-10', note: { fr: 'Décompte définitif' } };
  await api.data(clerk.id, paying, { input: paid });
  const { id: photo } = await api.get(FileIntake).keep(clerk, 'rue.png', png);
  await api.data(clerk.id, reporting, { input: { actionId, event: 'complete', photoIds: [photo] } });

  expect(await shownOf('petition', petitionId)).toEqual([
    '0 petition in-follow-up',
    '1 agenda_item moved',
    '2 agenda_item deliberated',
    '3 deliberation adopted',
    '4 plan_action completed',
    '5 action_payment paid',
    '5 action_evidence completed',
  ]);
  const { nodes } = (await walked('petition', petitionId))!;
  const evidence = nodes.at(-1)!;
  expect(evidence).toMatchObject({ files: [{ name: 'rue.png', url: `/files/${photo}` }] });
  const back = await walked('action_evidence', evidence.id);
  expect(back!.nodes.map(({ step, kind }) => `${step} ${kind}`)).toEqual([
    ...['-5 petition', '-4 agenda_item', '-3 agenda_item', '-2 deliberation', '-1 plan_action', '0 action_evidence'],
  ]);
  expect(back!.nodes[0]!.id).toBe(petitionId);
});

test('a follow-up names a thing there is, of the same commune; what is a draft is in nobody else’s chain', async () => {
  const draft = await world.draft();
  expect(await walked('petition', draft)).toBeNull();
  expect((await walked('petition', draft, world.petitioner.id))!.nodes).toMatchObject([{ id: draft, isPublic: false, step: 0 }]);
  const [{ id }] = await api.sql("SELECT id FROM petition WHERE status = 'in-follow-up'");
  const carriedOutBy = { kind: 'plan-action', id: newId() };
  const followUp = world.run(FollowUpPetition, world.staff.clerk, id, { kind: 'action', text: reasons, carriedOutBy });
  await expect(followUp).rejects.toMatchObject({ code: 'CHAIN_NODE_UNKNOWN', field: 'carriedOutBy' });
});
