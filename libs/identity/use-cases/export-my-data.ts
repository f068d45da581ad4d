import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';
import { assertRecentProof } from '../recent-proof.ts';

type Nothing = Record<string, never>;

/** Lets a person take everything away that is held of them; kept in the audit, since whoever stole the session would too. Throws CONFIRMATION_NEEDED. */
@Injectable()
export class ExportMyData implements UseCase<Nothing, { personId: string }> {
  readonly action = identityPolicy.exportOwn;
  readonly input = z.object({}) as unknown as z.ZodType<Nothing>;

  constructor(private readonly people: PersonStore) {}

  async execute(tx: Tx): Promise<{ personId: string }> {
    const { id } = await this.people.lock(tx, tx.actor.id);
    tx.authorize(this.action, {}, { type: 'person', id });
    assertRecentProof(tx);
    return { personId: id };
  }
}
