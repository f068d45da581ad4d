import type { Confidence } from './graded.ts';
import type { LawPack } from './hearing-pack.ts';
import type { ThresholdBand } from './pack-parts.ts';
import { percentOf } from './percent.ts';

/** Facts of a territory on which thresholds depend. */
export interface ThresholdFacts {
  /** Legal population, in inhabitants. */
  readonly population: number;
  readonly hasArrondissements: boolean;
  /** Needed only where the law counts in percent of electors. */
  readonly electors?: number;
}

export interface RequiredSignatures {
  readonly required: number;
  readonly band: ThresholdBand;
  readonly legalRef: string;
  readonly confidence: Confidence;
}

/**
 * How many signatures the law asks for in such a territory; for a place on the agenda, or else for the pack's first effect, where
 * none is named. A band that needs arrondissements goes before the bands of population.
 * Throws a RangeError where no band fits, or when the law counts in electors and their number is not given.
 */
export function requiredSignatures(
  pack: Pick<LawPack, 'id' | 'thresholds'>,
  facts: ThresholdFacts,
  effect: ThresholdBand['effect'] = mainEffect(pack),
): RequiredSignatures {
  const { value: bands, legalRef, confidence } = pack.thresholds;
  const fitting = bands.filter((band) => band.effect === effect && fits(band, facts));
  const band = fitting.find(({ requires }) => requires) ?? fitting[0];
  if (!band) throw new RangeError(`${pack.id}: no threshold for ${facts.population} inhabitants (${effect})`);
  return { required: signatures(band, facts, pack.id), band, legalRef, confidence };
}

const mainEffect = ({ thresholds: { value: bands } }: Pick<LawPack, 'thresholds'>): ThresholdBand['effect'] =>
  bands.some(({ effect }) => effect === 'AGENDA') ? 'AGENDA' : bands[0]!.effect;

const fits = ({ populationMin, populationMax, requires }: ThresholdBand, { population, hasArrondissements }: ThresholdFacts): boolean =>
  populationMin <= population && population <= (populationMax ?? Infinity) && (requires === null || hasArrondissements);

function signatures({ unit, value }: ThresholdBand, { population, electors }: ThresholdFacts, packId: string): number {
  if (unit === 'ABS') return value;
  const base = unit === 'PCT_ELECTORS' ? electors : population;
  if (base === undefined) throw new RangeError(`${packId}: the number of electors is needed`);
  return percentOf(value, base);
}
