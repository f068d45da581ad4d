import { roles } from '#kernel';
import { definePolicy, every, inCommune, type When } from '#platform';

interface OfProject {
  readonly communeId: string;
  readonly authorId: string | null;
}

const isAuthor: When<OfProject> = (actor, { authorId }) => actor.id === authorId;
/** Whoever proposed a project does not judge it. */
const notAuthor: When<OfProject> = (actor, { authorId }) => actor.id !== authorId;
const officer = every<OfProject>(inCommune, notAuthor);

export const budgetPolicy = definePolicy('budget', {
  read: { roles: [...roles], about: 'participatory budgets, their projects, counts and bundles are public' },
  draft: {
    roles: ['clerk', 'secretary'],
    when: inCommune,
    about: 'write the regulation of a participatory budget; take one from a Pabulib file',
  },
  adopt: { roles: ['secretary'], when: inCommune, about: 'record that the council adopted the regulation: from then on it is frozen' },
  advance: { roles: ['clerk', 'secretary'], when: inCommune, about: 'move a participatory budget to its next phase, never before its day' },
  propose: { roles: ['citizen'], about: 'propose a project' },
  proposeOnPaper: { roles: ['clerk'], when: inCommune, about: 'type in a project that came on paper' },
  judge: { roles: ['clerk'], when: officer, about: 'decide whether a project is admissible, and propose to merge projects' },
  assess: { roles: ['clerk'], when: officer, about: 'feasibility: a price, or the reasons why it cannot be built' },
  consent: { roles: ['citizen'], when: isAuthor, about: 'agree that the own project is merged into another' },
  appeal: { roles: ['citizen'], when: isAuthor, about: 'appeal, once, against a refusal of the own project' },
  decideAppeal: { roles: ['bureau-member'], when: officer, about: 'decide an appeal with reasons' },
  vote: { roles: ['citizen'], about: 'vote, once; change the own ballot until closing' },
  requestToken: { roles: ['citizen'], about: 'have the token for a ballot signed, blind, once' },
  castBlind: { roles: ['anonymous'], about: 'vote with a signed token, and without saying who one is' },
  assistVote: { roles: ['clerk'], when: inCommune, about: 'help somebody to vote at the desk, whose identity was seen' },
  givePaper: { roles: ['clerk'], when: inCommune, about: 'mark somebody whose identity was seen, and give a ballot of paper' },
  enterPaper: { roles: ['clerk'], when: inCommune, about: 'type a pile of paper ballots; nothing is counted yet' },
  confirmPaper: {
    roles: ['clerk', 'secretary'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second person, type the same pile again: the ballots are in the box',
  },
  count: { roles: ['clerk', 'secretary'], when: inCommune, about: 'count a trial on made-up ballots; stop a count or start it again' },
  object: { roles: ['citizen'], about: 'object to a provisional result' },
  decideObjection: { roles: ['bureau-member'], when: inCommune, about: 'decide an objection with reasons' },
  proposeAllocation: {
    roles: ['secretary'],
    when: inCommune,
    about: 'write down what the council decided on the money, with votes and reasons',
  },
  confirmAllocation: {
    roles: ['secretary', 'council-president', 'bureau-member'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second person, confirm what the council decided on the money: the winners are funded',
  },
  deliver: { roles: ['clerk'], when: inCommune, about: 'delivery: planned, committed and paid, photos, delivered or abandoned' },
  account: { roles: ['secretary', 'clerk'], when: inCommune, about: 'publish the accountability report and its meeting, and close' },
  dropBallots: { roles: ['system'], about: 'put sealed ballots into the box, many at a time' },
  runCount: { roles: ['system'], about: 'open the box and count' },
  applyDeadline: { roles: ['system'], about: 'open and close ideas and vote on their days' },
});
