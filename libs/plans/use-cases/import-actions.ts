import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Chain, type ChainKind, ChainNodes, isChainKind } from '#chain';
import { DomainError } from '#kernel';
import { crashPoint, type Tx, type UseCase } from '#platform';
import { type Before, type Imported, importLines, type LineOutcome } from '../domain/import.ts';
import { readLines, type SheetLine } from '../domain/sheet.ts';
import { type LockedPlan, PlanActs } from '../plan-acts.ts';
import { PlanActionsStore } from '../plan-actions.store.ts';
import { PlanStore } from '../plan.store.ts';
import { planPolicy } from '../plans.policy.ts';
import { mostSheetBytes, readRows } from '../sheet-file.ts';
import { Neighbourhoods } from './save-action.ts';

const input = z.object({
  planId: z.uuid(),
  /** The file, XLSX or CSV, in base64. */
  sheet: z.base64().max(Math.ceil(mostSheetBytes / 3) * 4 + 4),
  /** Only says what would be done. */
  isPreview: z.boolean().default(false),
});
type Input = z.output<typeof input>;

export interface ImportReport {
  readonly isApplied: boolean;
  readonly lines: readonly LineOutcome[];
}

/**
 * Adds and changes actions of a plan from a spreadsheet, by their codes; an empty cell changes nothing. All lines or none: where one is
 * refused, each is explained and nothing is written. Throws SHEET_TOO_LARGE, SHEET_UNREADABLE, SHEET_TOO_LONG, SHEET_COLUMN_MISSING,
 * SHEET_COLUMN_UNKNOWN.
 */
@Injectable()
export class ImportActions implements UseCase<Input, ImportReport> {
  readonly action = planPolicy.manage;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly acts: PlanActs,
    private readonly plans: PlanStore,
    private readonly actions: PlanActionsStore,
    private readonly places: Neighbourhoods,
    private readonly chain: Chain,
    private readonly nodes: ChainNodes,
  ) {}

  async execute(tx: Tx, { planId, sheet, isPreview }: Input): Promise<ImportReport> {
    const locked = await this.acts.lock(tx, this.action, planId);
    if (locked.plan.status === 'closed') throw new DomainError('PLAN_STATE_FORBIDS', { state: 'closed', event: 'manage' });
    const lines = readLines(await readRows(Buffer.from(sheet, 'base64')));
    const imported = importLines(lines, await this.before(tx, locked, lines));
    const refused = imported.lines.filter(({ outcome }) => outcome === 'refused').length;
    const isApplied = !isPreview && refused === 0;
    tx.note({ lines: lines.length, refused, isApplied });
    if (isApplied) await this.write(tx, locked, imported);
    return { isApplied, lines: imported.lines };
  }

  private async before(tx: Tx, { plan }: LockedPlan, lines: readonly SheetLine[]): Promise<Before> {
    const origins = lines.flatMap(({ origin }) => (origin && isChainKind(origin.kind) ? [{ kind: origin.kind, id: origin.id }] : []));
    const known = await this.nodes.read(tx.actor, origins);
    const here = [...known].filter(([, { territoryId }]) => territoryId === plan.communeId).map(([key]) => key);
    const [there, places] = [await this.actions.all(tx, plan.id), await this.places.of(plan.communeId)];
    return { ...there, places, origins: new Set(here), isAdopted: plan.version > 0 };
  }

  private async write(tx: Tx, locked: LockedPlan, { parts, actions, costs, moved, origins }: Imported): Promise<void> {
    const { id: planId, communeId: territoryId } = locked.plan;
    await this.actions.insertParts(tx, planId, parts);
    await this.actions.save(tx, planId, actions);
    crashPoint('plans.import-half');
    await this.actions.saveCosts(tx, costs);
    const links = origins.map(({ kind, id, actionId }) => ({
      origin: { kind: kind as ChainKind, id },
      by: { kind: 'plan-action', id: actionId } as const,
      territoryId,
    }));
    await this.chain.carryOut(tx, links);
    const lines = moved.map(({ reason, ...line }) => ({ ...line, planId, reasons: reason ? { fr: reason } : null }));
    await this.plans.addLines(tx, lines);
    await this.acts.redate(tx, locked);
  }
}
