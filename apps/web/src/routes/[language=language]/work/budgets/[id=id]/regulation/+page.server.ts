import { error, redirect } from '@sveltejs/kit';
import { budgetWork, reviseBudget } from '#generated/operations.ts';
import { writtenIn } from '#lib/budget/perform.server.ts';
import { fieldsOf, inputOf } from '#lib/budget/regulation-form.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import { refused, translated, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await parent();
  const { budget } = await locals.api.ask(budgetWork, { id: params.id });
  if (!budget) error(404);
  if (!budget.allowedActions.includes('revise')) redirect(303, `/${locals.language}/work/budgets/${params.id}`);
  return { budget, commune: budget.commune, fields: fieldsOf(regulationOf(budget.regulation)) };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const fields = writtenIn(form);
    const { refusal } = await locals.api.act(reviseBudget, {
      input: {
        requestId: value(form, 'requestId'),
        budgetId: params.id,
        titles: translated(form, 'titles'),
        regulation: inputOf(fields),
      },
    });
    if (refusal) return refused(refusal, { fields }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/work/budgets/${params.id}?done=revised`);
  },
};
