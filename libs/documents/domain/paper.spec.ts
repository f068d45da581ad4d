import { describe, expect, test } from '@jest/globals';
import { settled, templateData } from './paper.ts';

describe('words on an official paper', () => {
  test('an override that would turn a number around is gone', () => {
    expect(settled('avis \u202e12345\u202c favorable')).toBe('avis  12345  favorable');
  });

  test('values set apart in an Arabic sentence stay set apart', () => {
    expect(settled('جماعة \u2068Aïn Chkef\u2069 تقرر')).toBe('جماعة \u2068Aïn Chkef\u2069 تقرر');
  });

  test('an isolate that is never closed would swallow what follows, and goes', () => {
    expect(settled('عريضة \u2067abc')).toBe('عريضة abc');
  });

  test('half a character is replaced, and line feeds stay', () => {
    expect(settled('a\ud800\nb\u0007')).toBe('a\ufffd\nb ');
  });

  test('every text is cleaned, at whatever depth, and stays a text', () => {
    const frame = {
      ...{ number: 'N\u202e1', issued: 'x', code: 'c', address: 'a', square: [[true]], foot: 'f' },
      labels: { number: 'n', issued: 'i', check: 'c', square: 's' },
    };
    const paper = { authority: ['Commune'] as [string], title: '#eval("1")', facts: [{ label: 'l', text: '$x$ *b* \u202eé' }] };
    const data = JSON.parse(templateData(paper, frame, 'fr'));
    expect(data).toMatchObject({ number: 'N 1', title: '#eval("1")', dir: 'ltr', sheet: null, square: [[true]] });
    expect(data.facts).toEqual([{ label: 'l', text: '$x$ *b*  é', language: 'fr', isCode: false }]);
  });
});
