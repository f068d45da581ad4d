import type { Confidence } from './graded.ts';
import { percentOf } from './percent.ts';
import type { RulePack } from './rule-pack.ts';

/** A part of the territory from which too few signatures came. */
export interface Lack {
  readonly territoryId: string;
  readonly count: number;
  readonly missing: number;
}

/** Whether signatures come from every part as the law asks, and which part lacks how many; told by the text `spread.lacking`. */
export interface Spread {
  readonly met: boolean;
  /** Signatures asked from each part; zero where the law asks for no spread. */
  readonly minimum: number;
  /** The part that lacks most first. */
  readonly lacking: readonly Lack[];
  readonly legalRef: string;
  readonly confidence: Confidence;
}

/**
 * Weighs the valid signatures of each part (each province of a region), by the signatories' actual residence, against the least
 * share of the number required, rounded up: 5 % of 300 is 15. The counts name every part, also with zero.
 * Throws a RangeError for a count that is not a whole number, or where the law asks for a spread and no part is given.
 */
export function spreadMet(
  { spread: { value: rule, legalRef, confidence } }: Pick<RulePack, 'spread'>,
  required: number,
  countsBySubTerritory: ReadonlyMap<string, number>,
): Spread {
  for (const [territoryId, count] of countsBySubTerritory) checkCount(territoryId, count);
  if (rule && countsBySubTerritory.size === 0) throw new RangeError(`counts of every ${rule.unit} are needed`);
  const minimum = rule ? percentOf(rule.minPct, required) : 0;
  const lacking = [...countsBySubTerritory]
    .filter(([, count]) => count < minimum)
    .map(([territoryId, count]) => ({ territoryId, count, missing: minimum - count }))
    .sort((a, b) => b.missing - a.missing || (a.territoryId < b.territoryId ? -1 : 1));
  return { met: lacking.length === 0, minimum, lacking, legalRef, confidence };
}

function checkCount(territoryId: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of signatures: ${count} (${territoryId})`);
}
