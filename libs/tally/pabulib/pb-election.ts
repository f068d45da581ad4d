import { BallotBox } from '../election/ballots.ts';
import { type Decimal, parseDecimal, toUnits } from '../election/decimal.ts';
import { type BallotKind, ballotKinds, type Election, type Project } from '../election/election.ts';
import type { PbFile } from './pb-file.ts';
import { PbNumbers } from './pb-limits.ts';
import { PbRefusal, type PbWarning } from './pb-refusal.ts';
import { judgeIrregular, totalWarnings } from './pb-totals.ts';
import { readVotes } from './pb-votes.ts';

export interface PbOptions {
  /** By how much a completion raises the endowment, in the file's currency; default 1, and 1,000 where the currency is HUF. */
  readonly increment?: string;
  /** Refuse an irregular vote even where the file's own totals count it. */
  readonly strict?: boolean;
  /** A column of the projects (`district`, `category`, …) whose value is kept as the project's group. */
  readonly group?: string;
}

export interface PbReading {
  readonly election: Election;
  readonly warnings: readonly PbWarning[];
}

/**
 * The election that a Pabulib file describes. Throws PbRefusal, with line and reason, where the file contradicts itself. A vote
 * that names a project twice or breaks a limit of META is refused too, unless the publisher counted it (`judgeIrregular`).
 */
export function electionOf(file: PbFile, options: PbOptions = {}): PbReading {
  const numbers = new PbNumbers(file);
  const kind = kindOf(file);
  const budget = numbers.required('budget');
  const costs = file.projects.rows.map((row, place) => costOf(file, row, file.projects.lines[place]!));
  const increment = incrementOf(file, options);
  const decimals = Math.max(budget.decimals, increment.decimals, ...costs.map((cost) => cost.decimals));
  checkCount(file, numbers, 'num_projects', file.projects.rows.length);
  checkCount(file, numbers, 'num_votes', file.votes.rows.length);
  const projects = projectsOf(file, costs, decimals, options.group);
  const votes = readVotes(file, { kind, projects, decimals, numbers });
  const box = new BallotBox();
  for (const { choices, count } of votes) box.add(choices, count);
  const election: Election = {
    currency: file.meta.get('currency'),
    decimals,
    budget: toUnits(budget, decimals),
    increment: toUnits(increment, decimals),
    voters: file.votes.rows.length,
    kind,
    projects,
    ballots: box.close(),
  };
  const totals = totalWarnings(file, votes);
  return {
    election,
    warnings: [...judgeIrregular(file, votes, totals, options.strict ?? false), ...totals, ...freeProjects(file, projects)],
  };
}

function kindOf({ meta, metaLines }: PbFile): BallotKind {
  const text = meta.get('vote_type');
  if (!text) throw new PbRefusal(metaLines.get('vote_type') ?? 1, 'key-missing', { key: 'vote_type' });
  const kind = ballotKinds.find((one) => one === text);
  if (!kind) throw new PbRefusal(metaLines.get('vote_type')!, 'vote-type-unknown', { text });
  return kind;
}

function costOf({ projects: { columns } }: PbFile, row: readonly string[], line: number): Decimal {
  const text = row[columns.indexOf('cost')]!;
  const cost = parseDecimal(text);
  if (!cost || cost.digits < 0n) throw new PbRefusal(line, 'number-wrong', { field: 'cost', text });
  return cost;
}

function incrementOf({ meta }: PbFile, { increment }: PbOptions): Decimal {
  const number = parseDecimal(increment ?? (meta.get('currency') === 'HUF' ? '1000' : '1'));
  if (!number || number.digits <= 0n) throw new RangeError(`an increment is a positive number, not ${increment}`);
  return number;
}

function checkCount(file: PbFile, numbers: PbNumbers, key: string, found: number): void {
  const stated = numbers.integer(key);
  if (stated !== undefined && stated !== found) throw new PbRefusal(file.metaLines.get(key)!, 'count-contradicts', { key, stated, found });
}

function projectsOf(
  { projects: { columns, rows, lines } }: PbFile,
  costs: readonly Decimal[],
  decimals: number,
  group?: string,
): Project[] {
  const [id, name, inGroup] = ['project_id', 'name', group ?? ''].map((column) => columns.indexOf(column)) as [number, number, number];
  const known = new Set<string>();
  return rows.map((row, place) => {
    const project = { id: row[id]!, name: row[name] ?? '', cost: toUnits(costs[place]!, decimals) };
    if (!project.id) throw new PbRefusal(lines[place]!, 'id-empty', { column: 'project_id' });
    if (known.has(project.id)) throw new PbRefusal(lines[place]!, 'project-twice', { project: project.id });
    known.add(project.id);
    return inGroup < 0 ? project : { ...project, group: row[inGroup]! };
  });
}

const freeProjects = ({ projects: { lines } }: PbFile, projects: readonly Project[]): PbWarning[] =>
  projects.flatMap(({ id, cost }, place) => (cost === 0n ? [{ line: lines[place]!, code: 'cost-zero', params: { project: id } }] : []));
