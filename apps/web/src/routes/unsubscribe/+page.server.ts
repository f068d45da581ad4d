import { fail } from '@sveltejs/kit';
import { refuseNews } from '#generated/operations.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The link of a mail only shows the page: mail scanners follow links, and must change nothing. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  return { query: url.search };
};

export const actions: Actions = {
  default: async ({ locals, url }) => {
    const given = (name: string): string => url.searchParams.get(name) ?? '';
    const input = { requestId: crypto.randomUUID(), personId: given('person'), subjectId: given('subject'), code: given('code') };
    const { refusal } = await locals.api.act(refuseNews, { input });
    return refusal ? fail(400, { refusal }) : { done: true };
  },
};
