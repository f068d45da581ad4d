import type { PetitionDeadlineKind } from '#generated/contract.ts';
import { type Day, daysBetween } from '../i18n/calendar.ts';

interface Waiting {
  readonly isOverdue: boolean;
  readonly deadlines: readonly { readonly kind: PetitionDeadlineKind; readonly day: string }[];
}

/** Days within which an answer is called near. */
const nearDays = 30;

export const urgencies = ['late', 'near', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** How pressing a petition is: its answer is late, due within 30 days, or later, or another act waits. */
export function urgencyOf({ isOverdue, deadlines }: Waiting, today: Day): Urgency {
  if (isOverdue) return 'late';
  const due = deadlines.find(({ kind }) => kind === 'answer_due');
  return due && daysBetween(today, due.day) <= nearDays ? 'near' : 'later';
}

/** Petitions by urgency, each group in the order given. */
export const byUrgency = <One extends Waiting>(petitions: readonly One[], today: Day): Record<Urgency, One[]> => ({
  late: petitions.filter((one) => urgencyOf(one, today) === 'late'),
  near: petitions.filter((one) => urgencyOf(one, today) === 'near'),
  later: petitions.filter((one) => urgencyOf(one, today) === 'later'),
});
