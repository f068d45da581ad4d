import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { preCheckPolicy } from '../pre-check.policy.ts';
import { PreCheckStore } from '../pre-check.store.ts';
import { PreChecks } from '../pre-checks.ts';

const ofPetition = z.object({ petitionId: z.uuid() });

/** Keeps what was advised when the words were locked, for the bureau to see the same; from then on the petition is found by its like. */
@Injectable()
export class KeepPreCheck implements UseCase<z.infer<typeof ofPetition>, void> {
  readonly action = preCheckPolicy.keep;
  readonly input = ofPetition;

  constructor(
    private readonly store: PreCheckStore,
    private readonly checks: PreChecks,
  ) {}

  async execute(tx: Tx, { petitionId }: z.infer<typeof ofPetition>): Promise<void> {
    tx.authorize(this.action, {}, { type: 'petition', id: petitionId });
    const petition = await this.store.find(tx, petitionId);
    if (!petition) throw new DomainError('NOT_FOUND');
    const { points } = await this.checks.ofPetition(petition);
    await this.store.keep(tx, petition, points);
    await this.store.writeLikenesses(tx, [petition]);
  }
}

const batch = z.object({ limit: z.int().min(1).max(1000) });

/** Writes the words of petitions that have none: those of before there were any, and all of them when the folding changes. */
@Injectable()
export class WriteLikenesses implements UseCase<z.infer<typeof batch>, { written: number }> {
  readonly action = preCheckPolicy.index;
  readonly input = batch;
  readonly audited = false;

  constructor(private readonly store: PreCheckStore) {}

  async execute(tx: Tx, { limit }: z.infer<typeof batch>): Promise<{ written: number }> {
    tx.authorize(this.action, {});
    const petitions = await this.store.unwritten(tx, limit);
    if (petitions.length) await this.store.writeLikenesses(tx, petitions);
    return { written: petitions.length };
  }
}
