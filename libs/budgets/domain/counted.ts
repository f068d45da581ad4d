import type { PoolResult } from '#tally';

/** Fields of a result that are big numbers: text in canonical JSON. */
const bigFields = new Set(['numerator', 'denominator', 'totalCost', 'budget', 'budgetLeft', 'money', 'value']);

/** The counts of a kept result, with the big numbers that its text has as strings. */
export function countedPools(result: string): PoolResult[] {
  const read = (field: string, value: unknown): unknown =>
    bigFields.has(field) && typeof value === 'string' && /^-?\d+$/.test(value) ? BigInt(value) : value;
  return (JSON.parse(result, read) as { pools: PoolResult[] }).pools;
}
