import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { territoryPolicy } from '../territory.policy.ts';
import { TerritoryReader } from '../territory.reader.ts';
import { TerritoryStore } from '../territory.store.ts';
import { searchTextOf } from './register-territory.ts';

const input = z.object({
  territoryId: z.uuid(),
  names: translatedText(1, 120).optional(),
  population: z.number().int().min(0).optional(),
  censusYear: z.number().int().min(1900).max(2200).optional(),
  /** Where the corrected value comes from; a correction without a source is refused. */
  source: z.string().trim().min(3).max(300),
});
type Input = z.infer<typeof input>;

/** Corrects a territory; the audit keeps what was before. Procedures already open keep the population they were opened with. */
@Injectable()
export class CorrectTerritory implements UseCase<Input, { id: string }> {
  readonly action = territoryPolicy.correct;
  readonly input = input;

  constructor(
    private readonly territories: TerritoryStore,
    private readonly reader: TerritoryReader,
  ) {}

  async execute(tx: Tx, { territoryId, names, population, censusYear, source }: Input): Promise<{ id: string }> {
    const row = await this.territories.lock(tx, territoryId);
    tx.authorize(this.action, { territoryAndAbove: await this.reader.andAbove(row.id, tx) }, { type: 'territory', id: row.id });
    const before = { names: row.names, population: row.population, censusYear: row.censusYear };
    const after = { names: { ...row.names, ...names }, population: population ?? row.population, censusYear: censusYear ?? row.censusYear };
    await this.territories.update(tx, row.id, { ...after, populationSource: source, searchText: searchTextOf(after.names, row.code) });
    tx.note({ before, after, source });
    return { id: row.id };
  }
}
