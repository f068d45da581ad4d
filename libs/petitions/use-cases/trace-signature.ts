import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Act, CrowdUseCase } from '#platform';
import { sourceClasses, suspicionsOf } from '../domain/signature-watch.ts';
import { signaturePolicy } from '../signature-watch.policy.ts';
import { SignatureWatchStore } from '../signature-watch.store.ts';

const input = z.object({
  signatureId: z.uuid(),
  petitionId: z.uuid(),
  deviceKey: z.string(),
  networkKey: z.string(),
  sourceClass: z.enum(sourceClasses),
  signedAt: z.date(),
});
type Input = z.infer<typeof input>;

/**
 * Keeps where signatures came from and marks what is unusual, after the signer had the answer: nothing in it tells whether a
 * signature was marked. Those of a crowd share a transaction.
 */
@Injectable()
export class TraceSignature implements CrowdUseCase<Input, null> {
  readonly action = signaturePolicy.trace;
  readonly input = input;
  readonly audited = false;

  constructor(private readonly watch: SignatureWatchStore) {}

  async executeTogether(acts: readonly Act<Input>[]): Promise<null[]> {
    for (const { tx } of acts) tx.authorize(this.action, {});
    const [{ tx }] = acts as [Act<Input>, ...Act<Input>[]];
    const traced = await this.watch.trace(
      tx,
      acts.map(({ input: trace }) => trace),
    );
    const marks = traced.flatMap(({ signatureId, petitionId, sourceClass, ...seen }) =>
      suspicionsOf(sourceClass, seen).map((reason) => ({ signatureId, petitionId, reason })),
    );
    await this.watch.mark(tx, marks);
    return acts.map(() => null);
  }
}
