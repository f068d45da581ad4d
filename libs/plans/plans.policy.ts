import { roles } from '#kernel';
import { definePolicy, every, inCommune, type When } from '#platform';

interface OfAction {
  readonly communeId: string;
  readonly completedBy: string | null;
}

/** Whoever said that it is done does not verify it. */
const notWhoCompleted: When<OfAction> = (actor, { completedBy }) => actor.id !== completedBy;

export const planPolicy = definePolicy('plan', {
  read: { roles: [...roles], about: 'action plans from their draft on; what is being prepared, the staff of the commune' },
  prepare: { roles: ['clerk', 'secretary', 'council-president'], when: inCommune, about: 'begin an action plan, write it, take its steps' },
  manage: {
    roles: ['clerk', 'secretary'],
    when: inCommune,
    about: 'actions of a plan with their money and indicators, one by one or from a sheet',
  },
  report: { roles: ['clerk'], when: inCommune, about: 'say in the field how far an action is, with photos' },
  verify: {
    roles: ['bureau-member', 'auditor', 'secretary', 'clerk'],
    when: every<OfAction>(inCommune, notWhoCompleted),
    about: 'having seen it, verify an action that somebody else said is done',
  },
  place: { roles: ['secretary'], when: inCommune, about: 'put a plan on the agenda of the next session' },
  proposeDecision: { roles: ['secretary'], when: inCommune, about: 'write down what the council decided on a plan' },
  confirmDecision: {
    roles: ['secretary', 'council-president', 'bureau-member'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second person, confirm what the council decided on a plan: it takes effect',
  },
  recordVisa: { roles: ['secretary'], when: inCommune, about: 'record that the authority gave its visa, or refused it' },
  evaluate: { roles: ['secretary', 'council-president'], when: inCommune, about: 'publish the yearly evaluation of a plan' },
  dispute: { roles: ['citizen'], about: 'say that an action was not done, with a photo and a place; an answer is owed' },
  answerDispute: { roles: ['clerk', 'secretary'], when: inCommune, about: 'answer somebody who says that an action was not done' },
  applyDeadline: { roles: ['system'], about: 'remind, tell what is late, close a plan at the end of its period' },
});
