import { Injectable } from '@nestjs/common';
import { inLanguage } from '#kernel';
import { type HeldRecord, PersonalData } from '#identity';
import { Sealing } from '#platform';
import { namesIn } from './organisation-acts.ts';
import { OrganisationDepartures } from './organisation-departures.ts';
import { nameContext } from './organisation-team.ts';
import { OwnMembershipReader } from './own-membership.reader.ts';

/** What associations hold of each person, for the page of their own data, and what becomes of it when they leave. */
@Injectable()
export class OwnMemberships {
  constructor(
    data: PersonalData,
    departures: OrganisationDepartures,
    private readonly reader: OwnMembershipReader,
    private readonly sealing: Sealing,
  ) {
    data.register('memberships', {
      export: (personId) => this.memberships(personId),
      erase: (tx, personId) => departures.forget(tx, personId),
    });
  }

  private async memberships(personId: string): Promise<HeldRecord[]> {
    return (await this.reader.of(personId)).map(({ member, organisation }) => ({
      fields: {
        association: inLanguage(namesIn(organisation), 'fr'),
        role: member.role,
        capacity: member.capacity,
        name: this.sealing.open(member.nameSealed, nameContext(member.id)),
        isNamePublic: member.isNamePublic,
        from: member.fromDay,
        to: member.toDay,
        ended: member.endedOn,
      },
      keptUntil: null,
    }));
  }
}
