import { redirect } from '@sveltejs/kit';
import { draftBudget } from '#generated/operations.ts';
import { writtenIn } from '#lib/budget/perform.server.ts';
import { inputOf } from '#lib/budget/regulation-form.ts';
import { communeOf } from '#lib/commune/commune.server.ts';
import { refused, translated, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  return { commune: await communeOf(locals.api, url.searchParams.get('commune') ?? '') };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const form = await request.formData();
    const fields = writtenIn(form);
    const { answer, refusal } = await locals.api.act(draftBudget, {
      input: {
        requestId: value(form, 'requestId'),
        communeId: url.searchParams.get('commune') ?? '',
        titles: translated(form, 'titles'),
        regulation: inputOf(fields),
      },
    });
    if (refusal) return refused(refusal, { fields }, { language: locals.language, path: url.pathname + url.search });
    redirect(303, `/${locals.language}/work/budgets/${answer.draftBudget.id}?done=drafted`);
  },
};
