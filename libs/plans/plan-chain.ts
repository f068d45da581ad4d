import { Injectable } from '@nestjs/common';
import { ChainNodes, type NodeFacts } from '#chain';
import type { Actor } from '#kernel';
import { openStates } from './domain/action.ts';
import { sumOf } from './domain/costs.ts';
import { isHidden } from './domain/plan.ts';
import type { Plan, PlanAction } from './plan.entity.ts';
import { PlanReader } from './plan.reader.ts';
import { PlanRecordsReader } from './plan-records.reader.ts';

interface Known {
  readonly action: PlanAction;
  readonly plan: Plan;
}

/** What plans say of themselves, their actions, what was paid and what is shown, for the chain of effect. */
@Injectable()
export class PlanChain {
  constructor(
    nodes: ChainNodes,
    private readonly plans: PlanReader,
    private readonly records: PlanRecordsReader,
  ) {
    nodes.register('plan', async (actor, ids) => (await this.plans.known(actor, ids)).map(ofPlan));
    nodes.register('plan-action', (actor, ids) => this.actions(actor, ids));
    nodes.register('action-payment', (actor, ids) => this.payments(actor, ids));
    nodes.register('action-evidence', (actor, ids) => this.evidence(actor, ids));
  }

  private async actions(actor: Actor, ids: readonly string[]): Promise<NodeFacts[]> {
    const [known, costs] = await Promise.all([this.known(actor, ids), this.plans.costs(ids)]);
    return [...known.values()].map(({ action, plan }) => ({
      ...placeOf(action, plan),
      id: action.id,
      titles: action.titles,
      state: action.status,
      stateKey: `plan-action.status.${action.status}`,
      since: action.movedAt,
      money: { currency: plan.currency, ...sumOf(costs.get(action.id) ?? []) },
      owes:
        plan.version > 0 && action.endsOn && openStates.includes(action.status)
          ? { relation: 'shown-by', dueOn: action.endsOn }
          : undefined,
    }));
  }

  private async payments(actor: Actor, ids: readonly string[]): Promise<NodeFacts[]> {
    const rows = await this.records.paymentsByIds(ids);
    return this.within(actor, rows, ({ id, note, amount, at, fileIds }, plan) => ({
      ...{ id, titles: note, since: at, fileIds, state: 'paid', stateKey: 'plan-line.paid' },
      money: { currency: plan.currency, planned: 0, committed: 0, paid: amount },
    }));
  }

  private async evidence(actor: Actor, ids: readonly string[]): Promise<NodeFacts[]> {
    const rows = await this.records.reportsByIds(ids);
    return this.within(actor, rows, ({ id, at, status, fileIds }, _plan, { titles }) => ({
      ...{ id, titles, since: at, fileIds, state: status, stateKey: `plan-action.status.${status}` },
    }));
  }

  private async within<Row extends { actionId: string }>(
    actor: Actor,
    rows: readonly Row[],
    say: (row: Row, plan: Plan, action: PlanAction) => Omit<NodeFacts, 'territoryId' | 'address' | 'isPublic'>,
  ): Promise<NodeFacts[]> {
    const known = await this.known(
      actor,
      rows.map(({ actionId }) => actionId),
    );
    return rows.flatMap((row) => {
      const of = known.get(row.actionId);
      return of ? [{ ...placeOf(of.action, of.plan), ...say(row, of.plan, of.action) }] : [];
    });
  }

  private async known(actor: Actor, ids: readonly string[]): Promise<Map<string, Known>> {
    const actions = await this.plans.actionsByIds(ids);
    const plans = await this.plans.known(actor, [...new Set(actions.map(({ planId }) => planId))]);
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    return new Map(
      actions.flatMap((action) => (byId.has(action.planId) ? [[action.id, { action, plan: byId.get(action.planId)! }] as const] : [])),
    );
  }
}

const ofPlan = ({ id, titles, status, version, communeId, createdAt }: Plan): NodeFacts => ({
  ...{ id, titles, state: status, stateKey: `plan.status.${status}`, since: createdAt },
  ...{ territoryId: communeId, address: ['plans', id], isPublic: !isHidden(status, version) },
});

const placeOf = ({ id }: PlanAction, plan: Plan) => ({
  territoryId: plan.communeId,
  address: ['plans', plan.id, 'actions', id],
  isPublic: !isHidden(plan.status, plan.version),
});
