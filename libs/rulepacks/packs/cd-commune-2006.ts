import type { RulePack } from '../rule-pack.ts';
import { everywhere, proposed, read, recalled } from './values.ts';

const article = 'Constitution de la République démocratique du Congo, art. 27';
const sessions = 'sessions du conseil communal';

/**
 * Democratic Republic of the Congo: the petition of one or more Congolese to a public authority under art. 27 of the Constitution,
 * answered within three months. No law that implements the article was found, in a source of 2009.
 */
export const cdCommune2006: RulePack = {
  id: 'cd-commune-2006',
  country: 'CD',
  level: 'commune',
  instrument: 'petition',
  validFrom: '2006-02-18',
  validTo: null,
  legalRef: article,
  basis: [
    read('C2', 'congoThesis', article, article, 'no-implementing-law'),
    read('C2', 'congoThesis', article, 'Nul ne peut être poursuivi pour avoir pétitionné', 'no-prosecution'),
    recalled(article, 'En vigueur depuis le 18 février 2006', 'valid-from-recalled'),
  ],
  petitionerTypes: read('C2', 'congoThesis', article, ['citizens']),
  signatory: {
    categories: read('C2', 'congoThesis', article, ['national']),
    electoral: recalled(article, 'NONE', 'no-condition-found'),
    minAge: recalled(article, 0, 'no-condition-found'),
    minMonthsRegistered: recalled(article, null, 'no-condition-found'),
    directInterest: recalled(article, false, 'no-condition-found'),
    nationality: read('C2', 'congoThesis', article, 'CD'),
  },
  thresholds: read('C2', 'congoThesis', article, [everywhere(1, 'ANSWER')]),
  spread: recalled(article, null, 'no-condition-found'),
  collection: {
    maxDays: recalled(article, null, 'no-condition-found'),
    channels: proposed(['online', 'paper'], 'paper-parity'),
  },
  forbiddenObjects: [],
  filing: {
    recipient: read('C2', 'congoThesis', article, 'authority'),
    receipt: recalled(article, 'NONE', 'no-condition-found'),
    representative: recalled(article, false, 'no-condition-found'),
  },
  admissibility: {
    body: read('C2', 'congoThesis', article, 'authority'),
    startsFrom: recalled(article, 'receipt', 'start-not-read'),
    answerLimit: read('C2', 'congoThesis', article, { count: 3, unit: 'month', rollover: 'none' }),
    rollover: recalled(article, 'none', 'no-condition-found'),
    onSilence: recalled(article, 'NONE', 'no-tacit-decision-found'),
    rejectionReasons: proposed(['out-of-powers', 'signatory-conditions', 'unclear-object'], 'reasons-are-ours'),
    completion: recalled(article, { allowed: false, suspendsClock: false }, 'no-completion-found'),
  },
  effect: {
    agenda: recalled(article, 'NEXT', 'no-condition-found'),
    committee: recalled(article, false, 'no-condition-found'),
    capPerSession: recalled(article, null, 'no-condition-found'),
  },
  sessions: {
    ordinaryMonths: recalled(sessions, [], 'no-condition-found'),
    agendaFreezeDays: recalled(sessions, 0, 'no-condition-found'),
    convocationDays: recalled(sessions, 0, 'no-condition-found'),
    maxDays: recalled(sessions, null, 'no-condition-found'),
    extensionDays: recalled(sessions, null, 'no-condition-found'),
  },
  notification: {
    reasonsRequired: recalled(article, false, 'no-condition-found'),
    channels: proposed(['email', 'portal', 'paper'], 'channels-are-ours'),
  },
  reminderDaysBefore: proposed([30, 7], 'reminders-are-ours'),
};
