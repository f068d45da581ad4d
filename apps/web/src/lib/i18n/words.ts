import { createContext } from 'svelte';
import { Writing } from './calendar.ts';
import { catalogueOf } from './catalogues.ts';
import { directionOf, type Language, languages } from './languages.ts';
import { type Translate, translator } from './translator.ts';

/** All that a component needs to speak the language of its page. */
export interface Words {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly t: Translate;
  readonly write: Writing;
  /** The address of a page in this language: `to('/petitions')` is /fr/petitions. */
  readonly to: (path: string) => string;
}

const all = new Map<Language, Words>(
  languages.map((language) => [
    language,
    {
      language,
      direction: directionOf(language),
      t: translator(language, catalogueOf(language)),
      write: new Writing(language),
      to: (path) => `/${language}${path}`,
    },
  ]),
);

export const wordsOf = (language: Language): Words => all.get(language)!;

/** Set by the layout, read by every component below it. */
export const [useWords, setWords] = createContext<Words>();
