import { type Actor, roles, type StaffRole, staffRoles } from '#kernel';
import { definePolicy, every, inCommune, type When } from '#platform';

/** What the rules of permission look at. */
export interface OfOrganisation {
  /** The commune of the seat. */
  readonly communeId: string;
  /** People of its team who have accepted. */
  readonly teamIds: readonly string[];
}

const isTeam: When<OfOrganisation> = ({ id }, { teamIds }) => teamIds.includes(id);
/** Whoever is of the association does not decide on it. */
const notTeam: When<OfOrganisation> = ({ id }, { teamIds }) => !teamIds.includes(id);
const officer = every<OfOrganisation>(inCommune, notTeam);

/** Staff who read a dossier, in the communes of its seat and its branches. */
const dossierReaders = [
  'clerk',
  'bureau-member',
  'council-president',
  'secretary',
  'administrator',
  'auditor',
] as const satisfies StaffRole[];

export const organisationPolicy = definePolicy('organisation', {
  read: { roles: [...roles], about: 'the card of a verified association' },
  readDossier: {
    roles: ['citizen', ...staffRoles],
    about: 'the whole dossier: its team, and the staff of the communes of its seat and branches',
  },
  work: { roles: [...dossierReaders], about: 'the dossiers of the own communes' },
  declare: { roles: ['citizen'], about: 'declare an association one acts for' },
  maintain: { roles: ['citizen'], when: isTeam, about: 'keep the own dossier: facts, places, documents, team, governance' },
  join: { roles: ['citizen'], about: 'accept or decline an invitation to a team' },
  checkDocuments: { roles: ['clerk'], when: officer, about: 'check the documents of a dossier' },
  verify: { roles: ['clerk'], when: officer, about: 'verify a dossier whose documents another clerk checked' },
  reject: { roles: ['clerk'], when: officer, about: 'reject a dossier, with reasons coded and written' },
  renew: { roles: ['clerk'], when: officer, about: 'confirm the term of a representative' },
  confirmBranch: { roles: ['clerk'], when: officer, about: 'confirm a branch in the own commune' },
  applyDeadline: { roles: ['system'], about: 'act on the end of a term: tell that it is near, lapse when it is over' },
});

/** Communes whose dossiers the actor reads as staff. */
export const dossierCommunes = (actor: Actor): string[] => actor.communesAs(dossierReaders);
