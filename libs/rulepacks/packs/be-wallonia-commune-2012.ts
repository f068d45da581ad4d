import type { HearingPack } from '../hearing-pack.ts';
import { everywhere, read, recalled } from './values.ts';

const article = 'CDLD, art. L1122-14';
const paragraph = (number: number): string => `${article}, § ${number}`;

/**
 * Belgium, Wallonia: the interpellation of the communal college by one inhabitant, in the public sitting of the council, under the
 * code of local democracy (CDLD), art. L1122-14, §§ 2-6.
 */
export const beWalloniaCommune2012: HearingPack = {
  id: 'be-wallonia-commune-2012',
  country: 'BE',
  jurisdiction: 'BE-WAL',
  level: 'commune',
  instrument: 'interpellation',
  validFrom: '2012-04-26',
  validTo: null,
  legalRef: `${article}, §§ 2-6`,
  basis: [
    read('C', 'walloonParliament', `${article}, §§ 2-6`, `${article}, §§ 2-6`),
    recalled('décret du 26 avril 2012', 'décret wallon du 26 avril 2012', 'valid-from-recalled'),
  ],
  petitionerTypes: read('C', 'walloonParliament', paragraph(2), ['citizens', 'legal-person']),
  signatory: {
    categories: read('C', 'walloonParliament', paragraph(2), ['resident']),
    electoral: recalled(paragraph(2), 'NONE', 'no-condition-found'),
    minAge: read('C', 'walloonParliament', paragraph(2), 18),
    minMonthsRegistered: read('C', 'liege', paragraph(2), 6, 'six-months-in-liege'),
    directInterest: recalled(paragraph(2), false, 'no-condition-found'),
  },
  legalPersonSeatedHere: read('C', 'walloonParliament', paragraph(2), true),
  thresholds: read('C', 'walloonParliament', paragraph(3), [everywhere(1, 'HEARING')]),
  forbiddenObjects: [
    read('C', 'liege', paragraph(3), 'not-of-general-scope'),
    read('C', 'liege', paragraph(3), 'personal-question'),
    read('C', 'liege', paragraph(3), 'statistical-request'),
    read('C', 'liege', paragraph(3), 'documentary-request'),
  ],
  filing: {
    recipient: read('C', 'liege', paragraph(3), 'college'),
    numberedRegister: recalled(paragraph(3), false, 'no-condition-found'),
  },
  hearing: {
    textBefore: read('C2', 'burdinne', paragraph(3), { count: 15, unit: 'clear-day', rollover: 'none' }),
    maxMinutes: read('C', 'walloonParliament', paragraph(3), 10),
    answeredInSitting: recalled(paragraph(4), true),
    capPerSession: recalled(article, null, 'no-condition-found'),
    notAgainWithinMonths: recalled(article, null, 'no-condition-found'),
  },
};
