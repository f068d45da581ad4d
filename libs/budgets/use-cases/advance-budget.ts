import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { translatedText } from '#kernel';
import { deadlineDuePayload, type Tx, type UseCase } from '#platform';
import { BudgetActs, type BudgetNow, type LockedBudget } from '../budget-acts.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import type { BudgetEvent } from '../domain/budget.ts';
import { checkNotEarly, eventOfDate } from '../domain/phase-dates.ts';
import { PhaseEffects } from '../phase-effects.ts';

const moves = [
  ...(['openIdeas', 'closeIdeas', 'startFeasibility', 'publishBallot', 'openVoting', 'closeVoting'] as const),
  ...(['recount', 'finalise', 'sendToCouncil', 'close', 'abandon'] as const),
];
const input = z.object({ budgetId: z.uuid(), event: z.enum(moves), reasons: translatedText(10, 5000).optional() });
type Input = z.infer<typeof input>;

/** An officer moves a participatory budget to its next phase. Throws PHASE_TOO_EARLY, or what still lacks. */
@Injectable()
export class AdvanceBudget implements UseCase<Input, BudgetNow> {
  readonly action = budgetPolicy.advance;
  readonly input = input;

  constructor(
    private readonly acts: BudgetActs,
    private readonly effects: PhaseEffects,
  ) {}

  async execute(tx: Tx, { budgetId, event, reasons }: Input): Promise<BudgetNow> {
    const locked = await this.acts.lock(tx, this.action, budgetId);
    checkNotEarly(event, locked.budget.regulation.phases, locked.calendar, tx.now);
    return move(tx, locked, event, this.effects, this.acts, reasons && { reasons });
  }
}

/** The date of a phase came: what the regulation says happens, as of that day, if the process still waits for it. */
@Injectable()
export class ApplyBudgetDeadline implements UseCase<z.infer<typeof deadlineDuePayload>, void> {
  readonly action = budgetPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(
    private readonly acts: BudgetActs,
    private readonly effects: PhaseEffects,
  ) {}

  async execute(tx: Tx, { subjectId, kind, day }: z.infer<typeof deadlineDuePayload>): Promise<void> {
    const locked = await this.acts.lock(tx, this.action, subjectId);
    const event = eventOfDate(kind, locked.budget.status);
    tx.note({ deadline: kind, legalDay: day, effect: event ?? 'none' });
    if (event) await move(tx, locked, event, this.effects, this.acts, { details: { day } });
  }
}

type Told = Parameters<BudgetActs['apply']>[3];

async function move(
  tx: Tx,
  locked: LockedBudget,
  event: BudgetEvent,
  effects: PhaseEffects,
  acts: BudgetActs,
  told: Told,
): Promise<BudgetNow> {
  const now = await acts.apply(tx, locked, event, told);
  await effects.of(tx, locked, event);
  return now;
}

const account = z.object({
  budgetId: z.uuid(),
  report: translatedText(50, 20_000),
  meetingOn: z.iso.date(),
  place: translatedText(3, 200),
});

/** The accountability report, with the public meeting at which it is told (practice of Larache). */
@Injectable()
export class ReportToResidents implements UseCase<z.infer<typeof account>, BudgetNow> {
  readonly action = budgetPolicy.account;
  readonly input = account;

  constructor(private readonly acts: BudgetActs) {}

  async execute(tx: Tx, { budgetId, ...accountability }: z.infer<typeof account>): Promise<BudgetNow> {
    const locked = await this.acts.lock(tx, this.action, budgetId);
    return this.acts.apply(tx, locked, 'report', { changes: { accountability }, details: { meetingOn: accountability.meetingOn } });
  }
}
