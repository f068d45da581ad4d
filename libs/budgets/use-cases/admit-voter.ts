import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { Register } from '#register';
import type { Budget } from '../budget.entity.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { isVotingTime } from '../domain/phase-dates.ts';
import { VoteCalendars } from '../vote-calendars.ts';

interface Admitted {
  readonly budgetId: string;
}

/** Whether somebody may vote, asked of the frozen roll. */
@Injectable()
export class VoterCheck {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly calendars: VoteCalendars,
    private readonly register: Register,
  ) {}

  /** Throws VOTING_CLOSED or VOTER_NOT_ELIGIBLE, with the register's reason. */
  async admit(tx: Tx, action: string, budgetId: string, voterId: string): Promise<Admitted> {
    const calendar = await this.calendars.of(budgetId);
    const budget = await this.budgets.holdOpen(tx, budgetId);
    tx.authorize(action, budget, { type: 'budget', id: budgetId });
    if (budget.status !== 'voting' || !isVotingTime(budget.regulation.phases, calendar, tx.now)) throw new DomainError('VOTING_CLOSED');
    await this.askRegister(tx, budget, voterId, dayOf(tx.now, calendar.timeZone));
    return { budgetId };
  }

  private async askRegister(tx: Tx, { id, communeId, regulation: { eligibility } }: Budget, voterId: string, on: string): Promise<void> {
    if (eligibility.kind === 'declared') return;
    const { category, minAge, minMonthsRegistered } = eligibility;
    const question = { territoryId: communeId, on, category, minAge, minMonthsRegistered, subject: { type: 'budget', id } };
    const { answer, reason } = await this.register.eligibility(tx, voterId, question);
    if (answer !== 'yes') throw new DomainError('VOTER_NOT_ELIGIBLE', { reason });
  }
}

const own = z.object({ budgetId: z.uuid() });

/** Admits a voter to the box. What is voted is not known here. */
@Injectable()
export class AdmitVoter implements UseCase<z.infer<typeof own>, Admitted> {
  readonly action = budgetPolicy.vote;
  readonly input = own;

  constructor(private readonly voters: VoterCheck) {}

  execute(tx: Tx, { budgetId }: z.infer<typeof own>): Promise<Admitted> {
    return this.voters.admit(tx, this.action, budgetId, tx.actor.id);
  }
}

const another = z.object({ budgetId: z.uuid(), voterId: z.uuid() });

/** Admits somebody who votes at the desk or on paper, identity card seen; the same roll answers, and the same mark is made. */
@Injectable()
export class AdmitVoterAtDesk implements UseCase<z.infer<typeof another>, Admitted> {
  readonly action = budgetPolicy.assistVote;
  readonly input = another;

  constructor(private readonly voters: VoterCheck) {}

  execute(tx: Tx, { budgetId, voterId }: z.infer<typeof another>): Promise<Admitted> {
    return this.voters.admit(tx, this.action, budgetId, voterId);
  }
}
