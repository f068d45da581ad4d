import { error, redirect } from '@sveltejs/kit';
import { appealProject, budgetProject, consentToMerge } from '#generated/operations.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { budget } = await locals.api.ask(budgetProject, { id: params.id });
  const project = budget?.projects.find(({ id }) => id === params.project);
  if (!budget || !project) error(404);
  const { projects, ...rest } = budget;
  return {
    budget: rest,
    commune: budget.commune,
    regulation: regulationOf(budget.regulation),
    project,
    into: projects.find(({ id }) => id === project.mergeInto) ?? null,
    history: budget.history.filter(({ projectId }) => projectId === project.id),
  };
};

export const actions: Actions = {
  consent: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const { refusal } = await locals.api.act(consentToMerge, { input: { requestId: value(form, 'requestId'), projectId: params.project } });
    if (refusal) return refused(refusal, { grounds: '' }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/budgets/${params.id}?done=consented`);
  },
  appeal: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), projectId: params.project, grounds: value(form, 'grounds') };
    const { refusal } = await locals.api.act(appealProject, { input });
    if (refusal) return refused(refusal, { grounds: input.grounds }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/budgets/${params.id}?done=appealed`);
  },
};
