import { expect, test } from '@jest/globals';
import { I18n, locales } from '#platform';
import { hidingReasons } from './domain/moderation.ts';
import { moderationNoticeTemplates } from './moderation.notices.ts';

const i18n = new I18n();

test.each(moderationNoticeTemplates())('the notice %s has a title and a body in every language', (template) => {
  const keys = locales.flatMap((locale) => ['title', 'body'].map((part) => [locale, `notice.${template}.${part}`] as const));
  expect(keys.filter(([locale, key]) => !i18n.has(locale, key))).toEqual([]);
});

test.each(hidingReasons)('the reason %s has its words in every language', (reason) => {
  expect(locales.filter((locale) => !i18n.has(locale, `moderation.reason.${reason}`))).toEqual([]);
});
