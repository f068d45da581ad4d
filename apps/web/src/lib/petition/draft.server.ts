import type { Locale, TranslatedTextInput } from '#generated/contract.ts';
import { translated, value } from '#lib/form.server.ts';
import { isLanguage } from '#lib/i18n/languages.ts';

/** The words of a petition as they were typed. */
export interface Draft {
  readonly representativeName: string;
  readonly titles: TranslatedTextInput;
  readonly bodies: TranslatedTextInput;
  readonly authoritativeLanguage: Locale;
}

export function draftOf(form: FormData, fallback: Locale): Draft {
  const counted = value(form, 'authoritativeLanguage');
  return {
    representativeName: value(form, 'representativeName'),
    titles: translated(form, 'titles'),
    bodies: translated(form, 'bodies'),
    authoritativeLanguage: isLanguage(counted) ? counted : fallback,
  };
}
