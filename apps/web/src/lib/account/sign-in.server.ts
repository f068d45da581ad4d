import { fail, redirect } from '@sveltejs/kit';
import { requestCode, signIn as signInOperation, type SignInAnswer } from '#generated/operations.ts';
import type { Api, Outcome } from '#lib/api/api.server.ts';
import type { Refusal } from '#lib/api/refusal.ts';
import { value } from '#lib/form.server.ts';
import { typedContact } from './contact.ts';

export type SignInStep = SignInAnswer['signInWithCode'];

/** What a form of signing in shows next; `kept` is what other fields of the same form held. */
export interface SignInView<Kept> {
  readonly step: 'contact' | 'code' | 'choose';
  readonly contact: string;
  readonly kept: Kept;
  readonly ticket?: string;
  readonly choices?: SignInStep['choices'];
  readonly refusal?: Refusal;
  /** Whether a further code was sent. */
  readonly asked?: boolean;
}

/** Shows a step; refused or not, the page is not left. */
export const show = <Kept>(view: SignInView<Kept>) => fail(view.refusal?.category === 'limited' ? 429 : view.refusal ? 400 : 200, view);

/** Sends a code to the contact that the form names. */
export const sendCode = (api: Api, contact: string): Promise<Outcome<unknown>> => api.act(requestCode, { input: typedContact(contact) });

/** `newName` makes an account of its own for somebody whose mailbox or phone others use too. */
export const giveCode = async (api: Api, contact: string, form: FormData, newName = ''): Promise<Outcome<SignInStep>> => {
  const input = { ...typedContact(contact), code: value(form, 'code'), ...(newName ? { newName } : {}) };
  const { answer, refusal } = await api.act(signInOperation, { input });
  return refusal ? { refusal } : { answer: answer.signInWithCode };
};

/** The page of the second factor, where one is owed; nothing where the step is done or asks who it is. */
export function goToFactor(step: SignInStep, language: string, onward: string): void {
  if (step.step === 'second_factor') redirect(303, `/${language}/sign-in/factor?${new URLSearchParams({ to: onward })}`);
}

/** Who of those who share a contact, as the form says it: one of them, or somebody new with a name. */
export const choiceOf = (form: FormData): { ticket: string; personId?: string; newName?: string } => {
  const person = value(form, 'person');
  return { ticket: value(form, 'ticket'), ...(person && person !== 'new' ? { personId: person } : { newName: value(form, 'newName') }) };
};
