import { error } from '@sveltejs/kit';
import { budgetResults, publishedBallots } from '#generated/operations.ts';
import { hasResult } from '#lib/budget/phases.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import type { PageServerLoad } from './$types.js';

/** The published ballots, by the beginning of their ids. Only the first characters are asked: the server does not learn which one is looked for. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { budget } = await locals.api.ask(budgetResults, { id: params.id });
  if (!budget) error(404);
  const regulation = regulationOf(budget.regulation);
  const asked = url.searchParams.get('envelope');
  const envelope = regulation.envelopes.find(({ id }) => id === asked) ?? regulation.envelopes[0]!;
  const beginning = (url.searchParams.get('begins') ?? '')
    .trim()
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '')
    .slice(0, 3);
  const variables = { budgetId: params.id, envelopeId: envelope.id, beginning };
  const found = hasResult(budget.status) ? (await locals.api.act(publishedBallots, variables)).answer?.publishedBallots : undefined;
  return { budget, commune: budget.commune, regulation, envelope, beginning, ballots: found ?? null };
};
