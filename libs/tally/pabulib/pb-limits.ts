import { type Decimal, parseDecimal } from '../election/decimal.ts';
import type { PbFile } from './pb-file.ts';
import { PbRefusal } from './pb-refusal.ts';

/** META's numbers: read once, refused at their line where they are none. */
export class PbNumbers {
  private readonly file: PbFile;

  constructor(file: PbFile) {
    this.file = file;
  }

  /** The number of a key; undefined where the file does not have it or leaves it empty. */
  optional(key: string): Decimal | undefined {
    const text = this.file.meta.get(key);
    if (!text) return undefined;
    const number = parseDecimal(text);
    if (!number) throw new PbRefusal(this.file.metaLines.get(key)!, 'number-wrong', { field: key, text });
    return number;
  }

  required(key: string): Decimal {
    const number = this.optional(key);
    if (!number) throw new PbRefusal(this.file.metaLines.get(key) ?? 1, 'key-missing', { key });
    if (number.digits < 0n)
      throw new PbRefusal(this.file.metaLines.get(key)!, 'number-wrong', { field: key, text: this.file.meta.get(key)! });
    return number;
  }

  integer(key: string): number | undefined {
    const number = this.optional(key);
    if (number && number.decimals > 0) {
      throw new PbRefusal(this.file.metaLines.get(key)!, 'number-wrong', { field: key, text: this.file.meta.get(key)! });
    }
    return number && Number(number.digits);
  }
}

/** What a vote comes to, to be held against META: numbers as bigint in units of 10^−`decimals`. */
export interface Measured {
  readonly length: bigint;
  /** Added up only where META limits it. */
  readonly sumCost: () => bigint;
  readonly points: readonly bigint[];
}

/** A limit a vote breaks: the META key, and the vote's own number. */
export interface Broken {
  readonly key: string;
  readonly limit: bigint;
  readonly found: bigint;
  readonly decimals: number;
}

type Pick = (vote: Measured) => readonly bigint[];
const limited: readonly (readonly [string, 'length' | 'money' | 'points', Pick])[] = [
  ['length', 'length', ({ length }) => [length]],
  ['sum_cost', 'money', ({ sumCost }) => [sumCost()]],
  ['sum_points', 'points', ({ points }) => (points.length ? [points.reduce((sum, one) => sum + one, 0n)] : [])],
  ['points', 'points', ({ points }) => points],
];

/** META's limits on one vote: `min_length`, `max_length`, `min_sum_cost`, … as a function that names the first one broken. */
export function limitsOf(numbers: PbNumbers, decimals: { money: number; points: number }): (vote: Measured) => Broken | undefined {
  const checks = limited.flatMap(([name, unit, pick]) =>
    (['min', 'max'] as const).flatMap((side) => {
      const key = `${side}_${name}`;
      const limit = numbers.optional(key);
      return limit ? [{ key, side, pick, ...inUnits(limit, unit === 'length' ? 0 : decimals[unit]) }] : [];
    }),
  );
  return (vote) => {
    for (const { key, side, pick, limit, decimals: places, scale } of checks) {
      const found = pick(vote).find((one) => (side === 'min' ? one * scale < limit : one * scale > limit));
      if (found !== undefined) return { key, limit, found: found * scale, decimals: places };
    }
    return undefined;
  };
}

/** The limit in the finer of its own unit and the vote's, and what the vote's numbers are multiplied by to compare. */
function inUnits(limit: Decimal, decimals: number): { limit: bigint; decimals: number; scale: bigint } {
  const finer = Math.max(limit.decimals, decimals);
  return { limit: limit.digits * 10n ** BigInt(finer - limit.decimals), decimals: finer, scale: 10n ** BigInt(finer - decimals) };
}
