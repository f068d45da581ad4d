import type { Election } from '../election/election.ts';
import { compareFractions, type Fraction, fraction } from '../election/fraction.ts';

/** Who paid what: of each group of alike voters, what one of them paid in each round; and what a number of the books is in money. */
export interface Payments {
  readonly endowment: Fraction;
  readonly selected: readonly number[];
  readonly paid: readonly (readonly bigint[])[];
  readonly asMoney: (amount: bigint) => Fraction;
}

/**
 * Why payments are no price system (Peters and Skowron 2020, definition 4): nobody pays less than nothing, for what they did not choose,
 * or more than the endowment; each project is paid exactly its cost; and supporters of no other have its cost left together.
 */
export function notPriceable({ ballots: { weight, start, project }, projects }: Election, given: Payments): string[] {
  const { endowment, selected, paid, asMoney } = given;
  const choices = Array.from(weight, (_, group) => new Set(project.subarray(start[group], start[group + 1])));
  const spent = paid.map((row) => row.reduce((sum, one) => sum + one, 0n));
  const faults: string[] = [];
  paid.forEach((row, group) => {
    if (row.some((one) => one < 0n)) faults.push(`group ${group} pays less than nothing`);
    if (row.some((one, round) => one !== 0n && !choices[group]!.has(selected[round]!)))
      faults.push(`group ${group} pays for another's choice`);
    if (compareFractions(asMoney(spent[group]!), endowment) > 0) faults.push(`group ${group} pays more than it has`);
  });
  selected.forEach((one, round) => {
    const sum = paid.reduce((all, row, group) => all + BigInt(weight[group]!) * row[round]!, 0n);
    if (compareFractions(asMoney(sum), fraction(projects[one]!.cost)) !== 0) faults.push(`project ${one} is not paid its cost`);
  });
  projects.forEach(({ cost }, one) => {
    if (selected.includes(one)) return;
    const supporters = paid.flatMap((_, group) => (choices[group]!.has(one) ? [group] : []));
    const voters = supporters.reduce((sum, group) => sum + BigInt(weight[group]!), 0n);
    const used = asMoney(supporters.reduce((sum, group) => sum + BigInt(weight[group]!) * spent[group]!, 0n));
    const had = fraction(endowment.numerator * voters, endowment.denominator);
    const needed = fraction(cost * used.denominator + used.numerator, used.denominator);
    if (voters > 0n && compareFractions(had, needed) >= 0) faults.push(`supporters of ${one} could pay it`);
  });
  return faults;
}
