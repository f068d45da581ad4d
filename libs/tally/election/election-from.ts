import { BallotBox, type Choice } from './ballots.ts';
import { parseDecimal, toUnits } from './decimal.ts';
import type { BallotKind, Election } from './election.ts';

export interface PlainProject {
  readonly id: string;
  /** A decimal number, "1200" or "1200.50". */
  readonly cost: string;
  readonly name?: string;
  readonly group?: string;
}

/** Ids for a set or an order; points by id for the others. An empty ballot counts among the voters. */
export type PlainBallot = readonly string[] | Readonly<Record<string, number>>;

export interface PlainElection {
  readonly kind: BallotKind;
  readonly budget: string;
  readonly projects: readonly PlainProject[];
  readonly ballots: readonly PlainBallot[];
  /** For orders: how many projects a ballot may rank, the score of a first place; without it, each ballot's own length. */
  readonly maxLength?: number;
  /** Default 1. */
  readonly increment?: string;
  readonly currency?: string;
}

/** An election from plain values, for those who hold no file. Throws RangeError for a number that is none or an unknown project. */
export function electionFrom(plain: PlainElection): Election {
  const budget = decimal(plain.budget);
  const increment = decimal(plain.increment ?? '1');
  const costs = plain.projects.map(({ cost }) => decimal(cost));
  const decimals = Math.max(budget.decimals, increment.decimals, ...costs.map((cost) => cost.decimals));
  const places = new Map(plain.projects.map(({ id }, place) => [id, place]));
  const box = new BallotBox();
  for (const ballot of plain.ballots) box.add(choicesOf(ballot, places, plain));
  return {
    currency: plain.currency,
    decimals,
    budget: toUnits(budget, decimals),
    increment: toUnits(increment, decimals),
    voters: plain.ballots.length,
    kind: plain.kind,
    projects: plain.projects.map(({ id, name = '', group }, place) => ({
      id,
      name,
      cost: toUnits(costs[place]!, decimals),
      ...(group && { group }),
    })),
    ballots: box.close(),
  };
}

function decimal(text: string) {
  const number = parseDecimal(text);
  if (!number || number.digits < 0n) throw new RangeError(`${text} is no amount`);
  return number;
}

function choicesOf(ballot: PlainBallot, places: ReadonlyMap<string, number>, { kind, maxLength }: PlainElection): Choice[] {
  const placeOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`a ballot names ${id}, which is no project`);
    return place;
  };
  if (!Array.isArray(ballot)) return Object.entries(ballot).map(([id, points]) => ({ project: placeOf(id), points }));
  const ids = ballot as readonly string[];
  const first = maxLength ?? ids.length;
  return ids.map((id, place) => ({ project: placeOf(id), points: kind === 'ordinal' ? first - place : 1 }));
}
