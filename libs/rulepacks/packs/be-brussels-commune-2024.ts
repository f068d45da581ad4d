import type { HearingPack } from '../hearing-pack.ts';
import { everywhere, read, recalled } from './values.ts';

const articles = 'Nouvelle loi communale, arts. 317/1-317/3';
const ordinance = 'ordonnance du 22 février 2024';
const before = 'Nouvelle loi communale, art. 89bis (ordonnance du 20 juillet 2006)';
const localRules = 'règlement du conseil de Watermael-Boitsfort';

const brussels = {
  country: 'BE',
  jurisdiction: 'BE-BRU',
  level: 'commune',
  validFrom: '2024-02-22',
  validTo: null,
  legalRef: `${articles} ; ${ordinance}`,
  basis: [read('C2', 'equalPartners', ordinance, `${articles}, par l’${ordinance}`, 'valid-from-adoption')],
} as const;

/**
 * Belgium, Brussels: the interpellation of the communal college by 25 inhabitants. Until 2024 the number was 20; what is taken from
 * the text of 2006 or from the rules of one commune says so.
 */
export const beBrusselsCommune2024: HearingPack = {
  ...brussels,
  id: 'be-brussels-commune-2024',
  instrument: 'interpellation',
  petitionerTypes: read('C2', 'equalPartners', articles, ['citizens']),
  signatory: {
    categories: read('C2', 'equalPartners', articles, ['resident']),
    electoral: recalled(articles, 'NONE', 'no-condition-found'),
    minAge: read('C', 'ordinanceOf2006', before, 16, 'text-of-2006'),
    minMonthsRegistered: recalled(articles, null, 'no-condition-found'),
    directInterest: recalled(articles, false, 'no-condition-found'),
  },
  legalPersonSeatedHere: recalled(articles, null, 'no-condition-found'),
  thresholds: read('C2', 'equalPartners', articles, [everywhere(25, 'HEARING')], 'twenty-in-2006'),
  forbiddenObjects: [
    read('C2', 'equalPartners', articles, 'not-of-general-scope'),
    read('C', 'watermaelBoitsfort', localRules, 'personal-question', 'rules-of-one-commune'),
  ],
  filing: {
    recipient: read('C', 'ordinanceOf2006', before, 'council', 'text-of-2006'),
    numberedRegister: read('C', 'watermaelBoitsfort', localRules, true, 'rules-of-one-commune'),
  },
  hearing: {
    textBefore: read('C', 'watermaelBoitsfort', localRules, { count: 12, unit: 'clear-day', rollover: 'none' }, 'rules-of-one-commune'),
    maxMinutes: recalled(articles, null, 'no-condition-found'),
    answeredInSitting: read('C', 'ordinanceOf2006', before, true, 'text-of-2006'),
    capPerSession: read('C', 'ordinanceOf2006', before, 3, 'text-of-2006'),
    notAgainWithinMonths: read('C', 'ordinanceOf2006', before, 3, 'text-of-2006'),
  },
};

/** Belgium, Brussels: the petition of anyone to the commune, for which no condition may be set (Constitution, art. 28). */
export const beBrusselsCommunePetition2024: HearingPack = {
  ...brussels,
  id: 'be-brussels-commune-petition-2024',
  instrument: 'petition',
  petitionerTypes: read('C2', 'equalPartners', 'Constitution, art. 28', ['citizens']),
  signatory: {
    categories: read('C2', 'equalPartners', 'Constitution, art. 28', ['anyone'], 'no-condition-may-be-set'),
    electoral: read('C2', 'equalPartners', 'Constitution, art. 28', 'NONE', 'no-condition-may-be-set'),
    minAge: read('C2', 'equalPartners', 'Constitution, art. 28', 0, 'no-condition-may-be-set'),
    minMonthsRegistered: read('C2', 'equalPartners', 'Constitution, art. 28', null, 'no-condition-may-be-set'),
    directInterest: read('C2', 'equalPartners', 'Constitution, art. 28', false, 'no-condition-may-be-set'),
  },
  legalPersonSeatedHere: recalled(articles, null, 'no-condition-found'),
  thresholds: read('C2', 'equalPartners', 'Constitution, art. 28', [everywhere(1, 'HEARING')], 'no-condition-may-be-set'),
  forbiddenObjects: [],
  filing: {
    recipient: read('C2', 'equalPartners', 'Constitution, art. 28', 'authority'),
    numberedRegister: recalled(articles, false, 'no-condition-found'),
  },
  hearing: {
    textBefore: recalled(articles, null, 'no-condition-found'),
    maxMinutes: recalled(articles, null, 'no-condition-found'),
    answeredInSitting: recalled(articles, false, 'no-condition-found'),
    capPerSession: recalled(articles, null, 'no-condition-found'),
    notAgainWithinMonths: recalled(articles, null, 'no-condition-found'),
  },
};
