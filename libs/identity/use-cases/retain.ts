import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { identityPolicy } from '../identity.policy.ts';
import { RetentionRules } from '../retention-rules.ts';
import { RetentionStore } from '../retention.store.ts';

const batch = 1000;
const day = 86_400_000;
const input = z.object({ name: z.string() });

/** Deletes a batch of one class that is past its time, and writes down that it did. */
@Injectable()
export class Retain implements UseCase<z.infer<typeof input>, { isMore: boolean }> {
  readonly action = identityPolicy.retain;
  readonly input = input;
  readonly audited = false;

  constructor(
    private readonly rules: RetentionRules,
    private readonly store: RetentionStore,
  ) {}

  async execute(tx: Tx, { name }: z.infer<typeof input>): Promise<{ isMore: boolean }> {
    const rule = this.rules.get(name);
    if (!rule) throw new DomainError('NOT_FOUND');
    tx.authorize(this.action, {});
    const removed = await rule.sweep(tx, new Date(tx.now.getTime() - rule.days * day), batch);
    await this.store.note(tx, name, removed);
    return { isMore: removed === batch };
  }
}
