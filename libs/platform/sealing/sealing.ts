import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';

const version = 'k1';

/**
 * Keys derived from the master secret, one per purpose: a leak of one use opens no other. Earlier secrets open what they sealed and
 * recognise their codes, and make nothing new.
 */
@Injectable()
export class Sealing {
  private readonly keys = new Map<string, Buffer>();
  /** The newest first. */
  private readonly secrets: readonly string[];

  constructor({ JAMAA_SECRET, JAMAA_SECRET_OLD }: Config) {
    this.secrets = [JAMAA_SECRET, ...JAMAA_SECRET_OLD];
  }

  /** Encrypts a personal text (AES-256-GCM). `context` binds it to its row: moved elsewhere it does not open. */
  seal(text: string, context: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key('seal'), nonce);
    cipher.setAAD(Buffer.from(`${version}|${context}`));
    return Buffer.concat([Buffer.from(version), nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /**
   * Opens a sealed text; throws when it was altered, belongs to another context, or none of the configured secrets sealed it. Nothing
   * at all opens as an empty text: what stood there was forgotten.
   */
  open(sealed: Buffer, context: string): string {
    if (sealed.length === 0) return '';
    for (const secret of this.secrets.slice(0, -1)) {
      const text = attempt(() => this.openWith(secret, sealed, context));
      if (text !== undefined) return text;
    }
    return this.openWith(this.secrets.at(-1)!, sealed, context);
  }

  private openWith(secret: string, sealed: Buffer, context: string): string {
    const body = sealed.subarray(version.length);
    const decipher = createDecipheriv('aes-256-gcm', this.key('seal', secret), body.subarray(0, 12));
    decipher.setAAD(Buffer.from(`${sealed.subarray(0, version.length).toString()}|${context}`));
    decipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString('utf8');
  }

  /** A code that only this installation can make for these parts: 20 characters of Crockford base 32, 100 bits. */
  code(purpose: string, ...parts: readonly string[]): string {
    return this.codeWith(this.secrets[0]!, purpose, parts);
  }

  /** The code of these parts under each secret, the newest first: to find a row that may be older than the newest. */
  codes(purpose: string, ...parts: readonly string[]): string[] {
    return this.secrets.map((secret) => this.codeWith(secret, purpose, parts));
  }

  isCode(given: string, purpose: string, ...parts: readonly string[]): boolean {
    const got = Buffer.from(this.copied(given));
    return this.codes(purpose, ...parts).some((code) => got.length === code.length && timingSafeEqual(got, Buffer.from(code)));
  }

  private codeWith(secret: string, purpose: string, parts: readonly string[]): string {
    const mac = createHmac('sha256', this.key(purpose, secret)).update(JSON.stringify(parts)).digest();
    return base32(mac).slice(0, 20);
  }

  /** Forgives what people do to a code they copy by hand: spaces, dashes, small letters, O for 0, I and L for 1. */
  copied = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

  /** The secret of another library (sessions), derived like the rest. */
  secretFor(purpose: string): string {
    return this.key(purpose).toString('base64url');
  }

  private key(purpose: string, secret = this.secrets[0]!): Buffer {
    const name = `${this.secrets.indexOf(secret)} ${purpose}`;
    const known = this.keys.get(name);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', secret, 'jamaa', `${version}|${purpose}`, 32));
    this.keys.set(name, made);
    return made;
  }
}

/** Undefined for what does not open. */
function attempt(open: () => string): string | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}
