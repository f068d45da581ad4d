import { planLawById } from '#rulepacks';
import { actionMachine, actionStates, eventTo, isOverdue, progressAfter } from './action.ts';
import { checkCost, minorUnits } from './costs.ts';
import { callDay, nextCall, planDeadlines } from './plan-dates.ts';
import { isHidden, noFacts, planMachine } from './plan.ts';

const pac = planLawById('ma-pac-2016');
const papc = planLawById('ma-papc-2022');
const calendar = { timeZone: 'Africa/Casablanca', weekend: [6, 7], holidays: new Map<string, string>() };
const facts = { ...noFacts, actions: 3, asksVisa: true };

describe('a plan', () => {
  test('is not written before its first years have costs, nor consulted on without actions', () => {
    expect(() => planMachine.next('programming', 'writeDraft', { ...facts, yearsWithoutCost: 2 })).toThrow('PLAN_NOT_COSTED');
    expect(planMachine.next('programming', 'writeDraft', facts)).toBe('draft');
    expect(() => planMachine.next('draft', 'consult', noFacts)).toThrow('PLAN_HAS_NO_ACTIONS');
  });

  test('needs a visa where the law asks one, and there only', () => {
    expect(() => planMachine.next('adopted', 'execute', facts)).toThrow('PLAN_NEEDS_VISA');
    expect(planMachine.next('adopted', 'execute', { ...facts, asksVisa: false })).toBe('in-execution');
    expect(() => planMachine.next('adopted', 'askVisa', { ...facts, asksVisa: false })).toThrow('PLAN_NEEDS_NO_VISA');
  });

  test('is brought up to date from the year of the law on', () => {
    expect(() => planMachine.next('in-execution', 'startUpdate', { ...facts, yearOfPlan: 2, updateFromYear: 3 })).toThrow(
      'PLAN_UPDATE_TOO_EARLY',
    );
    expect(planMachine.next('in-execution', 'startUpdate', { ...facts, yearOfPlan: 3, updateFromYear: 3 })).toBe('under-update');
  });

  test('is hidden while its first version is prepared, and never again', () => {
    expect([isHidden('draft', 0), isHidden('consultation', 0), isHidden('draft', 1)]).toEqual([true, false, false]);
  });
});

describe('the dates of a plan', () => {
  const dates = { toYear: 2031, adoptedOn: '2026-02-05', evaluatedOn: null, calledUntil: '2026-02-04', openEnds: ['2026-06-30'] };
  const daysOf = (state: Parameters<typeof planDeadlines>[0], more: object = {}, law = pac) =>
    Object.fromEntries(planDeadlines(state, { ...dates, ...more }, law, calendar).map(({ kind, day }) => [kind, day]));

  test('are a visa, then the next call for actions, the yearly evaluation and the end of the period', () => {
    expect(daysOf('adopted')).toEqual({});
    expect(daysOf('visa-pending')).toEqual({ 'visa-due': '2026-02-25' });
    expect(daysOf('in-execution')).toEqual({ 'actions-called': '2026-06-16', 'evaluation-due': '2027-02-05', 'period-ends': '2031-12-31' });
    expect(daysOf('closed')).toEqual({});
  });

  test('remind before the end of an action, tell it is late on the day after, and tell the president a month later', () => {
    expect((['near', 'overdue', 'escalated'] as const).map((call) => callDay(call, '2026-06-30', papc))).toEqual([
      '2026-06-16',
      '2026-07-01',
      '2026-07-30',
    ]);
    expect(nextCall(['2026-06-30', '2026-09-30'], '2026-07-01', papc)).toBe('2026-07-30');
    expect(daysOf('in-execution', { calledUntil: '2026-07-30' })).not.toHaveProperty('actions-called');
  });

  test('that the clock is late for are not lost', () => {
    expect(daysOf('in-execution', { calledUntil: '2026-06-16' })['actions-called']).toBe('2026-07-01');
  });
});

describe('an action', () => {
  test('is funded with money, and moves from each state only by the table', () => {
    expect(() => actionMachine.next('planned', 'fund', { planned: 0 })).toThrow('ACTION_HAS_NO_MONEY');
    expect(actionStates.map((state) => eventTo('in-progress', state))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'block',
      'complete',
      undefined,
      'cancel',
    ]);
  });

  test('is late from the day after its last one, unless it is done or given up', () => {
    expect(isOverdue({ status: 'blocked', endsOn: '2026-06-30' }, '2026-06-30')).toBe(false);
    expect(isOverdue({ status: 'blocked', endsOn: '2026-06-30' }, '2026-07-01')).toBe(true);
    expect(isOverdue({ status: 'completed', endsOn: '2026-06-30' }, '2026-07-01')).toBe(false);
    expect(isOverdue({ status: 'planned', endsOn: null }, '2026-07-01')).toBe(false);
  });

  test('that was not done after all is not at a hundred percent', () => {
    expect([progressAfter('complete', 20, 10), progressAfter('reopen', null, 100), progressAfter(undefined, 40, 10)]).toEqual([
      100, 99, 40,
    ]);
  });
});

describe('money', () => {
  test('is read in units with two decimals, as people write them', () => {
    expect(['125000', '125 000,50', '0.5', '1.234', '-3', 'mille'].map(minorUnits)).toEqual([
      12_500_000,
      12_500_050,
      50,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is not paid beyond what was committed', () => {
    expect(() => checkCost({ year: 2026, source: 'commune', planned: 5, committed: 2, paid: 3 })).toThrow('COST_BEYOND_COMMITMENT');
  });
});
