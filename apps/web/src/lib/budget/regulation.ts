import type { Day } from '../i18n/calendar.ts';
import type { Translated } from '../i18n/said.ts';

/** What a voter may write, per envelope. Money is in cents. */
export type BallotRules =
  | { readonly kind: 'approval'; readonly min: number; readonly max: number }
  | { readonly kind: 'knapsack'; readonly min: number }
  | { readonly kind: 'points'; readonly min: number; readonly total: number; readonly maxPerProject: number };

export interface Envelope {
  readonly id: string;
  readonly names: Translated;
  readonly budget: number;
}

export const phaseNames = ['ideasOpen', 'ideasClose', 'ballotPublished', 'votingOpens', 'votingCloses', 'objectionsUntil'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** The regulation of a budget, as the API gives it in JSON. */
export interface Regulation {
  readonly currency: string;
  readonly ballot: BallotRules;
  readonly rule: string;
  readonly ties: 'official-then-lot' | 'lexicographic';
  readonly envelopes: readonly Envelope[];
  readonly envelopeChoice: 'one' | 'all';
  readonly eligibility:
    | { readonly kind: 'declared' }
    | { readonly kind: 'roll'; readonly category: string; readonly minAge: number | null; readonly minMonthsRegistered: number | null };
  readonly secrecy?: 'sealed' | 'blind-token' | null;
  readonly quorumOfProjects: number;
  readonly maxProjectCost: number | null;
  readonly smallEnvelopes: { readonly fewerThan: number; readonly handling: 'merge' | 'late' };
  readonly phases: Readonly<Record<PhaseName, Day>>;
}

export const regulationOf = (text: string): Regulation => JSON.parse(text) as Regulation;

/** Rules of the count that a commune can choose here, the recommended one first. */
export const rules = ['mes-cost-add1', 'mes-cost-then-greedy', 'greedy-votes', 'greedy-votes-per-cost', 'phragmen'] as const;
export type RuleName = (typeof rules)[number];
export const isKnownRule = (rule: string): rule is RuleName => rules.includes(rule as RuleName);
