import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import { tokenBytes } from './blind-token.ts';

// What a voter's device does, for tests: RFC 9474, 4.1, 4.2 and 4.4, held against the vectors of its appendix A.

const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
const toBytes = (number: bigint, length: number): Buffer => Buffer.from(number.toString(16).padStart(2 * length, '0'), 'hex');
const sha384 = (...parts: Uint8Array[]): Buffer => createHash('sha384').update(Buffer.concat(parts)).digest();

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

export function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  if (a !== 1n) throw new RangeError('no inverse');
  return ((x % modulus) + modulus) % modulus;
}

function mask(seed: Buffer, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let counter = 0; parts.length * 48 < length; counter++) parts.push(sha384(seed, toBytes(BigInt(counter), 4)));
  return Buffer.concat(parts).subarray(0, length);
}

/** EMSA-PSS-ENCODE (RFC 8017, 9.1.1) with SHA-384. */
function encoded(message: Uint8Array, salt: Buffer, bits: number): Buffer {
  const length = Math.ceil(bits / 8);
  const hash = sha384(Buffer.alloc(8), sha384(message), salt);
  const block = Buffer.concat([Buffer.alloc(length - salt.length - hash.length - 2), Buffer.of(1), salt]);
  const cover = mask(hash, block.length);
  const masked = Buffer.from(block.map((byte, place) => byte ^ cover[place]!));
  masked[0]! &= 0xff >> (8 * length - bits);
  return Buffer.concat([masked, hash, Buffer.of(0xbc)]);
}

export interface Blinded {
  readonly token: Buffer;
  readonly blinded: Buffer;
  /** Gives the signature of the token from the blind one. */
  readonly finalize: (blindSignature: Buffer) => Buffer;
}

export interface Chances {
  readonly token: Buffer;
  readonly salt: Buffer;
  /** The inverse of the blinding factor. */
  readonly inv: bigint;
}

const fresh = (): Chances => ({ token: randomBytes(tokenBytes), salt: randomBytes(48), inv: toNumber(randomBytes(300)) });

/** A new token for the box of this key (DER, SPKI), and what is sent to have it signed. */
export function blind(publicKey: Buffer, { token, salt, inv }: Chances = fresh()): Blinded {
  const jwk = createPublicKey({ key: publicKey, format: 'der', type: 'spki' }).export({ format: 'jwk' });
  const [n, e] = [toNumber(Buffer.from(jwk.n!, 'base64url')), toNumber(Buffer.from(jwk.e!, 'base64url'))];
  const bits = n.toString(2).length;
  const length = Math.ceil(bits / 8);
  const message = toNumber(encoded(token, salt, bits - 1));
  return {
    token,
    blinded: toBytes((message * power(inverse(inv, n), e, n)) % n, length),
    finalize: (blindSignature) => toBytes((toNumber(blindSignature) * inv) % n, length),
  };
}
