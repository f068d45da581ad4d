import { redirect } from '@sveltejs/kit';
import { giveSecondFactor, security, signInOptions, signInWithPasskey } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import { safePath } from '#lib/safe-path.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const onward = safePath(url.searchParams.get('to'), `/${locals.language}/me`);
  const { signInOptions: options } = await locals.api.ask(signInOptions, {});
  if (options.state === 'nobody') redirect(303, `/${locals.language}/sign-in?${new URLSearchParams({ to: onward })}`);
  if (options.state === 'signed_in') await expectOwed(locals, onward);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { onward };
};

/** Staff whose roles wait again come here signed in; whoever has no second factor yet is led to where it is set up. */
async function expectOwed(locals: App.Locals, onward: string): Promise<void> {
  if (!(await locals.me())?.withheldRoles.length) redirect(303, onward);
  const { mySecurity } = await locals.api.ask(security, {});
  if (!mySecurity.hasSecondFactor && mySecurity.passkeys.length === 0) redirect(303, `/${locals.language}/me/security`);
}

export const actions: Actions = {
  code: async ({ locals, request, url }) => {
    const form = await request.formData();
    const { refusal } = await locals.api.act(giveSecondFactor, { input: { code: value(form, 'code') } });
    if (refusal) return refused(refusal, {}, { language: locals.language, path: url.pathname });
    redirect(303, safePath(url.searchParams.get('to'), `/${locals.language}/me`));
  },
  passkey: async ({ locals, request, url }) => {
    const form = await request.formData();
    const input = { challengeId: value(form, 'challengeId'), response: value(form, 'response') };
    const { refusal } = await locals.api.act(signInWithPasskey, { input });
    if (refusal) return refused(refusal, {}, { language: locals.language, path: url.pathname });
    redirect(303, safePath(url.searchParams.get('to'), `/${locals.language}/me`));
  },
};
