import { redirect } from '@sveltejs/kit';
import { setLanguage } from '#generated/operations.ts';
import { isLanguage } from '#lib/i18n/languages.ts';
import type { RequestHandler } from './$types.js';

/** The language of mails and notices; the pages follow it. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const locale = (await request.formData()).get('locale');
  if (!isLanguage(locale)) redirect(303, `/${locals.language}/me`);
  const { refusal } = await locals.api.act(setLanguage, { input: { requestId: crypto.randomUUID(), locale } });
  redirect(303, `/${refusal ? locals.language : locale}/me`);
};

export const GET: RequestHandler = ({ locals }) => redirect(303, `/${locals.language}/me`);
