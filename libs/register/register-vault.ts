import { createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Config } from '#platform';
import type { Birth } from './domain/birth.ts';
import type { Tags } from './domain/matching.ts';
import { letterKey } from './domain/name-key.ts';
import { mailboxForm } from './domain/roll-line.ts';
import { type MasterKey, masterKeysOf, newDataKey, tag, unwrap, type WrappedKey } from './envelope.ts';
import { KeyStore } from './key.store.ts';

/** What is coded of a person. */
interface Coded {
  readonly idNumber: string | null;
  readonly latin: string | null;
  readonly arabic: string | null;
  readonly birth: Birth;
}

/** The key of one commune under which people are compared; it never leaves the process. */
export interface TagKey {
  readonly key: KeyObject;
  tagsOf(person: Coded): Tags;
  emailTag(email: string): Buffer;
}

/** Keys of the register. A data key is made at its first use, kept wrapped by a master key, and unwrapped in memory only. */
@Injectable()
export class RegisterVault {
  readonly masters: readonly MasterKey[];
  private readonly tagKeys = new Map<string, TagKey>();

  constructor(
    config: Config,
    private readonly keys: KeyStore,
  ) {
    if (config.NODE_ENV === 'production' && config.REGISTER_SECRET.includes('development-')) {
      throw new Error('The configuration cannot be used:\n  REGISTER_SECRET: the development secret is refused in production');
    }
    this.masters = masterKeysOf(config.REGISTER_SECRET);
  }

  /** The newest master key. */
  get master(): MasterKey {
    return this.masters[0]!;
  }

  /** One key a commune: the codes of two communes cannot be laid side by side. */
  async tagKey(communeId: string, now: Date): Promise<TagKey> {
    const known = this.tagKeys.get(communeId);
    if (known) return known;
    const made = tagKeyOf(createSecretKey(await this.dataKey('tags', communeId, now)));
    this.tagKeys.set(communeId, made);
    return made;
  }

  /** The key under which the numbers of one procedure are sealed; it is destroyed with them. */
  numbersKey(subjectId: string, now: Date): Promise<Buffer> {
    return this.dataKey('numbers', subjectId, now);
  }

  open(key: WrappedKey): Buffer {
    return unwrap(key, this.masters);
  }

  private async dataKey(purpose: 'tags' | 'numbers', ownerId: string, now: Date): Promise<Buffer> {
    const kept =
      (await this.keys.find(purpose, ownerId)) ?? (await this.keys.keep(purpose, ownerId, newDataKey(newId(), this.master), now));
    return this.open(kept);
  }
}

const tagKeyOf = (key: KeyObject): TagKey => ({
  key,
  tagsOf: ({ idNumber, latin, arabic, birth }) => ({
    id: idNumber ? tag(key, 'id', idNumber) : null,
    latin: latin ? tag(key, 'latin', `${letterKey(latin)} ${birth.year}`) : null,
    arabic: arabic ? tag(key, 'arabic', `${letterKey(arabic)} ${birth.year}`) : null,
  }),
  emailTag: (email) => tag(key, 'email', mailboxForm(email)),
});
