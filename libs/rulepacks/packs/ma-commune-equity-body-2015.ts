import type { BodyPack } from '../institution-packs.ts';
import { proposed, read, recalled } from './values.ts';

const article = 'loi organique 113-14, art. 120';
const modelRules = 'règlement intérieur type, arts. 62-81';

/**
 * Morocco, communes: the body of equity, equal opportunity and gender approach (organic law 113-14, art. 120), whose composition
 * and working the council's internal rules set. Its official acronym is IEECAG; programmes also write IECCAG.
 */
export const maCommuneEquityBody2015: BodyPack = {
  id: 'ma-commune-equity-body-2015',
  country: 'MA',
  level: 'commune',
  instrument: 'advisory-body',
  validFrom: '2015-07-07',
  validTo: null,
  legalRef: `${article} ; ${modelRules}`,
  basis: [read('C2', 'dgclManual', article, article)],
  names: read('C', 'dgclManual', article, {
    fr: 'Instance de l’équité, de l’égalité des chances et de l’approche genre',
    ar: 'هيئة المساواة وتكافؤ الفرص ومقاربة النوع',
    en: 'Body for equity, equal opportunity and the gender approach',
    es: 'Instancia de equidad, igualdad de oportunidades y enfoque de género',
  }),
  acronyms: read('C', 'dgclManual', article, ['IEECAG', 'IECCAG'], 'acronym-of-programmes'),
  composition: {
    size: recalled(modelRules, { min: null, max: null }),
    largestShareOfOneSex: recalled(modelRules, null),
    minWomenPct: proposed(50, 'parity-from-internal-rules'),
    councillorsAllowed: recalled(modelRules, false),
    accredited: recalled(modelRules, true),
  },
  termYears: recalled(modelRules, null),
  endsWithMandate: recalled(modelRules, true),
  quorum: proposed('MORE_THAN_HALF', 'body-quorum-is-ours'),
  opinion: {
    ownInitiative: read('C2', 'advisoryOpinions', article, true),
    agenda: proposed('NEXT_ORDINARY', 'opinion-agenda-is-ours'),
    answerPerRecommendation: proposed(true, 'opinion-answer-is-ours'),
  },
};
