import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { type Box, BallotBoxStore, type SealedBallot } from '../ballot-box.store.ts';
import type { Budget } from '../budget.entity.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { isVotingTime } from '../domain/phase-dates.ts';
import { VoteCalendars } from '../vote-calendars.ts';
import { VoterMarkStore } from '../voter-mark.store.ts';

const code = z.string().regex(/^[0-9a-f]{64}$/);
const pile = z.array(code).min(1).max(200);

/** Whether a pile of papers may go into the box: while people vote, and never more than voters who were given one. */
@Injectable()
export class PaperCheck {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly boxes: BallotBoxStore,
    private readonly marks: VoterMarkStore,
    private readonly calendars: VoteCalendars,
  ) {}

  /** Throws VOTING_CLOSED, PAPER_BALLOTS_TOO_MANY. The box is locked from here on. */
  async allow(tx: Tx, action: string, budgetId: string, papers: number): Promise<{ budget: Budget; box: Box }> {
    const calendar = await this.calendars.of(budgetId);
    const budget = await this.budgets.holdOpen(tx, budgetId);
    tx.authorize(action, budget, { type: 'budget', id: budgetId });
    if (budget.status !== 'voting' || !isVotingTime(budget.regulation.phases, calendar, tx.now)) throw new DomainError('VOTING_CLOSED');
    const box = await this.boxes.lock(tx, budgetId);
    const most = ((await this.marks.turnout(budgetId)).paper ?? 0) - box.paperBallots;
    if (papers > most) throw new DomainError('PAPER_BALLOTS_TOO_MANY', { papers, most });
    return { budget, box };
  }
}

const entering = z.object({ budgetId: z.uuid(), papers: pile });

/** A pile is typed: nothing is in the box before another person has typed it too. Throws what `PaperCheck` throws. */
@Injectable()
export class EnterPaperBallots implements UseCase<z.infer<typeof entering>, { actId: string }> {
  readonly action = budgetPolicy.enterPaper;
  readonly input = entering;

  constructor(
    private readonly check: PaperCheck,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { budgetId, papers }: z.infer<typeof entering>): Promise<{ actId: string }> {
    const { budget } = await this.check.allow(tx, this.action, budgetId, papers.length);
    const subject = { type: 'paper-ballots', id: newId() };
    const act = { action: budgetPolicy.confirmPaper, subject, communeId: budget.communeId };
    return { actId: await this.fourEyes.propose(tx, { ...act, payload: { budgetId, papers } }) };
  }
}

const confirming = z.object({
  actId: z.uuid(),
  papers: pile,
  sealed: z.custom<() => readonly SealedBallot[]>((given) => typeof given === 'function'),
});
const frozen = z.object({ budgetId: z.uuid(), papers: pile });

/**
 * Another person has typed the same pile: the ballots go into the box together, in shuffled order, with no voter. Throws SAME_PERSON,
 * PAPER_BALLOTS_DIFFER, PAPER_CODE_USED, and what `PaperCheck` throws.
 */
@Injectable()
export class ConfirmPaperBallots implements UseCase<z.infer<typeof confirming>, { budgetId: string; ballots: number }> {
  readonly action = budgetPolicy.confirmPaper;
  readonly input = confirming;

  constructor(
    private readonly check: PaperCheck,
    private readonly boxes: BallotBoxStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId, papers, sealed }: z.infer<typeof confirming>): Promise<{ budgetId: string; ballots: number }> {
    const { payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const { budgetId } = payload;
    const { box } = await this.check.allow(tx, this.action, budgetId, papers.length);
    refuseDifferent(payload.papers, papers);
    const ballots = sealed();
    const known = await this.boxes.knownTags(tx, budgetId, ballots);
    const used = ballots.findIndex(({ tag }) => known.has(tag));
    if (used >= 0) throw new DomainError('PAPER_CODE_USED', { paper: used + 1 }, `papers.${used}.code`);
    await this.boxes.drop(tx, budgetId, box, [], ballots);
    await this.boxes.addPaperBallots(tx, budgetId, ballots.length);
    tx.note({ papers: ballots.length });
    return { budgetId, ballots: ballots.length };
  }
}

function refuseDifferent(first: readonly string[], second: readonly string[]): void {
  const place = Array.from({ length: Math.max(first.length, second.length) }, (_, at) => at).find((at) => first[at] !== second[at]);
  if (place !== undefined) throw new DomainError('PAPER_BALLOTS_DIFFER', { paper: place + 1 }, `papers.${place}`);
}
