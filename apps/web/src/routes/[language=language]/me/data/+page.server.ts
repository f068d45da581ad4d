import { redirect } from '@sveltejs/kit';
import { deleteAccount, myData, requestDeletionCode, security } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const { mySecurity } = await locals.api.ask(security, {});
  // What is held is worth stealing: it is shown to whoever proved lately to be the one.
  const held = mySecurity.isConfirmed ? (await locals.api.ask(myData, {})).myData : null;
  return { held, contacts: mySecurity.contacts.filter(({ provenAt }) => provenAt) };
};

export const actions: Actions = {
  askCode: async ({ locals, request, url }) => {
    const form = await request.formData();
    const contactId = value(form, 'contactId');
    const { refusal } = await locals.api.act(requestDeletionCode, { input: { requestId: value(form, 'requestId'), contactId } });
    return refusal ? refused(refusal, { contactId: '' }, { language: locals.language, path: url.pathname }) : { contactId };
  },
  leave: async ({ locals, request, url }) => {
    const form = await request.formData();
    const contactId = value(form, 'contactId');
    const input = { requestId: value(form, 'requestId'), ...(contactId ? { contactId, code: value(form, 'code') } : {}) };
    const { refusal } = await locals.api.act(deleteAccount, { input });
    if (refusal) return refused(refusal, { contactId }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}?left=1`);
  },
};
