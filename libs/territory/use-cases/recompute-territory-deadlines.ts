import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { RecomputeDeadlines, type Tx, type UseCase } from '#platform';
import { territoryPolicy } from '../territory.policy.ts';
import { TerritoryReader } from '../territory.reader.ts';
import { TerritoryStore } from '../territory.store.ts';

const input = z.object({ territoryId: z.uuid(), day: z.iso.date(), reason: z.string(), withdrawn: z.boolean() });
type Input = z.infer<typeof input>;

/** After a holiday: every open date of the communes, provinces and regions concerned, of whatever procedure, is computed again. */
@Injectable()
export class RecomputeTerritoryDeadlines implements UseCase<Input, { moved: number }> {
  readonly action = territoryPolicy.declareHoliday;
  readonly input = input;

  constructor(
    private readonly territories: TerritoryStore,
    private readonly reader: TerritoryReader,
    private readonly deadlines: RecomputeDeadlines,
  ) {}

  async execute(tx: Tx, { territoryId, day, reason, withdrawn }: Input): Promise<{ moved: number }> {
    tx.authorize(this.action, { territoryAndAbove: [] }, { type: 'territory', id: territoryId });
    let moved = 0;
    for (const communeId of await this.territories.councilsBelow(tx, territoryId)) {
      const calendar = await this.reader.calendarOf(communeId, tx);
      moved += await this.deadlines.inTerritories(tx, [communeId], calendar, {
        rule: withdrawn ? 'holiday-withdrawn' : 'holiday-declared',
        days: [day],
        reason,
      });
    }
    tx.note({ moved });
    return { moved };
  }
}
