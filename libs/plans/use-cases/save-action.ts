import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Chain, chainKinds } from '#chain';
import { DomainError, newId, translatedText, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { checkDates } from '../domain/action.ts';
import { checkCost, mostMoney, sources } from '../domain/costs.ts';
import type { ActionRow } from '../domain/import.ts';
import { type ActionNow, PlanActs, type LockedPlan } from '../plan-acts.ts';
import { PlanActionsStore } from '../plan-actions.store.ts';
import { actionLine, PlanStore } from '../plan.store.ts';
import { planPolicy } from '../plans.policy.ts';

const code = typedText(1, 40);
const partInput = z.object({ planId: z.uuid(), parentId: z.uuid().nullish(), code, titles: translatedText(2, 200) });

/** Adds an axis to a plan, or a programme to an axis. Throws PLAN_CODE_TAKEN, PLAN_PART_UNKNOWN. */
@Injectable()
export class SavePlanPart implements UseCase<z.infer<typeof partInput>, { id: string }> {
  readonly action = planPolicy.manage;
  readonly input = partInput;

  constructor(
    private readonly acts: PlanActs,
    private readonly plans: PlanStore,
  ) {}

  async execute(tx: Tx, { planId, parentId = null, ...said }: z.infer<typeof partInput>): Promise<{ id: string }> {
    await this.acts.lock(tx, this.action, planId);
    if (parentId) {
      const above = await this.plans.part(tx, planId, parentId);
      if (above.parentId) throw new DomainError('PLAN_PART_UNKNOWN', {}, 'parentId');
    }
    const id = newId();
    await this.plans.savePart(tx, { id, planId, parentId, ...said });
    return { id };
  }
}

const amount = z.number().int().min(0).max(mostMoney);
const year = z.number().int().min(2000).max(2099);
const cost = z.object({ year, source: z.enum(sources), planned: amount, committed: amount });
const input = z.object({
  planId: z.uuid(),
  actionId: z.uuid().nullish(),
  partId: z.uuid(),
  code,
  titles: translatedText(3, 300),
  owner: typedText(2, 200).nullish(),
  startsOn: z.iso.date().nullish(),
  endsOn: z.iso.date().nullish(),
  territoryId: z.uuid().nullish(),
  sdgs: z.array(z.number().int().min(1).max(17)).max(17).default([]),
  fromDiagnosis: z.boolean().default(false),
  costs: z.array(cost).max(100).default([]),
  origins: z
    .array(z.object({ kind: z.enum(chainKinds), id: z.uuid() }))
    .max(20)
    .default([]),
});
type Input = z.output<typeof input>;

/** Where a neighbourhood lies. Throws ACTION_PLACE_UNKNOWN for one that is no part of the commune. */
@Injectable()
export class Neighbourhoods {
  constructor(private readonly territories: TerritoryReader) {}

  async check(communeId: string, territoryId: string | null): Promise<void> {
    if (!territoryId) return;
    const [itself, ...above] = await this.territories.andAbove(territoryId);
    if (itself === communeId || !above.includes(communeId))
      throw new DomainError('ACTION_PLACE_UNKNOWN', { place: territoryId }, 'territoryId');
  }

  /** Ids by code. */
  async of(communeId: string): Promise<Map<string, string>> {
    const parts = await this.territories.partsOf(communeId, 'arrondissement');
    return new Map(parts.map(({ id, code: of }) => [of, id]));
  }
}

/**
 * Adds an action to a plan, or says anew what it is; what it came from is linked in the chain of effect. Throws PLAN_CODE_TAKEN,
 * PLAN_PART_UNKNOWN, ACTION_PLACE_UNKNOWN, ACTION_DATES_WRONG, COST_BEYOND_COMMITMENT, CHAIN_NODE_UNKNOWN, CHAIN_NODE_ELSEWHERE.
 */
@Injectable()
export class SavePlanAction implements UseCase<Input, ActionNow> {
  readonly action = planPolicy.manage;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly acts: PlanActs,
    private readonly plans: PlanStore,
    private readonly actions: PlanActionsStore,
    private readonly places: Neighbourhoods,
    private readonly chain: Chain,
  ) {}

  async execute(tx: Tx, said: Input): Promise<ActionNow> {
    const locked = await this.acts.lock(tx, this.action, said.planId);
    const { communeId } = locked.plan;
    if (locked.plan.status === 'closed') throw new DomainError('PLAN_STATE_FORBIDS', { state: 'closed', event: 'manage' });
    await this.places.check(communeId, said.territoryId ?? null);
    await this.chain.require(tx, said.origins, communeId, 'origins');
    await this.plans.part(tx, said.planId, said.partId);
    checkDates(said.startsOn ?? null, said.endsOn ?? null);
    const row = await this.rowOf(tx, said);
    await this.actions.save(tx, said.planId, [row]);
    await this.plans.updateAction(tx, row.id, { fromDiagnosis: said.fromDiagnosis });
    await this.saveCosts(tx, row.id, said);
    const by = { kind: 'plan-action', id: row.id } as const;
    await this.chain.carryOut(
      tx,
      said.origins.map((origin) => ({ origin, by, territoryId: communeId })),
    );
    return this.told(tx, locked, row, said);
  }

  /** The row as it will be. The code of an action that is there stays its own. */
  private async rowOf(tx: Tx, { planId, actionId, ...said }: Input): Promise<ActionRow> {
    const { actions } = await this.actions.all(tx, planId);
    const known = actions.find(({ id }) => id === actionId);
    if (actionId && !known) throw new DomainError('NOT_FOUND');
    if (actions.some(({ id, code: taken }) => taken === said.code && id !== actionId))
      throw new DomainError('PLAN_CODE_TAKEN', { code: said.code }, 'code');
    const { partId, titles, sdgs } = said;
    const places = {
      owner: said.owner ?? null,
      startsOn: said.startsOn ?? null,
      endsOn: said.endsOn ?? null,
      territoryId: said.territoryId ?? null,
    };
    const { status, progress } = known ?? { status: 'proposed' as const, progress: 0 };
    return { id: known?.id ?? newId(), code: known?.code ?? said.code, partId, titles, sdgs, ...places, status, progress };
  }

  private async saveCosts(tx: Tx, actionId: string, { costs }: Input): Promise<void> {
    const before = await this.actions.costsOf(tx, actionId);
    const rows = costs.map((one) => ({
      ...one,
      actionId,
      paid: before.find(({ year: of, source }) => of === one.year && source === one.source)?.paid ?? 0,
    }));
    for (const row of rows) checkCost(row);
    await this.actions.saveCosts(tx, rows);
  }

  private async told(tx: Tx, locked: LockedPlan, row: ActionRow, { planId, actionId }: Input): Promise<ActionNow> {
    await this.plans.addLines(tx, [actionLine({ ...row, planId }, actionId ? 'revise' : 'add', row.status)]);
    await this.acts.redate(tx, locked);
    return { id: row.id, status: row.status, progress: row.progress };
  }
}
