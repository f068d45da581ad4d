import { redirect } from '@sveltejs/kit';
import { chooseAccount, signInOptions, signInWithPasskey, signInWithPassword } from '#generated/operations.ts';
import { typedContact } from '#lib/account/contact.ts';
import { choiceOf, giveCode, goToFactor, sendCode, show, type SignInStep, type SignInView } from '#lib/account/sign-in.server.ts';
import { value } from '#lib/form.server.ts';
import { safePath } from '#lib/safe-path.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

const onwardOf = ({ url, locals }: Pick<RequestEvent, 'url' | 'locals'>): string =>
  safePath(url.searchParams.get('to'), `/${locals.language}/me`);

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const onward = onwardOf({ url, locals });
  const { signInOptions: options } = await locals.api.ask(signInOptions, {});
  if (options.state === 'signed_in') redirect(303, onward);
  if (options.state === 'second_factor') redirect(303, `/${locals.language}/sign-in/factor?${new URLSearchParams({ to: onward })}`);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { onward, options };
};

const again = (view: Omit<SignInView<null>, 'kept'>) => show({ ...view, kept: null });

/** Signed in: goes on, by way of the second factor where one is owed, or asks who of several it is. */
function enter(event: RequestEvent, step: SignInStep, contact: string) {
  const onward = onwardOf(event);
  goToFactor(step, event.locals.language, onward);
  if (step.done) redirect(303, onward);
  return again({ step: 'choose', contact, ticket: step.ticket ?? '', choices: step.choices });
}

export const actions: Actions = {
  contact: async ({ locals, request }) => {
    const form = await request.formData();
    const contact = value(form, 'contact');
    const { refusal } = await sendCode(locals.api, contact);
    return again(refusal ? { step: 'contact', contact, refusal } : { step: 'code', contact, asked: form.has('resend') });
  },
  code: async (event) => {
    const form = await event.request.formData();
    const contact = value(form, 'contact');
    const { answer, refusal } = await giveCode(event.locals.api, contact, form, value(form, 'newName'));
    return refusal ? again({ step: 'code', contact, refusal }) : enter(event, answer, contact);
  },
  choose: async (event) => {
    const form = await event.request.formData();
    const { answer, refusal } = await event.locals.api.act(chooseAccount, { input: choiceOf(form) });
    // The ticket is used up, or stale: begin again.
    return refusal ? again({ step: 'contact', contact: value(form, 'contact'), refusal }) : enter(event, answer.chooseAccount, '');
  },
  password: async (event) => {
    const form = await event.request.formData();
    const contact = value(form, 'contact');
    const input = { ...typedContact(contact), password: String(form.get('password') ?? '') };
    const { answer, refusal } = await event.locals.api.act(signInWithPassword, { input });
    return refusal ? again({ step: 'contact', contact, refusal }) : enter(event, answer.signInWithPassword, contact);
  },
  passkey: async (event) => {
    const form = await event.request.formData();
    const input = { challengeId: value(form, 'challengeId'), response: value(form, 'response') };
    const { answer, refusal } = await event.locals.api.act(signInWithPasskey, { input });
    return refusal ? again({ step: 'contact', contact: '', refusal }) : enter(event, answer.signInWithPasskey, '');
  },
};
