import type { Day, Extension, Suspension, TimeLimit } from './index.ts';
import { type Case, clearDays, days, months, workingDays } from './time-limit.cases.ts';

const suspended = (...spans: [from: Day, to: Day | null][]): { suspensions: Suspension[] } => ({
  suspensions: spans.map(([from, to]) => ({ from, to, reason: 'documents-asked' })),
});
export const extended = (...acts: [limit: TimeLimit, decidedOn: Day][]): { extensions: Extension[] } => ({
  extensions: acts.map(([limit, decidedOn], index) => ({ limit, decidedOn, actId: `act-${index + 1}`, reason: 'complex-file' })),
});

export const suspensionCases: Case[] = [
  ['ten suspended days over the end of a month', months(1), '2026-01-15', '2026-02-25', suspended(['2026-01-25', '2026-02-03'])],
  ['the days left are counted after the suspension', days(20), '2026-01-10', '2026-02-09', suspended(['2026-01-28', '2026-02-06'])],
  ['a leap day can be suspended', months(1), '2028-02-01', '2028-03-02', suspended(['2028-02-29', '2028-02-29'])],
  ['a suspension over before the period changes nothing', days(5), '2026-03-10', '2026-03-15', suspended(['2026-03-01', '2026-03-10'])],
  ['a suspension running at the start delays the count', days(5), '2026-03-10', '2026-03-17', suspended(['2026-03-09', '2026-03-12'])],
  ['a suspension after the end comes too late', days(5), '2026-03-10', '2026-03-15', suspended(['2026-03-16', '2026-03-20'])],
  ['a suspension of the last day moves it', days(5), '2026-03-10', '2026-03-16', suspended(['2026-03-15', '2026-03-15'])],
  [
    'a day suspended twice is suspended once',
    days(5),
    '2026-03-10',
    '2026-03-20',
    suspended(['2026-03-13', '2026-03-16'], ['2026-03-12', '2026-03-14']),
  ],
  [
    'the second suspension may fall in days gained by the first',
    days(5),
    '2026-03-10',
    '2026-03-19',
    suspended(['2026-03-13', '2026-03-14'], ['2026-03-17', '2026-03-18']),
  ],
  ['no date can be told while a suspension is running', days(5), '2026-03-10', null, suspended(['2026-03-12', null])],
  ['not even when it begins on the last day', days(5), '2026-03-10', null, suspended(['2026-03-15', null])],
  ['a suspension running since before the start', days(5), '2026-03-10', null, suspended(['2026-03-01', null])],
  ['unless it begins after the end', days(5), '2026-03-10', '2026-03-15', suspended(['2026-03-16', null])],
  ['it may begin between a Saturday and the Monday after', days(4, 'roll'), '2026-03-10', null, suspended(['2026-03-16', null])],
  ['working days suspended over a weekend', workingDays(5), '2026-03-02', '2026-03-11', suspended(['2026-03-06', '2026-03-09'])],
  ['a holiday within a suspension counts once', workingDays(5), '2026-05-25', '2026-06-04', suspended(['2026-05-27', '2026-05-29'])],
  ['clear days lose the suspended ones', clearDays(3), '2026-03-02', '2026-03-08', suspended(['2026-03-04', '2026-03-05'])],
  [
    'a period does not roll over onto a suspended day',
    months(1, 'roll'),
    '2026-03-11',
    '2026-04-15',
    suspended(['2026-04-13', '2026-04-14']),
  ],
];

export const extensionCases: Case[] = [
  ['one more month from the due date', months(3), '2026-01-15', '2026-05-15', extended([months(1), '2026-04-10'])],
  ['an act of the due day is in time', months(3), '2026-01-15', '2026-05-15', extended([months(1), '2026-04-15'])],
  ['twenty working days and twenty more', workingDays(20), '2026-05-18', '2026-07-15', extended([workingDays(20), '2026-06-17'])],
  [
    'counted from the day to which the first period rolled',
    months(3, 'roll'),
    '2026-02-01',
    '2026-05-09',
    extended([days(5), '2026-05-04']),
  ],
  ['an extension rolls over too', months(3, 'roll'), '2026-02-01', '2026-05-11', extended([days(5, 'roll'), '2026-05-04'])],
  ['a second act extends the first', months(3), '2026-01-15', '2026-05-25', extended([months(1), '2026-04-10'], [days(10), '2026-05-15'])],
  ['one more month from 28 February is 28 March', months(1), '2026-01-31', '2026-03-28', extended([months(1), '2026-02-20'])],
  [
    'a suspension falls within the extension',
    months(3),
    '2026-01-15',
    '2026-05-20',
    { ...extended([months(1), '2026-04-10']), ...suspended(['2026-05-01', '2026-05-05']) },
  ],
  [
    'a suspension running within the extension',
    months(3),
    '2026-01-15',
    null,
    { ...extended([months(1), '2026-04-10']), ...suspended(['2026-05-01', null]) },
  ],
];

/** Rule, notice, event, last day on which the act respects it. */
export const noticeCases: [rule: string, limit: TimeLimit, event: Day, latest: Day][] = [
  ['fifteen clear days before a sitting', clearDays(15), '2026-05-07', '2026-04-21'],
  ['twelve clear days before a sitting', clearDays(12), '2026-05-20', '2026-05-07'],
  ['twenty days before the May session', days(20), '2026-05-04', '2026-04-14'],
  ['twenty days before the October session', days(20), '2026-10-06', '2026-09-16'],
  ['ten days before the February session', days(10), '2026-02-02', '2026-01-23'],
  ['ten days back over a leap day', days(10), '2028-03-05', '2028-02-24'],
  ['ten days back over the end of February', days(10), '2027-03-05', '2027-02-23'],
  ['three months before 31 May', months(3), '2026-05-31', '2026-02-28'],
  ['sixteen months before an election', months(16), '2028-06-12', '2027-02-12'],
  ['five working days back over Eid and the weekend', workingDays(5), '2026-06-01', '2026-05-21'],
  ['notice that would begin on a holiday, without rollover', days(10), '2026-05-11', '2026-05-01'],
  ['notice that would begin on a holiday begins the working day before', days(10, 'roll'), '2026-05-11', '2026-04-30'],
  ['notice that would begin on a Sunday begins on Friday', days(1, 'roll'), '2026-03-09', '2026-03-06'],
];
