import './budget.errors.ts';
import { DomainError } from '#kernel';
import type { BallotRules, Regulation } from './regulation.ts';

/** A project as the ballot prints it: price and envelope are frozen when the ballot is published. */
export interface BallotProject {
  readonly number: number;
  readonly envelopeId: string;
  /** In cents. */
  readonly price: number;
}

export interface BallotChoice {
  readonly project: number;
  /** 1 where the ballot is a set of projects. */
  readonly points: number;
}

export interface EnvelopeBallot {
  readonly envelopeId: string;
  readonly choices: readonly BallotChoice[];
}

/** What one voter says, envelope by envelope. */
export type Ballot = readonly EnvelopeBallot[];

/** Refuses a ballot that breaks the regulation, with the reason a voter can act on. The same rule judges web, desk and paper. */
export function checkBallot(regulation: Regulation, projects: readonly BallotProject[], ballot: Ballot): void {
  const ids = ballot.map(({ envelopeId }) => envelopeId);
  const isKnown = ids.every((id) => regulation.envelopes.some((envelope) => envelope.id === id));
  const most = regulation.envelopeChoice === 'one' ? 1 : regulation.envelopes.length;
  if (ids.length === 0 || ids.length > most || !isKnown || new Set(ids).size < ids.length) {
    throw new DomainError('BALLOT_ENVELOPES_WRONG', { max: most }, 'ballot');
  }
  for (const one of ballot) checkEnvelope(regulation, projects, one);
}

function checkEnvelope(regulation: Regulation, projects: readonly BallotProject[], { envelopeId, choices }: EnvelopeBallot): void {
  const seen = new Set<number>();
  let cost = 0;
  for (const { project: number } of choices) {
    const project = projects.find((one) => one.number === number && one.envelopeId === envelopeId);
    if (!project) throw new DomainError('BALLOT_PROJECT_UNKNOWN', { project: number }, 'ballot');
    if (seen.has(number)) throw new DomainError('BALLOT_PROJECT_TWICE', { project: number }, 'ballot');
    seen.add(number);
    cost += project.price;
  }
  const { ballot } = regulation;
  if (choices.length < ballot.min) throw new DomainError('BALLOT_TOO_FEW', { min: ballot.min }, 'ballot');
  if (ballot.kind === 'approval' && choices.length > ballot.max) throw new DomainError('BALLOT_TOO_MANY', { max: ballot.max }, 'ballot');
  if (ballot.kind === 'knapsack') checkPurse(cost, regulation, envelopeId);
  checkPoints(ballot, choices);
}

function checkPurse(cost: number, { envelopes, currency }: Regulation, envelopeId: string): void {
  const { budget } = envelopes.find(({ id }) => id === envelopeId)!;
  if (cost > budget) throw new DomainError('BALLOT_OVER_BUDGET', { over: (cost - budget) / 100, currency }, 'ballot');
}

function checkPoints(rules: BallotRules, choices: readonly BallotChoice[]): void {
  const [total, most] = rules.kind === 'points' ? [rules.total, rules.maxPerProject] : [choices.length, 1];
  const sum = choices.reduce((all, { points }) => all + points, 0);
  const isWrong = choices.some(({ points }) => !Number.isInteger(points) || points < 1 || points > most);
  if (isWrong || sum > total) throw new DomainError('BALLOT_POINTS_WRONG', { total, max: most }, 'ballot');
}

/** The longest a ballot of this vote can be, in bytes of its sealed form: every ballot is filled up to it, so that a length tells nothing. */
export const sealedLength = (regulation: Regulation, projects: readonly BallotProject[]): number =>
  256 + regulation.envelopes.length * 160 + projects.length * 48;
