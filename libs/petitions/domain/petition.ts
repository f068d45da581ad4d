import { DomainError, machine, type StaffRole } from '#kernel';
import { effectOf, type Procedure } from './procedure.ts';

/** States of a petition to a commune, a province or a region, from draft to closing (docs/petition.md draws them). */
export const petitionStates = [
  'draft',
  'collecting',
  'ready',
  'expired',
  'withdrawn',
  'submitted',
  'under-review',
  'completion-requested',
  'admissible',
  'inadmissible',
  'scheduled',
  'in-committee',
  'deliberated',
  'answered',
  'in-force',
  'in-follow-up',
  'closed',
] as const;
export type PetitionState = (typeof petitionStates)[number];

export const petitionEvents = [
  'openCollection',
  'reachThreshold',
  'fallBelowThreshold',
  'expire',
  'withdraw',
  'submit',
  'referToBureau',
  'requestCompletion',
  'complete',
  'lapseCompletion',
  'admit',
  'reject',
  'schedule',
  'referToCommittee',
  'postpone',
  'unschedule',
  'deliberate',
  'answer',
  'enterIntoForce',
  'followUp',
  'close',
] as const;
export type PetitionEvent = (typeof petitionEvents)[number];

/** What the public history tells beside the events that move: they move nothing by themselves. */
export const quietEvents = ['silence', 'moveAgenda', 'invalidateSignatures', 'dissolveCouncil', 'installCouncil'] as const;
export type HistoryEvent = PetitionEvent | (typeof quietEvents)[number];

/** What the guards look at; counts are exact, taken under the row's lock. */
export interface PetitionFacts {
  readonly validSignatures: number;
  readonly requiredSignatures: number;
  /** Signatures that parts of the territory lack where the law asks some from each. */
  readonly lacking?: number;
  /** Whether the law lets its day pass into force without a decision. */
  readonly silenceDecides?: boolean;
  /** Whether the law lets the bureau ask for what is missing. */
  readonly completionAllowed?: boolean;
}

const thresholdMet = ({ validSignatures, requiredSignatures, lacking = 0 }: PetitionFacts): void => {
  if (validSignatures < requiredSignatures)
    throw new DomainError('THRESHOLD_NOT_MET', { required: requiredSignatures, valid: validSignatures });
  if (lacking > 0) throw new DomainError('SPREAD_NOT_MET', { missing: lacking });
};

/** An association acts by itself (organic law 113-14, art. 124): no signature is asked, and none is collected. */
const asksSignatures = ({ requiredSignatures }: PetitionFacts): void => {
  if (requiredSignatures === 0) throw new DomainError('NO_COLLECTION_NEEDED');
};
const asksNoSignature = ({ requiredSignatures }: PetitionFacts): void => {
  if (requiredSignatures > 0) throw new DomainError('PETITION_STATE_FORBIDS', { state: 'draft', event: 'submit' });
};

const allowsCompletion = ({ completionAllowed = false }: PetitionFacts): void => {
  if (!completionAllowed) throw new DomainError('COMPLETION_NOT_ALLOWED');
};

/** Nothing was decided in the time of the law, and there silence puts the proposal in force (Ecuador, Constitution, art. 103). */
const decidesBySilence = ({ silenceDecides = false }: PetitionFacts): void => {
  if (!silenceDecides) throw new DomainError('PETITION_STATE_FORBIDS', { state: 'submitted', event: 'enterIntoForce' });
};
const bySilence = { enterIntoForce: { to: 'in-force', guard: decidesBySilence } } as const;
/** The authority answers, or the college in the sitting. */
const byAnswer = { answer: { to: 'answered' }, ...bySilence } as const;

/**
 * Organic law 113-14, arts. 121-125; the other instruments go the same way, shorter. Silence decides nothing, save under a law that
 * says so (`enterIntoForce`).
 * Anyone may see in the table what can happen next; `allowed` gives the same to the screens.
 */
export const petitionMachine = machine<PetitionState, PetitionEvent, PetitionFacts>({
  name: 'petition',
  initial: 'draft',
  terminal: ['expired', 'withdrawn', 'inadmissible', 'in-force', 'closed'],
  forbids: 'PETITION_STATE_FORBIDS',
  arrows: {
    draft: {
      openCollection: { to: 'collecting', guard: asksSignatures },
      submit: { to: 'submitted', guard: asksNoSignature },
      withdraw: { to: 'withdrawn' },
    },
    collecting: {
      reachThreshold: { to: 'ready', guard: thresholdMet },
      expire: { to: 'expired' },
      withdraw: { to: 'withdrawn' },
    },
    ready: {
      submit: { to: 'submitted', guard: thresholdMet },
      fallBelowThreshold: { to: 'collecting' },
      expire: { to: 'expired' },
      withdraw: { to: 'withdrawn' },
    },
    submitted: { referToBureau: { to: 'under-review' }, ...bySilence },
    'under-review': {
      requestCompletion: { to: 'completion-requested', guard: allowsCompletion },
      admit: { to: 'admissible' },
      reject: { to: 'inadmissible' },
      ...byAnswer,
    },
    'completion-requested': { complete: { to: 'under-review' }, lapseCompletion: { to: 'under-review' }, ...bySilence },
    admissible: { schedule: { to: 'scheduled' }, ...byAnswer },
    scheduled: {
      referToCommittee: { to: 'in-committee' },
      deliberate: { to: 'deliberated' },
      postpone: { to: 'admissible' },
      unschedule: { to: 'admissible' },
      ...byAnswer,
    },
    'in-committee': {
      deliberate: { to: 'deliberated' },
      postpone: { to: 'admissible' },
      unschedule: { to: 'admissible' },
      ...byAnswer,
    },
    deliberated: { followUp: { to: 'in-follow-up' }, close: { to: 'closed' } },
    answered: { followUp: { to: 'in-follow-up' }, close: { to: 'closed' } },
    'in-force': {},
    'in-follow-up': { followUp: { to: 'in-follow-up' }, close: { to: 'closed' } },
    expired: {},
    withdrawn: {},
    inadmissible: {},
    closed: {},
  },
});

/** No counts: for events whose arrows have no guard. */
export const noFacts: PetitionFacts = { validSignatures: 0, requiredSignatures: 0 };

/** States in which signatures are taken and can be withdrawn. */
export const isCollecting = (state: PetitionState): boolean => state === 'collecting' || state === 'ready';

/**
 * States in which the authority owes what the time of the law runs for: a reasoned answer on admissibility, or under a law that asks
 * for an answer or a decision on the matter itself, just that.
 */
export function owesAnswer(state: PetitionState, pack?: Pick<Procedure, 'thresholds'>): boolean {
  const isUntilDecided = pack !== undefined && ['DECISION', 'ANSWER'].includes(effectOf(pack));
  return beforeAdmissibility.includes(state) || (isUntilDecided && beforeDecision.includes(state));
}

const beforeAdmissibility: readonly PetitionState[] = ['submitted', 'under-review', 'completion-requested'];
const beforeDecision: readonly PetitionState[] = ['admissible', 'scheduled', 'in-committee'];

/** States in which a role of the commune owes the next act: its list of work. */
export const awaitedFrom: Readonly<Partial<Record<StaffRole, readonly PetitionState[]>>> = {
  'council-president': ['submitted'],
  'bureau-member': ['under-review'],
  secretary: ['admissible', 'scheduled', 'in-committee', 'deliberated', 'answered', 'in-follow-up'],
  clerk: ['completion-requested', 'deliberated', 'answered', 'in-follow-up'],
};
