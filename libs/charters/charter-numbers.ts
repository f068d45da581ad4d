import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { type Territory, type TerritoryKind, TerritoryReader } from '#territory';
import { type CharterStanding, CharterNumbersReader } from './charter-numbers.reader.ts';
import { charterStates } from './domain/charter.ts';

export interface CharterNumbers {
  readonly territory: Territory;
  readonly asOf: Date;
  readonly total: number;
  /** Charters that a council adopted, whatever became of them. */
  readonly adopted: number;
  /** Communes, provinces and regions with at least one. */
  readonly councils: number;
  readonly byStatus: readonly { readonly status: string; readonly count: number }[];
  /** The same for each part of the territory that has one. */
  readonly parts: () => Promise<CharterNumbers[]>;
}

/** The kinds of parts a territory has, from the widest. */
const partsOf: Readonly<Record<string, TerritoryKind>> = { country: 'region', region: 'province', province: 'commune' };

/** How many charters stand where, in a territory and in each of its parts. */
@Injectable()
export class CharterNumbersByTerritory {
  constructor(
    private readonly numbers: CharterNumbersReader,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  async of(territoryId: string, programme: string | null = null, asOf = this.clock.now()): Promise<CharterNumbers> {
    const [territory, councils] = await Promise.all([this.territories.get(territoryId), this.territories.councilsBelow([territoryId])]);
    return this.counted(territory, await this.numbers.standings(councils, programme, asOf), asOf);
  }

  private counted(territory: Territory, standings: readonly CharterStanding[], asOf: Date): CharterNumbers {
    const count = (status: string): number => standings.filter((one) => one.status === status).length;
    return {
      territory,
      asOf,
      total: standings.length,
      adopted: standings.filter(({ isAdopted }) => isAdopted).length,
      councils: new Set(standings.map(({ communeId }) => communeId)).size,
      byStatus: charterStates.map((status) => ({ status, count: count(status) })).filter((one) => one.count > 0),
      parts: () => this.parts(territory, standings, asOf),
    };
  }

  private async parts({ id, kind }: Territory, standings: readonly CharterStanding[], asOf: Date): Promise<CharterNumbers[]> {
    const partKind = partsOf[kind];
    if (!partKind || !standings.length) return [];
    const parts = await this.territories.partsOf(id, partKind);
    const counted = await Promise.all(
      parts.map(async (part) => {
        const here = new Set(await this.territories.councilsBelow([part.id]));
        return this.counted(
          part,
          standings.filter(({ communeId }) => here.has(communeId)),
          asOf,
        );
      }),
    );
    return counted.filter(({ total }) => total > 0);
  }
}
