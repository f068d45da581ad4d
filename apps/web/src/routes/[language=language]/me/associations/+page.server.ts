import { answerInvitation, myOrganisations } from '#generated/operations.ts';
import { actsOf, value } from '#lib/form.server.ts';
import { communesAsked } from '#lib/commune/commune-search.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const [mine, search] = await Promise.all([locals.api.ask(myOrganisations, {}), communesAsked(locals.api, url, 'seat')]);
  return { associations: mine.myOrganisations, invitations: mine.myInvitations, search, done: url.searchParams.has('done') };
};

export const actions = actsOf({
  answer: ({ locals }, form) =>
    locals.api.act(answerInvitation, {
      input: {
        requestId: value(form, 'requestId'),
        memberId: value(form, 'memberId'),
        accept: value(form, 'accept') === 'yes',
        isNamePublic: value(form, 'isNamePublic') === 'yes',
      },
    }),
});
