import type { RulePack } from '../rule-pack.ts';
import { proposed, read, recalled, tier } from './values.ts';

const article = (number: string): string => `loi organique 112-14, art. ${number}`;
const articles = 'loi organique 112-14, arts. 114-116';
const sessionArticles = 'loi organique 112-14, sessions du conseil';
const decree = 'décret 2-16-402 du 6 octobre 2016';

/**
 * Morocco, prefectures and provinces: petitions to their council under organic law 112-14 (arts. 114-116) and decree 2-16-402.
 * The time for an answer and the articles were read; the conditions are recalled.
 */
export const maProvince2016: RulePack = {
  id: 'ma-province-2016',
  country: 'MA',
  level: 'province',
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
    categories: recalled(article('114'), ['resident', 'activity'], 'as-for-communes'),
    electoral: recalled(article('114'), 'ELIGIBLE', 'as-for-communes'),
    minAge: recalled(article('114'), 18, 'age-of-electors'),
    minMonthsRegistered: recalled(article('114'), null, 'no-condition-found'),
    directInterest: recalled(article('114'), true, 'as-for-communes'),
  },
  thresholds: recalled(article('114'), [tier(0, null, null, 300)], 'tiers-not-read'),
  spread: recalled(article('114'), null, 'no-condition-found'),
  collection: {
    maxDays: recalled(article('114'), null, 'no-condition-found'),
    channels: proposed(['online', 'paper'], 'paper-parity'),
  },
  association: {
    olderThanYears: recalled(article('115'), 3, 'confirmed-for-regions-only'),
    seatOrBranch: recalled(article('115'), true, 'confirmed-for-regions-only'),
    goodStanding: recalled(article('115'), true, 'confirmed-for-regions-only'),
    linkedActivity: recalled(article('115'), true, 'confirmed-for-regions-only'),
    minSignatures: recalled(article('115'), null, 'no-condition-found'),
  },
  forbiddenObjects: [
    read('C', 'marrakechSafi', 'Constitution, art. 1', 'constants-of-the-nation', 'read-for-regions'),
    read('C', 'dgct', articles, 'out-of-powers'),
  ],
  filing: {
    recipient: recalled(article('116'), 'council-president', 'confirmed-for-regions-only'),
    receipt: recalled(article('116'), 'AT_ONCE', 'confirmed-for-regions-only'),
    representative: recalled(articles, true, 'read-for-communes'),
  },
  admissibility: {
    body: recalled(article('116'), 'bureau', 'confirmed-for-regions-only'),
    startsFrom: read('C2', 'bniNsar', article('116'), 'receipt'),
    answerLimit: read('C2', 'bniNsar', article('116'), { count: 2, unit: 'month', rollover: 'next-working-day' }, 'rollover-apart'),
    rollover: recalled('code de procédure civile, art. 512, par analogie', 'next-working-day', 'rollover-recalled'),
    onSilence: recalled(article('116'), 'NONE', 'no-tacit-decision-found'),
    rejectionReasons: proposed(
      [
        'out-of-powers',
        'constants-of-the-nation',
        'threshold-not-met',
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
    completion: recalled(article('116'), { allowed: false, suspendsClock: false }, 'no-completion-found'),
  },
  effect: {
    agenda: recalled(article('116'), 'NEXT_ORDINARY', 'confirmed-for-regions-only'),
    committee: recalled(article('116'), true, 'confirmed-for-regions-only'),
    capPerSession: recalled(article('116'), null, 'no-condition-found'),
  },
  sessions: {
    ordinaryMonths: recalled(sessionArticles, [1, 6, 9], 'months-recalled'),
    agendaFreezeDays: recalled(sessionArticles, 20, 'as-for-communes'),
    convocationDays: recalled(sessionArticles, 10, 'as-for-communes'),
    maxDays: recalled(sessionArticles, 15, 'as-for-communes'),
    extensionDays: recalled(sessionArticles, 7, 'as-for-communes'),
  },
  notification: {
    reasonsRequired: read('C2', 'bniNsar', article('116'), true),
    channels: read('C2', 'bniNsar', article('116'), ['email', 'portal']),
  },
  reminderDaysBefore: proposed([30, 7], 'reminders-are-ours'),
};
