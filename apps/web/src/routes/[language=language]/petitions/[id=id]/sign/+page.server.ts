import { error, redirect } from '@sveltejs/kit';
import type { SignerCapacity } from '#generated/contract.ts';
import { petitionToSign, requestCode, signIn, signPetition } from '#generated/operations.ts';
import type { Refusal } from '#lib/api/refusal.ts';
import { value } from '#lib/form.server.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

/** What the signer says; carried from step to step in the form itself, and kept nowhere. */
export interface Signer {
  readonly fullName: string;
  readonly capacity: string;
  readonly meetsConditions: boolean;
  readonly wantsNews: boolean;
  readonly email: string;
}

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { petition } = await locals.api.ask(petitionToSign, { id: params.id });
  if (!petition) error(404);
  if (petition.mySignature) redirect(303, `/${locals.language}/petitions/${params.id}/receipt`);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { petition };
};

const signerOf = (form: FormData): Signer => ({
  fullName: value(form, 'fullName'),
  capacity: value(form, 'capacity'),
  meetsConditions: form.get('meetsConditions') === 'yes',
  wantsNews: form.get('wantsNews') === 'yes',
  email: value(form, 'email'),
});

const again = (step: 'who' | 'code', signer: Signer, refusal?: Refusal, asked = false) =>
  fail(refusal?.category === 'limited' ? 429 : refusal ? 400 : 200, { step, signer, refusal, asked });

async function sign(event: RequestEvent, form: FormData, signer: Signer, step: 'who' | 'code') {
  const { fullName, capacity, meetsConditions, wantsNews } = signer;
  const input = { requestId: value(form, 'requestId'), petitionId: event.params.id, fullName, meetsConditions, wantsNews };
  const { refusal } = await event.locals.api.act(signPetition, { input: { ...input, capacity: capacity as SignerCapacity } });
  if (!refusal || refusal.code === 'ALREADY_SIGNED') {
    redirect(303, `/${event.locals.language}/petitions/${event.params.id}/receipt?${refusal ? 'again' : 'new'}=1`);
  }
  // Whoever has just been signed in goes on without a second code.
  return again(event.locals.api.hasSession ? 'who' : step, signer, refusal);
}

export const actions: Actions = {
  /** Step 1. Somebody who is signed in signs at once; everybody else is sent a code. */
  who: async (event) => {
    const form = await event.request.formData();
    const signer = signerOf(form);
    if (event.locals.api.hasSession && (await event.locals.me())) return sign(event, form, signer, 'who');
    const { refusal } = await event.locals.api.act(requestCode, { input: { email: signer.email } });
    return refusal ? again('who', signer, refusal) : again('code', signer);
  },
  /** Step 2. The code signs in and signs. */
  code: async (event) => {
    const form = await event.request.formData();
    const signer = signerOf(form);
    if (form.has('resend')) {
      const { refusal } = await event.locals.api.act(requestCode, { input: { email: signer.email } });
      return again('code', signer, refusal, !refusal);
    }
    const { refusal } = await event.locals.api.act(signIn, { input: { email: signer.email, code: value(form, 'code') } });
    return refusal ? again('code', signer, refusal) : sign(event, form, signer, 'code');
  },
};
