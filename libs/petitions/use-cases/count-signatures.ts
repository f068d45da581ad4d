import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { message, type Tx, type UseCase } from '#platform';
import { thresholdEvent } from '../domain/signature.ts';
import { PetitionActs } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { SignatureCounterStore } from '../signature-counter.store.ts';
import { SignatureStore } from '../signature.store.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

const nothing = z.object({}) as unknown as z.ZodType<Record<string, never>>;

/** One turn of the counter: adds what happened since the last, and tells of petitions whose threshold may have moved. */
@Injectable()
export class CountSignatures implements UseCase<Record<string, never>, { petitions: number }> {
  readonly action = petitionPolicy.count;
  readonly input = nothing;
  readonly audited = false;

  constructor(private readonly counter: SignatureCounterStore) {}

  async execute(tx: Tx): Promise<{ petitions: number }> {
    tx.authorize(this.action, {});
    if (!(await this.counter.take(tx))) return { petitions: 0 };
    const { from, to, restored } = await this.counter.window(tx);
    if (restored) await this.counter.forgetOldIds(tx);
    else if (from === to) return { petitions: 0 };
    const counted = restored ? await this.counter.recount(tx, to) : await this.counter.countWindow(tx, from, to);
    const moved = await this.counter.unsettled(
      tx,
      counted.map(({ petitionId }) => petitionId),
    );
    tx.emit(...moved.map((petitionId) => message(petitionMessages['count-moved'], { petitionId })));
    return { petitions: counted.length };
  }
}

/** The nightly recount: every difference with the counter is kept in public and corrected. */
@Injectable()
export class RecountSignatures implements UseCase<Record<string, never>, { corrected: number }> {
  readonly action = petitionPolicy.count;
  readonly input = nothing;

  constructor(private readonly counter: SignatureCounterStore) {}

  async execute(tx: Tx): Promise<{ corrected: number }> {
    tx.authorize(this.action, {});
    if (!(await this.counter.take(tx))) return { corrected: 0 };
    const window = await this.counter.window(tx);
    const moved = await this.counter.countWindow(tx, window.from, window.to);
    const wrong = await this.counter.recount(tx, window.to);
    const unsettled = await this.counter.unsettled(
      tx,
      [...moved, ...wrong].map(({ petitionId }) => petitionId),
    );
    tx.emit(...unsettled.map((petitionId) => message(petitionMessages['count-moved'], { petitionId })));
    tx.note({ corrected: wrong.length });
    return { corrected: wrong.length };
  }
}

/** Decides on the threshold under the row's lock, by an exact count: once per crossing, with the moment of the signature that crossed it. */
@Injectable()
export class SettleThreshold implements UseCase<OfPetition, { moved: boolean }> {
  readonly action = petitionPolicy.count;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly signatures: SignatureStore,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<{ moved: boolean }> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const { status, requiredSignatures } = locked.petition;
    const validSignatures = await this.signatures.count(tx, petitionId);
    const event = thresholdEvent(status, validSignatures, requiredSignatures);
    tx.note({ event: event ?? 'none', validSignatures });
    if (!event) return { moved: false };
    const reached = event === 'reachThreshold' ? await this.signatures.momentOf(tx, petitionId, requiredSignatures) : null;
    await this.acts.apply(tx, locked, {
      event,
      facts: { validSignatures, requiredSignatures },
      changes: { thresholdReachedAt: reached },
      legalRef: locked.pack.thresholds.legalRef,
      details: { validSignatures, required: requiredSignatures, ...(reached ? { reachedAt: reached.toISOString() } : {}) },
      tells: reached ? petitionMessages['threshold-reached'] : petitionMessages['threshold-lost'],
      params: { count: validSignatures, required: requiredSignatures },
    });
    return { moved: true };
  }
}
