import type { RulePack } from '../rule-pack.ts';
import { ecCommuneInitiative2008 } from './ec-commune-initiative-2008.ts';
import { recalled } from './values.ts';

const code = 'Código Orgánico Administrativo, R.O. S-31 del 7 de julio de 2017';
const amending = `${code}, arts. 140, 162`;

/**
 * Ecuador, cantons: the popular normative initiative since the administrative code (COA) is in force. Who brings an incomplete file is
 * asked to amend it (art. 140), and the time stands still meanwhile (art. 162). Both articles are recalled, not read, and so is that
 * they hold for an initiative: the screen of the commune's administrator says so.
 */
export const ecCommuneInitiative2018: RulePack = {
  ...ecCommuneInitiative2008,
  id: 'ec-commune-initiative-2018',
  validFrom: '2018-07-07',
  validTo: null,
  legalRef: `${ecCommuneInitiative2008.legalRef} ; ${code}`,
  basis: [...ecCommuneInitiative2008.basis, recalled(code, code, 'administrative-code-recalled')],
  admissibility: {
    ...ecCommuneInitiative2008.admissibility,
    completion: recalled(amending, { allowed: true, suspendsClock: true }, 'completion-recalled'),
  },
};
