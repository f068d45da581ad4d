import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { FreezeStore } from '../freeze.store.ts';
import { registerPolicy } from '../register.policy.ts';
import { RegisterVault } from '../register-vault.ts';
import { RollStore } from '../roll.store.ts';

const input = z.object({ freezeId: z.uuid() });
type Input = z.infer<typeof input>;

/** The procedure was really opened: its message arrived. From now on its freeze is never replaced. */
@Injectable()
export class ConfirmFreeze implements UseCase<Input, void> {
  readonly action = registerPolicy.confirmFreeze;
  readonly input = input;

  constructor(private readonly freezes: FreezeStore) {}

  async execute(tx: Tx, { freezeId }: Input): Promise<void> {
    tx.authorize(this.action, {}, { type: 'roll-freeze', id: freezeId });
    await this.freezes.confirm(tx, freezeId);
  }
}

export interface Verified {
  readonly id: string;
  /** Whether every line is as it was when the roll was imported. */
  readonly isIntact: boolean;
}

/** Computes the fingerprint of a frozen roll again from its lines. */
@Injectable()
export class VerifyFreeze implements UseCase<Input, Verified> {
  readonly action = registerPolicy.verifyFreeze;
  readonly input = input;

  constructor(
    private readonly freezes: FreezeStore,
    private readonly rolls: RollStore,
    private readonly vault: RegisterVault,
  ) {}

  async execute(tx: Tx, { freezeId }: Input): Promise<Verified> {
    const freeze = await this.freezes.get(freezeId);
    tx.authorize(this.action, freeze, { type: 'roll-freeze', id: freezeId });
    const now = await this.rolls.fingerprintOf(freeze.versionId, await this.vault.tagKey(freeze.communeId, tx.now));
    const isIntact = now === freeze.fingerprint;
    tx.note({ isIntact });
    return { id: freezeId, isIntact };
  }
}
