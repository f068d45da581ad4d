import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { type Purged, PurgeStore } from '../purge.store.ts';
import { registerPolicy } from '../register.policy.ts';

const nothing = z.object({});

/** Destroys numbers and lines that are past their time. */
@Injectable()
export class PurgeRegister implements UseCase<Record<string, never>, Purged> {
  readonly action = registerPolicy.purge;
  readonly input = nothing as unknown as z.ZodType<Record<string, never>>;
  /** It looks every hour; what it destroys is in the register's own log. */
  readonly audited = false;

  constructor(private readonly store: PurgeStore) {}

  async execute(tx: Tx): Promise<Purged> {
    tx.authorize(this.action, {});
    return this.store.purge(tx);
  }
}
