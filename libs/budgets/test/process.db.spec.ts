import { jest } from '@jest/globals';
import { CloseSession, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession, PlanSession } from '#councils';
import { startApp, type TestApp } from '#testing';
import { BudgetReader } from '../budget.reader.ts';
import { BudgetsModule } from '../budgets.module.ts';
import { ReportToResidents } from '../use-cases/advance-budget.ts';
import { ConfirmAllocation, ProposeAllocation } from '../use-cases/allocate-budget.ts';
import { AbandonProject, RecordDelivery } from '../use-cases/deliver-project.ts';
import { AdoptRegulation, ReviseRegulation } from '../use-cases/draft-budget.ts';
import {
  AppealProject,
  ConsentToMerge,
  DecideProjectAppeal,
  JudgeAdmissibility,
  JudgeFeasibility,
  ProposeMerge,
} from '../use-cases/judge-project.ts';
import { DecideObjection, ObjectToResult } from '../use-cases/objections.ts';
import { ProposeProject, ProposeProjectOnPaper } from '../use-cases/propose-project.ts';
import { declaredAssociation, verify } from './association.fixtures.ts';
import { BudgetWorld, reasons, regulation } from './budget.fixtures.ts';

jest.setTimeout(300_000);

let app: TestApp;
let world: BudgetWorld;
beforeAll(async () => {
  app = await startApp([BudgetsModule]);
  world = await new BudgetWorld(app).settle();
}, 60_000);
afterAll(() => app.close());

const projectsOf = (budgetId: string) => app.get(BudgetReader).projects(budgetId);
const statusOf = async (budgetId: string) => (await app.get(BudgetReader).get(budgetId)).status;
const grounds = 'Le terrain a été cédé à la commune en janvier, voyez l’acte joint.';

describe('a regulation', () => {
  test('is frozen by its adoption, before the first idea', async () => {
    world.now('2026-01-11T10:00:00Z');
    const budgetId = await world.draft();
    await expect(world.advance(budgetId, 'openIdeas')).rejects.toMatchObject({ code: 'BUDGET_STATE_FORBIDS' });
    await world.run(AdoptRegulation, world.staff.secretary, { budgetId, adoptedOn: '2026-01-05', reference: 'Délibération 1/2026' });
    const change = { budgetId, titles: { fr: 'Autre titre' }, regulation };
    await expect(world.run(ReviseRegulation, world.staff.clerk, change)).rejects.toMatchObject({ code: 'REGULATION_FROZEN' });
    await app.sql(`UPDATE budget SET regulation = jsonb_set(regulation, '{quorumOfProjects}', '9') WHERE id = $1`, [budgetId]);
    await expect(app.get(BudgetReader).get(budgetId)).rejects.toMatchObject({ code: 'BALLOT_BOX_ALTERED' });
  });

  test('opens and closes ideas on its days, by itself', async () => {
    world.now('2026-01-06T10:00:00Z');
    const budgetId = await world.draft();
    await world.run(AdoptRegulation, world.staff.secretary, { budgetId, adoptedOn: '2026-01-05', reference: 'Délibération 2/2026' });
    await expect(world.advance(budgetId, 'openIdeas')).rejects.toMatchObject({ code: 'PHASE_TOO_EARLY' });
    await app.at('2026-01-10T08:00:00Z');
    expect(await statusOf(budgetId)).toBe('ideas-open');
    await app.at('2026-02-11T08:00:00Z');
    expect(await statusOf(budgetId)).toBe('admissibility');
  });
});

describe('a project', () => {
  test('is refused with reasons, appeals once, and waits for no ballot while the appeal is open', async () => {
    const budgetId = await world.ideasOpen();
    const [first, second] = [await world.propose(budgetId), await world.propose(budgetId)];
    const paper = {
      budgetId,
      envelopeId: 'medina',
      titles: { fr: 'Un banc' },
      bodies: { fr: 'Un banc devant l’école.' },
      authorName: 'Fatima B.',
    };
    const { id: third } = await world.run(ProposeProjectOnPaper, world.staff.clerk, paper);
    world.now('2026-02-12T10:00:00Z');
    await world.advance(budgetId, 'closeIdeas');
    await expect(world.run(JudgeAdmissibility, world.staff.clerk, { projectId: first, verdict: 'refuse' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await world.run(JudgeAdmissibility, world.staff.clerk, { projectId: first, verdict: 'refuse', reasons });
    await world.run(AppealProject, world.author, { projectId: first, grounds });
    await expect(world.run(AppealProject, world.author, { projectId: first, grounds })).rejects.toMatchObject({ code: 'APPEAL_TWICE' });
    for (const projectId of [second, third]) await world.run(JudgeAdmissibility, world.staff.clerk, { projectId, verdict: 'admit' });
    await expect(world.advance(budgetId, 'startFeasibility')).rejects.toMatchObject({ code: 'PROJECTS_UNDECIDED' });
    await world.run(DecideProjectAppeal, world.staff['bureau-member'], { projectId: first, granted: true, reasons });
    await world.advance(budgetId, 'startFeasibility');
    const feasible = { projectId: first, verdict: 'feasible' };
    await expect(world.run(JudgeFeasibility, world.staff.clerk, feasible)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await world.run(JudgeFeasibility, world.staff.clerk, { ...feasible, priceCents: 100_00 });
    await expect(world.run(ConsentToMerge, world.author, { projectId: second })).rejects.toMatchObject({ code: 'MERGE_NOT_PROPOSED' });
    await world.run(ProposeMerge, world.staff.clerk, { projectId: second, intoId: first });
    await expect(world.run(ConsentToMerge, world.staff.clerk, { projectId: second })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await world.run(ConsentToMerge, world.author, { projectId: second });
    world.now('2026-03-10T10:00:00Z');
    await expect(world.advance(budgetId, 'publishBallot')).rejects.toMatchObject({ code: 'PROJECTS_UNDECIDED' });
    await world.run(JudgeFeasibility, world.staff.clerk, { projectId: third, verdict: 'unfeasible', reasons });
    await expect(world.advance(budgetId, 'publishBallot')).rejects.toMatchObject({ code: 'PROJECTS_TOO_FEW' });
    expect((await projectsOf(budgetId)).map(({ status }) => status)).toEqual(['feasible', 'merged', 'unfeasible']);
  });
});

test('a project of an association is proposed by somebody who represents it, once it is verified; a group names itself', async () => {
  const budgetId = await world.ideasOpen();
  const president = await world.world.citizen();
  const organisationId = await declaredAssociation(world, president);
  const idea = { budgetId, envelopeId: 'medina', titles: { fr: 'Des bancs' }, bodies: { fr: 'Des bancs devant l’école.' } };
  const ofAssociation = { ...idea, authorKind: 'association', organisationId };
  const refused = { code: 'PROPOSER_NOT_REPRESENTATIVE', field: 'organisationId' };
  await expect(world.run(ProposeProject, president, ofAssociation)).rejects.toMatchObject(refused);
  await verify(world, organisationId);
  await expect(world.run(ProposeProject, world.author, ofAssociation)).rejects.toMatchObject(refused);
  await world.run(ProposeProject, president, ofAssociation);
  await expect(world.run(ProposeProject, president, { ...idea, authorKind: 'group' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await world.run(ProposeProject, president, { ...idea, authorKind: 'group', authorName: 'Voisins de la place' });
  const named = (await projectsOf(budgetId)).map(({ authorKind, authorName, organisationId: of }) => ({ authorKind, authorName, of }));
  expect(named).toEqual([
    { authorKind: 'association', authorName: expect.stringMatching(/quartier|الحي/), of: organisationId },
    { authorKind: 'group', authorName: 'Voisins de la place', of: null },
  ]);
});

test('after the vote: objection, council, delivery with variance, a reserve that is promoted, report and meeting', async () => {
  const budgetId = await world.voting([600_000_00, 600_000_00, 300_000_00]);
  await Promise.all((await world.citizens(20)).map((voter, place) => world.cast(budgetId, voter, place < 14 ? [1, 3] : [2])));
  await world.counted(budgetId);
  const objection = await world.run(ObjectToResult, world.author, { budgetId, grounds });
  world.now('2026-05-02T10:00:00Z');
  await expect(world.advance(budgetId, 'finalise')).rejects.toMatchObject({ code: 'OBJECTIONS_OPEN' });
  await world.run(DecideObjection, world.staff['bureau-member'], { objectionId: objection.id, upheld: false, reasons });
  await world.advance(budgetId, 'finalise');
  const { id: sessionId } = await world.run(PlanSession, world.staff.secretary, { communeId: world.commune.id, startsOn: '2026-05-20' });
  await world.run(OpenAgenda, world.staff.secretary, { sessionId });
  await world.advance(budgetId, 'sendToCouncil');
  await world.run(FreezeAgenda, world.staff.secretary, { sessionId });
  await world.run(ConveneSession, world.staff['council-president'], { sessionId });
  world.now('2026-05-20T10:00:00Z');
  await world.run(OpenSession, world.staff['council-president'], { sessionId });
  const votes = { for: 12, against: 1, abstaining: 0 };
  const decision = { budgetId, outcome: 'adopted', reasons, votes };
  const { actId } = await world.run(ProposeAllocation, world.staff.secretary, decision);
  await expect(world.run(ProposeAllocation, world.staff.secretary, decision)).rejects.toMatchObject({ code: 'ACT_WAITS_ALREADY' });
  await expect(world.run(ConfirmAllocation, world.staff.secretary, { actId })).rejects.toMatchObject({ code: 'SAME_PERSON' });
  expect(await statusOf(budgetId)).toBe('council-allocation');
  await world.run(ConfirmAllocation, world.staff['council-president'], { actId });
  await world.run(CloseSession, world.staff.secretary, { sessionId });
  const [dear, reserve, cheap] = await projectsOf(budgetId);
  expect([dear, reserve, cheap].map((project) => project!.status)).toEqual(['funded', 'reserve', 'funded']);
  const money = { plannedCents: 300_000_00, committedCents: 310_000_00, paidCents: 310_000_00 };
  const built = await world.run(RecordDelivery, world.staff.clerk, {
    projectId: cheap!.id,
    ...money,
    note: { fr: 'Réception des travaux' },
    isDelivered: true,
  });
  expect(built.status).toBe('delivered');
  const chain = await app.sql(
    'SELECT from_kind || $1 || relation || $1 || to_kind AS link FROM effect_link ORDER BY at, from_kind, to_kind',
    [' '],
  );
  expect([...new Set(chain.map(({ link }) => link))].sort()).toEqual([
    'agenda-item decided-by deliberation',
    'budget put-on-agenda agenda-item',
    'budget-project paid-by project-payment',
    'deliberation carried-out-by budget-project',
  ]);
  const given = await world.run(AbandonProject, world.staff.clerk, { projectId: dear!.id, reasons });
  expect(given).toMatchObject({ status: 'abandoned', promoted: { id: reserve!.id, status: 'funded' } });
  const report = { fr: 'Trois projets votés, un livré, un abandonné, un financé à sa place ; les comptes sont joints.' };
  await world.run(ReportToResidents, world.staff.secretary, { budgetId, report, meetingOn: '2026-12-12', place: { fr: 'Dar Chabab' } });
  await world.advance(budgetId, 'close');
  expect(await statusOf(budgetId)).toBe('closed');
  await app.drain();
  const told = await app.sql("SELECT DISTINCT recipient_id AS id, template FROM mailbox_item WHERE template LIKE 'budget.%' ORDER BY 2, 1");
  const toldTo = (id: string) => told.filter((one) => one.id === id).map(({ template }) => template.replace('budget.', ''));
  expect(toldTo(world.author.id)).toEqual(
    expect.arrayContaining(['idea-admitted', 'idea-feasible', 'idea-refused', 'objection-decided', 'result-final', 'voting-opened']),
  );
  expect(toldTo(world.staff['bureau-member'].id)).toEqual(['allocation-proposed', 'objection-filed']);
});
