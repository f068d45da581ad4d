import { redirect } from '@sveltejs/kit';
import { signOut } from '#generated/operations.ts';
import { dropDrafts } from '#lib/budget/draft.server.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = async ({ locals, cookies, url }) => {
  dropDrafts({ cookies, url });
  await locals.api.act(signOut, {});
  redirect(303, `/${locals.language}`);
};

/** Followed as a link it changes nothing. */
export const GET: RequestHandler = ({ locals }) => redirect(303, `/${locals.language}`);
