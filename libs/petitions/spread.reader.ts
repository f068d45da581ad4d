import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Confidence, isUnconfirmed, spreadMet } from '#rulepacks';
import { type Territory, TerritoryReader } from '#territory';
import { procedureById } from './domain/procedure.ts';
import type { Petition } from './petition.entity.ts';

export interface SpreadPart {
  readonly territory: Territory;
  readonly count: number;
  readonly missing: number;
}

/** From where the signatures of a petition come, for everybody: each part of the territory, the one that lacks most first. */
export interface SpreadView {
  readonly isMet: boolean;
  readonly minimum: number;
  readonly parts: readonly SpreadPart[];
  readonly legalRef: string;
  readonly confidence: Confidence;
  readonly isUnconfirmed: boolean;
}

@Injectable()
export class SpreadReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly territories: TerritoryReader,
  ) {}

  /** Null where the law of the petition asks for no spread. */
  async of({ id, communeId, rulePackId, requiredSignatures }: Petition): Promise<SpreadView | null> {
    const pack = procedureById(rulePackId);
    if (!pack.spread.value) return null;
    const [parts, counts] = await Promise.all([this.territories.partsOf(communeId, pack.spread.value.unit), this.counts(id)]);
    const byPart = new Map(parts.map((part) => [part.id, counts.get(part.id) ?? 0]));
    if (!parts.length) return null;
    const { met, minimum, lacking, legalRef, confidence } = spreadMet(pack, requiredSignatures, byPart);
    const missing = new Map(lacking.map((lack) => [lack.territoryId, lack.missing]));
    const shown = parts.map((territory) => ({ territory, count: byPart.get(territory.id)!, missing: missing.get(territory.id) ?? 0 }));
    const inOrder = shown.toSorted((a, b) => b.missing - a.missing);
    return { isMet: met, minimum, parts: inOrder, legalRef, confidence, isUnconfirmed: isUnconfirmed(confidence) };
  }

  private async counts(petitionId: string): Promise<Map<string, number>> {
    const rows: { id: string; n: number }[] = await this.dataSource.query(
      `SELECT place_id AS id, count(*)::int AS n FROM signature
       WHERE petition_id = $1 AND withdrawn_at IS NULL AND place_id IS NOT NULL GROUP BY place_id`,
      [petitionId],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}
