import { createHash } from 'node:crypto';

/** SHA-256, in hexadecimal, of a value in canonical JSON (RFC 8785: keys in order, no spaces); of packs, what `packs.lock.json` keeps. */
export const fingerprintOf = (value: object): string => createHash('sha256').update(canonical(value)).digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
