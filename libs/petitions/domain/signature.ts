import { DomainError } from '#kernel';
import './petition.errors.ts';
import { isCollecting, type PetitionState } from './petition.ts';
import type { Procedure } from './procedure.ts';

/** By which tie a person may sign: one of the territory, of the country, or none that the law asks for. */
export const capacities = ['resident', 'activity', 'national', 'anyone'] as const;
export type Capacity = (typeof capacities)[number];

/** What somebody does in the territory who signs for an economic, commercial or professional activity there. Ours, without legal value. */
export const activityKinds = ['commerce', 'craft', 'profession', 'agriculture', 'industry', 'employment', 'other'] as const;

/** What is declared of an activity: what is done and where; the number of a register where there is one. */
export interface DeclaredActivity {
  readonly kind: (typeof activityKinds)[number];
  readonly place: string;
  readonly registerNumber?: string | null;
}

/** What a signer says of themselves; an institution checks it at examination. */
export interface SignerDeclaration {
  readonly capacity: Capacity;
  /** "I am of age and meet the conditions of the electoral list." */
  readonly meetsConditions: boolean;
  readonly fullName: string;
  readonly activity?: DeclaredActivity | null;
  /** The part of the territory where the signer lives, where the law asks some from each. */
  readonly placeId?: string | null;
}

/** Text that a spreadsheet would run, or an address: not a name. */
const notAName = /^[=+\-@\t]|https?:|www\./iu;

/**
 * May this person sign now? Throws PETITION_NOT_COLLECTING, NOT_ELIGIBLE, NAME_REFUSED, ACTIVITY_MISSING or PLACE_MISSING (organic law
 * 113-14, art. 123; of a region 111-14, art. 120).
 */
export function maySign(state: PetitionState, pack: Procedure, declared: SignerDeclaration): void {
  const { capacity, meetsConditions, fullName, activity, placeId } = declared;
  if (!isCollecting(state)) throw new DomainError('PETITION_NOT_COLLECTING', { state });
  const isCapacity = pack.signatory.categories.value.includes(capacity);
  if (!isCapacity || !meetsConditions) throw new DomainError('NOT_ELIGIBLE', { legalRef: pack.signatory.categories.legalRef });
  if (notAName.test(fullName)) throw new DomainError('NAME_REFUSED', {}, 'fullName');
  if (capacity === 'activity' && !activity) throw new DomainError('ACTIVITY_MISSING', {}, 'activity');
  if (pack.spread.value && !placeId) throw new DomainError('PLACE_MISSING', { legalRef: pack.spread.legalRef }, 'placeId');
}

/** What the roll said of a signer; null where it was not asked. */
export type RollAnswer = 'yes' | 'no' | 'cannot-tell';

/** By what the signer's tie is shown, and how the roll answered: the bureau sees it. */
export interface ShownTie {
  readonly proof: 'roll' | 'declaration';
  readonly rollAnswer: RollAnswer | null;
}

/**
 * How the tie of a signer is shown by what the roll says and the proofs that count. Where a declaration counts, the roll's no or
 * silence is kept for the bureau, which decides; where it does not, throws NOT_ON_ROLL or TIE_NOT_SHOWN.
 */
export function shownTie(proofs: readonly ('roll' | 'declaration')[], rollAnswer: RollAnswer | null): ShownTie {
  if (rollAnswer === 'yes' && proofs.includes('roll')) return { proof: 'roll', rollAnswer };
  if (proofs.includes('declaration')) return { proof: 'declaration', rollAnswer };
  throw new DomainError(rollAnswer === 'no' ? 'NOT_ON_ROLL' : 'TIE_NOT_SHOWN');
}

/** May a signature be taken back? Only before filing. Throws SIGNATURE_IS_FILED. */
export function mayWithdrawSignature(state: PetitionState): void {
  if (!isCollecting(state)) throw new DomainError('SIGNATURE_IS_FILED', { state });
}

/** May signatures be invalidated? As long as the bureau has not decided. Throws PETITION_STATE_FORBIDS. */
export function mayInvalidateIn(state: PetitionState): void {
  const isOpen = isCollecting(state) || ['submitted', 'under-review', 'completion-requested'].includes(state);
  if (!isOpen) throw new DomainError('PETITION_STATE_FORBIDS', { state, event: 'invalidateSignatures' });
}

/** Which way the threshold moved, if it did; a number that is met and a spread that is not are not enough. */
export function thresholdEvent(
  state: PetitionState,
  valid: number,
  required: number,
  lacking = 0,
): 'reachThreshold' | 'fallBelowThreshold' | undefined {
  const isMet = valid >= required && lacking === 0;
  if (state === 'collecting' && isMet) return 'reachThreshold';
  if (state === 'ready' && !isMet) return 'fallBelowThreshold';
  return undefined;
}
