import { type Language, languages } from './languages.ts';

export type Translated = Readonly<Partial<Record<Language, string | null>>>;

export interface Said {
  readonly text: string;
  readonly language: Language;
}

/** A text in the language of the page, or else in the one that counts, or else in any it has. */
export function said(texts: Translated | null | undefined, language: Language, authoritative?: Language): Said | undefined {
  const order = [language, ...(authoritative ? [authoritative] : []), ...languages];
  const found = order.find((one) => texts?.[one]);
  return found && { text: texts![found]!, language: found };
}

/** The languages in which a text is written. */
export const writtenIn = (texts: Translated): Language[] => languages.filter((one) => texts[one]);

/** Paragraphs of a text, as the lines that were left blank part them. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);
