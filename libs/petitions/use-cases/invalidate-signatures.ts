import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, roles, translatedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { type Suspicion, suspicions } from '../domain/signature-watch.ts';
import { mayInvalidateIn } from '../domain/signature.ts';
import { PetitionActs } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { SignatureStore } from '../signature.store.ts';
import { signaturePolicy } from '../signature-watch.policy.ts';
import { type ByReason, SignatureWatchStore } from '../signature-watch.store.ts';

const proposing = z.object({
  petitionId: z.uuid(),
  reasons: z.array(z.enum(suspicions)).min(1),
  grounds: translatedText(20, 5000),
  /** How many were shown before it was proposed: another number is proposed anew. */
  expected: z.number().int().min(1),
});
type Proposing = z.infer<typeof proposing>;

/**
 * Proposes that the signatures marked until now for some reasons no longer count. Throws SIGNATURES_MOVED where they are no longer as
 * many as were shown, PETITION_STATE_FORBIDS after the bureau has decided.
 */
@Injectable()
export class ProposeInvalidation implements UseCase<Proposing, { actId: string }> {
  readonly action = signaturePolicy.proposeInvalidation;
  readonly input = proposing;

  constructor(
    private readonly acts: PetitionActs,
    private readonly watch: SignatureWatchStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { petitionId, reasons, grounds, expected }: Proposing): Promise<{ actId: string }> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    mayInvalidateIn(locked.petition.status);
    const counts = await this.watch.countMarked(tx, { petitionId, reasons, until: tx.now });
    const count = sum(counts);
    if (count !== expected) throw new DomainError('SIGNATURES_MOVED', { expected, count }, 'expected');
    const subject = { type: 'petition', id: petitionId };
    const proposal = { action: signaturePolicy.confirmInvalidation, subject, communeId: locked.petition.communeId };
    const payload = { reasons, grounds, counts, until: tx.now.toISOString(), proposedAs: tx.permission };
    const actId = await this.fourEyes.propose(tx, { ...proposal, payload });
    this.acts.tell(tx, locked, petitionMessages['invalidation-proposed'], { count });
    return { actId };
  }
}

const confirming = z.object({ actId: z.uuid() });
const frozen = z.object({
  reasons: z.array(z.enum(suspicions)),
  grounds: translatedText(20, 5000),
  until: z.iso.datetime(),
  proposedAs: z.enum(roles),
});

/** How many no longer count, and of what. */
export interface Invalidated {
  readonly petitionId: string;
  readonly removed: number;
  readonly byReason: readonly ByReason[];
}

/** Another person confirms: those marked when it was proposed, and not taken back since, no longer count; how many, of which class and why is public. */
@Injectable()
export class ConfirmInvalidation implements UseCase<z.infer<typeof confirming>, Invalidated> {
  readonly action = signaturePolicy.confirmInvalidation;
  readonly input = confirming;

  constructor(
    private readonly acts: PetitionActs,
    private readonly watch: SignatureWatchStore,
    private readonly signatures: SignatureStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<Invalidated> {
    const { subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const petitionId = subject.id;
    const locked = await this.acts.lock(tx, this.action, petitionId);
    mayInvalidateIn(locked.petition.status);
    const { reasons, grounds, until, proposedAs } = payload;
    const which = { petitionId, reasons: reasons as Suspicion[], until: new Date(until) };
    const byReason = await this.watch.invalidate(tx, which, actId, grounds);
    const removed = sum(byReason);
    await this.acts.record(tx, locked, 'invalidateSignatures', {
      reasons: grounds,
      actedAs: proposedAs,
      details: { removed, signatures: await this.signatures.count(tx, petitionId), confirmedAs: tx.permission },
      tells: petitionMessages['signatures-invalidated'],
      params: { count: removed, reasons: grounds },
    });
    tx.note({ removed });
    return { petitionId, removed, byReason };
  }
}

const sum = (counts: readonly ByReason[]): number => counts.reduce((all, { count }) => all + count, 0);
