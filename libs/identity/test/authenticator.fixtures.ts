import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();
const b64 = (data: Buffer): string => data.toString('base64url');

/** CBOR (RFC 8949), as far as WebAuthn needs it: integers, texts, bytes and maps. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one as never)])]);
}

/** What of an authenticator may be wrong. */
export interface Faults {
  readonly origin?: string;
  readonly site?: string;
  /** The finger was not asked for. */
  readonly isUnverified?: boolean;
  readonly challenge?: string;
  readonly counter?: number;
  /** Signed by another key than the one that was registered. */
  readonly isForged?: boolean;
}

interface Key {
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly userHandle: string;
  counter: number;
}

/** A software authenticator, with the browser before it: the two ceremonies of WebAuthn level 3, with ES256 and no attestation. */
export class Authenticator {
  readonly keys: Key[] = [];

  constructor(
    private readonly origin: string,
    private readonly site: string,
  ) {}

  /** Makes a key and answers `navigator.credentials.create`. */
  create(options: string, faults: Faults = {}): string {
    const { challenge, user } = JSON.parse(options) as { challenge: string; user: { id: string } };
    const key: Key = { id: randomBytes(32), ...generateKeyPairSync('ec', { namedCurve: 'P-256' }), userHandle: user.id, counter: 0 };
    this.keys.push(key);
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, key.id.length]), key.id, coseKey(key.publicKey)]);
    const authData = Buffer.concat([this.head(key, 0x40, faults), credential]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    const response = {
      clientDataJSON: b64(this.clientData('webauthn.create', challenge, faults)),
      attestationObject: b64(cbor(attestation)),
      transports: ['internal'],
    };
    return JSON.stringify({ id: b64(key.id), rawId: b64(key.id), type: 'public-key', response, clientExtensionResults: {} });
  }

  /** Answers `navigator.credentials.get` with its last key. */
  get(options: string, faults: Faults = {}): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    const key = this.keys.at(-1)!;
    key.counter += 1;
    const authData = this.head(key, 0, faults);
    const clientData = this.clientData('webauthn.get', challenge, faults);
    const privateKey = faults.isForged ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : key.privateKey;
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey);
    const response = {
      clientDataJSON: b64(clientData),
      authenticatorData: b64(authData),
      signature: b64(signature),
      userHandle: key.userHandle,
    };
    return JSON.stringify({ id: b64(key.id), rawId: b64(key.id), type: 'public-key', response, clientExtensionResults: {} });
  }

  private head(key: Key, flags: number, { site, isUnverified, counter }: Faults): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? key.counter);
    return Buffer.concat([sha256(site ?? this.site), Buffer.from([flags | 0x01 | (isUnverified ? 0 : 0x04)]), count]);
  }

  private clientData = (type: string, challenge: string, faults: Faults): Buffer =>
    Buffer.from(
      JSON.stringify({ type, challenge: faults.challenge ?? challenge, origin: faults.origin ?? this.origin, crossOrigin: false }),
    );
}

/** COSE_Key of an elliptic curve P-256 (RFC 9053, 7.1). */
function coseKey(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  const point = (part: string | undefined): Buffer => Buffer.from(part!, 'base64url');
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point(x)],
      [-3, point(y)],
    ]),
  );
}
