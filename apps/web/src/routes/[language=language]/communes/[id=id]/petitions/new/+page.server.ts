import { redirect } from '@sveltejs/kit';
import { communeLaw, draftPetition, preCheck } from '#generated/operations.ts';
import { communeOf } from '#lib/commune/commune.server.ts';
import { refused, value } from '#lib/form.server.ts';
import { type Draft, draftOf } from '#lib/petition/draft.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [commune, { petitionLaw }] = await Promise.all([
    communeOf(locals.api, params.id),
    locals.api.ask(communeLaw, { communeId: params.id }),
  ]);
  return { commune, petitionLaw };
};

/** What is worth a look; nothing of the words is kept. */
async function checkOf(api: App.Locals['api'], communeId: string, { titles, bodies }: Draft) {
  const { petitionPreCheck } = await api.ask(preCheck, {
    input: { communeId, titles, bodies, instrument: 'petition', petitioner: 'citizens' },
  });
  return petitionPreCheck;
}

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const draft = draftOf(form, locals.language);
    if (form.has('check')) return { given: draft, checked: await checkOf(locals.api, params.id, draft) };
    const { answer, refusal } = await locals.api.act(draftPetition, {
      input: { requestId: value(form, 'requestId'), communeId: params.id, ...draft },
    });
    if (refusal) return refused(refusal, draft, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/petitions/${answer.draftPetition.id}`);
  },
};
