import { DomainError } from '#kernel';
import './files.errors.ts';
import { type ImageSize, jpegSize, pngSize, webpSize } from './image-size.ts';

/** What may be sent: documents and pictures that no reader executes. SVG and HTML do; archives hide what is in them. */
export const mediaTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Largest file, in bytes. */
export const maxFileBytes = 10 * 1024 * 1024;
/** Largest picture, in millions of pixels: a small file may unpack into gigabytes. */
const maxMegapixels = 100;

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * What a file is, by its bytes alone: neither its name nor what the sender says counts. Throws FILE_EMPTY, FILE_TOO_LARGE,
 * FILE_TYPE_REFUSED, FILE_DAMAGED (cut or altered), FILE_HIDES_ANOTHER (it is something else too) or IMAGE_TOO_LARGE.
 */
export function kindOf(bytes: Buffer): MediaType {
  if (!bytes.length) throw new DomainError('FILE_EMPTY');
  if (bytes.length > maxFileBytes) throw new DomainError('FILE_TOO_LARGE', { megabytes: maxFileBytes / 1024 ** 2 });
  const kind = signatureOf(bytes);
  if (!kind) throw new DomainError('FILE_TYPE_REFUSED');
  if (hidesAnother(bytes, kind)) throw new DomainError('FILE_HIDES_ANOTHER');
  if (kind === 'application/pdf') checkPdf(bytes);
  else checkSize(sizeOf[kind](bytes));
  return kind;
}

function signatureOf(bytes: Buffer): MediaType | undefined {
  const head = bytes.toString('latin1', 0, 16);
  if (/^%PDF-[12]\.\d/.test(head)) return 'application/pdf';
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  return /^RIFF[^]{4}WEBP/.test(head) ? 'image/webp' : undefined;
}

const sizeOf: Record<Exclude<MediaType, 'application/pdf'>, (bytes: Buffer) => ImageSize> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

function checkSize({ width, height }: ImageSize): void {
  if (!width || !height) throw new DomainError('FILE_DAMAGED');
  if (width * height > maxMegapixels * 1e6) throw new DomainError('IMAGE_TOO_LARGE', { megapixels: maxMegapixels });
}

/** A whole document says at its end where its contents are. */
function checkPdf(bytes: Buffer): void {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  if (!tail.includes('startxref') || !tail.slice(-1024).includes('%%EOF')) throw new DomainError('FILE_DAMAGED');
}

const page = /<(!doctype|html|head|body|script|iframe|svg|object|embed|\?php)\b/i;
const archives = [Buffer.from('Rar!\x1a\x07', 'latin1'), Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')];

/** Files made to be read in two ways: a picture that is also a page, a document that is also an archive. */
function hidesAnother(bytes: Buffer, kind: MediaType): boolean {
  const head = bytes.toString('latin1', 0, 1024);
  if (page.test(head) || (kind !== 'application/pdf' && head.includes('%PDF-'))) return true;
  return archives.some((signature) => bytes.includes(signature)) || isZip(bytes);
}

/** Whether a ZIP reader would accept it: it looks for the end of an archive in the last 65,557 bytes. */
function isZip(bytes: Buffer): boolean {
  const signature = Buffer.from('PK\x05\x06', 'latin1');
  const found = (from: number): number => bytes.indexOf(signature, from);
  for (let at = found(Math.max(0, bytes.length - 65_557)); at >= 0 && at + 22 <= bytes.length; at = found(at + 1)) {
    const entries = bytes.readUInt16LE(at + 10);
    const isWhole = bytes.readUInt32LE(at + 4) === 0 && bytes.readUInt16LE(at + 8) === entries && bytes.readUInt32LE(at + 12) <= at;
    if (isWhole || entries === 0xffff) return true;
  }
  return false;
}
