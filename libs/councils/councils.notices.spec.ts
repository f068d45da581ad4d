import { expect, test } from '@jest/globals';
import { I18n, locales } from '#platform';
import { councilNoticeTemplates } from './councils.notices.ts';

test.each(councilNoticeTemplates())('%s has a title and a body in every language', (template) => {
  const i18n = new I18n();
  const keys = locales.flatMap((locale) => ['title', 'body'].map((part) => [locale, `notice.${template}.${part}`] as const));
  expect(keys.filter(([locale, key]) => !i18n.has(locale, key))).toEqual([]);
});
