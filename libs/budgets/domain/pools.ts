import type { Regulation } from './regulation.ts';

/** Envelopes counted together, and whether their ballots may be shown with the provisional result. */
export interface Pool {
  readonly envelopeIds: readonly string[];
  readonly ballots: number;
  readonly isLate: boolean;
}

/**
 * Which envelopes are counted alone. Where an envelope has too few ballots its published list could tell who chose what: with `merge`
 * such envelopes are counted together, money and projects; what is still too few, or with `late`, is published with the final result only.
 */
export function poolsOf({ envelopes, smallEnvelopes: { fewerThan, handling } }: Regulation, ballots: ReadonlyMap<string, number>): Pool[] {
  const own = envelopes.map(({ id }) => ({ envelopeIds: [id], ballots: ballots.get(id) ?? 0 }));
  const isSmall = (pool: { ballots: number }): boolean => pool.ballots < fewerThan;
  const small = own.filter(isSmall);
  if (handling === 'late' || small.length < 2) return own.map((pool) => ({ ...pool, isLate: isSmall(pool) }));
  const merged = {
    envelopeIds: small.flatMap(({ envelopeIds }) => envelopeIds),
    ballots: small.reduce((sum, pool) => sum + pool.ballots, 0),
  };
  return [...own.filter((pool) => !isSmall(pool)), merged].map((pool) => ({ ...pool, isLate: isSmall(pool) }));
}
