import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Desk } from './desk.entity.ts';

/** Desks are public: everybody reads all of them. */
@Injectable()
export class DeskReader {
  constructor(private readonly dataSource: DataSource) {}

  /** By their territory; a territory that named none is not among them. */
  async of(territoryIds: readonly string[]): Promise<Map<string, Desk>> {
    const rows = await this.dataSource.manager.findBy(Desk, { territoryId: In([...territoryIds]) });
    return new Map(rows.map((row) => [row.territoryId, row]));
  }
}
