import { describe, expect, test } from '@jest/globals';
import { councilLaws } from '#rulepacks';
import '../councils.errors.ts';
import { checkLeaving, checkSeat, isOfBureau, mandateEnd } from './mandate.ts';
import { checkAdjournment, checkAdjournmentDay, checkOpening, checkVotes, quorumOf } from './quorum.ts';
import { lastDayOf, sessionDeadlines, sessionMachine } from './session.ts';
import { instantOn, needsVisa, visaDeadlines, visaMachine } from './visa.ts';

const law = councilLaws.byId('ma-commune-council-2015');
const calendar = { timeZone: 'Africa/Casablanca', weekend: [6, 7], holidays: new Map() };
const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('the quorum of a council (organic law 113-14, art. 42)', () => {
  const facts = { law, inOffice: 25, convocation: 1 };

  test.each([
    [25, 1, 13],
    [24, 1, 13],
    [25, 2, 13],
    [25, 3, 1],
  ])('of %i in office at convocation %i is %i', (inOffice, convocation, quorum) => {
    expect(quorumOf({ law, inOffice, convocation })).toBe(quorum);
  });

  test('cannot be told without a mandate or a law, and then nobody is asked', () => {
    expect(quorumOf({ ...facts, inOffice: null })).toBeNull();
    expect(quorumOf({ ...facts, law: null })).toBeNull();
    expect(() => checkOpening({ ...facts, law: null }, null)).not.toThrow();
  });

  test('is asked at the opening', () => {
    expect(() => checkOpening(facts, null)).toThrow(refused('PRESENCE_NEEDED'));
    expect(() => checkOpening(facts, 12)).toThrow(refused('QUORUM_NOT_MET', { present: 12, quorum: 13 }));
    expect(() => checkOpening(facts, 26)).toThrow(refused('TOO_MANY_PRESENT', { inOffice: 25 }));
    expect(() => checkOpening(facts, 13)).not.toThrow();
    expect(() => checkOpening({ ...facts, convocation: 3 }, 2)).not.toThrow();
  });

  test('that is met leaves nothing to convene anew', () => {
    expect(() => checkAdjournment(facts, 13)).toThrow(refused('QUORUM_MET'));
    expect(() => checkAdjournment(facts, 12)).not.toThrow();
  });

  test('that is not met brings the council together three to five days later', () => {
    for (const [day, isIn] of [
      ['2026-05-07', false],
      ['2026-05-08', true],
      ['2026-05-10', true],
      ['2026-05-11', false],
    ] as const) {
      const check = () => checkAdjournmentDay(law, '2026-05-05', day);
      if (isIn) expect(check).not.toThrow();
      else expect(check).toThrow(refused('ADJOURNMENT_DAY', { first: '2026-05-08', last: '2026-05-10' }));
    }
  });

  test('bounds the votes', () => {
    expect(() => checkVotes({ for: 10, against: 2, abstaining: 2 }, 13)).toThrow(refused('VOTES_EXCEED_PRESENT', { cast: 14 }));
    expect(() => checkVotes({ for: 10, against: 2, abstaining: 1 }, 13)).not.toThrow();
    expect(() => checkVotes({ for: 10, against: 2, abstaining: 2 }, null)).not.toThrow();
  });
});

describe('a visa (organic law 113-14, arts. 116-118)', () => {
  test('is asked for a plan and a budget, and for nothing else', () => {
    expect([needsVisa(law, 'action-plan'), needsVisa(law, 'budget')]).toEqual([true, true]);
    expect([needsVisa(law, 'street-name'), needsVisa(law, null), needsVisa(null, 'budget')]).toEqual([false, false, false]);
    expect(needsVisa(councilLaws.byId('be-wallonia-council'), 'budget')).toBe(false);
  });

  test('is owed twenty days from the transmission, which is owed fifteen working days from the deliberation', () => {
    const since = instantOn('2026-05-05', calendar);
    expect(visaDeadlines('to-transmit', since, law, calendar)).toMatchObject([{ kind: 'transmission-due', day: '2026-05-26' }]);
    expect(visaDeadlines('transmitted', since, law, calendar)).toMatchObject([{ kind: 'visa-due', day: '2026-05-25' }]);
    expect(visaDeadlines('granted', since, law, calendar)).toEqual([]);
  });

  test('once settled is settled', () => {
    expect(() => visaMachine.next('granted', 'refuse', undefined)).toThrow(refused('VISA_STATE_FORBIDS'));
  });
});

describe('a session', () => {
  const dates = { agendaFreezesOn: '2026-04-15', convocationDueOn: '2026-04-25' };

  test('freezes its agenda by itself, and reminds of the convocation the day before it is due', () => {
    expect(sessionDeadlines('agenda-open', dates, calendar)).toMatchObject([{ kind: 'agenda-freeze', day: '2026-04-15' }]);
    expect(sessionDeadlines('agenda-frozen', dates, calendar)).toMatchObject([{ kind: 'convocation-near', day: '2026-04-24' }]);
    expect(sessionDeadlines('convened', dates, calendar)).toEqual([]);
  });

  test('lasts fifteen days, and seven more once', () => {
    expect(lastDayOf('2026-05-05', 15, null)).toBe('2026-05-19');
    expect(lastDayOf('2026-05-05', 15, 7)).toBe('2026-05-26');
    expect(lastDayOf('2026-05-05', null, null)).toBeNull();
    expect(() => sessionMachine.next('in-session', 'extend', { isExtended: true })).toThrow(refused('SESSION_EXTENDED'));
  });

  test('is published with its minutes only', () => {
    expect(() => sessionMachine.next('closed', 'publish', {})).toThrow(refused('MINUTES_MISSING'));
    expect(sessionMachine.next('closed', 'publish', { hasMinutes: true })).toBe('deliberations-published');
  });
});

describe('a mandate', () => {
  test('of six years ends the day before the same date', () => expect(mandateEnd('2021-09-17', 6)).toBe('2027-09-16'));

  test('has as many members as seats, and one president', () => {
    const seated = [{ office: 'president' }, { office: 'member' }] as const;
    expect(() => checkSeat('member', seated, 2)).toThrow(refused('SEATS_TAKEN', { seats: 2 }));
    expect(() => checkSeat('president', seated, 3)).toThrow(refused('OFFICE_TAKEN', { office: 'president' }));
    expect(() => checkSeat('vice-president', [...seated, { office: 'vice-president' }], 9)).not.toThrow();
  });

  test('has a bureau of its president and vice-presidents', () => {
    expect((['president', 'vice-president', 'secretary', 'member'] as const).filter(isOfBureau)).toEqual(['president', 'vice-president']);
  });

  test('is left between its first day and today', () => {
    expect(() => checkLeaving('2021-09-17', '2021-09-16', '2026-01-01')).toThrow(refused('SEAT_DAY'));
    expect(() => checkLeaving('2021-09-17', '2026-01-02', '2026-01-01')).toThrow(refused('SEAT_DAY'));
    expect(() => checkLeaving('2021-09-17', '2026-01-01', '2026-01-01')).not.toThrow();
  });
});
