import { expect, test } from '@jest/globals';
import { I18n, locales } from '#platform';
import { charterNoticeTemplates } from './charters.notices.ts';

const i18n = new I18n();

test.each(charterNoticeTemplates())('the notice %s has a title and a body in every language', (template) => {
  const keys = locales.flatMap((locale) => ['title', 'body'].map((part) => [locale, `notice.${template}.${part}`] as const));
  expect(keys.filter(([locale, key]) => !i18n.has(locale, key))).toEqual([]);
});
