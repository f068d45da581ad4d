import { z } from 'zod';

/** A text in one or more languages of the system; the first language written is the authoritative one, kept beside it. */
export type Translated = Readonly<Partial<Record<'fr' | 'ar' | 'en' | 'es', string>>>;

/** Characters that hide or reorder what is read: controls (but tab and line feed) and bidirectional overrides. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A text a person typed: trimmed, in composed form, of a length in characters, without characters that hide or reorder. */
export const typedText = (min: number, max: number): z.ZodType<string> =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((text) => !unseen.test(text)),
    );

/** The same text in at least one language. */
export const translatedText = (min: number, max: number): z.ZodType<Translated> => {
  // a language that is null is one in which the text does not exist
  const text = typedText(min, max)
    .nullish()
    .transform((given) => given ?? undefined);
  return z
    .object({ fr: text, ar: text, en: text, es: text })
    .refine((texts) => Object.values(texts).some(Boolean)) as z.ZodType<Translated>;
};

/** The text in a language, or in the first there is, in the order ar, fr, en, es. */
export const inLanguage = (texts: Translated, locale: keyof Translated): string =>
  texts[locale] ?? texts.ar ?? texts.fr ?? texts.en ?? texts.es ?? '';
