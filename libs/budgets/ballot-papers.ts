import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { BallotBoxStore } from './ballot-box.store.ts';
import { BallotSealing } from './ballot-sealing.ts';
import { BudgetReader } from './budget.reader.ts';
import type { BallotProject } from './domain/ballot.ts';
import type { Regulation } from './domain/regulation.ts';
import { VoteCalendars } from './vote-calendars.ts';

/** What a vote is judged and sealed by; none of it changes while the vote is open. */
export interface BallotPaper {
  readonly regulation: Regulation;
  readonly projects: readonly BallotProject[];
  readonly seed: string;
  readonly key: Buffer;
  readonly length: number;
}

/** The ballot papers of the votes of this process, read once each. */
@Injectable()
export class BallotPapers {
  private readonly known = new Map<string, BallotPaper>();

  constructor(
    private readonly boxes: BallotBoxStore,
    private readonly sealing: BallotSealing,
    private readonly budgets: BudgetReader,
    private readonly calendars: VoteCalendars,
  ) {}

  /** Throws NOT_FOUND, or VOTING_CLOSED where there is no box, or it was opened. */
  async of(budgetId: string): Promise<BallotPaper> {
    const paper = this.known.get(budgetId) ?? (await this.read(budgetId));
    this.known.set(budgetId, paper);
    return paper;
  }

  private async read(budgetId: string): Promise<BallotPaper> {
    const budget = await this.budgets.get(budgetId);
    await this.calendars.of(budgetId);
    const box = await this.boxes.find(budgetId);
    if (!box?.keySealed || !budget.orderSeed) throw new DomainError('VOTING_CLOSED');
    const projects = await this.budgets.ballotProjects(budgetId);
    const key = this.sealing.keyOf(budgetId, box.keySealed);
    return { regulation: budget.regulation, projects, seed: budget.orderSeed, key, length: box.sealedBytes };
  }
}
