import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';

const input = z.object({
  contact: z.object({ kind: z.enum(['email', 'phone']), value: z.string().min(3).max(254) }),
  /** How it was refused for good, such as SMTP_550; null where it arrived. */
  failure: z.string().max(60).nullable(),
});
type Input = z.infer<typeof input>;

/** Keeps, for whoever is reached there, that a mailbox or phone takes nothing any more, or takes again; shown to them alone. */
@Injectable()
export class RecordArrival implements UseCase<Input, void> {
  readonly action = identityPolicy.recordArrival;
  readonly input = input;
  readonly audited = false;

  constructor(private readonly people: PersonStore) {}

  async execute(tx: Tx, { contact, failure }: Input): Promise<void> {
    tx.authorize(this.action, {});
    await this.people.recordFailure(tx, contact, failure);
  }
}
