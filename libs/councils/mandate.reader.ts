import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { CouncilMandate, CouncilMember, StandingCommittee } from './mandate.entity.ts';

/** Who was elected and for how long is public: no actor is asked for. */
@Injectable()
export class MandateReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Mandates of some communes, the latest first. */
  async ofCommunes(communeIds: string[]): Promise<Map<string, CouncilMandate[]>> {
    const rows = await this.dataSource.manager.find(CouncilMandate, { where: { communeId: In(communeIds) }, order: { startsOn: 'DESC' } });
    return Map.groupBy(rows, ({ communeId }) => communeId);
  }

  /** Who holds or held a seat, in the order of the offices, then by name. */
  async membersOf(mandateIds: string[]): Promise<Map<string, CouncilMember[]>> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(CouncilMember, 'm')
      .where('m.mandateId = ANY (:mandateIds)', { mandateIds })
      .orderBy("array_position(ARRAY['president', 'vice-president', 'secretary', 'deputy-secretary', 'member'], m.office)")
      .addOrderBy('m.name')
      .addOrderBy('m.id')
      .getMany();
    return Map.groupBy(rows, ({ mandateId }) => mandateId);
  }

  membersByIds(ids: string[]): Promise<CouncilMember[]> {
    return this.dataSource.manager.findBy(CouncilMember, { id: In(ids) });
  }

  async committeesOf(mandateIds: string[]): Promise<Map<string, StandingCommittee[]>> {
    const rows = await this.dataSource.manager.find(StandingCommittee, {
      where: { mandateId: In(mandateIds) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return Map.groupBy(rows, ({ mandateId }) => mandateId);
  }
}
