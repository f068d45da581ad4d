import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { type Territory, TerritoryReader } from '#territory';

/** A territory as the register sees it: the communes whose rolls answer for it, and the part of the commune when it is one. */
export interface Asked {
  readonly communeIds: readonly string[];
  /** Code of the part of a commune. */
  readonly subTerritory: string | null;
  readonly timeZone: string;
}

export interface RollCommune extends Territory {
  /** Codes of its parts; null where it has no official list of them. */
  readonly subTerritories: ReadonlySet<string> | null;
}

/** More parts than any commune has. */
const manyParts = 100;

@Injectable()
export class RegisterTerritories {
  constructor(private readonly territories: TerritoryReader) {}

  /** Within a transaction `tx` is given: thousands ask at once, and none may wait for a second connection. */
  async asked(territoryId: string, tx?: Tx): Promise<Asked> {
    const { kind, parentId, code, timeZone } = await this.territories.get(territoryId, tx);
    if (kind === 'commune') return { communeIds: [territoryId], subTerritory: null, timeZone };
    if (kind === 'arrondissement') return { communeIds: [parentId!], subTerritory: code, timeZone };
    return { communeIds: await this.territories.communesBelow([territoryId], tx), subTerritory: null, timeZone };
  }

  /** The one commune of a territory. Throws FREEZE_TERRITORY for a territory of several: a roll is a commune's. */
  async oneCommune(territoryId: string, tx?: Tx): Promise<string> {
    const { communeIds } = await this.asked(territoryId, tx);
    if (communeIds.length !== 1) throw new DomainError('FREEZE_TERRITORY', {}, 'territoryId');
    return communeIds[0]!;
  }

  /** Throws NOT_FOUND for what is no commune. */
  async commune(id: string, tx?: Tx): Promise<RollCommune> {
    const commune = await this.territories.get(id, tx);
    if (commune.kind !== 'commune') throw new DomainError('NOT_FOUND');
    const parts = await this.territories.search('arrondissement', undefined, id, manyParts, tx);
    return { ...commune, subTerritories: parts.length ? new Set(parts.map(({ code }) => code)) : null };
  }
}
