import { crc32 } from 'node:zlib';
import { DomainError } from '#kernel';
import './files.errors.ts';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const damaged = (): DomainError => new DomainError('FILE_DAMAGED');

/** Walks every chunk of a PNG: in bounds, checksums right, a header first, an end last and nothing after it. Throws FILE_DAMAGED. */
export function pngSize(bytes: Buffer): ImageSize {
  let size: ImageSize | undefined;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw damaged();
    if (!size) {
      if (type !== 'IHDR' || length !== 13) throw damaged();
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    if (type === 'IEND' && end === bytes.length) return size;
    if (type === 'IEND') break;
    at = end;
  }
  throw damaged();
}

const isFrameHeader = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Walks the segments of a JPEG up to its picture, which must have an end. Throws FILE_DAMAGED. */
export function jpegSize(bytes: Buffer): ImageSize {
  let size: ImageSize | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) break;
    if (marker === 0xff) at++;
    else if (isAlone(marker)) at += 2;
    else if (marker === 0xda) {
      if (size && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at) return size;
      break;
    } else {
      const length = bytes.readUInt16BE(at + 2);
      if (length < 2 || at + 2 + length > bytes.length) break;
      if (isFrameHeader(marker) && length >= 8) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
      at += 2 + length;
    }
  }
  throw damaged();
}

/** Reads the size of a WebP picture, whose container must be as long as it says. Throws FILE_DAMAGED. */
export function webpSize(bytes: Buffer): ImageSize {
  const length = bytes.length >= 30 ? bytes.readUInt32LE(4) : -1;
  if (bytes.length !== length + 8 + (length & 1)) throw damaged();
  const form = bytes.toString('latin1', 12, 16);
  if (form === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (form === 'VP8L' && bytes[20] === 0x2f) {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const isKeyFrame = form === 'VP8 ' && bytes.subarray(23, 26).equals(Buffer.from([0x9d, 0x01, 0x2a]));
  if (isKeyFrame) return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  throw damaged();
}
