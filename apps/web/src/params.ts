import { defineParams } from '@sveltejs/kit/params';
import { isLanguage, type Language } from '#lib/i18n/languages.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const params = defineParams({});
void isLanguage;
void uuid;
export type { Language };
