import { expect, test } from '@jest/globals';
import { I18n, locales } from '#platform';
import { consultationNoticeTemplates } from './consultations.notices.ts';

const i18n = new I18n();

test.each(consultationNoticeTemplates())('the notice %s has a title and a body in every language', (template) => {
  const keys = locales.flatMap((locale) => ['title', 'body'].map((part) => [locale, `notice.${template}.${part}`] as const));
  expect(keys.filter(([locale, key]) => !i18n.has(locale, key))).toEqual([]);
});
