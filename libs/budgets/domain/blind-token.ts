import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import './budget.errors.ts';
import { DomainError } from '#kernel';

// RSABSSA-SHA384-PSS-Randomized (RFC 9474): the side that signs, and the check of a signature. The voter's device does the blinding.

/** Bits of a box's key; NIST holds 3072 good beyond 2030. */
const keyBits = 3072;

/** A token: 32 random bytes that the RFC puts before a message, and 32 random bytes that are the message. */
export const tokenBytes = 64;

export interface TokenKey {
  readonly privateKey: KeyObject;
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Buffer;
}

/** A key for one box and nothing else: that is what binds a token to its box. */
export function newTokenKey(): Promise<TokenKey> {
  return new Promise((resolve, reject) => {
    generateKeyPair('rsa', { modulusLength: keyBits }, (error, publicKey, privateKey) => {
      if (error) reject(error);
      else resolve({ privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }) });
    });
  });
}

/**
 * Signs what it cannot read (4.3). A result that does not verify, by a fault of the machine, would betray the key, so it is checked
 * before it goes out. Throws BALLOT_TOKEN_WRONG for what is no number below the modulus.
 */
export function blindSign(privateKey: KeyObject, blinded: Uint8Array): Buffer {
  try {
    const signature = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded);
    const again = publicEncrypt({ key: createPublicKey(privateKey), padding: constants.RSA_NO_PADDING }, signature);
    if (again.equals(blinded)) return signature;
  } catch {
    // OpenSSL refuses a wrong length and a number that is too large
  }
  throw new DomainError('BALLOT_TOKEN_WRONG', {}, 'blinded');
}

/** Whether the box signed this token: PSS, SHA-384, 48 bytes of salt. */
export function isTokenOf(publicKey: Buffer, token: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  return verify('sha384', token, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature);
}

/** What is kept of a token that was spent, and of what was signed blind. */
export const tokenHash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
