import type { Confidence, RulePack } from './rule-pack.ts';

/** Facts of a territory on which thresholds depend. */
export interface ThresholdFacts {
  readonly population: number;
  readonly hasArrondissements: boolean;
  /** Needed only where the law counts in percent of electors. */
  readonly electors?: number;
}

export interface RequiredSignatures {
  readonly required: number;
  readonly legalRef: string;
  readonly confidence: Confidence;
}

/** How many signatures the law asks for in such a territory; a percentage is rounded up. Throws RangeError where no band fits. */
export function requiredSignatures(pack: RulePack, facts: ThresholdFacts): RequiredSignatures {
  const { value: bands, legalRef, confidence } = pack.thresholds;
  const fits = bands.filter(
    (band) =>
      (!band.withArrondissements || facts.hasArrondissements) &&
      facts.population >= (band.populationMin ?? 0) &&
      facts.population <= (band.populationMax ?? Number.POSITIVE_INFINITY),
  );
  const band = fits.find(({ withArrondissements }) => withArrondissements) ?? fits[0];
  if (!band) throw new RangeError(`${pack.id}: no threshold for ${facts.population} inhabitants`);
  if (band.unit === 'ABS') return { required: band.value, legalRef, confidence };
  const base = band.unit === 'PCT_ELECTORS' ? facts.electors : facts.population;
  if (base === undefined) throw new RangeError(`${pack.id}: the number of electors is needed`);
  return { required: Math.ceil((base * band.value) / 100), legalRef, confidence };
}
