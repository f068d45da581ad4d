import { jest } from '@jest/globals';
import { DeclareSessionNotHeld } from '#councils';
import { newId } from '#kernel';
import { startApi, type TestApi } from '#testing';
import { FollowUpPetition } from '../use-cases/follow-up-petition.ts';
import { PetitionWorld, reasons } from './petition.fixtures.ts';

jest.setTimeout(120_000);

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

test('a follow-up names a thing there is, of the same commune; what is a draft is in nobody else’s chain', async () => {
  const draft = await world.draft();
  expect(await walked('petition', draft)).toBeNull();
  expect((await walked('petition', draft, world.petitioner.id))!.nodes).toMatchObject([{ id: draft, isPublic: false, step: 0 }]);
  const [{ id }] = await api.sql("SELECT id FROM petition WHERE status = 'in-follow-up'");
  const carriedOutBy = { kind: 'plan-action', id: newId() };
  const followUp = world.run(FollowUpPetition, world.staff.clerk, id, { kind: 'action', text: reasons, carriedOutBy });
  await expect(followUp).rejects.toMatchObject({ code: 'CHAIN_NODE_UNKNOWN', field: 'carriedOutBy' });
});
