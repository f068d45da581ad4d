import { redirect } from '@sveltejs/kit';
import { security } from '#generated/operations.ts';
import { acts, isSecurityAct, performSecurityAct, type SecurityAct } from '#lib/account/security-acts.server.ts';
import { refused } from '#lib/form.server.ts';
import type { PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const { mySecurity } = await locals.api.ask(security, {});
  const done = url.searchParams.get('done');
  return { security: mySecurity, done: isSecurityAct(done) ? done : undefined };
};

async function perform(act: SecurityAct, { locals, request, url }: RequestEvent) {
  const form = await request.formData();
  const { refusal, shown } = await performSecurityAct(act, locals.api, form);
  if (refusal)
    return refused(
      refusal,
      { act, contact: String(form.get('contact') ?? ''), contactId: String(form.get('contactId') ?? '') },
      { language: locals.language, path: url.pathname },
    );
  // What is shown once is the answer itself; everything else leads back to the page.
  if (shown) return { shown };
  redirect(303, `${url.pathname}?done=${act}#done`);
}

export const actions = Object.fromEntries(
  Object.keys(acts).map((act) => [act, (event: RequestEvent) => perform(act as SecurityAct, event)]),
) as unknown as {
  [Act in SecurityAct]: (event: RequestEvent) => ReturnType<typeof perform>;
};
