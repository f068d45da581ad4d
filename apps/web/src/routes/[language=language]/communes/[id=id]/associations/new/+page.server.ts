import { redirect } from '@sveltejs/kit';
import type { OrganisationCapacity, OrganisationMemberRole } from '#generated/contract.ts';
import { declareOrganisation } from '#generated/operations.ts';
import { communeOf, todayIn } from '#lib/commune/commune.server.ts';
import { refused, value, written } from '#lib/form.server.ts';
import { factsOf } from '#lib/organisation/facts.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const commune = await communeOf(locals.api, params.id);
  return { commune, today: todayIn(commune.timeZone) };
};

/** Who declares: a representative with capacity and term, or somebody who keeps the dossier. */
const selfOf = (form: FormData) => {
  const role = value(form, 'role') as OrganisationMemberRole;
  const fullName = value(form, 'fullName');
  if (role !== 'representative') return { role, fullName };
  const term = { fromDay: value(form, 'fromDay') || null, toDay: value(form, 'toDay') || null };
  return { role, fullName, capacity: value(form, 'capacity') as OrganisationCapacity, ...term, isNamePublic: form.has('isNamePublic') };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const seat = { communeId: params.id, address: value(form, 'address'), seatSince: value(form, 'seatSince') || null };
    const input = { requestId: value(form, 'requestId'), ...seat, ...factsOf(form), me: selfOf(form) };
    const { answer, refusal } = await locals.api.act(declareOrganisation, { input });
    if (refusal) return refused(refusal, { act: 'declare', written: written(form) }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/me/associations/${answer.declareOrganisation.id}`);
  },
};
