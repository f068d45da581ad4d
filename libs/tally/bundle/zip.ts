/** A file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as ZIP has it. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = table[(rest ^ byte) & 0xff]! ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;
/** 1 January 1980, the first day ZIP knows: an archive tells nothing of when it was packed, and the same files give the same bytes. */
const noDate = 0x0021;
const utf8Names = 0x0800;

/** Packs files without compressing them: any tool opens the archive, and the reader stays small enough to be read. */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const label = new TextEncoder().encode(name);
    const about = [20, utf8Names, 0, 0, noDate] as const;
    const sizes = [crc32(bytes), bytes.length, bytes.length] as const;
    parts.push(record([local], about, sizes, [label.length, 0]), label, bytes);
    directory.push(record([central], [20, ...about], sizes, [label.length, 0, 0, 0, 0], [0, at]), label);
    at += 30 + label.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return joined([...parts, ...directory, record([end], [0, 0, entries.length, entries.length], [size, at], [0])]);
}

/** Words of four and of two bytes, in turn: the groups at even places are 32 bits wide, the others 16. */
function record(...groups: readonly (readonly number[])[]): Uint8Array {
  const width = (place: number): 2 | 4 => (place % 2 === 0 ? 4 : 2);
  const bytes = new Uint8Array(groups.reduce((sum, group, place) => sum + group.length * width(place), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  groups.forEach((group, place) => {
    for (const word of group) {
      if (width(place) === 4) view.setUint32(at, word, true);
      else view.setUint16(at, word, true);
      at += width(place);
    }
  });
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Opens an archive that `packZip` made. Throws RangeError where it is cut, compressed or its sums are wrong. */
export function unpackZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === local) {
    const [crc, size, nameLength] = [view.getUint32(at + 14, true), view.getUint32(at + 22, true), view.getUint16(at + 26, true)];
    if (view.getUint16(at + 8, true) !== 0) throw new RangeError('the archive is compressed: pack it again without compression');
    const from = at + 30 + nameLength + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
    const content = bytes.subarray(from, from + size);
    if (content.length !== size || crc32(content) !== crc) throw new RangeError(`the archive is damaged at ${name}`);
    entries.push({ name, bytes: content });
    at = from + size;
  }
  if (entries.length === 0) throw new RangeError('this is no archive');
  return entries;
}
