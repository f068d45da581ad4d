import type { Choice } from '../election/ballots.ts';
import { type Decimal, formatUnits, parseDecimal, toUnits } from '../election/decimal.ts';
import type { BallotKind, Project } from '../election/election.ts';
import type { PbFile } from './pb-file.ts';
import { limitsOf, type PbNumbers } from './pb-limits.ts';
import { PbRefusal } from './pb-refusal.ts';

export interface VoteContext {
  readonly kind: BallotKind;
  readonly projects: readonly Project[];
  /** Decimals of the election's unit of money. */
  readonly decimals: number;
  readonly numbers: PbNumbers;
}

/** All votes of one content. */
export interface SameVotes {
  /** What the ballot gives, each project once. */
  readonly choices: readonly Choice[];
  /** Every mention in the file, a repeated one twice. */
  readonly mentions: readonly Choice[];
  /** Why one such vote would be refused; undefined for a regular one. */
  readonly irregular: PbRefusal | undefined;
  /** How many voters cast it. */
  count: number;
}

/** Reads all votes; identical ones are read once. Throws PbRefusal for what no totals can excuse. */
export function readVotes(file: PbFile, context: VoteContext): SameVotes[] {
  const { columns, rows, lines } = file.votes;
  const [voter, vote, points] = ['voter_id', 'vote', 'points'].map((column) => columns.indexOf(column)) as [number, number, number];
  const withPoints = context.kind === 'cumulative' || context.kind === 'scoring';
  if (withPoints && points < 0) throw new PbRefusal((lines[0] ?? 2) - 1, 'column-missing', { section: 'VOTES', column: 'points' });
  const read = voteReader(context, withPoints ? pointDecimals(rows, points) : 0);
  const voters = new Set<string>();
  const known = new Map<string, SameVotes>();
  rows.forEach((row, place) => {
    const line = lines[place]!;
    const id = row[voter]!;
    if (!id) throw new PbRefusal(line, 'id-empty', { column: 'voter_id' });
    if (voters.has(id)) throw new PbRefusal(line, 'voter-twice', { voter: id });
    voters.add(id);
    const content = withPoints ? `${row[vote]};${row[points]}` : row[vote]!;
    const same = known.get(content) ?? read(line, row[vote]!, withPoints ? row[points]! : undefined);
    known.set(content, same);
    same.count++;
  });
  return [...known.values()];
}

const listed = (text: string): string[] => (text === '' ? [] : text.split(',').map((one) => one.trim()));

/** The finest unit in which points are written, so that all are integers. */
function pointDecimals(rows: readonly (readonly string[])[], column: number): number {
  const fine = rows.filter((row) => row[column]!.includes('.')).flatMap((row) => listed(row[column]!));
  return Math.max(0, ...fine.map((text) => parseDecimal(text)?.decimals ?? 0));
}

type Reader = (line: number, vote: string, points?: string) => SameVotes;

function voteReader({ kind, projects, decimals, numbers }: VoteContext, pointPlaces: number): Reader {
  const places = new Map(projects.map(({ id }, place) => [id, place]));
  const broken = limitsOf(numbers, { money: decimals, points: pointPlaces });
  const longest = numbers.integer('max_length');
  const others = kind === 'scoring' ? numbers.optional('default_score') : undefined;
  return (line, vote, points) => {
    const named = listed(vote).map((id) => {
      const place = places.get(id);
      if (place === undefined) throw new PbRefusal(line, 'project-unknown', { project: id });
      return place;
    });
    const given = points === undefined ? [] : pointsOf(line, points, named.length, pointPlaces);
    const mentions = named.map((project, place) => ({ project, points: given[place] ?? byKind(kind, place, longest ?? named.length) }));
    const choices = onceEach(mentions);
    if (kind === 'choose-1' && named.length > 1) throw new PbRefusal(line, 'one-choice-only', { found: named.length });
    const limit = broken({
      length: BigInt(named.length),
      sumCost: () => named.reduce((sum, place) => sum + projects[place]!.cost, 0n),
      points: given.map(BigInt),
    });
    const irregular =
      choices.length < mentions.length
        ? new PbRefusal(line, 'choice-twice', { project: projects[named.find((one, at) => named.indexOf(one) !== at)!]!.id })
        : limit && new PbRefusal(line, 'outside-limit', shown(limit));
    return { choices: others ? withDefault(choices, projects.length, others, pointPlaces) : choices, mentions, irregular, count: 0 };
  };
}

const shown = ({ key, limit, found, decimals }: { key: string; limit: bigint; found: bigint; decimals: number }) => ({
  key,
  limit: formatUnits(limit, decimals),
  found: formatUnits(found, decimals),
});

/** 1 for a set of projects; Borda's score by place for an order. */
const byKind = (kind: BallotKind, place: number, longest: number): number => (kind === 'ordinal' ? longest - place : 1);

function pointsOf(line: number, text: string, length: number, decimals: number): number[] {
  const given = listed(text);
  if (given.length !== length) throw new PbRefusal(line, 'points-length', { projects: length, points: given.length });
  return given.map((one) => {
    const number = parseDecimal(one);
    if (!number || number.digits < 0n) throw new PbRefusal(line, 'number-wrong', { field: 'points', text: one });
    return Number(toUnits(number, decimals));
  });
}

/** A repeated project keeps its first mention. */
function onceEach(mentions: readonly Choice[]): readonly Choice[] {
  if (new Set(mentions.map(({ project }) => project)).size === mentions.length) return mentions;
  return mentions.filter(({ project }, place) => mentions.findIndex((one) => one.project === project) === place);
}

/** `default_score` goes to every project that a scoring ballot does not name. */
function withDefault(choices: readonly Choice[], projects: number, score: Decimal, decimals: number): Choice[] {
  const named = new Set(choices.map(({ project }) => project));
  const points = Number(toUnits(score, decimals));
  return [
    ...choices,
    ...Array.from({ length: projects }, (_, project) => ({ project, points })).filter(({ project }) => !named.has(project)),
  ];
}
