import { crc32, inflateRawSync } from 'node:zlib';
import { DomainError } from '#kernel';
import './domain/plan.errors.ts';

/** What an XLSX may unpack to, over all its parts; five thousand lines come to a quarter of it. */
const mostUnpacked = 24 * 1024 * 1024;
const mostParts = 200;

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const descriptorHeader = 0x08074b50;

interface Part {
  readonly name: Buffer;
  readonly bytes: Buffer;
}

/**
 * An XLSX with its parts unpacked, each under a limit that is checked while it unpacks and not by what the file says of itself; nothing
 * is left in it that could swell. Throws SHEET_TOO_LARGE, SHEET_UNREADABLE.
 */
export function unpacked(archive: Buffer): Buffer {
  return stored(partsOf(archive));
}

/** Parts in the order of the file, as a reader of a stream meets them; between them and the directory there is nothing. */
function partsOf(archive: Buffer): Part[] {
  const parts: Part[] = [];
  let left = mostUnpacked;
  let at = 0;
  while (word(archive, at) === localHeader) {
    if (at + 30 > archive.length) throw new DomainError('SHEET_UNREADABLE');
    if (parts.length === mostParts) throw new DomainError('SHEET_TOO_LARGE', { megabytes: mostUnpacked / 1024 ** 2 });
    const flags = archive.readUInt16LE(at + 6);
    const method = archive.readUInt16LE(at + 8);
    const nameEnd = at + 30 + archive.readUInt16LE(at + 26);
    const start = nameEnd + archive.readUInt16LE(at + 28);
    const isFollowed = (flags & 8) !== 0;
    if ((flags & 1) !== 0 || (method !== 8 && (method !== 0 || isFollowed))) throw new DomainError('SHEET_UNREADABLE');
    const { bytes, end } = method === 8 ? inflated(archive, start, left) : plain(archive, start, archive.readUInt32LE(at + 18));
    left -= bytes.length;
    if (left < 0) throw new DomainError('SHEET_TOO_LARGE', { megabytes: mostUnpacked / 1024 ** 2 });
    parts.push({ name: archive.subarray(at + 30, nameEnd), bytes });
    at = isFollowed ? end + (word(archive, end) === descriptorHeader ? 16 : 12) : end;
  }
  if (!parts.length || word(archive, at) !== directoryHeader) throw new DomainError('SHEET_UNREADABLE');
  return parts;
}

const word = (archive: Buffer, at: number): number => (at + 4 <= archive.length ? archive.readUInt32LE(at) : 0);

const plain = (archive: Buffer, start: number, length: number) => ({ bytes: archive.subarray(start, start + length), end: start + length });

function inflated(archive: Buffer, start: number, left: number): { bytes: Buffer; end: number } {
  try {
    const options = { maxOutputLength: left + 1, info: true } as const;
    const { buffer, engine } = inflateRawSync(archive.subarray(start), options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { bytes: buffer, end: start + engine.bytesWritten };
  } catch (error) {
    const isTooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? new DomainError('SHEET_TOO_LARGE', { megabytes: mostUnpacked / 1024 ** 2 }) : new DomainError('SHEET_UNREADABLE');
  }
}

/** The same parts, none of them packed. */
function stored(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(signed(localHeader), fields, name, bytes);
    directory.push(signed(directoryHeader), Buffer.from([20, 0]), fields, tail, name);
    offset += 30 + name.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
