import type { Graded } from './graded.ts';
import type { LawPack } from './hearing-pack.ts';
import { proposed } from './packs/values.ts';

/** By what a tie to the territory is shown: the roll of the commune, or what the person declares and the institution checks. */
export type TieProof = 'roll' | 'declaration';

/** Level of assurance (0 to 3) that an act needs of a person. */
export type NeededAssurance = 0 | 1 | 2 | 3;

/**
 * How an instrument is used online where its law says nothing about it. All of it is proposed by the project (grade P) and has no
 * legal value; the law itself stays in the pack, whose fingerprint does not change with it.
 */
export interface Practice {
  readonly assurance: { readonly sign: Graded<NeededAssurance>; readonly file: Graded<NeededAssurance> };
  /** Proofs that count; where a declaration is not among them, only the roll's yes makes a signature. */
  readonly proofs: Graded<readonly TieProof[]>;
}

/** The institution examines after filing: who a signer is needs a mailbox, and the tie is declared; the roll is asked where there is one. */
const examinedAfterwards: Practice = {
  assurance: { sign: proposed(1, 'assurance-is-ours'), file: proposed(1, 'assurance-is-ours') },
  proofs: proposed(['roll', 'declaration'], 'proofs-are-ours'),
};

/** Silence puts the proposal in force, so that nobody may examine in the end: only who is on the roll counts. */
const examinedBefore: Practice = {
  assurance: { sign: proposed(2, 'assurance-is-ours'), file: proposed(2, 'assurance-is-ours') },
  proofs: proposed(['roll'], 'proofs-are-ours'),
};

export const practiceOf = (pack: LawPack): Practice =>
  'admissibility' in pack && pack.admissibility.onSilence.value === 'IN_FORCE' ? examinedBefore : examinedAfterwards;
