import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Sealing } from '#platform';
import type { Ballot } from './domain/ballot.ts';
import type { OpenedBallot } from './ballot-box.store.ts';

/** PKCS #8 header of an Ed25519 key (RFC 8410), before its 32 bytes. */
const ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Seals ballots under a key of their box, which is destroyed when the box is opened; and signs the heads of the public log. */
@Injectable()
export class BallotSealing {
  constructor(private readonly sealing: Sealing) {}

  /** A new key, sealed by the installation's own. */
  newKey(budgetId: string): Buffer {
    return this.sealing.seal(randomBytes(32).toString('base64'), `ballot-box:${budgetId}`);
  }

  keyOf(budgetId: string, keySealed: Buffer): Buffer {
    return Buffer.from(this.sealing.open(keySealed, `ballot-box:${budgetId}`), 'base64');
  }

  /** What the database keeps of a secret: enough to know it again. */
  tag(budgetId: string, secret: string): string {
    return createHash('sha256').update(`tag\n${budgetId}\n${secret}`).digest('hex');
  }

  /** The id under which a ballot will be published: who has the secret knows it, nobody else can. */
  publishedId(budgetId: string, secret: string, envelopeId: string): string {
    return createHmac('sha256', secret).update(`published\n${budgetId}\n${envelopeId}`).digest('hex').slice(0, 32);
  }

  /** AES-256-GCM with a random nonce over a text of one length for all: two equal ballots look as different as any two. */
  seal(budgetId: string, key: Buffer, length: number, secret: string, ballot: Ballot): Buffer {
    const content = ballot.map((one) => ({ ...one, id: this.publishedId(budgetId, secret, one.envelopeId) }));
    const text = Buffer.from(JSON.stringify(content));
    if (text.length > length) throw new Error(`a ballot of ${text.length} bytes does not fit into ${length}`);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(Buffer.from(budgetId));
    const filled = Buffer.concat([text, Buffer.alloc(length - text.length, ' ')]);
    return Buffer.concat([nonce, cipher.update(filled), cipher.final(), cipher.getAuthTag()]);
  }

  /** One ballot for each envelope; they no longer know of each other. Throws BALLOT_BOX_ALTERED. */
  open(budgetId: string, key: Buffer, sealed: Buffer): OpenedBallot[] {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAAD(Buffer.from(budgetId));
      decipher.setAuthTag(sealed.subarray(-16));
      return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString()) as OpenedBallot[];
    } catch {
      throw new DomainError('BALLOT_BOX_ALTERED');
    }
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text), this.privateKey()).toString('hex');
  }

  /** The raw 32 bytes in hexadecimal, for whoever checks a signature. */
  publicKey(): string {
    return createPublicKey(this.privateKey()).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  }

  private privateKey() {
    const seed = Buffer.from(this.sealing.secretFor('ballot-log'), 'base64url');
    return createPrivateKey({ key: Buffer.concat([ed25519, seed]), format: 'der', type: 'pkcs8' });
  }
}
