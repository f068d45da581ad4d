import { explain } from '../explanation/explain.ts';
import { electionOf } from '../pabulib/pb-election.ts';
import { readPb } from '../pabulib/pb-reader.ts';
import type { TieOrder } from '../rules/tie-order.ts';

/** Changes whenever the same ballots could give other bytes. */
export const algorithm = 'jamaa-tally/1';

/** One count: the envelopes it is of, and its ballots as a Pabulib file. */
export interface PoolFile {
  readonly envelopes: readonly string[];
  readonly pb: string;
}

export interface CountOrder {
  readonly regulationHash: string;
  readonly rule: string;
  readonly ties: TieOrder;
}

/** The count of one pool with all its explanations, as plain data. */
export const countPool = ({ rule, ties }: Pick<CountOrder, 'rule' | 'ties'>, { envelopes, pb }: PoolFile): PoolResult => {
  const { election } = electionOf(readPb(pb));
  return { envelopes, budget: election.budget, decimals: election.decimals, voters: election.voters, ...explain(election, rule, ties) };
};

export type PoolResult = ReturnType<typeof explain> & {
  readonly envelopes: readonly string[];
  readonly budget: bigint;
  readonly decimals: number;
  readonly voters: number;
};

/** The result in one form only: keys in order, no spaces, big numbers as text. */
export const resultText = (order: CountOrder, pools: readonly PoolResult[]): string => plain({ algorithm, ...order, pools });

/** A value in canonical JSON: keys in order, no spaces, big numbers as text. */
export function plain(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(plain).join(',')}]`;
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (!value || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${plain(one)}`)
    .join(',')}}`;
}
