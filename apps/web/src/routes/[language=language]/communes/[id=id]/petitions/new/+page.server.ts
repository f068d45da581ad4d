import { redirect } from '@sveltejs/kit';
import type { PurposeTag } from '#generated/contract.ts';
import { communeLaw, draftPetition, myOrganisations, preCheck } from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';
import { councilOf } from '#lib/commune/commune.server.ts';
import { refused, value, values } from '#lib/form.server.ts';
import { conditionsOf } from '#lib/organisation/conditions.server.ts';
import { mayAct } from '#lib/organisation/words.ts';
import { type Draft, draftOf } from '#lib/petition/draft.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const reader = await locals.me();
  const [commune, { petitionLaw }, mine] = await Promise.all([
    councilOf(locals.api, params.id),
    locals.api.ask(communeLaw, { communeId: params.id }),
    reader ? locals.api.ask(myOrganisations, {}) : undefined,
  ]);
  const associations = petitionLaw?.law.forAssociations ? (mine?.myOrganisations.filter(({ status }) => mayAct(status)) ?? []) : [];
  const association = associations.find(({ id }) => id === url.searchParams.get('as'));
  const conditions = await conditionsOf(locals.api, association?.id, params.id, { tags: association?.purposeTags ?? [] });
  return { commune, petitionLaw, associations, association, conditions };
};

/** What is worth a look; nothing of the words is kept. */
async function checkOf(api: Api, communeId: string, { titles, bodies }: Draft, isAssociation: boolean) {
  const { petitionPreCheck } = await api.ask(preCheck, {
    input: { communeId, titles, bodies, instrument: 'petition', petitioner: isAssociation ? 'association' : 'citizens' },
  });
  return petitionPreCheck;
}

/** In whose name, and how the object is tied to the association's purposes. */
const nameOf = (form: FormData) => ({
  organisationId: value(form, 'organisationId'),
  objectTags: values(form, 'objectTags') as PurposeTag[],
  objectExplanation: value(form, 'objectExplanation'),
});

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const [draft, { organisationId, objectTags, objectExplanation }] = [draftOf(form, locals.language), nameOf(form)];
    const given = { ...draft, objectTags, objectExplanation };
    if (form.has('check')) {
      const [checked, conditions] = await Promise.all([
        checkOf(locals.api, params.id, draft, Boolean(organisationId)),
        conditionsOf(locals.api, organisationId, params.id, { tags: objectTags, explanation: objectExplanation }),
      ]);
      return { given, checked, conditions };
    }
    const association = organisationId ? { organisationId, objectTags, objectExplanation: objectExplanation || null } : {};
    const { answer, refusal } = await locals.api.act(draftPetition, {
      input: { requestId: value(form, 'requestId'), communeId: params.id, instrument: 'petition', ...draft, ...association },
    });
    if (refusal) return refused(refusal, given, { language: locals.language, path: url.pathname + url.search });
    redirect(303, `/${locals.language}/petitions/${answer.draftPetition.id}`);
  },
};
