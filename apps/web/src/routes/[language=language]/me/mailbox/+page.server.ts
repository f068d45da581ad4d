import { redirect } from '@sveltejs/kit';
import { mailbox, markRead } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  await parent();
  const after = url.searchParams.get('after');
  const { mailbox: page } = await locals.api.ask(mailbox, { first: 20, ...(after ? { after } : {}) });
  return { page, isFirst: !after };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), noticeId: value(form, 'noticeId') };
    const { refusal } = await locals.api.act(markRead, { input });
    if (refusal) return refused(refusal, {}, { language: locals.language, path: url.pathname });
    redirect(303, url.pathname + url.search);
  },
};
