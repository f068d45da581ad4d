import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Agenda } from '#councils';
import { dayOf } from '#kernel';
import type { Tx } from '#platform';
import { Register } from '#register';
import { BallotBoxStore } from './ballot-box.store.ts';
import { BallotSealing } from './ballot-sealing.ts';
import { BlindTokens } from './blind-tokens.ts';
import { BudgetActs, type LockedBudget } from './budget-acts.ts';
import { BudgetStore } from './budget.store.ts';
import { CountStore } from './count.store.ts';
import { sealedLength } from './domain/ballot.ts';
import type { BudgetEvent } from './domain/budget.ts';
import { toBallotProject } from './budget.reader.ts';

/** The tables a change of phase writes to. */
@Injectable()
export class BudgetStores {
  constructor(
    readonly budgets: BudgetStore,
    readonly boxes: BallotBoxStore,
    readonly counts: CountStore,
  ) {}
}

/** What a change of phase brings about beside the phase itself, in the same transaction. */
@Injectable()
export class PhaseEffects {
  constructor(
    private readonly stores: BudgetStores,
    private readonly acts: BudgetActs,
    private readonly sealing: BallotSealing,
    private readonly tokens: BlindTokens,
    private readonly register: Register,
    private readonly agenda: Agenda,
  ) {}

  async of(tx: Tx, locked: LockedBudget, event: BudgetEvent): Promise<void> {
    const { budget, calendar } = locked;
    if (event === 'publishBallot') await this.publishBallot(tx, locked);
    if (event === 'openVoting') await this.freezeRoll(tx, locked);
    if (event === 'closeVoting') await this.stores.counts.queueOfficial(tx, budget);
    if (event === 'recount') await this.countAgain(tx, locked);
    if (event === 'sendToCouncil') {
      const { communeId, titles, id: subjectId } = budget;
      await this.agenda.place(tx, {
        communeId,
        subjectType: 'budget',
        subjectId,
        titles,
        onlyOrdinary: false,
        timeZone: calendar.timeZone,
      });
    }
  }

  /** Projects and prices are frozen, the seed is drawn, the box gets its key. */
  private async publishBallot(tx: Tx, { budget }: LockedBudget): Promise<void> {
    const feasible = await this.stores.budgets.projects(tx, budget.id, ['feasible']);
    for (const project of feasible) await this.acts.applyToProject(tx, project, 'putOnBallot');
    await this.stores.budgets.update(tx, budget.id, { orderSeed: randomBytes(32).toString('hex') });
    const length = sealedLength(budget.regulation, feasible.map(toBallotProject));
    await this.stores.boxes.make(tx, budget.id, this.sealing.newKey(budget.id), length);
    if (budget.regulation.secrecy === 'blind-token') await this.tokens.make(tx, budget.id);
  }

  private async freezeRoll(tx: Tx, { budget, calendar }: LockedBudget): Promise<void> {
    const { eligibility } = budget.regulation;
    if (eligibility.kind === 'declared') return;
    const on = dayOf(tx.now, calendar.timeZone);
    const asked = { territoryId: budget.communeId, category: eligibility.category, on };
    const { id, asOf, entries, fingerprint } = await this.register.freeze(tx, { type: 'budget', id: budget.id }, asked);
    await this.stores.budgets.update(tx, budget.id, { roll: { freezeId: id, asOf, entries, fingerprint } });
  }

  private async countAgain(tx: Tx, { budget }: LockedBudget): Promise<void> {
    const counted = await this.stores.budgets.projects(tx, budget.id, ['winner', 'reserve', 'not-selected']);
    for (const project of counted) await this.acts.applyToProject(tx, project, 'countAgain', { changes: { reservePlace: null } });
    await this.stores.counts.queueOfficial(tx, budget);
  }
}
