import { fail, redirect } from '@sveltejs/kit';
import { requestCode, signIn } from '#generated/operations.ts';
import type { Refusal } from '#lib/api/refusal.ts';
import { value } from '#lib/form.server.ts';
import { safePath } from '#lib/safe-path.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const onward = safePath(url.searchParams.get('to'), `/${locals.language}/me`);
  if (await locals.me()) redirect(303, onward);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { onward };
};

const again = (step: 'email' | 'code', email: string, refusal?: Refusal, asked = false) =>
  fail(refusal?.category === 'limited' ? 429 : refusal ? 400 : 200, { step, email, refusal, asked });

export const actions: Actions = {
  email: async ({ locals, request }) => {
    const form = await request.formData();
    const email = value(form, 'email');
    const { refusal } = await locals.api.act(requestCode, { input: { email } });
    return refusal ? again('email', email, refusal) : again('code', email, undefined, form.has('resend'));
  },
  code: async ({ locals, request, url }) => {
    const form = await request.formData();
    const email = value(form, 'email');
    const { refusal } = await locals.api.act(signIn, { input: { email, code: value(form, 'code') } });
    if (refusal) return again('code', email, refusal);
    redirect(303, safePath(url.searchParams.get('to'), `/${locals.language}/me`));
  },
};
