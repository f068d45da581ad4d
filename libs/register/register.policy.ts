import { definePolicy, every, inCommune, type When } from '#platform';

interface Owned {
  readonly communeId: string;
  readonly personId: string;
}
interface Addition {
  readonly communeId: string;
  readonly proposedBy: string;
}

const own: When<{ personId: string }> = (actor, { personId }) => actor.id === personId;
/** Whoever asks to be on a roll does not confirm it. */
const notOwn: When<Owned> = (actor, { personId }) => actor.id !== personId;
/** Whoever proposes an addition or a removal does not decide on it. */
const notProposer: When<Addition> = (actor, { proposedBy }) => actor.id !== proposedBy;

export const registerPolicy = definePolicy('register', {
  readSettings: {
    roles: ['administrator', 'auditor', 'clerk'],
    when: inCommune,
    about: 'which authorisation the commune has and how long data are kept',
  },
  setSettings: {
    roles: ['administrator'],
    when: inCommune,
    about: 'enter the authorisation of the data-protection authority; set retention',
  },
  importRoll: { roles: ['administrator', 'system'], when: inCommune, about: 'import a roll; nobody can read its lines' },
  proposeRoll: { roles: ['administrator', 'system'], when: inCommune, about: 'propose a roll that was read as the roll in force' },
  confirmRoll: {
    roles: ['administrator', 'clerk'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second person, put a roll in force that another imported',
  },
  readRolls: {
    roles: ['administrator', 'auditor', 'clerk'],
    when: inCommune,
    about: 'versions of rolls, progress, refused lines, frozen rolls',
  },
  proposeAddition: { roles: ['clerk', 'administrator'], when: inCommune, about: 'propose somebody for a frozen roll, with a reason' },
  decideAddition: {
    roles: ['clerk', 'administrator'],
    when: every<Addition>(inCommune, notProposer),
    twoPeople: true,
    about: 'add somebody whom another proposed, or refuse with a reason',
  },
  proposeRemoval: {
    roles: ['clerk', 'administrator'],
    when: inCommune,
    about: 'propose to take somebody off a frozen roll, with a reason',
  },
  decideRemoval: {
    roles: ['clerk', 'administrator'],
    when: every<Addition>(inCommune, notProposer),
    twoPeople: true,
    about: 'take somebody off whom another proposed, or refuse with a reason',
  },
  verifyFreeze: { roles: ['administrator', 'auditor'], when: inCommune, about: 'compute again that a frozen roll is unchanged' },
  claim: { roles: ['citizen'], level: 1, about: 'ask to be recognised on a roll' },
  confirmClaim: { roles: ['clerk'], when: every<Owned>(inCommune, notOwn), about: 'confirm at the counter, the identity card seen' },
  endLink: { roles: ['citizen'], when: own, about: 'no longer be recognised on a roll' },
  readOwn: { roles: ['citizen'], about: 'the own claims, and who asked what about oneself' },
  match: { roles: ['system'], about: 'compare open claims with the rolls in force' },
  confirmFreeze: { roles: ['system'], about: 'note that the procedure for which a roll was frozen was really opened' },
  purge: { roles: ['system'], about: 'destroy what is kept past its time' },
  rotateKeys: { roles: ['system'], about: 'wrap every key with the newest master key, and seal numbers anew' },
});
