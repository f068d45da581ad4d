import { roles } from '#kernel';
import { definePolicy, inCommune, type When } from '#platform';

interface OfPetition {
  readonly communeId: string;
  readonly petitionerId: string;
}

const ownOrInCommune: When<OfPetition> = (actor, petition, asRoles) =>
  asRoles.includes('citizen') ? actor.id === petition.petitionerId : inCommune(actor, petition, asRoles);

export const preCheckPolicy = definePolicy('pre-check', {
  ask: { roles: [...roles], about: 'what is worth a look in a text that is not written yet, and which petitions are like it' },
  read: {
    roles: ['citizen', 'clerk', 'bureau-member', 'council-president', 'secretary'],
    when: ownOrInCommune,
    about: 'the list of an own petition, or of one of the own territory, as it was advised and as it is now',
  },
  keep: { roles: ['system'], about: 'keep what was advised when a petition was opened or filed' },
  index: { roles: ['system'], about: 'write the words by which petitions that are like each other are found' },
});
