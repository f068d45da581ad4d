import type { GovernanceItem, OrganisationCapacity, OrganisationDocumentKind } from '#generated/contract.ts';
import {
  addBranch,
  attachDocument,
  closeBranch,
  consentToName,
  endMembership,
  inviteEditor,
  moveSeat,
  nameRepresentative,
  petitionConditions,
  recordGovernance,
  removeDocument,
  resubmitOrganisation,
} from '#generated/operations.ts';
import { communesAsked } from '#lib/commune/commune-search.server.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { actsOf, sendFile, value } from '#lib/form.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import { dossierOf } from '#lib/organisation/dossier.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await parent();
  const { association, dossier } = await dossierOf(locals.api, params.id);
  const [search, asked] = await Promise.all([
    communesAsked(locals.api, url, 'place'),
    // Where the project knows no law for the commune there is nothing to say.
    locals.api.act(petitionConditions, { id: params.id, communeId: association.seat.id, tags: association.purposeTags }),
  ]);
  const conditions = asked.answer?.organisation?.dossier?.petitionConditions ?? [];
  return { association, dossier, search, conditions, today: todayIn(commonZone), done: url.searchParams.has('done') };
};

const whole = (text: string): number | null => (/^\d{1,3}$/.test(text) ? Number(text) : null);

export const actions = actsOf({
  resubmit: ({ locals, params }, form) => locals.api.act(resubmitOrganisation, { input: of(params, form) }),

  attach: async ({ locals, params }, form) => {
    const { answer, refusal } = await sendFile(locals.api, form, 'file');
    if (refusal) return { refusal };
    const kind = value(form, 'kind') as OrganisationDocumentKind;
    const input = { ...of(params, form), kind, fileId: answer.fileId ?? '', issuedOn: value(form, 'issuedOn') || null };
    return locals.api.act(attachDocument, { input });
  },

  remove: ({ locals, params }, form) =>
    locals.api.act(removeDocument, { input: { ...of(params, form), documentId: value(form, 'documentId') } }),

  place: async ({ locals, params }, form) => {
    const { answer, refusal } = await sendFile(locals.api, form, 'file');
    if (refusal) return { refusal };
    const where = { communeId: value(form, 'communeId'), address: value(form, 'address'), since: value(form, 'since') };
    const input = { ...of(params, form), ...where, fileId: answer.fileId };
    return value(form, 'kind') === 'seat' ? locals.api.act(moveSeat, { input }) : locals.api.act(addBranch, { input });
  },

  closeBranch: ({ locals, params }, form) =>
    locals.api.act(closeBranch, { input: { ...of(params, form), placeId: value(form, 'placeId'), on: value(form, 'on') } }),

  represent: async ({ locals, params }, form) => {
    const { answer, refusal } = await sendFile(locals.api, form, 'file');
    if (refusal) return { refusal };
    const who = { fullName: value(form, 'fullName'), capacity: value(form, 'capacity') as OrganisationCapacity };
    const term = { fromDay: value(form, 'fromDay'), toDay: value(form, 'toDay') };
    const reach = { email: value(form, 'email') || null, sameAsMemberId: value(form, 'sameAsMemberId') || null };
    return locals.api.act(nameRepresentative, { input: { ...of(params, form), ...who, ...term, ...reach, fileId: answer.fileId } });
  },

  invite: ({ locals, params }, form) =>
    locals.api.act(inviteEditor, { input: { ...of(params, form), fullName: value(form, 'fullName'), email: value(form, 'email') } }),

  showName: ({ locals, params }, form) =>
    locals.api.act(consentToName, {
      input: { ...of(params, form), memberId: value(form, 'memberId'), isNamePublic: value(form, 'isNamePublic') === 'yes' },
    }),

  leave: ({ locals, params }, form) => locals.api.act(endMembership, { input: { ...of(params, form), memberId: value(form, 'memberId') } }),

  govern: async ({ locals, params }, form) => {
    const { answer, refusal } = await sendFile(locals.api, form, 'file');
    if (refusal) return { refusal };
    const item = value(form, 'item') as GovernanceItem;
    const counted = item === 'women_in_bureau' ? { women: whole(value(form, 'women')), members: whole(value(form, 'members')) } : {};
    return locals.api.act(recordGovernance, {
      input: { ...of(params, form), item, doneOn: value(form, 'doneOn'), fileId: answer.fileId, ...counted },
    });
  },
});

function of(params: Partial<Record<string, string>>, form: FormData) {
  return { requestId: value(form, 'requestId'), organisationId: params['id']! };
}
