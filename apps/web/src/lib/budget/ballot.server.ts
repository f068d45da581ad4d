import { error, redirect } from '@sveltejs/kit';
import { budgetBallot } from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';
import type { OnBallot } from './ballot.ts';
import { regulationOf } from './regulation.ts';

/** The ballot of an open vote, its projects in the order of the seed. Where nobody votes now, the page of the budget says why. */
export async function openBallot(api: Api, language: string, id: string) {
  const { budget } = await api.ask(budgetBallot, { id });
  if (!budget) error(404);
  if (budget.status !== 'voting') redirect(303, `/${language}/budgets/${id}`);
  const order = new Map(budget.ballotOrder?.map((number, place) => [number, place]));
  const printed = budget.projects.filter(({ number }) => order.has(number)).sort((a, b) => order.get(a.number)! - order.get(b.number)!);
  const projects = printed.map(({ number, envelopeId, priceCents }): OnBallot => ({ number, envelopeId, price: priceCents! }));
  return { budget, printed, projects, regulation: regulationOf(budget.regulation) };
}
