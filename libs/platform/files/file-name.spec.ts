import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attachmentHeader, nameInHeader, shownName } from './file-name.ts';

const pdf = 'application/pdf';

describe('the name of a file', () => {
  test.each([
    ['statuts.pdf', 'statuts.pdf'],
    ['النظام الأساسي.pdf', 'النظام الأساسي.pdf'],
    ['Procès verbal  de\tl’assemblée.PDF', 'Procès verbal de l’assemblée.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\Windows\\win.ini', 'win.ini.pdf'],
    ['C:\\Users\\Amina\\statuts.pdf', 'statuts.pdf'],
    ['/', 'document.pdf'],
    ['', 'document.pdf'],
    ['.', 'document.pdf'],
    ['...pdf', 'pdf.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['statuts.pdf.exe', 'statuts.pdf.exe.pdf'],
    ['statuts.pdf\0.exe', 'statuts.pdf.exe.pdf'],
    ['facture\u202efdp.exe', 'facturefdp.exe.pdf'],
    ['sta\u200btu\u2066ts\ufeff.pdf', 'statuts.pdf'],
    ['deux\r\nSet-Cookie: a=b.pdf', 'deux Set-Cookie- a=b.pdf'],
    ['un\u2028deux.pdf', 'un deux.pdf'],
    ['a<b>"c|d?e*f.pdf', 'a-b--c-d-e-f.pdf'],
    ['con.pdf', '_con.pdf'],
    ['LPT1', '_LPT1.pdf'],
    ['lone \ud800.pdf', 'lone.pdf'],
    [`${'ا'.repeat(300)}.pdf`, `${'ا'.repeat(100)}.pdf`],
  ])('%j is shown as %j', (given, shown) => expect(shownName(given, pdf)).toBe(shown));

  test('ends as what the file is, whatever it claims', () => {
    expect(shownName('photo.JPEG', 'image/jpeg')).toBe('photo.jpeg');
    expect(shownName('photo.png', 'image/jpeg')).toBe('photo.png.jpg');
    expect(shownName('page.html', 'image/webp')).toBe('page.html.webp');
  });

  test('never leads anywhere, hides anything or grows without end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const shown = shownName(given, 'image/png');
        expect(shown).toMatch(/^[^/\\\p{C}<>:"|?*.][^/\\\p{C}<>:"|?*]*\.png$/u);
        expect([...shown].length).toBeLessThanOrEqual(105);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the header of an upload', () => {
  test('holds the name in percent-encoded UTF-8', () => {
    expect(nameInHeader(encodeURIComponent('القانون الأساسي.pdf'))).toBe('القانون الأساسي.pdf');
  });

  test.each([[undefined], [''], [['a', 'b']], ['%E0%A4%A'], ['a'.repeat(2001)]])('is refused when it is %j', (header) => {
    expect(() => nameInHeader(header)).toThrow('FILE_NAME_REFUSED');
  });
});

describe('the header of a download', () => {
  test('makes every browser save under the name, and holds only plain letters', () => {
    expect(attachmentHeader('éléments (1).pdf')).toBe(
      `attachment; filename="e_le_ments (1).pdf"; filename*=UTF-8''%C3%A9l%C3%A9ments%20%281%29.pdf`,
    );
    expect(attachmentHeader('النظام.pdf')).toMatch(/^[\x20-\x7e]+$/);
  });
});
