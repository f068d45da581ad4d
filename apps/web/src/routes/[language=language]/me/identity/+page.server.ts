import { redirect } from '@sveltejs/kit';
import { claimRollEntry, commune, endRollLink, introduceMyself, linkNational, myIdentity } from '#generated/operations.ts';
import { communesAsked } from '#lib/commune/commune-search.server.ts';
import { refused, value, written } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** How sure it is who I am, how to be surer, and what the register was asked about me. */
export const load: PageServerLoad = async ({ locals, parent, url, cookies }) => {
  await parent();
  const after = url.searchParams.get('after');
  const remembered = cookies.get('jamaa-commune');
  const [mine, search] = await Promise.all([locals.api.ask(myIdentity, after ? { after } : {}), communesAsked(locals.api, url, 'commune')]);
  const { claims, links, questions } = mine.myRegister;
  const known = new Set([...claims, ...links].map(({ communeId }) => communeId));
  if (remembered) known.add(remembered);
  const communes = await Promise.all([...known].map((id) => locals.api.act(commune, { id })));
  const names = new Map(communes.flatMap(({ answer }) => (answer?.territory ? [[answer.territory.id, answer.territory] as const] : [])));
  return {
    ...mine.myAssurance,
    claims: claims.map((one) => ({ ...one, commune: names.get(one.communeId)?.name ?? '' })),
    links: links.map((one) => ({ ...one, commune: names.get(one.communeId)?.name ?? '' })),
    questions,
    desk: names.get(remembered ?? '')?.desk ?? null,
    own: names.get(remembered ?? '') ?? null,
    search,
    national: mine.signInOptions.nationalIdentity,
    done: url.searchParams.has('done'),
    error: url.searchParams.get('error'),
  };
};

export const actions: Actions = {
  /** Its code is said once, and not kept: the page shows it at once. */
  introduce: async ({ locals, url }) => {
    const { answer, refusal } = await locals.api.act(introduceMyself, {});
    if (refusal) return refused(refusal, { act: 'introduce', written: {} }, { language: locals.language, path: url.pathname });
    return { introduction: answer.introduceMyself };
  },
  national: async ({ locals, url }) => {
    const { answer, refusal } = await locals.api.act(linkNational, { input: { returnTo: url.pathname } });
    if (refusal) return refused(refusal, { act: 'national', written: {} }, { language: locals.language, path: url.pathname });
    redirect(303, answer.linkNationalIdentity.url);
  },
  claim: async ({ locals, request, url }) => {
    const form = await request.formData();
    const facts = {
      idNumber: value(form, 'idNumber') || null,
      nameLatin: value(form, 'nameLatin') || null,
      nameArabic: value(form, 'nameArabic') || null,
      birth: value(form, 'birth'),
    };
    const input = { requestId: value(form, 'requestId'), communeId: value(form, 'communeId'), facts };
    const { refusal } = await locals.api.act(claimRollEntry, { input });
    if (refusal) return refused(refusal, { act: 'claim', written: written(form) }, { language: locals.language, path: url.pathname });
    redirect(303, `${url.pathname}?done=claim#claims`);
  },
  endLink: async ({ locals, request, url }) => {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), communeId: value(form, 'communeId') };
    const { refusal } = await locals.api.act(endRollLink, { input });
    if (refusal) return refused(refusal, { act: 'endLink', written: {} }, { language: locals.language, path: url.pathname });
    redirect(303, `${url.pathname}?done=endLink`);
  },
};
