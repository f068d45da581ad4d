import { redirect, type RequestEvent } from '@sveltejs/kit';
import { mailbox, markAllRead, markRead, stopNews } from '#generated/operations.ts';
import type { Refusal } from '#lib/api/refusal.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  await parent();
  const after = url.searchParams.get('after');
  const { mailbox: page, unreadNotices } = await locals.api.ask(mailbox, { first: 20, ...(after ? { after } : {}) });
  return { page, unread: unreadNotices, isFirst: !after };
};

/** Shows what was refused, or the mailbox as it is then. */
function shown({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>, refusal: Refusal | undefined) {
  if (refusal) return refused(refusal, {}, { language: locals.language, path: url.pathname });
  redirect(303, url.pathname);
}

const ofNotice = (form: FormData) => ({ requestId: value(form, 'requestId'), noticeId: value(form, 'noticeId') });

export const actions: Actions = {
  read: async (event) => {
    const input = ofNotice(await event.request.formData());
    return shown(event, (await event.locals.api.act(markRead, { input })).refusal);
  },
  readAll: async (event) => {
    const input = { requestId: value(await event.request.formData(), 'requestId') };
    return shown(event, (await event.locals.api.act(markAllRead, { input })).refusal);
  },
  stop: async (event) => {
    const input = ofNotice(await event.request.formData());
    return shown(event, (await event.locals.api.act(stopNews, { input })).refusal);
  },
};
