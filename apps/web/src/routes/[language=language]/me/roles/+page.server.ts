import { delegateRole, endDelegation, lentRoles } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { actsOf, value } from '#lib/form.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import type { PageServerLoad } from './$types.js';

/** The own roles, and those lent to others for some days. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const { me } = await locals.api.ask(lentRoles, {});
  return { roles: me?.roles ?? [], lent: me?.lentRoles ?? [], today: todayIn(commonZone), done: url.searchParams.has('done') };
};

export const actions = actsOf({
  lend: ({ locals }, form) => {
    const name = value(form, 'name');
    const who = { email: value(form, 'email'), ...(name ? { name } : {}) };
    const days = { fromDay: value(form, 'fromDay'), toDay: value(form, 'toDay') };
    return locals.api.act(delegateRole, {
      input: { requestId: value(form, 'requestId'), grantId: value(form, 'grantId'), locale: locals.language, ...who, ...days },
    });
  },
  end: ({ locals }, form) =>
    locals.api.act(endDelegation, { input: { requestId: value(form, 'requestId'), grantId: value(form, 'grantId') } }),
});
