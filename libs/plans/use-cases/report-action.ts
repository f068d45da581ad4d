import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Chain } from '#chain';
import { typedText } from '#kernel';
import { Files, type Tx, type UseCase } from '#platform';
import { type ActionNow, PlanActs } from '../plan-acts.ts';
import { PlanRecordsStore } from '../plan-records.store.ts';
import { planPolicy } from '../plans.policy.ts';

const report = z.object({
  actionId: z.uuid(),
  event: z.enum(['start', 'block', 'resume', 'complete']).nullish(),
  progress: z.number().int().min(0).max(100).nullish(),
  note: typedText(3, 1000).nullish(),
  latitude: z.number().min(-90).max(90).nullish(),
  longitude: z.number().min(-180).max(180).nullish(),
  photoIds: z.array(z.uuid()).max(6).default([]),
});
type Report = z.output<typeof report>;

/**
 * Two taps in the field: how far an action is, and a photo. A report whose answer was lost is sent again with its request id, and
 * counts once. One with photos is evidence in the chain of effect.
 */
@Injectable()
export class ReportAction implements UseCase<Report, ActionNow> {
  readonly action = planPolicy.report;
  readonly input = report as z.ZodType<Report>;

  constructor(
    private readonly acts: PlanActs,
    private readonly records: PlanRecordsStore,
    private readonly files: Files,
    private readonly chain: Chain,
  ) {}

  async execute(tx: Tx, { actionId, event, progress, note, latitude, longitude, photoIds }: Report): Promise<ActionNow> {
    const locked = await this.acts.lockAction(tx, this.action, actionId);
    for (const photo of photoIds) await this.files.attach(tx, photo, { type: 'plan-action', id: actionId });
    const reasons = note ? { [/\p{Script=Arabic}/u.test(note) ? 'ar' : 'fr']: note } : undefined;
    const now = await this.acts.moveAction(tx, locked, event ?? undefined, { progress, reasons });
    const hasPlace = typeof latitude === 'number' && typeof longitude === 'number';
    const place = hasPlace ? { latitude, longitude } : null;
    const kept = { actionId, status: now.status, progress: now.progress, note: note ?? null, place, photoIds };
    const id = await this.records.addReport(tx, kept);
    const links = { from: { kind: 'plan-action', id: actionId }, to: { kind: 'action-evidence', id }, relation: 'shown-by' } as const;
    if (photoIds.length) await this.chain.link(tx, { ...links, territoryId: locked.plan.communeId });
    return now;
  }
}
