import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, fold, newId, type Translated, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { Territory, territoryKinds } from '../territory.entity.ts';
import { territoryPolicy } from '../territory.policy.ts';
import { TerritoryStore } from '../territory.store.ts';

const input = z.object({
  countryCode: z.string().regex(/^[A-Z]{2}$/),
  kind: z.enum(territoryKinds),
  code: z.string().min(1).max(32),
  parent: z.object({ kind: z.enum(territoryKinds), code: z.string() }).optional(),
  names: translatedText(1, 120),
  category: z.string().max(40).optional(),
  population: z.number().int().min(0).optional(),
  censusYear: z.number().int().optional(),
  populationSource: z.string().max(300).optional(),
  electors: z.number().int().min(0).optional(),
  hasArrondissements: z.boolean().default(false),
  timeZone: z.string(),
  languages: z.array(z.string()).min(1),
});
type Input = z.infer<typeof input>;
export type Registered = 'created' | 'updated' | 'unchanged';

export const searchTextOf = (names: Translated, code: string): string => fold([...Object.values(names), code].join(' | '));

/** Enters one line of the official list; a line that is already there is brought up to date. */
@Injectable()
export class RegisterTerritory implements UseCase<Input, Registered> {
  readonly action = territoryPolicy.register;
  readonly input = input;

  constructor(private readonly territories: TerritoryStore) {}

  async execute(tx: Tx, given: Input): Promise<Registered> {
    tx.authorize(this.action, {});
    const parentId = await this.parentOf(tx, given);
    const { parent: _parent, ...facts } = given;
    const row = { ...nulled(facts), parentId, searchText: searchTextOf(given.names, given.code) };
    const known = await this.territories.findByCode(tx, given.countryCode, given.kind, given.code);
    if (!known) {
      await this.territories.insert(tx, { ...row, id: newId(), createdAt: tx.now } as Territory);
      return 'created';
    }
    if (Object.entries(row).every(([key, value]) => isDeepStrictEqual(known[key as keyof Territory], value))) return 'unchanged';
    await this.territories.update(tx, known.id, row);
    return 'updated';
  }

  private async parentOf(tx: Tx, { countryCode, parent }: Input): Promise<string | null> {
    if (!parent) return null;
    const found = await this.territories.findByCode(tx, countryCode, parent.kind, parent.code);
    if (!found) throw new DomainError('TERRITORY_PARENT_UNKNOWN', { code: parent.code }, 'parent');
    return found.id;
  }
}

const nulled = ({ category, population, censusYear, populationSource, electors, ...rest }: Omit<Input, 'parent'>) => ({
  ...rest,
  category: category ?? null,
  population: population ?? null,
  censusYear: censusYear ?? null,
  populationSource: populationSource ?? null,
  electors: electors ?? null,
});
