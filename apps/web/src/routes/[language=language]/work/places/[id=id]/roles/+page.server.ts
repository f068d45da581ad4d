import type { StaffRole } from '#generated/contract.ts';
import { confirmFactorReset, endRole, grantRole, proposeFactorReset, roleGrants, waitingActs } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { actsOf, value } from '#lib/form.server.ts';
import { isLanguage } from '#lib/i18n/languages.ts';
import { settlements } from '#lib/staff/settle.server.ts';
import { waitingFor } from '#lib/staff/waiting.ts';
import type { PageServerLoad } from './$types.js';

/** Who holds which power here, who gave it, and what is over. */
export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { place, roles } = await parent();
  const [now, ever, { pendingActs }] = await Promise.all([
    locals.api.ask(roleGrants, { past: false }),
    locals.api.ask(roleGrants, { past: true }),
    locals.api.ask(waitingActs, {}),
  ]);
  const here = ({ territory }: { territory: { id: string } }) => territory.id === place.id;
  const current = new Set(now.roleGrants.map(({ id }) => id));
  return {
    grants: now.roleGrants.filter(here),
    others: ever.roleGrants.filter((one) => here(one) && !current.has(one.id)),
    resets: waitingFor(pendingActs, 'identity.confirmFactorReset', params.id),
    mayGrant: roles.includes('administrator'),
    today: todayIn(place.timeZone),
    done: url.searchParams.has('done'),
  };
};

export const actions = actsOf({
  grant: ({ locals, params }, form) => {
    const [name, asked] = [value(form, 'name'), value(form, 'locale')];
    const locale = isLanguage(asked) ? asked : locals.language;
    const who = { email: value(form, 'email'), ...(name ? { name } : {}), locale };
    const what = { role: value(form, 'role') as StaffRole, territoryId: params['id']!, body: value(form, 'body') || null };
    const days = { fromDay: value(form, 'fromDay'), toDay: value(form, 'toDay') || null };
    return locals.api.act(grantRole, { input: { requestId: value(form, 'requestId'), ...who, ...what, ...days } });
  },
  end: ({ locals }, form) => locals.api.act(endRole, { input: { requestId: value(form, 'requestId'), grantId: value(form, 'grantId') } }),
  reset: ({ locals, params }, form) => {
    const said = { email: value(form, 'resetEmail'), reason: value(form, 'resetReason') };
    return locals.api.act(proposeFactorReset, { input: { requestId: value(form, 'requestId'), communeId: params['id']!, ...said } });
  },
  ...settlements((api, input) => api.act(confirmFactorReset, { input })),
});
