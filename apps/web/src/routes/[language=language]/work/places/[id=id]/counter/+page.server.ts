import type { IdentityDocument } from '#generated/contract.ts';
import { attestIdentity, confirmClaim, confirmIdentity, endDesk, trustDevice, trustedDesks, waitingActs } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { actsOf, value } from '#lib/form.server.ts';
import { addDays } from '#lib/i18n/calendar.ts';
import { settlements } from '#lib/staff/settle.server.ts';
import { waitingFor } from '#lib/staff/waiting.ts';
import type { PageServerLoad } from './$types.js';

/** Days for which a device may be trusted, at most. */
const trustDays = 90;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { place, roles } = await parent();
  const [{ pendingActs }, desks] = await Promise.all([
    locals.api.ask(waitingActs, {}),
    // not for every role of the counter
    locals.api.act(trustedDesks, { communeId: params.id }),
  ]);
  const today = todayIn(place.timeZone);
  return {
    waiting: waitingFor(pendingActs, 'assurance.confirm', params.id),
    desks: desks.answer?.trustedDesks ?? [],
    isClerk: roles.includes('clerk'),
    today,
    longest: addDays(today, trustDays),
    done: url.searchParams.has('done'),
  };
};

export const actions = actsOf({
  attest: ({ locals, params }, form) => {
    const seen = { code: value(form, 'code'), document: value(form, 'document') as IdentityDocument };
    return locals.api.act(attestIdentity, { input: { requestId: value(form, 'requestId'), communeId: params['id']!, ...seen } });
  },
  ...settlements((api, input) => api.act(confirmIdentity, { input })),
  claim: ({ locals }, form) =>
    locals.api.act(confirmClaim, { input: { requestId: value(form, 'requestId'), reference: value(form, 'reference') } }),
  trust: ({ locals, params }, form) => {
    const desk = { name: value(form, 'name'), untilDay: value(form, 'untilDay') };
    return locals.api.act(trustDevice, { input: { requestId: value(form, 'requestId'), communeId: params['id']!, ...desk } });
  },
  endDesk: ({ locals }, form) => locals.api.act(endDesk, { input: { requestId: value(form, 'requestId'), deskId: value(form, 'deskId') } }),
});
