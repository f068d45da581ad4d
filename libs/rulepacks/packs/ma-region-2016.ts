import type { RulePack } from '../rule-pack.ts';
import { conflicting, proposed, read, recalled, tier } from './values.ts';

const article = (number: string): string => `loi organique 111-14, art. ${number}`;
const articles = 'loi organique 111-14, arts. 120-122';
const sessionArticles = 'loi organique 111-14, sessions du conseil';
const decree = 'décret 2-16-401 du 6 octobre 2016';

/**
 * Morocco, regions: petitions to the regional council under organic law 111-14 (arts. 120-122) and decree 2-16-401. Official pages
 * conflict on the number of signatures: Marrakech-Safi gives 300, 400 and 500 by population, Souss-Massa and Oriental give 600.
 */
export const maRegion2016: RulePack = {
  id: 'ma-region-2016',
  country: 'MA',
  level: 'region',
  instrument: 'petition',
  validFrom: '2016-10-06',
  validTo: null,
  legalRef: `${articles} ; ${decree}`,
  basis: [
    read('C', 'dgct', 'Constitution, art. 139', 'Constitution, arts. 14, 15, 139'),
    read('C', 'dgct', articles, articles),
    recalled(decree, decree, 'decree-recalled'),
  ],
  petitionerTypes: read('C', 'dgct', articles, ['citizens', 'association']),
  signatory: {
    categories: read('C', 'marrakechSafi', article('120'), ['resident', 'activity'], 'activity-kinds-region'),
    electoral: conflicting('soussMassa', ['marrakechSafi'], article('120'), 'REGISTERED', 'registration-conflict'),
    minAge: recalled(article('120'), 18, 'age-of-electors'),
    minMonthsRegistered: recalled(article('120'), null, 'no-condition-found'),
    directInterest: conflicting('soussMassa', ['marrakechSafi'], article('120'), true, 'interest-conflict'),
  },
  thresholds: conflicting(
    'marrakechSafi',
    ['soussMassa', 'oriental'],
    article('120'),
    [tier(0, 999_999, null, 300), tier(1_000_000, 3_000_000, null, 400), tier(3_000_001, null, null, 500)],
    'six-hundred-conflict',
  ),
  spread: read('C', 'marrakechSafi', article('120'), { unit: 'province', minPct: 5 }, 'actual-residence'),
  collection: {
    maxDays: recalled(article('120'), null, 'no-condition-found'),
    channels: proposed(['online', 'paper'], 'paper-parity'),
  },
  association: {
    olderThanYears: read('C', 'marrakechSafi', article('121'), 3),
    seatOrBranch: read('C', 'marrakechSafi', article('121'), true),
    goodStanding: read('C', 'marrakechSafi', article('121'), true),
    linkedActivity: read('C', 'marrakechSafi', article('121'), true),
    minSignatures: recalled(article('121'), null, 'no-condition-found'),
  },
  forbiddenObjects: [
    read('C', 'marrakechSafi', 'Constitution, art. 1', 'constants-of-the-nation'),
    read('C', 'dgct', articles, 'out-of-powers'),
  ],
  filing: {
    recipient: read('C', 'soussMassa', article('122'), 'council-president'),
    receipt: read('C', 'soussMassa', article('122'), 'AT_ONCE'),
    representative: recalled(articles, true, 'read-for-communes'),
  },
  admissibility: {
    body: read('C', 'soussMassa', article('122'), 'bureau'),
    startsFrom: read('C2', 'bniNsar', article('122'), 'receipt'),
    answerLimit: read('C2', 'bniNsar', article('122'), { count: 2, unit: 'month', rollover: 'next-working-day' }, 'rollover-apart'),
    rollover: recalled('code de procédure civile, art. 512, par analogie', 'next-working-day', 'rollover-recalled'),
    onSilence: recalled(article('122'), 'NONE', 'no-tacit-decision-found'),
    rejectionReasons: proposed(
      [
        'out-of-powers',
        'constants-of-the-nation',
        'threshold-not-met',
        'spread-not-met',
        'signatory-conditions',
        'association-conditions',
        'not-direct-interest',
        'representative-not-appointed',
        'missing-documents',
        'unclear-object',
        'already-decided',
      ],
      'reasons-are-ours',
    ),
    completion: recalled(article('122'), { allowed: false, suspendsClock: false }, 'no-completion-found'),
  },
  effect: {
    agenda: read('C', 'soussMassa', article('122'), 'NEXT_ORDINARY'),
    committee: read('C', 'soussMassa', article('122'), true),
    capPerSession: recalled(article('122'), null, 'no-condition-found'),
  },
  sessions: {
    ordinaryMonths: recalled(sessionArticles, [3, 7, 10], 'months-recalled'),
    agendaFreezeDays: recalled(sessionArticles, 20, 'as-for-communes'),
    convocationDays: recalled(sessionArticles, 10, 'as-for-communes'),
    maxDays: recalled(sessionArticles, 15, 'as-for-communes'),
    extensionDays: recalled(sessionArticles, 7, 'as-for-communes'),
  },
  notification: {
    reasonsRequired: read('C2', 'bniNsar', article('122'), true),
    channels: read('C2', 'bniNsar', article('122'), ['email', 'portal']),
  },
  reminderDaysBefore: proposed([30, 7], 'reminders-are-ours'),
};
