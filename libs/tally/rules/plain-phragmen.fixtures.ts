import type { Election } from '../election/election.ts';
import { compareFractions, type Fraction, fraction } from '../election/fraction.ts';

const add = (a: Fraction, b: Fraction) =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** Phragmén with a purse for each voter, emptied and filled in time: nothing of the engine's formulas. */
export function plainPhragmen(election: Election, order: readonly number[]): { selected: string[]; ties: number } {
  const { ballots, projects, budget } = election;
  const voters = [...ballots.weight].flatMap((weight, group) =>
    Array.from({ length: weight }, () => ({
      choices: [...ballots.project.subarray(ballots.start[group], ballots.start[group + 1])],
      money: fraction(0n),
    })),
  );
  const running = new Set(
    order.filter((project) => projects[project]!.cost <= budget && voters.some(({ choices }) => choices.includes(project))),
  );
  const selected: string[] = [];
  let [left, ties] = [budget, 0];
  while (running.size > 0) {
    const wait = new Map([...running].map((project) => [project, waitFor(project)]));
    const least = [...wait.values()].reduce((a, b) => (compareFractions(a, b) <= 0 ? a : b));
    const equal = [...running].filter((project) => compareFractions(wait.get(project)!, least) === 0);
    if (equal.some((project) => projects[project]!.cost > left)) break;
    if (equal.length > 1) ties++;
    const bought = equal[0]!;
    for (const voter of voters) voter.money = voter.choices.includes(bought) ? fraction(0n) : add(voter.money, least);
    running.delete(bought);
    selected.push(projects[bought]!.id);
    left -= projects[bought]!.cost;
  }
  return { selected, ties };

  /** How long until the supporters of a project have its cost together, from now. */
  function waitFor(project: number): Fraction {
    const supporters = voters.filter(({ choices }) => choices.includes(project));
    const held = supporters.reduce((sum, { money }) => add(sum, money), fraction(0n));
    const lacking = add(fraction(projects[project]!.cost), fraction(-held.numerator, held.denominator));
    return fraction(lacking.numerator, lacking.denominator * BigInt(supporters.length));
  }
}
