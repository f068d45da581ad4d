import { DomainError } from '#kernel';
import './files.errors.ts';
import type { MediaType } from './file-kind.ts';

const extensions: Record<MediaType, readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
};
const longestStem = 100;
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The name in the header of an upload: percent-encoded UTF-8, since headers hold no Arabic. Throws FILE_NAME_REFUSED. */
export function nameInHeader(header: unknown): string {
  if (typeof header !== 'string' || !header || header.length > 2000) throw new DomainError('FILE_NAME_REFUSED', {}, 'x-file-name');
  try {
    return decodeURIComponent(header);
  } catch {
    throw new DomainError('FILE_NAME_REFUSED', {}, 'x-file-name');
  }
}

/**
 * A name as it is shown and downloaded: the last part of a path, without characters that hide, reorder or mean something to a
 * file system, and with the ending of what the file really is.
 */
export function shownName(given: string, mediaType: MediaType): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .replace(/\s+/gu, ' ')
    .replace(/[\p{C}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = new RegExp(`\\.(${extensions[mediaType].join('|')})$`, 'i').exec(visible)?.[0];
  const stem = [...(ending ? visible.slice(0, -ending.length) : visible)].slice(0, longestStem).join('').trim() || 'document';
  return `${devices.test(stem) ? `_${stem}` : stem}${ending?.toLowerCase() ?? `.${extensions[mediaType][0]}`}`;
}

/** The header that makes a browser save instead of show (RFC 6266): a plain name, and the real one for those who can read it. */
export function attachmentHeader(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
