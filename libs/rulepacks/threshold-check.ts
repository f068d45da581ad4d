import type { LawPack } from './hearing-pack.ts';
import type { ThresholdBand } from './pack-parts.ts';

/** Throws when the bands of population leave a gap, overlap, or do not reach from nobody to everybody, for each effect apart. */
export function checkThresholds({ id, thresholds: { value: bands } }: LawPack): void {
  for (const effect of new Set(bands.map((band) => band.effect))) {
    const ofPopulation = bands.filter((band) => band.effect === effect && band.requires === null);
    if (!coversEveryPopulation(ofPopulation))
      throw new Error(`rule pack ${id}: the bands of population for ${effect} leave a gap or overlap`);
  }
}

function coversEveryPopulation(bands: readonly ThresholdBand[]): boolean {
  let next: number | null = 0;
  for (const { populationMin, populationMax } of bands.toSorted((a, b) => a.populationMin - b.populationMin)) {
    if (populationMin !== next) return false;
    next = populationMax === null ? null : populationMax + 1;
  }
  return next === null;
}
