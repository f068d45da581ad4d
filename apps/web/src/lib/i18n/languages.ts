/** Languages of the address and of every text. Tamazight (zgh) is prepared in locales/zgh.json and offered once its texts are checked. */
export const languages = ['fr', 'ar', 'en', 'es'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language);

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'العربية', en: 'English', es: 'Español' };

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** The tag by which numbers and dates are written; Morocco writes Arabic with the digits 0 to 9. */
export const tagOf = (language: Language): string => ({ fr: 'fr', ar: 'ar-MA', en: 'en-GB', es: 'es' })[language];

/** The language to begin with: the one remembered, else the best of Accept-Language, else French. */
export function pickLanguage(remembered: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(remembered)) return remembered;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (wanted[0]?.language as Language | undefined) ?? 'fr';
}

/** The address of the same page in another language. */
export const inLanguage = (language: Language, path: string): string => path.replace(/^\/(fr|ar|en|es)(?=\/|\?|$)/, `/${language}`);
