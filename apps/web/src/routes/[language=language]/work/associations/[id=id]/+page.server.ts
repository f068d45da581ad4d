import type { OrganisationRejectionReason } from '#generated/contract.ts';
import { checkDossier, confirmBranch, confirmTerm, rejectDossier, verifyDossier } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { actsOf, translated, value, values } from '#lib/form.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import { dossierOf } from '#lib/organisation/dossier.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { me } = await parent();
  const { association, dossier } = await dossierOf(locals.api, params.id);
  // the API decides; this only says on which branch the button stands
  const confirms = dossier.allowedActions.includes('confirmBranch')
    ? me.roles.flatMap(({ role, territory }) => (role === 'clerk' ? [territory.id] : []))
    : [];
  return { association, dossier, confirms, today: todayIn(commonZone), done: url.searchParams.has('done') };
};

const of = (params: Partial<Record<string, string>>, form: FormData) => ({
  requestId: value(form, 'requestId'),
  organisationId: params['id']!,
});

export const actions = actsOf({
  check: ({ locals, params }, form) => locals.api.act(checkDossier, { input: of(params, form) }),
  verify: ({ locals, params }, form) => locals.api.act(verifyDossier, { input: of(params, form) }),
  reject: ({ locals, params }, form) => {
    const reasonCodes = values(form, 'reasonCodes') as OrganisationRejectionReason[];
    return locals.api.act(rejectDossier, { input: { ...of(params, form), reasonCodes, reasons: translated(form, 'reasons') } });
  },
  renew: ({ locals, params }, form) => locals.api.act(confirmTerm, { input: { ...of(params, form), memberId: value(form, 'memberId') } }),
  confirmBranch: ({ locals, params }, form) =>
    locals.api.act(confirmBranch, { input: { ...of(params, form), placeId: value(form, 'placeId') } }),
});
