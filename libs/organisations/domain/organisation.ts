import { type Day, DomainError, machine } from '#kernel';
import { documentsMissing, type DocumentFact } from './documents.ts';
import './organisation.errors.ts';
import { isActing, type Term } from './terms.ts';

/** States of an association's dossier (docs/organisation.md draws them). Rejected is not an end: it may be set right and declared again. */
export const organisationStates = ['declared', 'documents-checked', 'verified', 'expiring', 'lapsed', 'rejected'] as const;
export type OrganisationState = (typeof organisationStates)[number];

export const organisationEvents = ['revise', 'checkDocuments', 'verify', 'reject', 'resubmit', 'termNear', 'termOver', 'renew'] as const;
export type OrganisationEvent = (typeof organisationEvents)[number];

/** What the guards look at, as of a day. */
export interface OrganisationFacts {
  readonly day: Day;
  /** Who acts now; the system has no id. */
  readonly actorId: string;
  readonly declaredBy: string;
  readonly checkedBy: string | null;
  readonly hasReceipt: boolean;
  readonly documents: readonly DocumentFact[];
  readonly terms: readonly Term[];
}

const notDeclarant = ({ actorId, declaredBy }: OrganisationFacts): void => {
  if (actorId === declaredBy) throw new DomainError('DECLARANT_CANNOT_DECIDE');
};

/** The papers are there, read by whoever scans them, and the receipt's number and date are stated. */
const documentsComplete = ({ documents, hasReceipt }: OrganisationFacts): void => {
  const missing = documentsMissing(documents);
  if (missing.length) throw new DomainError('DOCUMENTS_MISSING', { kinds: missing.join(', ') });
  if (documents.some(({ scan }) => scan === 'pending')) throw new DomainError('DOCUMENT_SCAN_PENDING');
  if (!hasReceipt) throw new DomainError('RECEIPT_UNSTATED');
};

/** Four eyes: whoever checked the documents does not verify. */
const anotherPair = ({ actorId, checkedBy }: OrganisationFacts): void => {
  if (actorId === checkedBy) throw new DomainError('VERIFIER_CHECKED_DOCUMENTS');
};

/** A representative acts today, by a term that this act or an earlier one confirmed. */
const somebodyActs = ({ terms, day }: OrganisationFacts): void => {
  if (!isActing(terms, day)) throw new DomainError('TERM_NOT_IN_FORCE', { day });
};

/** Nothing lapses while somebody acts. */
const nobodyActs = ({ terms, day }: OrganisationFacts): void => {
  if (isActing(terms, day)) throw new DomainError('ORGANISATION_STATE_FORBIDS', { state: 'verified', event: 'termOver' });
};

const all =
  (...guards: ((facts: OrganisationFacts) => void)[]) =>
  (facts: OrganisationFacts): void =>
    guards.forEach((guard) => guard(facts));

const decided = { reject: { to: 'rejected', guard: notDeclarant } } as const;
const revised = { revise: { to: 'declared' } } as const;
const renewed = { renew: { to: 'verified', guard: all(notDeclarant, somebodyActs) } } as const;

/**
 * An association is declared by its own people, checked by one clerk, verified by another, and stays verified while a
 * representative whose term was confirmed acts. What its people change of the facts that were verified makes it declared again.
 */
export const organisationMachine = machine<OrganisationState, OrganisationEvent, OrganisationFacts>({
  name: 'organisation',
  initial: 'declared',
  terminal: [],
  forbids: 'ORGANISATION_STATE_FORBIDS',
  arrows: {
    declared: { ...revised, ...decided, checkDocuments: { to: 'documents-checked', guard: all(notDeclarant, documentsComplete) } },
    'documents-checked': {
      ...revised,
      ...decided,
      verify: { to: 'verified', guard: all(notDeclarant, anotherPair, documentsComplete, somebodyActs) },
    },
    verified: { ...revised, ...decided, ...renewed, termNear: { to: 'expiring' }, termOver: { to: 'lapsed', guard: nobodyActs } },
    expiring: { ...revised, ...decided, ...renewed, termOver: { to: 'lapsed', guard: nobodyActs } },
    lapsed: { ...revised, ...decided, ...renewed },
    rejected: { resubmit: { to: 'declared' } },
  },
});

/** Whether the dossier was verified and its verification still holds. */
export const isInGoodStanding = (state: OrganisationState): boolean => state === 'verified' || state === 'expiring';

/** One line of the history, as far as the state of a past day needs it; in their order. */
export interface StateChange {
  readonly legalDay: Day;
  readonly toStatus: OrganisationState;
}

/** The state at the end of a day; undefined before the declaration. */
export const stateOn = (changes: readonly StateChange[], day: Day): OrganisationState | undefined =>
  changes.filter(({ legalDay }) => legalDay <= day).at(-1)?.toStatus;
