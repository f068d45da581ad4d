import type { Confidence, RulePack } from '../rule-pack.ts';

const dgct = 'https://www.collectivites-territoriales.gov.ma/fr/petitions-destinees-aux-cts';
const bniNsar = 'http://bninsar.ma/wp/archives/15236';
const soussMassa = 'https://soussmassa.ma/en/node/1799';
const organicLaw = (article: string): string => `loi organique 113-14, art. ${article}`;

const value = <Value>(given: Value, legalRef: string, confidence: Confidence, sourceUrl: string, note?: string) => ({
  value: given,
  legalRef,
  confidence,
  sourceUrl,
  ...(note ? { note } : {}),
});

/**
 * Morocco, communes: petitions of citizens under organic law 113-14 (arts. 121-125) and decree 2-16-403 of 6 October 2016.
 * No article of the organic law was read in full: what is recalled is graded R and shown with a warning.
 */
export const maCommune2016: RulePack = {
  id: 'ma-commune-2016',
  country: 'MA',
  level: 'commune',
  instrument: 'petition',
  validFrom: '2016-10-06',
  validTo: null,
  legalRef: 'loi organique 113-14, arts. 121-125; décret 2-16-403',
  petitionerTypes: value(['citizens', 'association'], organicLaw('121'), 'C', dgct),
  signatory: {
    categories: value(['resident', 'activity'], organicLaw('123'), 'R', dgct, 'resident, or economic, commercial or professional activity'),
    electoral: value('ELIGIBLE', organicLaw('123'), 'R', dgct, 'meets the conditions of the electoral list; not: is on it'),
    minAge: value(18, organicLaw('123'), 'R', dgct, 'follows from the conditions of the electoral list'),
  },
  thresholds: value(
    [
      { populationMin: null, populationMax: null, withArrondissements: true, unit: 'ABS', value: 400 },
      { populationMin: null, populationMax: 34_999, withArrondissements: false, unit: 'ABS', value: 100 },
      { populationMin: 35_000, populationMax: null, withArrondissements: false, unit: 'ABS', value: 200 },
    ],
    organicLaw('123'),
    'R',
    dgct,
    'the text of the article was not found; a lawyer has to confirm the tiers',
  ),
  spread: value(null, organicLaw('123'), 'R', dgct),
  collection: {
    maxDays: value(null, organicLaw('123'), 'R', dgct, 'no limit of time was found'),
    channels: value(['online', 'paper'], 'décret 2-16-403', 'C2', bniNsar),
  },
  forbiddenObjects: value(['constants-of-the-nation', 'out-of-powers'], organicLaw('121'), 'C', soussMassa),
  filing: {
    receipt: value('AT_ONCE', organicLaw('125'), 'R', dgct),
    recipient: value('council-president', organicLaw('125'), 'R', dgct),
  },
  admissibility: {
    body: value('bureau', organicLaw('125'), 'C2', bniNsar),
    answerLimit: value(
      { count: 3, unit: 'month', rollover: 'next-working-day' },
      organicLaw('125'),
      'C2',
      bniNsar,
      'the three months are read in a secondary source; that a last day without work moves to the next worked day is a general principle, recalled, to be confirmed by a lawyer',
    ),
    onSilence: value('NONE', organicLaw('125'), 'C2', 'https://alakhbar60.ma/?p=92251', 'no tacit acceptance was found'),
    rejectionReasons: value(
      ['out-of-powers', 'constants-of-the-nation', 'threshold-not-met', 'not-direct-interest', 'missing-documents', 'unclear-object', 'already-decided'],
      organicLaw('125'),
      'P',
      dgct,
      'a list of ours, so that reasons can be counted; the written reason is what the law asks for',
    ),
    completion: value({ allowed: false, suspendsClock: false }, organicLaw('125'), 'R', dgct),
  },
  effect: {
    agenda: value('NEXT_ORDINARY', organicLaw('125'), 'R', dgct),
    committee: value(true, organicLaw('125'), 'R', dgct, 'confirmed for regions'),
  },
  sessions: {
    ordinaryMonths: value([2, 5, 10], organicLaw('33'), 'C2', dgct),
    agendaFreezeDays: value(20, organicLaw('38'), 'R', dgct),
    convocationDays: value(10, organicLaw('35'), 'R', dgct),
  },
  notification: { reasonsRequired: value(true, organicLaw('125'), 'C2', bniNsar) },
  reminderDaysBefore: value([30, 7], 'practice', 'P', dgct),
};
