import type { StaffRole } from '#kernel';
import { definePolicy, every, inCommune, type When } from '#platform';

interface OfPetition {
  readonly communeId: string;
  readonly petitionerId: string;
}

const isPetitioner: When<OfPetition> = (actor, { petitionerId }) => actor.id === petitionerId;
/** Whoever files a petition types and decides none of its sheets. */
const notParty: When<OfPetition> = (actor, { petitionerId }) => actor.id !== petitionerId;
const officer = every<OfPetition>(inCommune, notParty);

/** Who works on paper, and sees its scans. */
export const paperRoles = ['clerk', 'bureau-member', 'secretary', 'council-president'] as const satisfies StaffRole[];

export const paperPolicy = definePolicy('paper', {
  printSheet: { roles: ['citizen'], when: isPetitioner, about: 'print a sheet to sign on, for an own petition' },
  work: { roles: [...paperRoles], about: 'sheets of a petition of the own commune that were typed, without names' },
  read: { roles: [...paperRoles], when: officer, about: 'names that were typed from a sheet; each reading is audited' },
  enter: { roles: ['clerk'], when: officer, about: 'type a signed sheet, with its scan' },
  validate: {
    roles: ['clerk', 'bureau-member', 'secretary'],
    when: officer,
    twoPeople: true,
    about: 'as the second person, decide each line of a sheet: the valid ones count',
  },
  discard: { roles: ['clerk'], when: officer, about: 'give up a sheet that was typed and not decided' },
  reissue: {
    roles: ['secretary', 'council-president'],
    when: officer,
    about: 'issue a receipt or a letter anew; it takes the place of the one before',
  },
  join: { roles: ['system'], about: 'know lines of paper as those of a person whom the roll recognises' },
  issueDocuments: { roles: ['system'], about: 'issue the receipt of a filing and the letters of decisions' },
});
