import { roles } from '#kernel';
import { definePolicy, inCommune, type When } from '#platform';

interface OfCharter {
  readonly communeId: string;
  /** Accounts of those named in the team. */
  readonly team: readonly string[];
}

/** Whoever is named in the team works on the text with the staff. */
const inTeam: When<OfCharter> = (actor, row, roles) =>
  roles.some((role) => (role === 'citizen' ? row.team.includes(actor.id) : actor.holds(role, row.communeId)));

export const charterPolicy = definePolicy('charter', {
  read: { roles: [...roles], about: 'charters, every version of their text, what is proposed, signatures and reviews are public' },
  initiate: {
    roles: ['secretary', 'council-president'],
    when: inCommune,
    about: 'begin a charter, or its revision, by a decision that names the team',
  },
  draft: {
    roles: ['clerk', 'secretary', 'citizen'],
    when: inTeam,
    about: 'as one of the team: diagnosis, workshops, versions of the text',
  },
  advance: { roles: ['clerk', 'secretary'], when: inCommune, about: 'open the diagnosis, the drafting and the consultation of a charter' },
  contribute: { roles: ['citizen'], about: 'propose a change of an article, for oneself or for an association' },
  answer: { roles: ['clerk', 'secretary', 'citizen'], when: inTeam, about: 'as one of the team: answer what was proposed, with reasons' },
  sendToCouncil: { roles: ['secretary'], when: inCommune, about: 'put the final text on the agenda of the council' },
  proposeDecision: { roles: ['secretary'], when: inCommune, about: 'write down what the council decided on a charter' },
  confirmDecision: {
    roles: ['secretary', 'council-president', 'bureau-member'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second person, confirm what the council decided on a charter: it takes effect',
  },
  sign: { roles: ['citizen'], about: 'sign an adopted charter for an association that one represents' },
  signForCouncil: { roles: ['council-president'], when: inCommune, about: 'sign an adopted charter for the council' },
  bringIntoForce: { roles: ['secretary', 'council-president'], when: inCommune, about: 'publish a signed charter: it is in force' },
  review: { roles: ['clerk', 'secretary', 'citizen'], when: inTeam, about: 'as one of the team: publish the yearly review' },
  abandon: {
    roles: ['secretary', 'council-president'],
    when: inCommune,
    about: 'end a charter, with reasons; in force, by the council’s decision',
  },
  trackAgenda: { roles: ['system'], about: 'follow a charter whose session was not held' },
  applyDeadline: { roles: ['system'], about: 'close a consultation on its day; say that a review is due or late' },
  issuePapers: { roles: ['system'], about: 'issue the official paper of an adopted charter' },
});
