import { type ActionFailure, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Api, Outcome } from './api/api.server.ts';
import type { Refusal } from './api/refusal.ts';
import type { TranslatedTextInput } from '#generated/contract.ts';
import { type Language, languages } from './i18n/languages.ts';

/** One value of a form, without the blanks around it; a form sends its line breaks as CR LF. */
export const value = (form: FormData, name: string): string => {
  const given = form.get(name);
  return typeof given === 'string' ? given.replaceAll('\r\n', '\n').trim() : '';
};

export const values = (form: FormData, name: string): string[] => form.getAll(name).filter((one): one is string => typeof one === 'string');

/** A text in the languages in which it was written: the fields `name.fr`, `name.ar` and so on. */
export const translated = (form: FormData, name: string): TranslatedTextInput =>
  Object.fromEntries(
    languages.flatMap((language) => (value(form, `${name}.${language}`) ? [[language, value(form, `${name}.${language}`)]] : [])),
  );

const statuses: Readonly<Record<string, number>> = { conflict: 409, forbidden: 403, 'not-found': 404, limited: 429, internal: 500 };

/** Shows a form again with what the API refused; whoever is no longer signed in is led to sign-in and back. */
export function refused<Given>(refusal: Refusal, given: Given, at: { readonly language: Language; readonly path: string }) {
  if (refusal.code === 'SECOND_FACTOR_NEEDED') redirect(303, `/${at.language}/sign-in/factor?${new URLSearchParams({ to: at.path })}`);
  if (refusal.category === 'unauthenticated') redirect(303, `/${at.language}/sign-in?${new URLSearchParams({ to: at.path })}`);
  return fail(statuses[refusal.category] ?? 400, { refusal, given });
}

/** What was written, so that a refusal loses nothing; files are not among it. */
export const written = (form: FormData): Record<string, string[]> =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, values(form, name)]));

type Perform = (event: RequestEvent, form: FormData) => Promise<Outcome<unknown>>;
type Refuse<Act> = ActionFailure<{ refusal: Refusal; given: { act: Act; written: Record<string, string[]> } }>;

/**
 * The acts of a page, each a form of its own (`?/act`). What the API refuses comes back with the act and what was written; what it did is
 * shown by the same page, asked for anew with `done=act`.
 */
export function actsOf<Act extends string>(
  performers: Readonly<Record<Act, Perform>>,
): { [One in Act]: (event: RequestEvent) => Promise<Refuse<Act>> } {
  const one = (act: Act) => async (event: RequestEvent) => {
    const form = await event.request.formData();
    const { refusal } = await performers[act](event, form);
    const at = { language: event.locals.language, path: event.url.pathname };
    if (refusal) return refused(refusal, { act, written: written(form) }, at) as Refuse<Act>;
    redirect(303, `${event.url.pathname}?done=${act}`);
  };
  return Object.fromEntries((Object.keys(performers) as Act[]).map((act) => [act, one(act)])) as ReturnType<typeof actsOf<Act>>;
}

/**
 * Sends the file of a form, where one was chosen, and writes its id into the form under the name with `Id` after it: a form that is
 * refused for another reason keeps the file that was sent.
 */
export async function sendFile(api: Api, form: FormData, name: string): Promise<Outcome<{ fileId: string | null }>> {
  const file = form.get(name);
  if (file instanceof File && file.size > 0) {
    const { answer, refusal } = await api.upload(file);
    if (refusal) return { refusal: { ...refusal, field: name } };
    form.set(`${name}Id`, answer.id);
  }
  return { answer: { fileId: value(form, `${name}Id`) || null } };
}
