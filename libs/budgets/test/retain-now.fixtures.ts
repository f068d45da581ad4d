import { Module } from '@nestjs/common';
import { z } from 'zod';
import { IdentityModule, RetentionRules } from '#identity';
import { definePolicy, type Tx, type UseCase } from '#platform';

const policy = definePolicy('retain-now', { sweep: { roles: ['system'], about: 'a rule of retention is carried out in a spec' } });
const input = z.object({ name: z.string() });

/** The worker's turn for one rule; returns how much it deleted. */
export class RetainNow implements UseCase<z.infer<typeof input>, number> {
  readonly action = policy.sweep;
  readonly input = input;
  constructor(private readonly rules: RetentionRules) {}

  execute(tx: Tx, { name }: z.infer<typeof input>): Promise<number> {
    tx.authorize(this.action, {});
    const { days, sweep } = this.rules.get(name)!;
    return sweep(tx, new Date(tx.now.getTime() - days * 86_400_000), 1000);
  }
}

const provider = { provide: RetainNow, inject: [RetentionRules], useFactory: (rules: RetentionRules) => new RetainNow(rules) };

@Module({ imports: [IdentityModule], providers: [provider] })
export class RetainNowModule {}
