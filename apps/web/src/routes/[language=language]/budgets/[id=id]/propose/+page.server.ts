import { error, redirect } from '@sveltejs/kit';
import type { ProposerKind } from '#generated/contract.ts';
import { budgetBallot, proposeProject } from '#generated/operations.ts';
import { centsOf } from '#lib/budget/amount.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import { refused, translated, value, values } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { budget } = await locals.api.ask(budgetBallot, { id: params.id });
  if (!budget) error(404);
  if (budget.status !== 'ideas_open') redirect(303, `/${locals.language}/budgets/${params.id}`);
  return { budget, commune: budget.commune, regulation: regulationOf(budget.regulation) };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const authorKind: ProposerKind = value(form, 'authorKind') === 'group' ? 'group' : 'resident';
    const input = {
      requestId: value(form, 'requestId'),
      budgetId: params.id,
      envelopeId: value(form, 'envelopeId'),
      titles: translated(form, 'titles'),
      bodies: translated(form, 'bodies'),
      estimateCents: centsOf(value(form, 'estimate')),
      authorKind,
      ...(authorKind === 'group' ? { authorName: value(form, 'authorName') } : {}),
    };
    const { refusal } = await locals.api.act(proposeProject, { input });
    const written = Object.fromEntries([...new Set(form.keys())].map((name) => [name, values(form, name)]));
    if (refusal) return refused(refusal, { written }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/budgets/${params.id}?done=proposed`);
  },
};
