import { formatUnits } from '../election/decimal.ts';
import type { Election } from '../election/election.ts';
import { formatFraction, type Fraction, fraction } from '../election/fraction.ts';
import type { Explanation, LoserExplained, WinnerExplained } from './explanation.ts';
import type { Satisfaction } from './satisfaction.ts';

/** An explanation as it is published beside the outcome: amounts in the currency, as decimal numbers or exact fractions in text. */
export function explanationAsJson(election: Election, explanation: Explanation): object {
  const { satisfaction, endowment, pointsOfFurtherSupporter, winners, losers, free } = explanation;
  return {
    endowment: endowment && amount(election, endowment),
    satisfaction: satisfactionAsJson(election, satisfaction),
    points_of_further_supporter: pointsOfFurtherSupporter,
    winners: winners.map((winner) => winnerAsJson(election, winner)),
    losers: losers.map((loser) => loserAsJson(election, loser)),
    free,
  };
}

export function satisfactionAsJson(election: Election, satisfaction: Satisfaction): object {
  const { voters, votersWithWinner, winnersPerVoter, moneyPerVoter, groups } = satisfaction;
  return {
    voters,
    voters_with_winner: votersWithWinner,
    winners_per_voter: formatFraction(winnersPerVoter),
    money_per_voter: amount(election, moneyPerVoter),
    groups: groups.map(({ money, ...group }) => ({ ...group, money: formatUnits(money, election.decimals) })),
  };
}

function winnerAsJson(election: Election, { purchase, ...winner }: WinnerExplained): object {
  if (!purchase) return winner;
  const { payers, paidAll, largestPayment, price, effectiveVotes } = purchase;
  return {
    ...winner,
    payers,
    paid_all: paidAll,
    largest_payment: amount(election, largestPayment),
    price_of_a_point: amount(election, price),
    effective_votes: formatFraction(effectiveVotes),
  };
}

function loserAsJson(election: Election, loser: LoserExplained): object {
  const { project, reason, votes, value, money, budgetLeft, furtherSupporters, highestCost, supportersGot } = loser;
  return {
    project,
    reason,
    votes,
    value,
    ...(money && {
      money_at_start: amount(election, money.atStart),
      money_at_end: amount(election, money.atEnd),
      missing: amount(election, money.missing),
    }),
    ...(budgetLeft !== undefined && { budget_left: formatUnits(budgetLeft, election.decimals) }),
    further_supporters: furtherSupporters ? { number: furtherSupporters.value, exceeds_budget: furtherSupporters.exceedsBudget } : null,
    highest_cost: highestCost
      ? { cost: formatUnits(highestCost.value, election.decimals), exceeds_budget: highestCost.exceedsBudget }
      : null,
    supporters_got: supportersGot,
  };
}

const amount = ({ decimals }: Election, { numerator, denominator }: Fraction): string =>
  formatFraction(fraction(numerator, denominator * 10n ** BigInt(decimals)));
