import type { RulePack } from '../rule-pack.ts';
import { proposed, read, recalled, tier } from './values.ts';

const article = (number: string): string => `loi organique 113-14, art. ${number}`;
const articles = 'loi organique 113-14, arts. 121-125';
const sessionArticles = 'loi organique 113-14, arts. 33-42';
const decree = 'décret 2-16-403 du 6 octobre 2016';

/**
 * Morocco, communes: petitions to the council under organic law 113-14 (arts. 121-125) and decree 2-16-403 of 6 October 2016.
 * No article of the organic law was read in full: what is recalled is graded R and shown with a warning.
 */
export const maCommune2016: RulePack = {
  id: 'ma-commune-2016',
  country: 'MA',
  level: 'commune',
  instrument: 'petition',
  validFrom: '2016-10-06',
  validTo: null,
  legalRef: `${articles} ; ${decree}`,
  basis: [
    read('C', 'dgct', 'Constitution, art. 139', 'Constitution, arts. 14, 15, 139'),
    read('C', 'dgct', articles, articles),
    read('C2', 'bniNsar', decree, decree, 'valid-from-signature'),
  ],
  petitionerTypes: read('C', 'dgct', articles, ['citizens', 'association']),
  signatory: {
    categories: recalled(article('123'), ['resident', 'activity'], 'activity-kinds'),
    electoral: recalled(article('123'), 'ELIGIBLE', 'eligible-not-registered'),
    minAge: recalled(article('123'), 18, 'age-of-electors'),
    minMonthsRegistered: recalled(article('123'), null, 'no-condition-found'),
    directInterest: recalled(article('123'), true),
  },
  thresholds: recalled(
    article('123'),
    [tier(0, 34_999, null, 100), tier(35_000, null, null, 200), tier(0, null, 'arrondissements', 400)],
    'tiers-not-read',
  ),
  spread: recalled(article('123'), null, 'no-condition-found'),
  collection: {
    maxDays: recalled(article('123'), null, 'no-condition-found'),
    channels: proposed(['online', 'paper'], 'paper-parity'),
  },
  association: {
    olderThanYears: recalled(article('124'), 3, 'confirmed-for-regions'),
    seatOrBranch: recalled(article('124'), true, 'confirmed-for-regions'),
    goodStanding: recalled(article('124'), true, 'confirmed-for-regions'),
    linkedActivity: recalled(article('124'), true, 'confirmed-for-regions'),
    minSignatures: recalled(article('124'), null, 'no-condition-found'),
  },
  forbiddenObjects: [
    read('C', 'marrakechSafi', 'Constitution, art. 1', 'constants-of-the-nation', 'read-for-regions'),
    read('C', 'dgct', articles, 'out-of-powers'),
  ],
  filing: {
    recipient: recalled(article('125'), 'council-president', 'confirmed-for-regions'),
    receipt: recalled(article('125'), 'AT_ONCE', 'confirmed-for-regions'),
    representative: read('C', 'dakhla', articles, true),
  },
  admissibility: {
    body: read('C2', 'bniNsar', article('125'), 'bureau'),
    startsFrom: read('C2', 'bniNsar', article('125'), 'receipt'),
    answerLimit: read('C2', 'bniNsar', article('125'), { count: 3, unit: 'month', rollover: 'next-working-day' }, 'rollover-apart'),
    rollover: recalled('code de procédure civile, art. 512, par analogie', 'next-working-day', 'rollover-recalled'),
    onSilence: read('C2', 'casablanca', article('125'), 'NONE', 'no-tacit-acceptance'),
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
    completion: recalled(article('125'), { allowed: false, suspendsClock: false }, 'no-completion-found'),
  },
  effect: {
    agenda: recalled(article('125'), 'NEXT_ORDINARY', 'confirmed-for-regions'),
    committee: recalled(article('125'), true, 'confirmed-for-regions'),
    capPerSession: recalled(article('125'), null, 'no-condition-found'),
  },
  sessions: {
    ordinaryMonths: read('C2', 'meknes', article('33'), [2, 5, 10], 'sessions-source'),
    agendaFreezeDays: recalled(sessionArticles, 20, 'agenda-to-governor'),
    convocationDays: recalled(sessionArticles, 10),
    maxDays: recalled(sessionArticles, 15),
    extensionDays: recalled(sessionArticles, 7),
  },
  notification: {
    reasonsRequired: read('C2', 'bniNsar', article('125'), true),
    channels: read('C2', 'bniNsar', article('125'), ['email', 'portal']),
  },
  reminderDaysBefore: proposed([30, 7], 'reminders-are-ours'),
};
