import { DomainError, machine, type StaffRole } from '#kernel';

/** States of a petition to a commune, a province or a region, from draft to closing (docs/petition.md draws them). */
export const petitionStates = [
  'draft',
  'collecting',
  'ready',
  'expired',
  'withdrawn',
  'submitted',
  'under-review',
  'admissible',
  'inadmissible',
  'scheduled',
  'in-committee',
  'deliberated',
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
  'admit',
  'reject',
  'schedule',
  'referToCommittee',
  'postpone',
  'unschedule',
  'deliberate',
  'followUp',
  'close',
] as const;
export type PetitionEvent = (typeof petitionEvents)[number];

/** What the public history tells beside the events that move: a missed answer and a change of session move nothing. */
export type HistoryEvent = PetitionEvent | 'silence' | 'moveAgenda';

/** What the guards look at; counts are exact, taken under the row's lock. */
export interface PetitionFacts {
  readonly validSignatures: number;
  readonly requiredSignatures: number;
}

const thresholdMet = ({ validSignatures, requiredSignatures }: PetitionFacts): void => {
  if (validSignatures < requiredSignatures)
    throw new DomainError('THRESHOLD_NOT_MET', { required: requiredSignatures, valid: validSignatures });
};

/**
 * Organic law 113-14, arts. 121-125. Silence decides nothing: no arrow leaves `submitted` or `under-review` because time passed.
 * Anyone may see in the table what can happen next; `allowed` gives the same to the screens.
 */
export const petitionMachine = machine<PetitionState, PetitionEvent, PetitionFacts>({
  name: 'petition',
  initial: 'draft',
  terminal: ['expired', 'withdrawn', 'inadmissible', 'closed'],
  forbids: 'PETITION_STATE_FORBIDS',
  arrows: {
    draft: { openCollection: { to: 'collecting' }, withdraw: { to: 'withdrawn' } },
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
    submitted: { referToBureau: { to: 'under-review' } },
    'under-review': { admit: { to: 'admissible' }, reject: { to: 'inadmissible' } },
    admissible: { schedule: { to: 'scheduled' } },
    scheduled: {
      referToCommittee: { to: 'in-committee' },
      deliberate: { to: 'deliberated' },
      postpone: { to: 'admissible' },
      unschedule: { to: 'admissible' },
    },
    'in-committee': { deliberate: { to: 'deliberated' }, postpone: { to: 'admissible' }, unschedule: { to: 'admissible' } },
    deliberated: { followUp: { to: 'in-follow-up' }, close: { to: 'closed' } },
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

/** States in which the authority owes a reasoned answer on admissibility. */
export const owesAnswer = (state: PetitionState): boolean => state === 'submitted' || state === 'under-review';

/** States in which a role of the commune owes the next act: its list of work. */
export const awaitedFrom: Readonly<Partial<Record<StaffRole, readonly PetitionState[]>>> = {
  'council-president': ['submitted'],
  'bureau-member': ['under-review'],
  secretary: ['admissible', 'scheduled', 'in-committee', 'deliberated', 'in-follow-up'],
  clerk: ['deliberated', 'in-follow-up'],
};
