import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Organisation } from './organisation.entity.ts';
import { OrganisationMember } from './organisation-member.entity.ts';

/** What associations hold of a person, for the person alone. */
@Injectable()
export class OwnMembershipReader {
  constructor(private readonly dataSource: DataSource) {}

  async of(personId: string): Promise<{ member: OrganisationMember; organisation: Organisation }[]> {
    const members = await this.dataSource.manager.find(OrganisationMember, { where: { personId }, order: { createdAt: 'ASC', id: 'ASC' } });
    const ids = members.map(({ organisationId }) => organisationId);
    const organisations = new Map((await this.dataSource.manager.findBy(Organisation, { id: In(ids) })).map((one) => [one.id, one]));
    return members.map((member) => ({ member, organisation: organisations.get(member.organisationId)! }));
  }
}
