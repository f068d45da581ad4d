import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from '@jest/globals';
import { squareCode } from '#kernel';
import { type Paper, type PaperFrame, type PaperLanguage, templateData } from './domain/paper.ts';
import { Typesetter } from './typesetter.ts';

const address = 'https://jamaa.example/ar/verify?document=7K2M9QXR4T5V6W8Y0Z1A';
const frame: PaperFrame = {
  ...{ number: '2026-MA-0007', issued: '2 mars 2026, 09:00', code: '7K2M 9QXR 4T5V 6W8Y 0Z1A', address, square: squareCode(address) },
  ...{ foot: 'Document officiel', labels: { number: 'N°', issued: 'Délivré le', check: 'Vérifiez', square: 'Carré' } },
};
const paperOf = (title: string, more: Partial<Paper> = {}): Paper => ({ authority: ['Commune'], title, facts: [], ...more });
const at = new Date('2026-03-02T09:00:00Z');
const typesetter = new Typesetter();
const pdfOf = (paper: Paper, language: PaperLanguage = 'fr'): Buffer => typesetter.pdf(templateData(paper, frame, language), at);

describe('a paper is a file to keep', () => {
  const paper = paperOf('Récépissé de dépôt', {
    authority: ['المملكة المغربية', 'جماعة عين الشقف'],
    facts: [{ label: 'العريضة', text: 'إنارة الطريق — Éclairage' }],
    passages: [{ heading: 'الأسباب', text: 'قرر المكتب\nVu la loi', language: 'ar' }],
    sheet: { numberLabel: 'رقم', columns: [{ label: 'الاسم', share: 2 }], first: 1, count: 12 },
    notes: ['ملاحظة'],
  });

  test.each(['ar', 'fr', 'en', 'es'] as const)('in %s it says that it is PDF/A-2a', (language) => {
    const text = pdfOf(paper, language).toString('latin1');
    expect(text.slice(0, 8)).toBe('%PDF-1.7');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toContain('/S /GTS_PDFA1');
  });

  test('the faces of both scripts are inside', () => {
    const text = pdfOf(paper, 'ar').toString('latin1');
    expect(text).toMatch(/FontName \/[A-Z]{6}\+NotoNaskhArabic/);
    expect(text).toMatch(/FontName \/[A-Z]{6}\+LibertinusSerif/);
  });

  test('made again it is the same, byte for byte', () => {
    expect(pdfOf(paper, 'ar').equals(new Typesetter().pdf(templateData(paper, frame, 'ar'), at))).toBe(true);
  });
});

describe('words of a petition are words, whatever they look like', () => {
  /** What the template makes of a title, as the compiler has it: text, or something else. */
  function headingOf(title: string): unknown {
    const compiler = NodeCompiler.create({ workspace: fileURLToPath(new URL('typst', import.meta.url)) });
    const mainFileContent = readFileSync(new URL('typst/paper.typ', import.meta.url), 'utf8');
    const inputs = { paper: templateData(paperOf(title), frame, 'fr') };
    const [heading] = compiler.query({ mainFileContent, inputs }, { selector: 'heading' }) as { body: unknown }[];
    return JSON.stringify(heading!.body);
  }

  test.each([
    ['a program', '#eval("1 + 1") #panic("seized")'],
    ['a file of the machine', '#read("/etc/hostname")'],
    ['a formula', '$x^2 + sum_(i=0)$'],
    ['emphasis', '*gras* _penché_ `code` = titre'],
    ['open brackets', '] ) } #[ "'],
    ['a label and a reference', '<a> @a // rien'],
    ['a way out of JSON', '", "title": "autre\\'],
  ])('%s', (_, title) => {
    expect(headingOf(title)).toContain(JSON.stringify(title));
    expect(pdfOf(paperOf(title, { passages: [{ text: title }], notes: [title] })).length).toBeGreaterThan(5_000);
  });

  test('a sign that no face has becomes a square, and the paper is made', () => {
    expect(pdfOf(paperOf('Éclairage 中文')).length).toBeGreaterThan(5_000);
    expect(pdfOf(paperOf('ⵜⴰⵎⴰⵣⵉⵖⵜ 😀')).length).toBeGreaterThan(5_000);
  });
});

test('the longest paper is made in less time than a request may wait', () => {
  const text = 'Le conseil délibère sur l’éclairage du chemin de l’école. قرر المجلس.\n'.repeat(800);
  pdfOf(paperOf('échauffement'));
  const began = performance.now();
  pdfOf(paperOf('Décision', { passages: [{ text }] }), 'ar');
  expect(performance.now() - began).toBeLessThan(2_000);
});
