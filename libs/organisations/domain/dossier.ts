import { type Day, DomainError } from '#kernel';
import './organisation.errors.ts';

export const legalForms = ['association', 'federation', 'foundation', 'cooperative', 'other'] as const;
export type LegalForm = (typeof legalForms)[number];

/** Fields of action, so that a purpose can be compared with an object. Ours, without legal value. */
export const purposeTags = [
  'education',
  'health',
  'water',
  'environment',
  'roads-transport',
  'housing-urbanism',
  'economy-employment',
  'agriculture',
  'women',
  'youth',
  'childhood',
  'disability',
  'older-people',
  'solidarity',
  'culture-heritage',
  'sport',
  'human-rights',
  'local-governance',
  'consumers',
  'digital',
] as const;
export type PurposeTag = (typeof purposeTags)[number];

/** Where the association is, since when and until when; confirmed once a clerk of that commune or of the seat has seen the proof. */
export interface Place {
  readonly kind: 'seat' | 'branch';
  readonly communeId: string;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly isConfirmed: boolean;
}

/** Places where it is on a day; on its last day it is still there. */
export const placesOn = <Where extends Pick<Place, 'fromDay' | 'toDay'>>(places: readonly Where[], day: Day): Where[] =>
  places.filter(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day <= toDay));

export interface Names {
  readonly nameAr: string | null;
  readonly nameLatin: string | null;
}

/**
 * The name in both scripts where the territory writes in both (its languages hold Arabic), else in one. Throws NAME_MISSING,
 * NAME_NOT_IN_SCRIPT or NAME_NEEDED_IN_BOTH_SCRIPTS.
 */
export function checkNames({ nameAr, nameLatin }: Names, languages: readonly string[]): void {
  if (!nameAr && !nameLatin) throw new DomainError('NAME_MISSING', {}, 'nameLatin');
  if (nameAr && !/\p{Script=Arabic}/u.test(nameAr)) throw new DomainError('NAME_NOT_IN_SCRIPT', {}, 'nameAr');
  if (nameLatin && !/\p{Script=Latin}/u.test(nameLatin)) throw new DomainError('NAME_NOT_IN_SCRIPT', {}, 'nameLatin');
  if (languages.includes('ar') && !(nameAr && nameLatin)) {
    throw new DomainError('NAME_NEEDED_IN_BOTH_SCRIPTS', {}, nameAr ? 'nameLatin' : 'nameAr');
  }
}

/** A day that has come. Throws DAY_IN_THE_FUTURE. */
export function checkPast(day: Day | null | undefined, today: Day, field: string): void {
  if (day && day > today) throw new DomainError('DAY_IN_THE_FUTURE', { day }, field);
}

/** Two days in their order. Throws DAYS_OUT_OF_ORDER. */
export function checkOrder(from: Day, to: Day | null | undefined, field: string): void {
  if (to && to < from) throw new DomainError('DAYS_OUT_OF_ORDER', { from, to }, field);
}
