import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';

const version = 'k1';

/** Keys derived from the master secret, one per purpose: a leak of one use opens no other. */
@Injectable()
export class Sealing {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly config: Config) {}

  /** Encrypts a personal text (AES-256-GCM). `context` binds it to its row: moved elsewhere it does not open. */
  seal(text: string, context: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key('seal'), nonce);
    cipher.setAAD(Buffer.from(`${version}|${context}`));
    return Buffer.concat([Buffer.from(version), nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** Opens a sealed text; throws when it was altered or belongs to another context. */
  open(sealed: Buffer, context: string): string {
    const body = sealed.subarray(version.length);
    const decipher = createDecipheriv('aes-256-gcm', this.key('seal'), body.subarray(0, 12));
    decipher.setAAD(Buffer.from(`${sealed.subarray(0, version.length).toString()}|${context}`));
    decipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString('utf8');
  }

  /** A code that only this installation can make for these parts: 20 characters of Crockford base 32, 100 bits. */
  code(purpose: string, ...parts: readonly string[]): string {
    const mac = createHmac('sha256', this.key(purpose)).update(JSON.stringify(parts)).digest();
    return base32(mac).slice(0, 20);
  }

  isCode(given: string, purpose: string, ...parts: readonly string[]): boolean {
    const wanted = Buffer.from(this.code(purpose, ...parts));
    const got = Buffer.from(this.copied(given));
    return got.length === wanted.length && timingSafeEqual(got, wanted);
  }

  /** Forgives what people do to a code they copy by hand: spaces, dashes, small letters, O for 0, I and L for 1. */
  copied = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

  /** The secret of another library (sessions), derived like the rest. */
  secretFor(purpose: string): string {
    return this.key(purpose).toString('base64url');
  }

  private key(purpose: string): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', this.config.JAMAA_SECRET, 'jamaa', `${version}|${purpose}`, 32));
    this.keys.set(purpose, made);
    return made;
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}
