import { redirect } from '@sveltejs/kit';
import { startNationalSignIn } from '#generated/operations.ts';
import { safePath } from '#lib/safe-path.ts';
import type { RequestHandler } from './$types.js';

/** Sends the browser to the national identity provider, which the installation names; it comes back to a path of this site. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const returnTo = safePath(url.searchParams.get('to'), `/${locals.language}/me`);
  const answer = await locals.api.ask(startNationalSignIn, { input: { returnTo } });
  redirect(303, answer.startNationalSignIn.url);
};
