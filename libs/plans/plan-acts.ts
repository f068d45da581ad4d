import { Injectable } from '@nestjs/common';
import { type Calendar, type Day, dayOf, DomainError, type Translated } from '#kernel';
import { DeadlineStore, message, type MessageType, type Tx } from '#platform';
import { type PlanLaw, planLawById } from '#rulepacks';
import { TerritoryReader } from '#territory';
import { type ActionEvent, actionMachine, type ActionState, afterAdoption, checkReason, progressAfter } from './domain/action.ts';
import { sumOf } from './domain/costs.ts';
import { planDeadlines } from './domain/plan-dates.ts';
import { type PlanEvent, planMachine, type PlanState } from './domain/plan.ts';
import type { Plan, PlanAction } from './plan.entity.ts';
import { PlanActionsStore } from './plan-actions.store.ts';
import { actionLine, PlanStore } from './plan.store.ts';
import type { PlanFact } from './plans.messages.ts';

/** A plan under its lock, with the law it lives under and the calendar of its commune. */
export interface LockedPlan {
  readonly plan: Plan;
  readonly law: PlanLaw;
  readonly calendar: Calendar;
  readonly today: Day;
}

export interface LockedAction extends LockedPlan {
  readonly action: PlanAction;
}

export interface PlanNow {
  readonly id: string;
  readonly status: PlanState;
}

export interface ActionNow {
  readonly id: string;
  readonly status: ActionState;
  readonly progress: number;
}

interface Change {
  readonly changes?: Partial<Plan>;
  readonly reasons?: Translated;
  readonly details?: object;
}

/** What all acts share: lock, policy, tables, dates, history. */
@Injectable()
export class PlanActs {
  constructor(
    private readonly plans: PlanStore,
    private readonly actions: PlanActionsStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** The calendar is read before the lock, on another connection, as in every procedure. Throws NOT_FOUND or FORBIDDEN. */
  async lock(tx: Tx, action: string, planId: string): Promise<LockedPlan> {
    const calendar = await this.territories.calendarOf(await this.plans.communeOf(tx, planId));
    const plan = await this.plans.lock(tx, planId);
    tx.authorize(action, plan, { type: 'plan', id: planId });
    return { plan, calendar, law: planLawById(plan.lawId), today: dayOf(tx.now, calendar.timeZone) };
  }

  /** An action and its plan under their locks. The policy sees the commune, and who said that it is done. */
  async lockAction(tx: Tx, action: string, actionId: string): Promise<LockedAction> {
    const planId = await this.plans.planOf(tx, actionId);
    const calendar = await this.territories.calendarOf(await this.plans.communeOf(tx, planId));
    const plan = await this.plans.lock(tx, planId);
    const row = await this.plans.lockAction(tx, actionId);
    tx.authorize(action, { communeId: plan.communeId, completedBy: row.completedBy }, { type: 'plan-action', id: actionId });
    return { plan, action: row, calendar, law: planLawById(plan.lawId), today: dayOf(tx.now, calendar.timeZone) };
  }

  async apply(tx: Tx, locked: LockedPlan, event: PlanEvent, { changes, reasons, details }: Change = {}): Promise<PlanNow> {
    const { plan, law, today } = locked;
    const status = planMachine.next(plan.status, event, await this.plans.facts(tx, plan, law, today));
    await this.plans.update(tx, plan.id, { ...changes, status });
    await this.redate(tx, { ...locked, plan: { ...plan, ...changes, status } });
    tx.note({ event, from: plan.status, to: status });
    await this.plans.addLines(tx, [{ planId: plan.id, event, from: plan.status, to: status, reasons, details }]);
    return { id: plan.id, status };
  }

  /** Makes the dates that wait equal to what plan and actions say now. */
  async redate(tx: Tx, { plan, law, calendar }: LockedPlan): Promise<void> {
    if (!plan.adoptedOn) return;
    const dates = { ...plan, openEnds: await this.plans.openEnds(tx, plan.id) };
    await this.deadlines.replace(tx, { type: 'plan', id: plan.id }, plan.communeId, planDeadlines(plan.status, dates, law, calendar));
  }

  /** Moves an action by an event, or keeps its state where there is none. Throws PLAN_NOT_ADOPTED, ACTION_NEEDS_REASON and what the table says. */
  async moveAction(
    tx: Tx,
    { action, plan, ...rest }: LockedAction,
    event: ActionEvent | undefined,
    said: { readonly progress?: number | null | undefined; readonly reasons?: Translated | null | undefined },
  ): Promise<ActionNow> {
    const { id } = action;
    const status = event ? await this.stateAfter(tx, action, plan, event, Boolean(said.reasons)) : action.status;
    const progress = progressAfter(event, said.progress, action.progress);
    const by = event === 'complete' ? { completedBy: tx.actor.personId ?? null } : event === 'reopen' ? { completedBy: null } : {};
    await this.plans.updateAction(tx, id, { status, progress, ...by, ...(event && { movedAt: tx.now }) });
    if (event) await this.plans.addLines(tx, [actionLine(action, event, status, said.reasons)]);
    if (event) await this.redate(tx, { ...rest, plan });
    tx.note({ event: event ?? 'progress', from: action.status, to: status, progress });
    return { id, status, progress };
  }

  private async stateAfter(tx: Tx, action: PlanAction, plan: Plan, event: ActionEvent, hasReason: boolean): Promise<ActionState> {
    if (afterAdoption.includes(event) && plan.version === 0) throw new DomainError('PLAN_NOT_ADOPTED');
    const { planned } = sumOf(await this.actions.costsOf(tx, action.id));
    const status = actionMachine.next(action.status, event, { planned });
    checkReason(event, hasReason);
    return status;
  }

  tell(tx: Tx, type: MessageType<PlanFact>, { id, titles }: Pick<Plan, 'id' | 'titles'>, params: object = {}): void {
    tx.emit(message(type, { subjectId: id, params: { title: titles, ...params } }));
  }
}
