import { error, redirect } from '@sveltejs/kit';
import type { SignerActivityKind, SignerCapacity } from '#generated/contract.ts';
import { chooseAccount, petitionToSign, signInOptions, signPetition } from '#generated/operations.ts';
import { choiceOf, giveCode, goToFactor, sendCode, show, type SignInStep, type SignInView } from '#lib/account/sign-in.server.ts';
import { gapOf } from '#lib/assurance/gap.server.ts';
import { value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

/** What the signer says; carried from step to step in the form itself, and kept nowhere. */
export interface Signer {
  readonly fullName: string;
  readonly capacity: string;
  readonly meetsConditions: boolean;
  readonly wantsNews: boolean;
  readonly activityKind: string;
  readonly activityPlace: string;
  readonly activityNumber: string;
  readonly placeId: string;
}

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const [{ petition }, { signInOptions: options }] = await Promise.all([
    locals.api.ask(petitionToSign, { id: params.id }),
    locals.api.ask(signInOptions, {}),
  ]);
  if (!petition) error(404);
  if (petition.mySignature) redirect(303, `/${locals.language}/petitions/${params.id}/receipt`);
  setHeaders({ 'cache-control': 'private, no-store' });
  const reader = await locals.me();
  // Whoever is not signed in proves an address by signing: only what lies above that is missing before the act.
  const gap = reader || petition.law.signLevel > 1 ? await gapOf(locals.api, petition.law.signLevel, petition.commune.id) : null;
  return { petition, options, gap };
};

const signerOf = (form: FormData): Signer => ({
  fullName: value(form, 'fullName'),
  capacity: value(form, 'capacity'),
  meetsConditions: form.get('meetsConditions') === 'yes',
  wantsNews: form.get('wantsNews') === 'yes',
  activityKind: value(form, 'activityKind'),
  activityPlace: value(form, 'activityPlace'),
  activityNumber: value(form, 'activityNumber'),
  placeId: value(form, 'placeId'),
});

/** What is asked of the API: the activity only of who signs for one and names it. */
const declared = ({ activityKind, activityPlace, activityNumber, placeId, capacity, ...said }: Signer) => ({
  ...said,
  capacity: capacity as SignerCapacity,
  activity:
    capacity === 'activity' && activityKind && activityPlace
      ? { kind: activityKind as SignerActivityKind, place: activityPlace, registerNumber: activityNumber || null }
      : null,
  placeId: placeId || null,
});

const again = (view: SignInView<Signer>) => show(view);

async function sign(event: RequestEvent, form: FormData) {
  const { locals, params } = event;
  const kept = signerOf(form);
  const input = { ...declared(kept), requestId: value(form, 'requestId'), petitionId: params.id };
  const { refusal } = await locals.api.act(signPetition, { input });
  if (!refusal || refusal.code === 'ALREADY_SIGNED') {
    redirect(303, `/${locals.language}/petitions/${params.id}/receipt?${refusal ? 'again' : 'new'}=1`);
  }
  // Whoever has just been signed in corrects the first step and goes on without a second code.
  return again({ step: 'contact', contact: value(form, 'contact'), kept, refusal });
}

/** Recognised by the code: signs, or asks who of several it is. A second factor, where one is owed, comes first. */
function enter(event: RequestEvent, form: FormData, step: SignInStep) {
  goToFactor(step, event.locals.language, event.url.pathname);
  if (step.done) return sign(event, form);
  const kept = signerOf(form);
  return again({ step: 'choose', contact: value(form, 'contact'), kept, ticket: step.ticket ?? '', choices: step.choices });
}

export const actions: Actions = {
  /** Step 1. Somebody who is signed in signs at once; everybody else is sent a code. */
  who: async (event) => {
    const form = await event.request.formData();
    if (event.locals.api.hasSession && (await event.locals.me())) return sign(event, form);
    const [kept, contact] = [signerOf(form), value(form, 'contact')];
    const { refusal } = await sendCode(event.locals.api, contact);
    return again(refusal ? { step: 'contact', contact, kept, refusal } : { step: 'code', contact, kept });
  },
  /** Step 2. The code signs in and signs. */
  code: async (event) => {
    const form = await event.request.formData();
    const [kept, contact] = [signerOf(form), value(form, 'contact')];
    if (form.has('resend')) {
      const { refusal } = await sendCode(event.locals.api, contact);
      return again({ step: 'code', contact, kept, refusal, asked: !refusal });
    }
    const { answer, refusal } = await giveCode(event.locals.api, contact, form, form.get('isOther') === 'yes' ? kept.fullName : '');
    return refusal ? again({ step: 'code', contact, kept, refusal }) : enter(event, form, answer);
  },
  /** Step 2, where several people share a mailbox or phone. */
  choose: async (event) => {
    const form = await event.request.formData();
    const { answer, refusal } = await event.locals.api.act(chooseAccount, { input: choiceOf(form) });
    if (!refusal) return enter(event, form, answer.chooseAccount);
    return again({ step: 'contact', contact: value(form, 'contact'), kept: signerOf(form), refusal });
  },
};
