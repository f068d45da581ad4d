import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { KeyStore } from '../key.store.ts';
import { NumberStore } from '../number.store.ts';
import { RegisterDatabase } from '../register-database.ts';
import { registerPolicy } from '../register.policy.ts';
import { RegisterVault } from '../register-vault.ts';

const nothing = z.object({});

export interface Rotated {
  /** Keys of procedures replaced, their numbers sealed anew. */
  readonly resealed: number;
  /** Keys of communes wrapped anew; the key itself stays, or no person could be found again. */
  readonly rewrapped: number;
}

/**
 * After the secret changed (REGISTER_SECRET=new,old): every key is wrapped with the new master key, and every number sealed under a
 * new key. After it the old secret opens nothing and is taken out of the configuration. All of it happens, or nothing.
 */
@Injectable()
export class RotateRegisterKeys implements UseCase<Record<string, never>, Rotated> {
  readonly action = registerPolicy.rotateKeys;
  readonly input = nothing as unknown as z.ZodType<Record<string, never>>;

  constructor(
    private readonly database: RegisterDatabase,
    private readonly keys: KeyStore,
    private readonly numbers: NumberStore,
    private readonly vault: RegisterVault,
  ) {}

  async execute(tx: Tx): Promise<Rotated> {
    tx.authorize(this.action, {});
    tx.note({ master: this.vault.master.id });
    const rotated = await this.database.write(tx, async (session) => {
      const all = await this.keys.lockAll(session);
      for (const key of all)
        await (key.purpose === 'numbers' ? this.numbers.reseal(session, tx, key) : this.numbers.rewrap(session, tx, key));
      const resealed = all.filter(({ purpose }) => purpose === 'numbers').length;
      return { resealed, rewrapped: all.length - resealed };
    });
    tx.note({ ...rotated });
    return rotated;
  }
}
