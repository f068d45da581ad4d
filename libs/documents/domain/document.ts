import { createHash } from 'node:crypto';

/** Where a document stands in the registry. What was issued is never deleted: a paper in somebody's hand can always be asked about. */
export const documentStates = ['genuine', 'superseded', 'withdrawn'] as const;
export type DocumentState = (typeof documentStates)[number];

/** SHA-256 of what a document says, whatever the order in which it was written down. */
export const contentHashOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest('hex');

function inOrder(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]));
}

/** A code in groups of four signs, as people copy it. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
