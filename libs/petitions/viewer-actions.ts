import type { Actor } from '#kernel';
import { may } from '#platform';
import { isCollecting, type PetitionEvent, petitionMachine, type PetitionState } from './domain/petition.ts';
import { isAnswered, procedureById } from './domain/procedure.ts';
import type { Petition } from './petition.entity.ts';
import { petitionPolicy } from './petitions.policy.ts';

/** What a screen can offer: the permission it needs, and where the petition must stand. */
interface Offer {
  readonly action: string;
  readonly permission: string;
  readonly stands: (state: PetitionState, hasSigned: boolean, law: Asking) => boolean;
}

/** What the petition's law makes of it. */
interface Asking {
  /** It asks for signatures. */
  readonly asks: boolean;
  /** It is answered, not deliberated on. */
  readonly hears: boolean;
  /** It lets the bureau ask for what is missing. */
  readonly completes: boolean;
}

const event =
  (name: PetitionEvent) =>
  (state: PetitionState): boolean =>
    petitionMachine.allowed(state).includes(name);

const offers: readonly Offer[] = [
  { action: 'revise', permission: petitionPolicy.revise, stands: (state) => state === 'draft' },
  { action: 'openCollection', permission: petitionPolicy.openCollection, stands: (state, _, { asks }) => state === 'draft' && asks },
  { action: 'sign', permission: petitionPolicy.sign, stands: (state, hasSigned) => isCollecting(state) && !hasSigned },
  {
    action: 'withdrawSignature',
    permission: petitionPolicy.withdrawSignature,
    stands: (state, hasSigned) => isCollecting(state) && hasSigned,
  },
  { action: 'withdraw', permission: petitionPolicy.withdraw, stands: event('withdraw') },
  { action: 'submit', permission: petitionPolicy.submit, stands: (state, _, { asks }) => state === (asks ? 'ready' : 'draft') },
  { action: 'readFile', permission: petitionPolicy.readFile, stands: (state) => !beforeFiling.includes(state) },
  { action: 'referToBureau', permission: petitionPolicy.referToBureau, stands: event('referToBureau') },
  { action: 'admit', permission: petitionPolicy.examine, stands: event('admit') },
  {
    action: 'requestCompletion',
    permission: petitionPolicy.requestCompletion,
    stands: (state, _, { completes }) => event('requestCompletion')(state) && completes,
  },
  { action: 'complete', permission: petitionPolicy.complete, stands: event('complete') },
  { action: 'reject', permission: petitionPolicy.proposeRejection, stands: event('reject') },
  { action: 'schedule', permission: petitionPolicy.schedule, stands: event('schedule') },
  { action: 'referToCommittee', permission: petitionPolicy.referToCommittee, stands: event('referToCommittee') },
  {
    action: 'deliberate',
    permission: petitionPolicy.proposeDecision,
    stands: (state, _, { hears }) => event('deliberate')(state) && !hears,
  },
  { action: 'answer', permission: petitionPolicy.proposeAnswer, stands: (state, _, { hears }) => event('answer')(state) && hears },
  { action: 'followUp', permission: petitionPolicy.followUp, stands: event('followUp') },
  { action: 'close', permission: petitionPolicy.followUp, stands: event('close') },
];

const beforeFiling: readonly PetitionState[] = ['draft', 'collecting', 'ready', 'expired', 'withdrawn'];

const lawOf = ({ requiredSignatures, rulePackId }: Petition): Asking => ({
  asks: requiredSignatures > 0,
  hears: isAnswered(procedureById(rulePackId)),
  completes: procedureById(rulePackId).admissibility.completion.value.allowed,
});

/** What an actor may do to a petition now, by permissions and status; the same rules decide again when it is done. */
export const viewerActions = (actor: Actor, petition: Petition, hasSigned: boolean): string[] =>
  offers
    .filter(({ permission, stands }) => stands(petition.status, hasSigned, lawOf(petition)) && may(actor, permission, petition))
    .map(({ action }) => action);
