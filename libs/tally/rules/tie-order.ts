import { type Election, type Support, supportOf } from '../election/election.ts';

/**
 * How ties are broken, declared before the vote. `official`: lowest cost, then most votes, then the id as text. `lexicographic`: the
 * id as text alone. A real election replaces the id by a lot drawn before the count: `lot` lists the ids in the order drawn, and
 * decides where cost and votes do not.
 */
export type TieOrder = 'official' | 'lexicographic' | { readonly lot: readonly string[] };

/** Places of the projects, the one that wins a tie first. */
export function tieOrderOf(election: Election, order: TieOrder, support?: Support): number[] {
  const { projects } = election;
  const last = typeof order === 'object' ? byLot(election, order.lot) : byText(election);
  const places = projects.map((_, place) => place);
  if (order === 'lexicographic') return places.sort(last);
  const { votes } = support ?? supportOf(election);
  return places.sort((a, b) => sign(projects[a]!.cost - projects[b]!.cost) || votes[b]! - votes[a]! || last(a, b));
}

const sign = (difference: bigint): number => (difference < 0n ? -1 : difference > 0n ? 1 : 0);

type Compare = (a: number, b: number) => number;

const byText =
  ({ projects }: Election): Compare =>
  (a, b) =>
    compareText(projects[a]!.id, projects[b]!.id);

function byLot({ projects }: Election, lot: readonly string[]): Compare {
  const drawn = new Map(lot.map((id, place) => [id, place]));
  const missing = projects.find(({ id }) => !drawn.has(id));
  if (missing) throw new RangeError(`the lot does not name project ${missing.id}`);
  return (a, b) => drawn.get(projects[a]!.id)! - drawn.get(projects[b]!.id)!;
}

/** Code point by code point: JavaScript's own comparison goes by 16-bit units and puts 𐐀 before ﬀ. */
export function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const place = left.findIndex((letter, at) => letter !== right[at]);
  if (place < 0) return left.length - right.length;
  return right[place] === undefined ? 1 : left[place]!.codePointAt(0)! - right[place].codePointAt(0)!;
}
