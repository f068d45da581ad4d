import { Injectable } from '@nestjs/common';
import { fold } from '#kernel';
import type { Tx } from '#platform';
import type { Cost } from './domain/costs.ts';
import type { ActionRow, PartRow } from './domain/import.ts';

/** Actions and their money, many at once: one statement however many there are. */
@Injectable()
export class PlanActionsStore {
  /** All parts, actions and costs of a plan whose lock is held. */
  async all(tx: Tx, planId: string): Promise<{ parts: PartRow[]; actions: ActionRow[]; costs: Map<string, Cost[]> }> {
    const parts: PartRow[] = await tx.manager.query(
      'SELECT id, parent_id AS "parentId", code, titles FROM plan_part WHERE plan_id = $1 ORDER BY code',
      [planId],
    );
    const actions: ActionRow[] = await tx.manager.query(
      `SELECT id, code, part_id AS "partId", titles, status, progress, owner, to_char(starts_on, 'YYYY-MM-DD') AS "startsOn",
         to_char(ends_on, 'YYYY-MM-DD') AS "endsOn", territory_id AS "territoryId", sdgs FROM plan_action WHERE plan_id = $1`,
      [planId],
    );
    return { parts, actions, costs: await this.costsWhere(tx, 'a.plan_id = $1', planId) };
  }

  async costsOf(tx: Tx, actionId: string): Promise<Cost[]> {
    return (await this.costsWhere(tx, 'a.id = $1', actionId)).get(actionId) ?? [];
  }

  private async costsWhere(tx: Tx, condition: string, id: string): Promise<Map<string, Cost[]>> {
    const rows: (Cost & { actionId: string })[] = await tx.manager.query(
      `SELECT c.action_id AS "actionId", c.year, c.source, c.planned::float8, c.committed::float8, c.paid::float8
       FROM plan_cost c JOIN plan_action a ON a.id = c.action_id WHERE ${condition} ORDER BY c.year, c.source`,
      [id],
    );
    return Map.groupBy(rows, ({ actionId }) => actionId);
  }

  async insertParts(tx: Tx, planId: string, parts: readonly PartRow[]): Promise<void> {
    if (!parts.length) return;
    await tx.manager.query(
      `INSERT INTO plan_part (id, plan_id, parent_id, code, titles)
       SELECT id, $2, "parentId", code, titles FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "parentId" uuid, code text, titles jsonb)`,
      [JSON.stringify(parts), planId],
    );
  }

  /** Inserts actions, or brings those that are there to what is given. */
  async save(tx: Tx, planId: string, actions: readonly ActionRow[]): Promise<void> {
    if (!actions.length) return;
    const rows = actions.map((action) => ({
      ...action,
      search: fold([action.code, ...Object.values(action.titles)].join(' ')),
      // the person who says in a sheet that it is done does not verify it
      by: action.status === 'completed' ? (tx.actor.personId ?? null) : null,
    }));
    await tx.manager.query(
      `INSERT INTO plan_action AS a (id, plan_id, part_id, code, titles, search_text, status, progress, owner, starts_on, ends_on, territory_id, sdgs,
         from_diagnosis, completed_by, moved_at, created_at)
       SELECT id, $2, "partId", code, titles, search, status, progress, owner, "startsOn", "endsOn", "territoryId", sdgs, false, by, $3, $3
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "partId" uuid, code text, titles jsonb, search text, status text, progress int, owner text,
         "startsOn" date, "endsOn" date, "territoryId" uuid, sdgs int[], by uuid)
       ON CONFLICT (id) DO UPDATE SET part_id = excluded.part_id, titles = excluded.titles, search_text = excluded.search_text,
         status = excluded.status, progress = excluded.progress, owner = excluded.owner, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
         territory_id = excluded.territory_id, sdgs = excluded.sdgs,
         completed_by = CASE WHEN a.status = excluded.status THEN a.completed_by ELSE excluded.completed_by END,
         moved_at = CASE WHEN a.status = excluded.status THEN a.moved_at ELSE excluded.moved_at END`,
      [JSON.stringify(rows), planId, tx.now],
    );
  }

  async saveCosts(tx: Tx, costs: readonly (Cost & { readonly actionId: string })[]): Promise<void> {
    if (!costs.length) return;
    await tx.manager.query(
      `INSERT INTO plan_cost (action_id, year, source, planned, committed, paid)
       SELECT "actionId", year, source, planned, committed, paid FROM jsonb_to_recordset($1::jsonb)
         AS r ("actionId" uuid, year int, source text, planned bigint, committed bigint, paid bigint)
       ON CONFLICT (action_id, year, source) DO UPDATE SET planned = excluded.planned, committed = excluded.committed, paid = excluded.paid`,
      [JSON.stringify(costs)],
    );
  }
}
