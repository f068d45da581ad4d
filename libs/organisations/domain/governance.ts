import { addMonths, type Day } from '#kernel';

/**
 * What a well-run association does, and for how many months having done it counts; null for what is done once. Ours, without
 * legal value: a mirror for the association, never a condition of anything.
 */
export const governanceItems = {
  'general-assembly': 15,
  'bureau-elected': 48,
  'accounts-approved': 15,
  'activity-report': 15,
  'internal-rules': null,
  'women-in-bureau': 48,
} as const satisfies Record<string, number | null>;
export type GovernanceItem = keyof typeof governanceItems;
export const governanceCodes = Object.keys(governanceItems) as GovernanceItem[];

/** One thing that was done, with its proof; of several of the same kind the latest counts. */
export interface GovernanceFact {
  readonly item: GovernanceItem;
  readonly doneOn: Day;
  readonly hasProof: boolean;
  /** Women in the bureau, and its members in all. */
  readonly women?: number | null;
  readonly members?: number | null;
}

export interface GovernanceLine extends Partial<Omit<GovernanceFact, 'item'>> {
  readonly item: GovernanceItem;
  readonly state: 'fresh' | 'stale' | 'missing';
  /** The last day on which it counts. */
  readonly countsUntil: Day | null;
}

export interface Governance {
  readonly lines: readonly GovernanceLine[];
  readonly fresh: number;
  readonly total: number;
}

/** The checklist as of a day; what happened later is not known yet. A woman in the bureau is needed for the last line to be fresh. */
export function governanceOn(facts: readonly GovernanceFact[], day: Day): Governance {
  const lines = governanceCodes.map((item) => lineOf(item, facts, day));
  return { lines, fresh: lines.filter(({ state }) => state === 'fresh').length, total: lines.length };
}

function lineOf(item: GovernanceItem, facts: readonly GovernanceFact[], day: Day): GovernanceLine {
  const done = facts.filter((fact) => fact.item === item && fact.doneOn <= day);
  const latest = done.reduce<GovernanceFact | undefined>((best, fact) => (!best || fact.doneOn >= best.doneOn ? fact : best), undefined);
  if (!latest) return { item, state: 'missing', countsUntil: null };
  const months = governanceItems[item];
  const countsUntil = months === null ? null : addMonths(latest.doneOn, months);
  const isFresh = (countsUntil === null || day <= countsUntil) && (item !== 'women-in-bureau' || (latest.women ?? 0) > 0);
  return { ...latest, state: isFresh ? 'fresh' : 'stale', countsUntil };
}
