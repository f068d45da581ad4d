import { fail, redirect } from '@sveltejs/kit';
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
