import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#kernel';
import { kindOf, maxFileBytes, mediaTypes } from './file-kind.ts';
import { chunk, jpeg, pdf, png, pngSignature, webp, zipEnd } from './test/file.fixtures.ts';

const refusal = (bytes: Buffer): string => {
  try {
    return `taken as ${kindOf(bytes)}`;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const text = (content: string): Buffer => Buffer.from(content, 'utf8');
const joined = (...parts: Buffer[]): Buffer => Buffer.concat(parts);

describe('a file is what its bytes say', () => {
  test.each([
    ['a document', pdf(), 'application/pdf'],
    ['a document that is long', joined(pdf().subarray(0, 60), Buffer.alloc(200_000, 0x20), pdf().subarray(60)), 'application/pdf'],
    ['a PNG picture', png(800, 600), 'image/png'],
    ['a photo', jpeg(4000, 3000), 'image/jpeg'],
    ['a photo with what a telephone puts after it', joined(jpeg(), Buffer.from('MotionPhoto_Data\0\0\0\x18ftypmp42')), 'image/jpeg'],
    ['a plain WebP', webp('VP8 ', 640, 480), 'image/webp'],
    ['a lossless WebP', webp('VP8L', 640, 480), 'image/webp'],
    ['an extended WebP', webp('VP8X', 9000, 9000), 'image/webp'],
  ])('%s', (_, bytes, kind) => expect(kindOf(bytes)).toBe(kind));
});

describe('refused by type', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ['a drawing that can hold a script', text(svg)],
    ['a drawing after an XML header', text(`<?xml version="1.0"?>${svg}`)],
    ['a web page', text('<!DOCTYPE html><html><body>…</body></html>')],
    ['a ZIP archive', joined(text('PK\x03\x04'), deflateRawSync(text('x')), zipEnd(1))],
    ['a compressed bomb', gzipSync(Buffer.alloc(maxFileBytes * 4))],
    ['a RAR archive', joined(Buffer.from('Rar!\x1a\x07\x00', 'latin1'), Buffer.alloc(40))],
    ['a program', joined(text('MZ'), Buffer.alloc(200))],
    ['a text', text('statuts de l’association')],
    ['a GIF', joined(text('GIF89a'), Buffer.alloc(30))],
    ['a document that begins after something else', joined(text('GIF89a\n'), pdf())],
    ['a document of an unknown edition', text('%PDF-9.9 startxref %%EOF')],
    ['a container that is no picture', joined(text('RIFF\x10\0\0\0WAVEfmt '), Buffer.alloc(8))],
  ])('%s', (_, bytes) => expect(refusal(bytes)).toBe('FILE_TYPE_REFUSED'));
});

describe('refused because it is something else too', () => {
  test.each([
    ['a document with an archive behind it', joined(pdf(), text('PK\x03\x04…'), zipEnd(7))],
    ['a document with an archive whose comment is long', joined(pdf(), zipEnd(4, '%%EOF'.padEnd(60_000, ' ')))],
    ['a photo with an archive behind it', joined(jpeg(), text('PK\x03\x04…'), zipEnd(7))],
    ['a photo with an archive of more than 65,535 files', joined(jpeg(), text('PK\x05\x06'), Buffer.alloc(18, 0xff))],
    ['a photo with a RAR archive behind it', joined(jpeg(), Buffer.from('Rar!\x1a\x07\x00', 'latin1'))],
    ['a picture with a 7-Zip archive in it', png(1, 1, chunk('teXt', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')))],
    ['a photo whose comment is a page', jpeg(8, 8, '<script>alert(document.cookie)</script>')],
    ['a photo whose comment is PHP', jpeg(8, 8, '<?php system($_GET["c"]);')],
    ['a picture that a browser could take for a page', png(1, 1, chunk('tEXt', text('Comment\0<HTML><body onload=…>')))],
    ['a picture that is a document as well', png(1, 1, chunk('tEXt', text('x\0%PDF-1.4')))],
    ['a document that begins like a page', text('%PDF-1.4\n<html><script>…</script>\nstartxref\n0\n%%EOF')],
  ])('%s', (_, bytes) => expect(refusal(bytes)).toBe('FILE_HIDES_ANOTHER'));

  test('but the letters PK alone are no archive', () => {
    expect(kindOf(joined(jpeg(), text('PK\x05\x06'), Buffer.alloc(40, 0x41)))).toBe('image/jpeg');
  });
});

describe('refused because it is not whole', () => {
  const broken = png();
  broken[20]! ^= 1;
  test.each([
    ['a document cut short', pdf().subarray(0, -8)],
    ['a document without its table', text('%PDF-1.4\n%%EOF')],
    ['a picture cut short', png().subarray(0, -4)],
    ['a picture with something after its end', joined(png(), text('more'))],
    ['a picture that was altered', broken],
    ['a picture without a header', joined(pngSignature, chunk('IEND', Buffer.alloc(0)))],
    [
      'a picture whose piece is longer than the file',
      joined(pngSignature, Buffer.from([0x7f, 0xff, 0xff, 0xff]), text('IHDR'), Buffer.alloc(20)),
    ],
    ['a picture of no size', png(0, 10)],
    ['a photo cut short', jpeg().subarray(0, -2)],
    ['a photo without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 1, 0xff, 0xd9])],
    ['a photo whose segment leads out of it', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0])],
    ['a WebP cut short', webp('VP8X', 10, 10).subarray(0, -2)],
    ['a WebP with something after it', joined(webp('VP8X', 10, 10), text('more'))],
  ])('%s', (_, bytes) => expect(refusal(bytes)).toBe('FILE_DAMAGED'));
});

describe('refused by size', () => {
  test('nothing at all', () => expect(refusal(Buffer.alloc(0))).toBe('FILE_EMPTY'));

  test('one byte over ten megabytes, and not one of ten megabytes', () => {
    const filled = (length: number) => joined(pdf().subarray(0, 60), Buffer.alloc(length - pdf().length, 0x20), pdf().subarray(60));
    expect(refusal(filled(maxFileBytes))).toBe('taken as application/pdf');
    expect(refusal(filled(maxFileBytes + 1))).toBe('FILE_TOO_LARGE');
  });

  test.each([
    ['PNG', png(50_000, 50_000)],
    ['PNG of the largest size there is', png(0xffffffff, 0xffffffff)],
    ['JPEG', jpeg(65_000, 65_000)],
    ['WebP', webp('VP8X', 16_000, 16_000)],
    ['lossless WebP', webp('VP8L', 16_383, 16_383)],
  ])('a small %s that unpacks into gigabytes', (_, bytes) => {
    expect(bytes.length).toBeLessThan(200);
    expect(refusal(bytes)).toBe('IMAGE_TOO_LARGE');
  });
});

test('whatever the bytes, the answer is a type or a code, never a fault', () => {
  const heads = [
    Buffer.from('%PDF-1.7'),
    pngSignature,
    Buffer.from([0xff, 0xd8, 0xff]),
    Buffer.from('RIFF\x20\0\0\0WEBPVP8 '),
    Buffer.alloc(0),
  ];
  const wholes = [pdf(), png(), jpeg(), webp('VP8 ', 3, 3), webp('VP8L', 3, 3), webp('VP8X', 3, 3)];
  const garbage = fc
    .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }))
    .map(([head, tail]) => joined(head, Buffer.from(tail)));
  const altered = fc.tuple(fc.constantFrom(...wholes), fc.nat(), fc.nat(255), fc.nat(40)).map(([bytes, at, value, cut]) => {
    const copy = Buffer.from(bytes.subarray(0, Math.max(0, bytes.length - (cut > 30 ? cut : 0))));
    if (copy.length) copy[at % copy.length] = value;
    return copy;
  });
  fc.assert(
    fc.property(fc.oneof(garbage, altered), (bytes) => {
      const answer = refusal(bytes);
      expect(answer).toMatch(/^(taken as |FILE_|IMAGE_TOO_LARGE)/);
      if (answer.startsWith('taken')) expect(mediaTypes).toContain(answer.slice(9));
    }),
    { numRuns: 2000 },
  );
});
