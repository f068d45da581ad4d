import { type Actor, staffRoles } from '#kernel';
import { declaredAction, definePolicy, type When } from '../access/policy.ts';
import type { PendingAct } from './pending-act.entity.ts';

export type ActFacts = Pick<PendingAct, 'action' | 'communeId' | 'proposedBy'>;

/** Whether the actor holds, in the commune of the act, a role by which its action may be done. */
export const holdsRoleFor = (actor: Actor, { action, communeId }: ActFacts): boolean =>
  staffRoles.some((role) => declaredAction(action).roles.includes(role) && actor.holds(role, communeId));

const isProposer: When<ActFacts> = (actor, { proposedBy }) => actor.key === proposedBy;
const mayDecide: When<ActFacts> = (actor, act) => holdsRoleFor(actor, act) && actor.key !== act.proposedBy;

export const pendingActPolicy = definePolicy('pending-act', {
  read: { roles: staffRoles, about: 'acts that wait for a second person, in the own communes and by the own role' },
  withdraw: { roles: staffRoles, when: isProposer, about: 'take back an act one proposed, before a second person decides' },
  decline: { roles: staffRoles, when: mayDecide, about: 'as the second person, refuse an act that another proposed' },
  expire: { roles: ['system'], about: 'end an act that nobody decided in time' },
});
