import type { CouncilPack } from '../institution-packs.ts';
import { recalled } from './values.ts';

const article = (number: string): string => `CDLD, art. ${number}`;

/** Belgium, Wallonia: how a communal council sits under the code of local democracy (CDLD). Recalled, and shown with a warning. */
export const beWalloniaCouncil: CouncilPack = {
  id: 'be-wallonia-council',
  country: 'BE',
  jurisdiction: 'BE-WAL',
  level: 'commune',
  instrument: 'council',
  validFrom: '2004-08-12',
  validTo: null,
  legalRef: 'CDLD, arts. L1122-3 et L1122-17',
  basis: [recalled('CDLD, arts. L1122-3 et L1122-17', 'CDLD, arts. L1122-3 et L1122-17')],
  mandateYears: recalled(article('L1122-3'), 6),
  quorum: {
    share: recalled(article('L1122-17'), 'MORE_THAN_HALF'),
    anyNumberFrom: recalled(article('L1122-17'), 3),
    againAfterDays: recalled(article('L1122-17'), null),
  },
  transmission: recalled(article('L3122-2'), null),
  visa: {
    subjects: recalled(article('L3122-2'), []),
    limit: recalled(article('L3122-2'), null),
    onSilence: recalled(article('L3122-2'), 'NONE'),
  },
};
