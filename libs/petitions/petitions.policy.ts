import { roles } from '#kernel';
import { lawById, practiceOf } from '#rulepacks';
import { definePolicy, every, inCommune, type When } from '#platform';

interface OfPetition {
  readonly communeId: string;
  readonly rulePackId: string;
  readonly petitionerId: string;
}

const isPetitioner: When<OfPetition> = (actor, { petitionerId }) => actor.id === petitionerId;
/** Whoever files a petition does not decide on it. */
const notParty: When<OfPetition> = (actor, { petitionerId }) => actor.id !== petitionerId;
const officer = every<OfPetition>(inCommune, notParty);

/** How sure it must be who acts: what the practice of the petition's law says of the act. */
const assured = (act: 'sign' | 'file') => (row: Pick<OfPetition, 'rulePackId'>) => practiceOf(lawById(row.rulePackId)).assurance[act].value;

export const petitionPolicy = definePolicy('petition', {
  read: { roles: [...roles], about: 'petitions that were opened; drafts only their author' },
  draft: { roles: ['citizen'], about: 'write a petition to a commune' },
  revise: { roles: ['citizen'], when: isPetitioner, about: 'change an own draft' },
  openCollection: { roles: ['citizen'], when: isPetitioner, about: 'lock the words and collect signatures' },
  sign: { roles: ['citizen'], level: assured('sign'), about: 'sign, by declaring in which capacity' },
  withdrawSignature: { roles: ['citizen'], about: 'take the own signature back before filing' },
  withdraw: { roles: ['citizen'], when: isPetitioner, about: 'give an own petition up before filing' },
  submit: { roles: ['citizen'], when: isPetitioner, level: assured('file'), about: 'file with the council president' },
  readFile: {
    roles: ['clerk', 'bureau-member', 'council-president'],
    when: inCommune,
    about: 'names of signatories; each reading is audited',
  },
  work: { roles: ['clerk', 'bureau-member', 'council-president', 'secretary'], about: 'the own list of petitions that wait for an act' },
  referToBureau: { roles: ['council-president'], when: officer, about: 'pass a filed petition to the bureau' },
  examine: { roles: ['bureau-member'], when: officer, about: 'declare admissible' },
  requestCompletion: { roles: ['bureau-member'], when: officer, about: 'ask the petitioner for what is missing, where the law allows it' },
  complete: { roles: ['citizen'], when: isPetitioner, about: 'bring what the bureau asked for' },
  proposeRejection: { roles: ['bureau-member'], when: officer, about: 'propose to reject, with reasons' },
  confirmRejection: {
    roles: ['bureau-member', 'council-president'],
    when: officer,
    twoPeople: true,
    about: 'as the second person, confirm a rejection: it takes effect',
  },
  schedule: { roles: ['secretary'], when: officer, about: 'put on the agenda of the next session' },
  referToCommittee: { roles: ['secretary', 'council-president'], when: officer, about: 'send to the standing committee' },
  proposeDecision: { roles: ['secretary'], when: officer, about: 'write down what the council decided, with votes and reasons' },
  confirmDecision: {
    roles: ['secretary', 'council-president', 'bureau-member'],
    when: officer,
    twoPeople: true,
    about: 'as the second person, confirm what the council decided: it takes effect',
  },
  proposeAnswer: {
    roles: ['bureau-member', 'council-president', 'secretary'],
    when: officer,
    about: 'write down the answer of the authority, or of the college in the sitting',
  },
  confirmAnswer: {
    roles: ['bureau-member', 'council-president', 'secretary'],
    when: officer,
    twoPeople: true,
    about: 'as the second person, confirm an answer: the petitioner has it',
  },
  followUp: { roles: ['secretary', 'clerk'], when: officer, about: 'record what becomes of the decision, and close' },
  count: { roles: ['system'], about: 'count signatures and settle the threshold' },
  applyDeadline: { roles: ['system'], about: 'act on a date of the law: mark overdue, remind, end a collection' },
  recordCouncil: { roles: ['system'], about: 'record on open petitions that the council was dissolved, or that a new one sits' },
  trackAgenda: { roles: ['system'], about: 'follow an agenda item that moved' },
});
