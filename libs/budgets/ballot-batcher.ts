import { Injectable } from '@nestjs/common';
import { Actor, DomainError } from '#kernel';
import { UseCases } from '#platform';
import type { SealedVote } from './ballot-box.store.ts';
import { DropBallots, type Dropped } from './use-cases/drop-ballots.ts';
import { namesOf } from './voter-mark.store.ts';

/** How long a ballot waits for company. A batch is what its voters can be told apart from at most by somebody who has everything. */
@Injectable()
export class BallotHold {
  atLeast = 20;
  waitMs = 2000;
  /** So many in one statement at most. */
  atMost = 500;
}

interface Waiting {
  readonly vote: SealedVote;
  readonly done: (outcome: Dropped) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Ballots of many voters enter the box together: as soon as enough wait, or the first has waited long enough. Each voter is answered
 * after the commit, so nothing that was confirmed is lost with the process.
 */
@Injectable()
export class BallotBatcher {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly busy = new Set<string>();

  constructor(
    private readonly useCases: UseCases,
    private readonly hold: BallotHold,
  ) {}

  /** Resolves with the position in the log. Throws ALREADY_VOTED, BALLOT_SECRET_WRONG or VOTING_CLOSED. */
  async add(budgetId: string, vote: SealedVote): Promise<number> {
    const outcome = await new Promise<Dropped>((done, failed) => {
      this.queue(budgetId).push({ vote, done, failed });
      this.wake(budgetId);
    });
    if (outcome.refusal) throw new DomainError(outcome.refusal);
    return outcome.position!;
  }

  private queue(budgetId: string): Waiting[] {
    const queue = this.waiting.get(budgetId) ?? [];
    this.waiting.set(budgetId, queue);
    return queue;
  }

  private wake(budgetId: string): void {
    if (this.queue(budgetId).length >= this.hold.atLeast) return void this.flush(budgetId);
    if (this.timers.has(budgetId)) return;
    const ring = (): void => {
      this.timers.delete(budgetId); // where a batch is under way, its end looks again
      void this.flush(budgetId);
    };
    this.timers.set(budgetId, setTimeout(ring, this.hold.waitMs));
  }

  private async flush(budgetId: string): Promise<void> {
    if (this.busy.has(budgetId)) return;
    this.busy.add(budgetId);
    clearTimeout(this.timers.get(budgetId));
    this.timers.delete(budgetId);
    await this.send(budgetId, this.take(budgetId));
    this.busy.delete(budgetId);
    if (this.queue(budgetId).length > 0) this.wake(budgetId);
  }

  /** Each voter and each secret once in a batch; who comes twice waits for the next. */
  private take(budgetId: string): Waiting[] {
    const [batch, rest, seen]: [Waiting[], Waiting[], Set<string>] = [[], [], new Set()];
    for (const one of this.queue(budgetId)) {
      const { by, tag } = one.vote;
      const names = [...('tokenHash' in by ? [by.tokenHash] : namesOf(by)), tag];
      if (batch.length === this.hold.atMost || names.some((name) => seen.has(name))) rest.push(one);
      else batch.push(one);
      for (const name of names) seen.add(name);
    }
    this.waiting.set(budgetId, rest);
    return batch;
  }

  private async send(budgetId: string, batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      const input = { budgetId, votes: batch.map(({ vote }) => vote) };
      const outcomes = await this.useCases.run(DropBallots, Actor.system('ballot-box'), input);
      batch.forEach(({ done }, place) => done(outcomes[place]!));
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
}
