import { error, redirect } from '@sveltejs/kit';
import { budgetResults, objectToResult } from '#generated/operations.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { budget } = await locals.api.ask(budgetResults, { id: params.id });
  if (!budget) error(404);
  if (!budget.reasons) redirect(303, `/${locals.language}/budgets/${params.id}`);
  const official = budget.counts.filter(({ kind, status }) => kind === 'official' && status === 'done').at(-1);
  return {
    budget,
    reasons: budget.reasons,
    commune: budget.commune,
    regulation: regulationOf(budget.regulation),
    official: official ?? null,
    hasObjected: url.searchParams.has('objected'),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), budgetId: params.id, grounds: value(form, 'grounds') };
    const { refusal } = await locals.api.act(objectToResult, { input });
    if (refusal) return refused(refusal, { grounds: input.grounds }, { language: locals.language, path: url.pathname });
    redirect(303, `${url.pathname}?objected=1`);
  },
};
