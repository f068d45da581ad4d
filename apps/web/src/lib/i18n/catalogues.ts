import type { Language } from './languages.ts';
import type { Catalogue } from './translator.ts';

/** The texts of the web and those of the libs (reasons, states, errors): the same files that the API reads. */
const files = import.meta.glob<Catalogue>(['../../../locales/*.json', '../../../../../libs/**/locales/*.json'], {
  eager: true,
  import: 'default',
});

export const catalogueOf = (language: Language): Catalogue =>
  Object.assign({}, ...Object.entries(files).flatMap(([path, texts]) => (path.endsWith(`/${language}.json`) ? [texts] : [])));
