import './plan.errors.ts';
import { DomainError } from '#kernel';

/** Where money comes from. */
export const sources = ['commune', 'province', 'region', 'state', 'partner', 'loan', 'other'] as const;
export type Source = (typeof sources)[number];

/** What of an action's money is of one year and one source, in the smallest unit of the currency. */
export interface Cost {
  readonly year: number;
  readonly source: Source;
  readonly planned: number;
  readonly committed: number;
  readonly paid: number;
}

export interface Sums {
  readonly planned: number;
  readonly committed: number;
  readonly paid: number;
}

/** Below 10^14, so that a sum of thousands stays a whole number. */
export const mostMoney = 1e14;

export const sumOf = (costs: readonly Sums[]): Sums => ({
  planned: costs.reduce((sum, { planned }) => sum + planned, 0),
  committed: costs.reduce((sum, { committed }) => sum + committed, 0),
  paid: costs.reduce((sum, { paid }) => sum + paid, 0),
});

/** Nobody pays what was not committed. Throws COST_BEYOND_COMMITMENT. */
export function checkCost({ year, source, committed, paid }: Cost): void {
  if (paid > committed) throw new DomainError('COST_BEYOND_COMMITMENT', { year, source }, 'paid');
}

/** An amount as it is written in a sheet, in units with at most two decimals; undefined where it is none. */
export function minorUnits(written: string): number | undefined {
  const plain = written.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined;
  const [whole, decimals = ''] = plain.split('.') as [string, string?];
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
