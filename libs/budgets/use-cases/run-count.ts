import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { BallotBoxStore } from '../ballot-box.store.ts';
import { BallotLog } from '../ballot-log.ts';
import { BallotSealing } from '../ballot-sealing.ts';
import { BlindTokenStore } from '../blind-token.store.ts';
import { BudgetActs, type LockedBudget } from '../budget-acts.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { type Count, CountStore } from '../count.store.ts';
import { sha256 } from '../domain/canonical.ts';
import { leafHash } from '../domain/merkle.ts';
import { placesOf } from '../domain/places.ts';
import { VoterMarkStore } from '../voter-mark.store.ts';

const nothing = z.object({});

/** A worker takes a count that waits, or one whose worker died. */
@Injectable()
export class TakeCount implements UseCase<object, { count: Count | null }> {
  readonly action = budgetPolicy.runCount;
  readonly input = nothing;
  readonly audited = false;

  constructor(private readonly counts: CountStore) {}

  async execute(tx: Tx): Promise<{ count: Count | null }> {
    tx.authorize(this.action, {});
    return { count: (await this.counts.take(tx)) ?? null };
  }
}

const ofBudget = z.object({ budgetId: z.uuid() });

/**
 * Opens the box after the vote, once: every ballot must be in the log, and there are no more than voters were marked, of paper too. Each
 * is opened, cut into one ballot for each envelope, and written in the order of its random id, all in one transaction. The sealed ones,
 * their key and the codes of voters are gone. Throws BALLOT_BOX_ALTERED.
 */
@Injectable()
export class OpenBallotBox implements UseCase<z.infer<typeof ofBudget>, void> {
  readonly action = budgetPolicy.runCount;
  readonly input = ofBudget;

  constructor(
    private readonly acts: BudgetActs,
    private readonly boxes: BallotBoxStore,
    private readonly log: BallotLog,
    private readonly sealing: BallotSealing,
    private readonly tokens: BlindTokenStore,
    private readonly marks: VoterMarkStore,
  ) {}

  async execute(tx: Tx, { budgetId }: z.infer<typeof ofBudget>): Promise<void> {
    const tree = await this.log.tree(budgetId);
    const { budget } = await this.acts.lock(tx, this.action, budgetId);
    if (budget.status !== 'counting') throw new DomainError('BUDGET_STATE_FORBIDS', { state: budget.status, event: 'openBox' });
    const box = await this.boxes.lock(tx, budgetId);
    if (box.openedAt) return;
    const sealed = await this.boxes.sealed(tx, budgetId);
    const logged = new Set((await this.boxes.leaves(budgetId, 0)).map((leaf) => leaf.toString('hex')));
    const turnout = await this.marks.turnout(budgetId);
    const marks = Object.values(turnout).reduce((sum, n) => sum + n, 0);
    const isMarked = sealed.length <= marks && box.paperBallots <= (turnout.paper ?? 0);
    const isWhole = tree.size === box.logSize && isMarked && sealed.every((one) => logged.has(leafHash(one).toString('hex')));
    if (!isWhole) throw new DomainError('BALLOT_BOX_ALTERED');
    const key = this.sealing.keyOf(budgetId, box.keySealed!);
    const opened = sealed.flatMap((one) => this.sealing.open(budgetId, key, one));
    await this.boxes.replaceByOpened(tx, budgetId, opened, tree.root());
    await this.tokens.forgetPrivateKey(tx, budgetId);
    await this.marks.forgetTags(tx, budgetId);
    tx.note({ ballots: sealed.length });
  }
}

const step = z.object({ countId: z.uuid(), attempts: z.number(), done: z.number(), steps: z.number() });

/** Says how far a count is, and hears whether it goes on. */
@Injectable()
export class NoteCountProgress implements UseCase<z.infer<typeof step>, { goesOn: boolean }> {
  readonly action = budgetPolicy.runCount;
  readonly input = step;
  readonly audited = false;

  constructor(private readonly counts: CountStore) {}

  async execute(tx: Tx, { countId, attempts, done, steps }: z.infer<typeof step>): Promise<{ goesOn: boolean }> {
    tx.authorize(this.action, {});
    return { goesOn: await this.counts.progress(tx, { id: countId, attempts } as Count, done, steps) };
  }
}

const ending = z.object({ countId: z.uuid(), attempts: z.number(), result: z.string() });

/** Keeps the result. An official one settles the projects and is provisional from now on. */
@Injectable()
export class EndCount implements UseCase<z.infer<typeof ending>, { resultHash: string }> {
  readonly action = budgetPolicy.runCount;
  readonly input = ending;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
    private readonly counts: CountStore,
  ) {}

  async execute(tx: Tx, { countId, attempts, result }: z.infer<typeof ending>): Promise<{ resultHash: string }> {
    const resultHash = sha256(result);
    const count = await this.counts.lock(tx, countId);
    const locked = await this.acts.lock(tx, this.action, count.budgetId);
    if (count.status !== 'running' || count.attempts !== attempts) return { resultHash };
    await this.counts.end(tx, countId, 'done', { result, resultHash });
    tx.note({ kind: count.kind, resultHash });
    if (count.kind === 'official') await this.settle(tx, locked, result, resultHash);
    return { resultHash };
  }

  private async settle(tx: Tx, locked: LockedBudget, result: string, resultHash: string): Promise<void> {
    const projects = await this.budgets.projects(tx, locked.budget.id, ['on-ballot']);
    const { winners, reserve } = placesOf(result);
    for (const project of projects) {
      const place = reserve.indexOf(project.reference);
      if (winners.includes(project.reference)) await this.acts.applyToProject(tx, project, 'win');
      else if (place < 0) await this.acts.applyToProject(tx, project, 'lose');
      else await this.acts.applyToProject(tx, project, 'keepInReserve', { changes: { reservePlace: place + 1 } });
    }
    await this.acts.apply(tx, locked, 'settle', { details: { resultHash } });
  }
}

const failing = z.object({ countId: z.uuid(), attempts: z.number(), failure: z.string() });

/** A count that could not be done, with its code; an officer starts it again. */
@Injectable()
export class FailCount implements UseCase<z.infer<typeof failing>, void> {
  readonly action = budgetPolicy.runCount;
  readonly input = failing;

  constructor(private readonly counts: CountStore) {}

  async execute(tx: Tx, { countId, attempts, failure }: z.infer<typeof failing>): Promise<void> {
    tx.authorize(this.action, {}, { type: 'budget-count', id: countId });
    const count = await this.counts.lock(tx, countId);
    tx.note({ failure });
    if (count.status === 'running' && count.attempts === attempts) await this.counts.end(tx, countId, 'failed', { failure });
  }
}
