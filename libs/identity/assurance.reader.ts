import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Assurance } from './assurance.entity.ts';

/** What proved who people are. */
@Injectable()
export class AssuranceReader {
  constructor(private readonly dataSource: DataSource) {}

  /** For the person. */
  inForce(personId: string): Promise<Assurance[]> {
    return this.dataSource.manager.find(Assurance, { where: { personId, endedAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
