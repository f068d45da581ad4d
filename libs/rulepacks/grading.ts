import { type Confidence, confidences, type Graded } from './graded.ts';

/** The weakest grade of those on which a result rests. Throws a RangeError when it rests on nothing. */
export function weakest(grades: readonly Confidence[]): Confidence {
  const worst = Math.max(...grades.map((grade) => confidences.indexOf(grade)));
  if (worst < 0) throw new RangeError('a result rests on at least one grade');
  return confidences[worst]!;
}

/** Whether a value is law that nobody has confirmed (recalled, or sources conflict), to be shown with a warning. */
export const isUnconfirmed = (grade: Confidence): boolean => grade === 'R' || grade === 'X';

/** A value of a pack and where it stands in it, such as `thresholds.0` or `admissibility.rollover`. */
export interface GradedValue extends Graded<unknown> {
  readonly path: string;
}

/** Every graded value of a pack, in the order of the pack. */
export const gradedValues = (pack: object): GradedValue[] => [...walk(pack, [])];

function* walk(node: unknown, path: readonly string[]): Generator<GradedValue> {
  if (typeof node !== 'object' || node === null) return;
  if ('confidence' in node) yield { path: path.join('.'), ...(node as Graded<unknown>) };
  else for (const [key, child] of Object.entries(node)) yield* walk(child, [...path, key]);
}

/** The values of a pack to show with a warning. */
export const warningsOf = (pack: object): GradedValue[] => gradedValues(pack).filter(({ confidence }) => isUnconfirmed(confidence));
