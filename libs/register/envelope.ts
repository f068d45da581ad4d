import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

/** A key of this installation that only wraps other keys. Its id is made from the secret, so that a wrapped key says which one opens it. */
export interface MasterKey {
  readonly id: string;
  readonly key: Buffer;
}

/** A key that seals or codes data; kept wrapped. */
export interface WrappedKey {
  readonly id: string;
  readonly masterId: string;
  readonly wrapped: Buffer;
}

const derive = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'jamaa-register', purpose, 32));

const shortest = 32;

/**
 * The master keys of the configured secrets, divided by commas, the newest first; the older only open until the keys are rotated.
 * Throws when one of them has fewer than 32 characters.
 */
export function masterKeysOf(configured: string): readonly MasterKey[] {
  const secrets = configured.split(',').map((secret) => secret.trim());
  if (secrets.some(({ length }) => length < shortest)) throw new Error(`each secret of REGISTER_SECRET has ${shortest} characters or more`);
  return secrets.map((secret) => ({ id: `k${derive(secret, 'id').toString('hex', 0, 6)}`, key: derive(secret, 'wrap') }));
}

/** Encrypts (AES-256-GCM); `context` binds the text to its place: moved elsewhere it does not open. */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what was sealed; throws when it was altered or belongs elsewhere. */
export function open(key: Buffer, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}

/** A new data key with its wrapping. */
export function newDataKey(id: string, master: MasterKey): WrappedKey & { readonly key: Buffer } {
  const key = randomBytes(32);
  return { ...wrap(id, key, master), key };
}

export const wrap = (id: string, key: Buffer, master: MasterKey): WrappedKey => ({
  id,
  masterId: master.id,
  wrapped: seal(master.key, key, `${master.id}|${id}`),
});

/** Opens a data key. Throws when none of the configured secrets wrapped it. */
export function unwrap({ id, masterId, wrapped }: WrappedKey, masters: readonly MasterKey[]): Buffer {
  const master = masters.find((one) => one.id === masterId);
  if (!master) throw new Error(`key ${id} is wrapped by ${masterId}, which no configured REGISTER_SECRET gives`);
  return open(master.key, wrapped, `${masterId}|${id}`);
}

/**
 * A keyed code of 128 bits: equal values give equal codes, and without the key a code can neither be made nor guessed. The key is an
 * object of the library: prepared once, it codes three times as fast as from its bytes.
 */
export const tag = (key: KeyObject, purpose: 'id' | 'latin' | 'arabic' | 'email', value: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\0${value}`).digest().subarray(0, 16);

/** One step of a fingerprint over many rows, in their order; keyed, so that it gives nothing away of a roll of one line. */
export const chain = (key: KeyObject, before: Buffer, row: readonly unknown[]): Buffer =>
  createHmac('sha256', key).update(before).update(JSON.stringify(row)).digest();

/** Where every fingerprint begins. */
export const chainStart = createHash('sha256').update('jamaa roll').digest();

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference of eight characters that a person reads out at a counter (40 bits, Crockford base 32). */
export const newReference = (): string => [...randomBytes(8)].map((byte) => letters[byte % 32]).join('');
