import { defineParams } from '@sveltejs/kit/params';
import { isLanguage, type Language } from '#lib/i18n/languages.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an address may hold: a language, an id; anything else is not found before any question to the API. */
export const params = defineParams({
  language: (text): Language | undefined => (isLanguage(text) ? text : undefined),
  id: (text) => (uuid.test(text) ? text : undefined),
});
