const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text inside XML. Signs that XML cannot hold are left out. */
export const inXml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => signs[sign]!);

/** Text inside iCalendar (RFC 5545, 3.3.11). */
export const inCalendar = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** A line of iCalendar, folded so that none is longer than 75 bytes (RFC 5545, 3.1). */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > 75) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += letter;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly link: string;
  readonly updated: string;
  readonly summary: string;
}

/** An Atom feed (RFC 4287). */
export function atom(feed: {
  id: string;
  title: string;
  self: string;
  link: string;
  language: string;
  author: string;
  entries: readonly Entry[];
}): string {
  const updated =
    feed.entries
      .map((one) => one.updated)
      .sort()
      .at(-1) ?? '2026-01-01T00:00:00.000Z';
  const entries = feed.entries.map(
    (one) =>
      `<entry><id>${inXml(one.id)}</id><title xml:lang="${one.language}">${inXml(one.title)}</title><link rel="alternate" href="${inXml(one.link)}"/>` +
      `<updated>${one.updated}</updated><summary>${inXml(one.summary)}</summary></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}"><id>${inXml(feed.id)}</id>` +
    `<title>${inXml(feed.title)}</title><link rel="self" href="${inXml(feed.self)}"/><link rel="alternate" href="${inXml(feed.link)}"/>` +
    `<updated>${updated}</updated><author><name>${inXml(feed.author)}</name></author>${entries.join('\n')}</feed>\n`
  );
}
