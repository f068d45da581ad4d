import { jest } from '@jest/globals';
import { newId } from '#kernel';
import { startApi, type TestApi } from '#testing';
import { AdvancePlan } from '../use-cases/advance-plan.ts';
import { ConfirmPlanDecision, ProposePlanDecision } from '../use-cases/decide-plan.ts';
import { type Cells, PlanWorld, reasons, sheetOf, xlsxOf } from './plan.fixtures.ts';

jest.setTimeout(180_000);

let api: TestApi;
let world: PlanWorld;
beforeAll(async () => {
  api = await startApi();
  world = await new PlanWorld(api).settle();
  await api.at('2026-01-05T09:00:00Z');
}, 60_000);
afterAll(() => api.close());

const importing = `mutation ($input: ImportActionsInput!) { importPlanActions(input: $input) {
  isApplied created updated unchanged refused lines { line code outcome faults { code column text } } } }`;
const saving = 'mutation ($input: PlanActionInput!) { savePlanAction(input: $input) { id status } }';
const moving = 'mutation ($input: MoveActionInput!) { movePlanAction(input: $input) { status } }';
const reporting = 'mutation ($input: ReportActionInput!) { reportPlanAction(input: $input) { status progress } }';
const verifying = 'mutation ($input: VerifyActionInput!) { verifyPlanAction(input: $input) { status } }';
const shown = `query ($id: ID!) { planAction(id: $id) { status progress isOverdue code sdgs plan { id kind } part { code }
  costs { year source planned committed paid } payments { amount files { id } } reports { progress files { url } }
  indicators { baseline target readings { value source } } disputes { text isOverdue upheld answer { fr } photos { id } isOwn }
  history { event } events } }`;
const ofPlan = `query ($id: ID!) { actionPlan(id: $id) { kind status version visaRef steps allowedMoves figures { actions overdue money { year planned } }
  versions { version sha256 content } evaluations { year figures { actions } } history { event actorRole } parts { code titles { fr } } } }`;

const rowsOf = (count: number): Cells[] =>
  Array.from({ length: count }, (_, n) => [
    ...[`A${n + 1}`, `Axe ${n % 5}`, `Programme ${n % 20}`, `Action ${n + 1} du programme`, 'Service technique'],
    ...['2026-03-01', '2027-06-30', '11;13', '', '', 100_000 + n],
  ]);

/** An action of a plan that is carried out, funded and begun. */
async function begun(endsOn = '2026-06-30'): Promise<{ planId: string; actionId: string }> {
  const { clerk } = world.staff;
  const planId = await world.initiated('papc', 2027);
  await world.import(
    planId,
    sheetOf([['P1', 'Participation', '', 'Former les associations', '', '2026-02-10', endsOn, '16', '', '', 50_000]]),
  );
  await world.executed(planId, nextDay());
  const [{ id: actionId, part_id: partId }] = await api.sql('SELECT id, part_id FROM plan_action WHERE plan_id = $1', [planId]);
  const costs = [{ year: 2026, source: 'commune', planned: 50_000_00, committed: 40_000_00 }];
  const action = { planId, actionId, partId, code: 'P1', titles: { fr: 'Former les associations' }, endsOn, costs };
  await api.data(clerk.id, saving, { input: action });
  for (const event of ['fund', 'start']) await api.data(clerk.id, moving, { input: { actionId, event } });
  return { planId, actionId };
}

let sessions = 0;
/** Each plan has its session; sessions of a council are on days of their own. */
const nextDay = (): string => `2026-${sessions < 4 ? '02' : '04'}-${String(10 + sessions++).padStart(2, '0')}`;

describe('a plan of two thousand actions', () => {
  let planId: string;
  const send = (sheet: string, more: object = {}) => api.data(world.staff.clerk.id, importing, { input: { planId, sheet, ...more } });

  test('is previewed, then imported from one spreadsheet', async () => {
    planId = await world.initiated();
    const sheet = await xlsxOf(rowsOf(2_000));
    const { importPlanActions: preview } = await send(sheet, { isPreview: true });
    expect(preview).toMatchObject({ isApplied: false, created: 2_000, refused: 0 });
    expect(await api.sql('SELECT count(*)::int AS n FROM plan_action WHERE plan_id = $1', [planId])).toEqual([{ n: 0 }]);
    const { importPlanActions: done } = await send(sheet);
    expect(done).toMatchObject({ isApplied: true, created: 2_000, lines: [] });
    const { actionPlan } = await api.data(world.staff.clerk.id, ofPlan, { id: planId });
    expect(actionPlan).toMatchObject({
      kind: 'pac',
      figures: { actions: 2_000, money: [{ year: 2026, planned: 2_000 * 1_000_000_0 + 1999 * 1000 * 100 }] },
    });
    expect(actionPlan.parts).toHaveLength(5 + 20);
  });

  test('is updated in bulk: twelve bad lines are explained and nothing is written; corrected, three hundred change', async () => {
    const names = ['code', 'owner', 'end', 'progress'];
    const good: Cells[] = Array.from({ length: 300 }, (_, n) => [`A${n + 1}`, 'Service des espaces verts', '2027-12-31', 10]);
    const bad: Cells[] = Array.from({ length: 12 }, (_, n) => [`A${1000 + n}`, '', n % 2 ? '2026-02-30' : '', n % 2 ? '' : 101]);
    const { importPlanActions: refused } = await send(sheetOf([...good, ...bad], names));
    expect(refused).toMatchObject({ isApplied: false, updated: 300, refused: 12 });
    const explained = refused.lines.filter(({ outcome }: { outcome: string }) => outcome === 'refused');
    expect(explained).toHaveLength(12);
    expect(explained[1]).toMatchObject({
      line: 303,
      faults: [{ code: 'SHEET_VALUE_WRONG', column: 'end', text: expect.stringContaining('2026-02-30') }],
    });
    expect(await api.sql('SELECT count(*)::int AS n FROM plan_action WHERE plan_id = $1 AND progress > 0', [planId])).toEqual([{ n: 0 }]);
    const { importPlanActions: done } = await send(sheetOf(good, names));
    expect(done).toMatchObject({ isApplied: true, updated: 300, created: 0 });
    const { importPlanActions: again } = await send(sheetOf(good, names));
    expect(again).toMatchObject({ isApplied: true, unchanged: 300, updated: 0 });
  });

  test('is not written before the costs of the law’s three years are there', async () => {
    await world.steps(planId, 'startDiagnosis', 'prioritise', 'programme');
    await expect(world.steps(planId, 'writeDraft')).rejects.toMatchObject({ code: 'PLAN_NOT_COSTED', params: { years: 2 } });
    await send(sheetOf([['A1', 90_000, 95_000]], ['code', 'planned_2027_state', 'planned_2028_region']));
    await world.steps(planId, 'writeDraft');
    expect((await api.data(null, ofPlan, { id: planId })).actionPlan).toBeNull();
  });

  test('is adopted by the council before a second person, kept as a version, and carried out with the visa', async () => {
    await world.steps(planId, 'consult', 'sendToCommittees');
    await world.sitting(planId, nextDay());
    const { secretary } = world.staff;
    const decision = { planId, outcome: 'adopted', reasons, votes: { for: 14, against: 3, abstaining: 2 } };
    const { actId } = await api.run(ProposePlanDecision, secretary, decision);
    await expect(api.run(ConfirmPlanDecision, secretary, { actId })).rejects.toMatchObject({ category: 'forbidden' });
    await api.run(ConfirmPlanDecision, world.staff['council-president'], { actId });
    await expect(api.run(AdvancePlan, secretary, { planId, step: 'execute' })).rejects.toMatchObject({ code: 'PLAN_NEEDS_VISA' });
    await world.steps(planId, 'askVisa');
    const visa = { planId, outcome: 'granted', reference: 'Visa 12/2026', givenOn: '2026-02-20' };
    const record = 'mutation ($input: PlanVisaInput!) { recordPlanVisa(input: $input) { status } }';
    expect((await api.data(secretary.id, record, { input: visa })).recordPlanVisa.status).toBe('in_execution');
    const { actionPlan } = await api.data(null, ofPlan, { id: planId });
    expect(actionPlan).toMatchObject({ version: 1, visaRef: 'Visa 12/2026', allowedMoves: [] });
    expect(JSON.parse(actionPlan.versions[0].content).actions).toHaveLength(2_000);
    await expect(api.sql('UPDATE plan_version SET sha256 = $1', ['0'])).rejects.toThrow('permission denied');
  });
});

test('an agent in the field reports in two taps, once however often the telephone sends it; somebody else verifies', async () => {
  const { actionId } = await begun();
  const { clerk, 'bureau-member': member } = world.staff;
  const [photo] = [await world.photo(clerk)];
  const requestId = newId();
  const report = { requestId, actionId, event: 'complete', latitude: 35.45, longitude: -5.09, photoIds: [photo] };
  for (const time of [1, 2]) {
    const { reportPlanAction } = await api.data(clerk.id, reporting, { input: report });
    expect([time, reportPlanAction]).toEqual([time, { status: 'completed', progress: 100 }]);
  }
  const verify = { input: { requestId: newId(), actionId } };
  expect((await api.query(clerk.id, verifying, verify)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await api.data(member.id, verifying, { input: { actionId } });
  const { planAction } = await api.data(null, shown, { id: actionId });
  expect(planAction).toMatchObject({
    status: 'verified',
    isOverdue: false,
    reports: [{ progress: 100, files: [{ url: `/files/${photo}` }] }],
  });
});

test('money is paid within what was committed, and an indicator is measured with its source', async () => {
  const { actionId } = await begun();
  const { clerk } = world.staff;
  const paying = 'mutation ($input: RecordPaymentInput!) { recordActionPayment(input: $input) { id } }';
  const payment = { actionId, year: 2026, source: 'commune', amount: 30_000_00, paidOn: '2026-02-20', note: { fr: 'Premier décompte' } };
  await api.data(clerk.id, paying, { input: { ...payment, fileIds: [await world.photo(clerk)] } });
  const beyond = await api.query(clerk.id, paying, { input: { ...payment, requestId: newId() } });
  expect(beyond.errors?.[0]?.extensions.code).toBe('COST_BEYOND_COMMITMENT');
  const adding = 'mutation ($input: AddIndicatorInput!) { addPlanIndicator(input: $input) { id } }';
  const indicator = {
    actionId,
    titles: { fr: 'Associations formées' },
    unit: 'associations',
    baseline: 2,
    target: 40,
    targetOn: '2026-12-31',
  };
  const { addPlanIndicator } = await api.data(clerk.id, adding, { input: indicator });
  const measuring = 'mutation ($input: MeasureIndicatorInput!) { measurePlanIndicator(input: $input) { id } }';
  const reading = { indicatorId: addPlanIndicator.id, value: 12, measuredOn: '2026-02-20', source: 'Feuilles de présence' };
  await api.data(clerk.id, measuring, { input: reading });
  const { planAction } = await api.data(null, shown, { id: actionId });
  expect(planAction.costs).toEqual([{ year: 2026, source: 'commune', planned: 50_000_00, committed: 40_000_00, paid: 30_000_00 }]);
  expect(planAction.indicators).toEqual([{ baseline: 2, target: 40, readings: [{ value: 12, source: 'Feuilles de présence' }] }]);
});

test('“not done here”: a citizen is owed an answer by a day; where they are right the action is open again', async () => {
  const { actionId } = await begun('2027-12-31');
  const citizen = await world.world.citizen();
  const { clerk } = world.staff;
  await api.data(clerk.id, reporting, { input: { actionId, event: 'complete' } });
  await api.at('2026-03-02T09:00:00Z');
  const disputing = 'mutation ($input: DisputeActionInput!) { disputePlanAction(input: $input) { id answerDueOn } }';
  const dispute = { actionId, text: 'La salle est fermée, il n’y a pas eu de formation ici.', place: 'Dar Chabab' };
  const given = { ...dispute, photoIds: [await world.photo(citizen)] };
  const { disputePlanAction: filed } = await api.data(citizen.id, disputing, { input: given });
  expect(filed.answerDueOn).toBe('2026-04-01');
  const twice = await api.query(citizen.id, disputing, { input: { requestId: newId(), ...dispute } });
  expect(twice.errors?.[0]?.extensions.code).toBe('DISPUTE_OPEN');
  expect((await api.data(null, shown, { id: actionId })).planAction.disputes).toMatchObject([
    { text: dispute.text, photos: [], isOverdue: false },
  ]);
  await api.at('2026-04-02T09:00:00Z');
  expect((await api.data(null, shown, { id: actionId })).planAction.disputes).toMatchObject([{ isOverdue: true }]);
  const answering = 'mutation ($input: AnswerDisputeInput!) { answerActionDispute(input: $input) { id } }';
  const answer = { disputeId: filed.id, isRight: true, answer: { fr: 'Vous avez raison : la formation est reportée au 12 mai.' } };
  await api.data(clerk.id, answering, { input: answer });
  await api.drain();
  const { planAction } = await api.data(citizen.id, shown, { id: actionId });
  expect(planAction).toMatchObject({ status: 'in_progress', progress: 99, disputes: [{ upheld: true, isOwn: true, photos: [{}] }] });
  const told = await api.sql(
    "SELECT recipient_id AS id, template FROM mailbox_item WHERE template LIKE 'plan-dispute.%' ORDER BY template, id",
  );
  const toldTo = (id: string) => told.filter((one) => one.id === id).map(({ template }) => template);
  expect(toldTo(citizen.id)).toEqual(['plan-dispute.answered']);
  expect(toldTo(world.staff['council-president'].id)).toEqual(['plan-dispute.overdue']);
});

test('what is late is told in one notice a plan: a reminder, then lateness, then to the president; the year is evaluated', async () => {
  await api.at('2026-04-03T09:00:00Z');
  const { planId } = await begun('2026-06-30');
  for (const day of ['2026-06-17', '2026-07-02', '2026-07-31', '2026-08-15']) await api.at(`${day}T09:00:00Z`);
  const told = await api.sql(
    "SELECT DISTINCT template FROM mailbox_item WHERE subject_id = $1 AND template LIKE 'plan.actions%' ORDER BY 1",
    [planId],
  );
  expect(told.map(({ template }) => template)).toEqual(['plan.actions-escalated', 'plan.actions-near', 'plan.actions-overdue']);
  expect((await api.data(null, ofPlan, { id: planId })).actionPlan.figures).toMatchObject({ actions: 1, overdue: 1 });
  await world.steps(planId, 'evaluate');
  const publishing = 'mutation ($input: PublishEvaluationInput!) { publishPlanEvaluation(input: $input) { status } }';
  const report = { fr: 'Une action sur une est en retard : la salle n’était pas disponible, la formation est reportée.' };
  await api.data(world.staff.secretary.id, publishing, { input: { planId, year: 2026, report } });
  const { actionPlan } = await api.data(null, ofPlan, { id: planId });
  expect(actionPlan).toMatchObject({ status: 'in_execution', evaluations: [{ year: 2026, figures: { actions: 1 } }] });
});
