import type { RulePack } from '../rule-pack.ts';
import { everywhere, proposed, read, recalled } from './values.ts';

const article = 'Constitución de la República del Ecuador, art. 103';
const law = 'Ley Orgánica de Participación Ciudadana, R.O. S-175 del 20 de abril de 2010';
const cootad = 'COOTAD, sesiones del concejo';

/**
 * Ecuador, cantons: the popular normative initiative under art. 103 of the Constitution. It is the one pack in which silence
 * decides: a proposal not dealt with in 180 days enters into force.
 */
export const ecCommuneInitiative2008: RulePack = {
  id: 'ec-commune-initiative-2008',
  country: 'EC',
  level: 'commune',
  instrument: 'normative-initiative',
  validFrom: '2008-10-20',
  validTo: '2018-07-06',
  legalRef: `${article} ; ${law}`,
  basis: [
    read('C', 'ecuadorConstitution', article, article),
    read('C', 'ecuadorParticipation', law, law),
    recalled(article, 'En vigor desde el 20 de octubre de 2008', 'valid-from-recalled'),
  ],
  petitionerTypes: read('C', 'ecuadorElections', article, ['citizens']),
  signatory: {
    categories: recalled(article, ['resident'], 'roll-of-the-jurisdiction'),
    electoral: recalled(article, 'REGISTERED', 'roll-of-the-jurisdiction'),
    minAge: recalled(article, 16, 'age-of-electors'),
    minMonthsRegistered: recalled(article, null, 'no-condition-found'),
    directInterest: recalled(article, false, 'no-condition-found'),
  },
  thresholds: read('C', 'ecuadorConstitution', article, [everywhere(0.25, 'DECISION', 'PCT_ELECTORS')]),
  spread: recalled(article, null, 'no-condition-found'),
  collection: {
    maxDays: recalled(law, null, 'no-condition-found'),
    channels: proposed(['online', 'paper'], 'paper-parity'),
  },
  forbiddenObjects: [],
  filing: {
    recipient: recalled(law, 'authority', 'body-that-can-adopt'),
    receipt: recalled(law, 'NONE', 'no-condition-found'),
    representative: read('C', 'ecuadorConstitution', article, true),
  },
  admissibility: {
    body: recalled(law, 'council', 'body-that-can-adopt'),
    startsFrom: recalled(article, 'receipt', 'start-not-read'),
    answerLimit: read('C', 'ecuadorConstitution', article, { count: 180, unit: 'day', rollover: 'none' }, 'calendar-days-recalled'),
    rollover: recalled(article, 'none', 'no-condition-found'),
    onSilence: read('C', 'ecuadorConstitution', article, 'IN_FORCE', 'enters-into-force'),
    rejectionReasons: proposed(
      ['out-of-powers', 'threshold-not-met', 'signatory-conditions', 'representative-not-appointed', 'missing-documents', 'unclear-object'],
      'reasons-are-ours',
    ),
    completion: recalled(law, { allowed: false, suspendsClock: false }, 'no-completion-found'),
  },
  effect: {
    agenda: recalled(law, 'NEXT', 'no-condition-found'),
    committee: recalled(law, false, 'no-condition-found'),
    capPerSession: recalled(law, null, 'no-condition-found'),
  },
  sessions: {
    ordinaryMonths: recalled(cootad, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'weekly-recalled'),
    agendaFreezeDays: recalled(cootad, 0, 'no-condition-found'),
    convocationDays: recalled(cootad, 0, 'no-condition-found'),
    maxDays: recalled(cootad, null, 'no-condition-found'),
    extensionDays: recalled(cootad, null, 'no-condition-found'),
  },
  notification: {
    reasonsRequired: recalled(law, false, 'no-condition-found'),
    channels: proposed(['email', 'portal', 'paper'], 'channels-are-ours'),
  },
  reminderDaysBefore: proposed([60, 30, 7], 'reminders-are-ours'),
};
