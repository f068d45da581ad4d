import { createHash } from 'node:crypto';
import type { Translated } from '#kernel';

/** What is signed: the words in every language, the one that counts, and the commune asked. */
export interface PetitionContent {
  readonly communeId: string;
  readonly titles: Translated;
  readonly bodies: Translated;
  readonly authoritativeLanguage: string;
}

/** SHA-256 of a value in canonical JSON (keys in order), in hexadecimal: the same words give the same hash everywhere. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

export const contentHash = ({ communeId, titles, bodies, authoritativeLanguage }: PetitionContent): string =>
  hashOf({ communeId, titles, bodies, authoritativeLanguage });

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** `2026-MA-09.163.05.21-0007`: year, country, code of the commune, number in the year. */
export const receiptNumber = (year: number, countryCode: string, communeCode: string, sequence: number): string =>
  `${year}-${countryCode}-${communeCode}-${String(sequence).padStart(4, '0')}`;
