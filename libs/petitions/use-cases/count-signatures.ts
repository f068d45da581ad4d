import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { message, type Tx, type UseCase } from '#platform';
import { thresholdEvent } from '../domain/signature.ts';
import { PetitionActs } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { type Counted, SignatureCounterStore } from '../signature-counter.store.ts';
import { SignatureSpread } from '../signature-spread.ts';
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
    const window = await this.counter.window(tx);
    if (window.from === window.to) return { petitions: 0 };
    const counted = window.restored
      ? await this.counter.recountRestored(tx, window.to)
      : await this.counter.countWindow(tx, window.from, window.to);
    await tellMoved(tx, this.counter, counted);
    return { petitions: counted.length };
  }
}

const recounting = z.object({ olderThanHours: z.number().min(0) });

/** The nightly recount, when the last is older than so many hours: every difference with the counter is kept in public and corrected. */
@Injectable()
export class RecountSignatures implements UseCase<z.infer<typeof recounting>, { corrected: number }> {
  readonly action = petitionPolicy.count;
  readonly input = recounting;
  readonly audited = false;

  constructor(private readonly counter: SignatureCounterStore) {}

  async execute(tx: Tx, { olderThanHours }: z.infer<typeof recounting>): Promise<{ corrected: number }> {
    tx.authorize(this.action, {});
    if (!(await this.counter.take(tx))) return { corrected: 0 };
    const { from, to, restored, recountedAt } = await this.counter.window(tx);
    const isDue = !recountedAt || tx.now.getTime() - recountedAt.getTime() >= olderThanHours * 3_600_000;
    if (!isDue || restored) return { corrected: 0 }; // a restored database is set right by the next turn of the counter
    const moved = await this.counter.countWindow(tx, from, to);
    const wrong = await this.counter.recount(tx, to);
    await tellMoved(tx, this.counter, [...moved, ...wrong]);
    return { corrected: wrong.length };
  }
}

async function tellMoved(tx: Tx, counter: SignatureCounterStore, counted: readonly Counted[]): Promise<void> {
  const unsettled = await counter.unsettled(
    tx,
    counted.map(({ petitionId }) => petitionId),
  );
  tx.emit(...unsettled.map((petitionId) => message(petitionMessages['count-moved'], { petitionId })));
}

/** Decides on the threshold under the row's lock, by an exact count: once per crossing, with the moment of the signature that crossed it. */
@Injectable()
export class SettleThreshold implements UseCase<OfPetition, { moved: boolean }> {
  readonly action = petitionPolicy.count;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly counts: SignatureSpread,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<{ moved: boolean }> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const exact = await this.counts.exact(tx, locked);
    const { validSignatures, requiredSignatures, lacking } = exact;
    const event = thresholdEvent(locked.petition.status, validSignatures, requiredSignatures, lacking);
    tx.note({ event: event ?? 'none', validSignatures });
    if (!event) return { moved: false };
    const reached = event === 'reachThreshold' ? await this.counts.reachedAt(tx, locked, exact) : null;
    await this.acts.apply(tx, locked, {
      event,
      facts: exact,
      changes: { thresholdReachedAt: reached },
      legalRef: locked.pack.thresholds.legalRef,
      details: { signatures: validSignatures, required: requiredSignatures },
      tells: reached ? petitionMessages['threshold-reached'] : petitionMessages['threshold-lost'],
      params: { count: validSignatures, required: requiredSignatures },
    });
    return { moved: true };
  }
}
