import type { Confidence, Graded } from '../graded.ts';
import type { ThresholdBand } from '../pack-parts.ts';
import { type Source, sources } from './sources.ts';

const noted = (note?: string) => (note ? { note: `note.${note}` } : {});

/** Read in a source: C when it is official or institutional, C2 when it is secondary. */
export function read<const Value>(
  confidence: Extract<Confidence, 'C' | 'C2'>,
  source: Source,
  legalRef: string,
  value: Value,
  note?: string,
): Graded<Value> {
  return { value, legalRef, sourceUrl: sources[source], confidence, ...noted(note) };
}

/** Sources conflict: the value of the first; the note says what the others say. */
export const conflicting = <const Value>(
  source: Source,
  against: readonly Source[],
  legalRef: string,
  value: Value,
  note: string,
): Graded<Value> => ({
  value,
  legalRef,
  sourceUrl: sources[source],
  confidence: 'X',
  against: against.map((other) => sources[other]),
  ...noted(note),
});

/** From our own knowledge; no source was found that shows the text. */
export const recalled = <const Value>(legalRef: string, value: Value, note?: string): Graded<Value> => ({
  value,
  legalRef,
  sourceUrl: null,
  confidence: 'R',
  ...noted(note),
});

export const proposed = <const Value>(value: Value, note: string): Graded<Value> => ({
  value,
  legalRef: '—',
  sourceUrl: null,
  confidence: 'P',
  ...noted(note),
});

/** A number of signatures for populations between two, both included; for a place on the agenda where no effect is named. */
export const tier = (
  populationMin: number,
  populationMax: number | null,
  requires: ThresholdBand['requires'],
  value: number,
  effect: ThresholdBand['effect'] = 'AGENDA',
): ThresholdBand => ({ populationMin, populationMax, requires, unit: 'ABS', value, effect });

/** The same threshold whatever the population. */
export const everywhere = (value: number, effect: ThresholdBand['effect'], unit: ThresholdBand['unit'] = 'ABS'): ThresholdBand => ({
  ...tier(0, null, null, value, effect),
  unit,
});
