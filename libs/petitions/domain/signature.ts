import { DomainError } from '#kernel';
import type { RulePack } from '#rulepacks';
import { isCollecting, type PetitionState } from './petition.ts';

export type Capacity = 'resident' | 'activity';

/** What a signer says of themselves; an institution checks it at examination. */
export interface SignerDeclaration {
  readonly capacity: Capacity;
  /** "I am of age and meet the conditions of the electoral list." */
  readonly meetsConditions: boolean;
  readonly fullName: string;
}

/** Text that a spreadsheet would run, or an address: not a name. */
const notAName = /^[=+\-@\t]|https?:|www\./iu;

/** May this person sign now? Throws PETITION_NOT_COLLECTING, NOT_ELIGIBLE or NAME_REFUSED (organic law 113-14, art. 123). */
export function maySign(state: PetitionState, pack: RulePack, { capacity, meetsConditions, fullName }: SignerDeclaration): void {
  if (!isCollecting(state)) throw new DomainError('PETITION_NOT_COLLECTING', { state });
  const isCapacity = pack.signatory.categories.value.includes(capacity);
  if (!isCapacity || !meetsConditions) throw new DomainError('NOT_ELIGIBLE', { legalRef: pack.signatory.categories.legalRef });
  if (notAName.test(fullName)) throw new DomainError('NAME_REFUSED', {}, 'fullName');
}

/** May a signature be taken back? Only before filing. Throws SIGNATURE_IS_FILED. */
export function mayWithdrawSignature(state: PetitionState): void {
  if (!isCollecting(state)) throw new DomainError('SIGNATURE_IS_FILED', { state });
}

/** Which way the threshold moved, if it did. */
export function thresholdEvent(state: PetitionState, valid: number, required: number): 'reachThreshold' | 'fallBelowThreshold' | undefined {
  if (state === 'collecting' && valid >= required) return 'reachThreshold';
  if (state === 'ready' && valid < required) return 'fallBelowThreshold';
  return undefined;
}
