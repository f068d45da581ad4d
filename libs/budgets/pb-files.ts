import { formatUnits, type PbFile, type PbTable, writePb } from '#tally';
import type { Budget } from './budget.entity.ts';
import type { OpenedBallot } from './ballot-box.store.ts';
import type { BudgetProject } from './budget-project.entity.ts';
import type { Regulation } from './domain/regulation.ts';

const money = (cents: number): string => formatUnits(BigInt(cents), 2);

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): PbTable => ({ columns, rows, lines: rows.map(() => 0) });

/** The ballots of some envelopes as a Pabulib file: what is counted is what is published. */
export function pbOf(
  budget: Budget,
  envelopeIds: readonly string[],
  projects: readonly BudgetProject[],
  ballots: readonly OpenedBallot[],
): string {
  const own = projects.filter(({ envelopeId }) => envelopeIds.includes(envelopeId));
  const reference = new Map(own.map((project) => [project.number, project.reference]));
  const withPoints = budget.regulation.ballot.kind === 'points';
  const votes = ballots.map(({ id, choices }) => [
    id,
    choices.map(({ project }) => reference.get(project)!).join(','),
    ...(withPoints ? [choices.map(({ points }) => String(points)).join(',')] : []),
  ]);
  const file: PbFile = {
    meta: metaOf(budget, envelopeIds, own.length, votes.length),
    metaLines: new Map(),
    projects: table(
      ['project_id', 'cost', 'name', 'envelope'],
      own.map(({ reference: id, priceCents, titles, envelopeId }) => [id, money(priceCents!), nameOf(titles), envelopeId]),
    ),
    votes: table(['voter_id', 'vote', ...(withPoints ? ['points'] : [])], votes),
  };
  return writePb(file);
}

const nameOf = (titles: BudgetProject['titles']): string => titles.fr ?? titles.ar ?? titles.en ?? titles.es ?? '';

function metaOf({ id, titles, regulation }: Budget, envelopeIds: readonly string[], projects: number, votes: number): Map<string, string> {
  const { envelopes, currency, rule } = regulation;
  const cents = envelopes.filter((one) => envelopeIds.includes(one.id)).reduce((sum, { budget }) => sum + budget, 0);
  return new Map([
    ['description', nameOf(titles)],
    ['unit', id],
    ['instance', envelopeIds.join('+')],
    ['num_projects', String(projects)],
    ['num_votes', String(votes)],
    ['budget', money(cents)],
    ['currency', currency],
    ...limits(regulation, money(cents)),
    ['rule', rule],
  ]);
}

function limits({ ballot }: Regulation, envelope: string): [string, string][] {
  const min: [string, string] = ['min_length', String(ballot.min)];
  if (ballot.kind === 'approval') return [['vote_type', 'approval'], min, ['max_length', String(ballot.max)]];
  if (ballot.kind === 'knapsack') return [['vote_type', 'approval'], min, ['max_sum_cost', envelope]];
  return [['vote_type', 'cumulative'], min, ['max_sum_points', String(ballot.total)], ['max_points', String(ballot.maxPerProject)]];
}
