import type { CouncilPack } from '../institution-packs.ts';
import { recalled } from './values.ts';

const article = (number: string): string => `loi organique 113-14, art. ${number}`;

/**
 * Morocco, communes: how the council sits under organic law 113-14 (arts. 33-45) and which of its deliberations need the governor's
 * visa (arts. 115-118). No article was read in full: everything here is recalled and shown with a warning.
 */
export const maCommuneCouncil2015: CouncilPack = {
  id: 'ma-commune-council-2015',
  country: 'MA',
  level: 'commune',
  instrument: 'council',
  validFrom: '2015-07-07',
  validTo: null,
  legalRef: 'loi organique 113-14, arts. 33-45 et 115-118',
  basis: [recalled('loi organique 113-14, arts. 33-45 et 115-118', 'loi organique 113-14, arts. 33-45 et 115-118')],
  mandateYears: recalled(article('17'), 6),
  quorum: {
    share: recalled(article('42'), 'MORE_THAN_HALF'),
    anyNumberFrom: recalled(article('42'), 3),
    againAfterDays: recalled(article('42'), { min: 3, max: 5 }),
  },
  transmission: recalled(article('116'), { count: 15, unit: 'working-day', rollover: 'none' }),
  visa: {
    subjects: recalled(article('118'), ['action-plan', 'budget']),
    limit: recalled(article('118'), { count: 20, unit: 'day', rollover: 'none' }),
    onSilence: recalled(article('118'), 'GRANTED'),
  },
};
