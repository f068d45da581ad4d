import './budget.errors.ts';
import { type Day, DomainError, type Translated } from '#kernel';
import { isRuleName } from '#tally';
import { canonical, sha256 } from './canonical.ts';

/** What a voter may write, per envelope. Money is in cents of the currency. */
export type BallotRules =
  | { readonly kind: 'approval'; readonly min: number; readonly max: number }
  | { readonly kind: 'knapsack'; readonly min: number }
  | { readonly kind: 'points'; readonly min: number; readonly total: number; readonly maxPerProject: number };

/** A district or a theme with money of its own: its count is an election of its own. */
export interface Envelope {
  readonly id: string;
  readonly names: Translated;
  /** In cents. */
  readonly budget: number;
}

/** Whom the ballot box admits: the frozen roll of the commune, or whoever declares to live there. */
export type Eligibility =
  | {
      readonly kind: 'roll';
      readonly category: 'resident' | 'activity' | 'elector';
      readonly minAge: 16 | 18 | null;
      readonly minMonthsRegistered: number | null;
    }
  | { readonly kind: 'declared' };

/** Days of the phases, by the commune's calendar. A date moves nothing before its day begins (or ends, for an end). */
export interface PhaseDays {
  readonly ideasOpen: Day;
  readonly ideasClose: Day;
  readonly ballotPublished: Day;
  readonly votingOpens: Day;
  readonly votingCloses: Day;
  readonly objectionsUntil: Day;
}

/** Everything the council adopts before the first idea is taken; hashed, and never changed afterwards. */
export interface Regulation {
  readonly currency: string;
  readonly ballot: BallotRules;
  /** A rule of the counting library, its completion included: `mes-cost-add1`, `greedy-votes`. */
  readonly rule: string;
  /** In which order ties fall: cost, then votes, then a lot drawn when the ballot is published; or the number of the project alone. */
  readonly ties: 'official-then-lot' | 'lexicographic';
  readonly envelopes: readonly Envelope[];
  /** A voter votes in one envelope, or in as many as there are. */
  readonly envelopeChoice: 'one' | 'all';
  readonly eligibility: Eligibility;
  /**
   * How a ballot of the web is kept apart from its voter: sealed and in batches (the rule where nothing is said), or by a blind token,
   * which protects against the server too and is lost with the device (docs/ballot.md).
   */
  readonly secrecy?: 'sealed' | 'blind-token' | null;
  /** So many feasible projects at least, or there is no ballot. */
  readonly quorumOfProjects: number;
  /** In cents; null without limit. */
  readonly maxProjectCost: number | null;
  /** Envelopes with fewer ballots than this are not shown alone: counted together with each other, or published only with the final result. */
  readonly smallEnvelopes: { readonly fewerThan: number; readonly handling: 'merge' | 'late' };
  readonly phases: PhaseDays;
}

const wrong = (field: string): never => {
  throw new DomainError('REGULATION_WRONG', { field }, `regulation.${field}`);
};

/** Refuses a regulation that contradicts itself. Throws REGULATION_WRONG with the field, or PHASE_DATES_WRONG. */
export function checkRegulation(regulation: Regulation): void {
  const { ballot, rule, envelopes, phases } = regulation;
  if (!isRuleName(rule)) wrong('rule');
  if (ballot.kind === 'approval' && ballot.min > ballot.max) wrong('ballot');
  if (ballot.kind === 'points' && (ballot.maxPerProject > ballot.total || ballot.min > ballot.total)) wrong('ballot');
  const ids = envelopes.map(({ id }) => id);
  if (ids.length === 0 || new Set(ids).size < ids.length) wrong('envelopes');
  const days = [
    phases.ideasOpen,
    phases.ideasClose,
    phases.ballotPublished,
    phases.votingOpens,
    phases.votingCloses,
    phases.objectionsUntil,
  ];
  const late = days.findIndex((day, place) => place > 0 && day < days[place - 1]!);
  if (late > 0) throw new DomainError('PHASE_DATES_WRONG', { day: days[late]!, before: days[late - 1]! }, 'regulation.phases');
}

/** SHA-256 of the regulation in canonical form: what the council adopted can be proved word for word. */
export const regulationHash = (regulation: Regulation): string => sha256(canonical(regulation));
