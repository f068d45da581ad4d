import { describe, expect, test } from '@jest/globals';
import { Writing } from '../i18n/calendar.ts';
import type { Language } from '../i18n/languages.ts';
import { cited } from './article.ts';

const cite = (text: string, language: Language) => cited(text, language, (day) => new Writing(language).day(day));

describe('an article of the law, as a language cites it', () => {
  test('one article', () => {
    expect(cite('loi organique 113-14, art. 125', 'ar').text).toBe('القانون التنظيمي رقم 113.14، المادة 125');
    expect(cite('loi organique 113-14, art. 125', 'en').text).toBe('organic law 113-14, art. 125');
    expect(cite('loi organique 113-14, art. 125', 'es').text).toBe('ley orgánica 113-14, art. 125');
  });

  test('several articles and a decree', () => {
    const text = 'loi organique 113-14, arts. 121-125 ; décret 2-16-403 du 6 octobre 2016';
    expect(cite(text, 'ar').text).toBe('القانون التنظيمي رقم 113.14، المواد من 121 إلى 125؛ المرسوم رقم 2.16.403 بتاريخ 6 أكتوبر 2016');
    expect(cite(text, 'en').text).toBe('organic law 113-14, arts. 121-125; decree 2-16-403 of 6 October 2016');
  });

  test('the Constitution', () => expect(cite('Constitution, art. 1', 'ar').text).toBe('الدستور، المادة 1'));

  test('French stays as it is written', () =>
    expect(cite('loi organique 113-14, art. 125', 'fr')).toEqual({ text: 'loi organique 113-14, art. 125', isFrench: false }));

  test('what is not recognised stays French, and is marked so', () => {
    expect(cite('code de procédure civile, art. 512, par analogie', 'ar')).toEqual({
      text: 'code de procédure civile, art. 512, par analogie',
      isFrench: true,
    });
  });
});
