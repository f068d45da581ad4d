import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Api, Outcome } from '#lib/api/api.server.ts';
import { refused, value, values } from '#lib/form.server.ts';
import type { Language } from '#lib/i18n/languages.ts';

/** What was written, so that a refusal loses nothing. */
export const writtenIn = (form: FormData): Record<string, string[]> =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, values(form, name)]));

type Perform = (api: Api, form: FormData, params: Readonly<Record<string, string>>) => Promise<Outcome<unknown>>;

/** One act of the staff: done, it leads back to its page, which says so; refused, its own form shows why with all that was written. */
export const performing = (name: string, perform: Perform) => async (event: RequestEvent) => {
  const { locals, params, request, url } = event;
  const form = await request.formData();
  const { refusal } = await perform(locals.api, form, params as Record<string, string>);
  const at: { language: Language; path: string } = { language: locals.language, path: url.pathname };
  if (refusal) return refused(refusal, { act: value(form, 'form') || name, written: writtenIn(form) }, at);
  redirect(303, `${url.pathname}?done=${name}`);
};

/** Whole numbers only; anything else becomes −1, which the API refuses with its own words. */
export const whole = (form: FormData, name: string): number => (/^\d{1,6}$/.test(value(form, name)) ? Number(value(form, name)) : -1);
