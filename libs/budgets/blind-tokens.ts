import { createPrivateKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Sealing, type Tx } from '#platform';
import { BlindTokenStore } from './blind-token.store.ts';
import { blindSign, isTokenOf, newTokenKey } from './domain/blind-token.ts';

const named = (budgetId: string): string => `ballot-token:${budgetId}`;

/** The keys by which boxes sign tokens they cannot read. Each is sealed by the installation's own key, and forgotten at the opening. */
@Injectable()
export class BlindTokens {
  constructor(
    private readonly store: BlindTokenStore,
    private readonly sealing: Sealing,
  ) {}

  async make(tx: Tx, budgetId: string): Promise<void> {
    const { privateKey, publicKey } = await newTokenKey();
    const text = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    await this.store.makeKey(tx, budgetId, { privateSealed: this.sealing.seal(text, named(budgetId)), publicKey });
  }

  /** DER in base 64; null where the box has none. */
  async publicKey(budgetId: string): Promise<string | null> {
    return (await this.store.key(budgetId))?.publicKey.toString('base64') ?? null;
  }

  /** Throws VOTING_CLOSED, or BALLOT_TOKEN_WRONG. */
  async sign(budgetId: string, blinded: Buffer): Promise<Buffer> {
    const key = await this.store.key(budgetId);
    if (!key?.privateSealed) throw new DomainError('VOTING_CLOSED');
    const der = Buffer.from(this.sealing.open(key.privateSealed, named(budgetId)), 'base64');
    return blindSign(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), blinded);
  }

  /** Throws BALLOT_TOKEN_WRONG for a token the box did not sign, or where it signs none. */
  async check(budgetId: string, token: Buffer, signature: Buffer): Promise<void> {
    const key = await this.store.key(budgetId);
    if (!key || !isTokenOf(key.publicKey, token, signature)) throw new DomainError('BALLOT_TOKEN_WRONG', {}, 'token');
  }
}
