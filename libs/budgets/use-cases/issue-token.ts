import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { BallotBoxStore } from '../ballot-box.store.ts';
import { BlindTokenStore } from '../blind-token.store.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { isVotingTime } from '../domain/phase-dates.ts';
import { VoteCalendars } from '../vote-calendars.ts';
import { VoterCheck } from './admit-voter.ts';

const asking = z.object({ budgetId: z.uuid(), blindedHash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Admits a voter and marks the roll; what is signed afterwards is a number that says nothing of the token. */
@Injectable()
export class IssueBallotToken implements UseCase<z.infer<typeof asking>, { budgetId: string }> {
  readonly action = budgetPolicy.requestToken;
  readonly input = asking;

  constructor(
    private readonly voters: VoterCheck,
    private readonly boxes: BallotBoxStore,
    private readonly tokens: BlindTokenStore,
  ) {}

  async execute(tx: Tx, { budgetId, blindedHash }: z.infer<typeof asking>): Promise<{ budgetId: string }> {
    const { voterTag = null } = await this.voters.admit(tx, this.action, budgetId, { personId: tx.actor.id });
    await this.boxes.lock(tx, budgetId);
    await this.tokens.issue(tx, budgetId, { voterId: tx.actor.id, voterTag }, Buffer.from(blindedHash, 'hex'));
    return { budgetId };
  }
}

const casting = z.object({ budgetId: z.uuid() });

/**
 * A ballot with a token comes in from nobody: who says who they are is refused, so that no program links the two by accident. Nothing of
 * it is written down; `DropBallots` looks at the token again under the lock of the box.
 */
@Injectable()
export class AdmitBlindBallot implements UseCase<z.infer<typeof casting>, void> {
  readonly action = budgetPolicy.castBlind;
  readonly input = casting;
  readonly audited = false;

  constructor(
    private readonly budgets: BudgetStore,
    private readonly calendars: VoteCalendars,
  ) {}

  async execute(tx: Tx, { budgetId }: z.infer<typeof casting>): Promise<void> {
    const calendar = await this.calendars.of(budgetId);
    const budget = await this.budgets.holdOpen(tx, budgetId);
    tx.authorize(this.action, budget);
    if (budget.status !== 'voting' || !isVotingTime(budget.regulation.phases, calendar, tx.now)) throw new DomainError('VOTING_CLOSED');
  }
}
