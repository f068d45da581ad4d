import type { BodyPack } from '../institution-packs.ts';
import { proposed, read, recalled } from './values.ts';

const article = 'CDLD, art. L1122-35';

/** Belgium, Wallonia: an advisory council of a commune (CDLD, art. L1122-35); with more than two thirds of one sex its opinions are invalid. */
export const beWalloniaAdvisoryCouncil: BodyPack = {
  id: 'be-wallonia-advisory-council',
  country: 'BE',
  jurisdiction: 'BE-WAL',
  level: 'commune',
  instrument: 'advisory-body',
  validFrom: '2004-08-12',
  validTo: null,
  legalRef: article,
  basis: [read('C', 'walloonAdvisoryCouncils', article, article)],
  names: recalled(article, {
    fr: 'Conseil consultatif communal',
    ar: 'مجلس استشاري جماعي',
    en: 'Communal advisory council',
    es: 'Consejo consultivo municipal',
  }),
  acronyms: recalled(article, ['CCA', 'CCCA']),
  composition: {
    size: recalled(article, { min: null, max: null }),
    largestShareOfOneSex: read('C', 'walloonAdvisoryCouncils', article, { numerator: 2, denominator: 3 }),
    minWomenPct: recalled(article, null),
    councillorsAllowed: recalled(article, true),
    accredited: recalled(article, false),
  },
  termYears: recalled(article, null),
  endsWithMandate: recalled(article, true),
  quorum: proposed('MORE_THAN_HALF', 'body-quorum-is-ours'),
  opinion: {
    ownInitiative: recalled(article, true),
    agenda: proposed('NEXT', 'opinion-agenda-is-ours'),
    answerPerRecommendation: proposed(true, 'opinion-answer-is-ours'),
  },
};
