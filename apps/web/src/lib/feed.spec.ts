import { describe, expect, test } from '@jest/globals';
import { atom, folded, inCalendar, inXml } from './feed.ts';

describe('text that others read by machine', () => {
  test('cannot leave its place in XML', () => {
    expect(inXml(`</title><script>"'&`)).toBe('&lt;/title&gt;&lt;script&gt;&quot;&#39;&amp;');
    expect(inXml('a\u0000b\u000bc')).toBe('abc');
  });

  test('cannot add a line to a calendar', () => expect(inCalendar('a,b;c\\d\r\nX:1')).toBe('a\\,b\\;c\\\\d\\nX:1'));

  test('is folded at 75 bytes, never inside a letter', () => {
    const line = `SUMMARY:${'دورة عادية '.repeat(12)}`;
    const lines = folded(line).split('\r\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const one of lines) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
    expect(lines.map((one, index) => (index === 0 ? one : one.slice(1))).join('')).toBe(line);
  });
});

test('a feed names its entries and the latest change', () => {
  const entry = (id: string, updated: string) => ({ id, updated, title: `<${id}>`, language: 'fr', link: `https://x/${id}`, summary: 's' });
  const feed = { id: 'urn:x', title: 'T', self: 'https://x/f', link: 'https://x', language: 'fr', author: 'A' };
  const text = atom({ ...feed, entries: [entry('a', '2026-05-01T00:00:00.000Z'), entry('b', '2026-06-01T00:00:00.000Z')] });
  expect(text).toContain('<updated>2026-06-01T00:00:00.000Z</updated><author>');
  expect(text).toContain('<title xml:lang="fr">&lt;a&gt;</title>');
});
