import { Injectable } from '@nestjs/common';
import { DeadlineStore, Sealing, type Tx } from '#platform';
import { isInGoodStanding } from './domain/organisation.ts';
import { isActing, termDeadlines } from './domain/terms.ts';
import { type LockedOrganisation, OrganisationActs } from './organisation-acts.ts';
import type { OrganisationMember } from './organisation-member.entity.ts';
import { termsOf } from './organisation-parts.reader.ts';
import { nameContext } from './organisation-team.ts';
import { OrganisationStore } from './organisation.store.ts';

/** What it does to an association that somebody leaves its team. */
@Injectable()
export class OrganisationDepartures {
  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
    private readonly deadlines: DeadlineStore,
    private readonly sealing: Sealing,
  ) {}

  /** A membership ends today. When nobody represents the association any more, it lapses at once; of others the dates move. */
  async end(tx: Tx, locked: LockedOrganisation, { id }: OrganisationMember): Promise<void> {
    await this.store.updateMember(tx, id, { endedOn: locked.today, emailCode: null });
    await this.settle(tx, await this.acts.again(tx, locked));
  }

  /**
   * A person leaves the system. Their memberships end and no longer lead to them. Who represented an association, and when, is its legal
   * history: that name stays, sealed, for those who check the dossier; the name of an editor goes.
   */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const organisationId of await this.store.organisationsOf(tx, personId)) {
      const locked = await this.acts.hold(tx, organisationId);
      for (const member of locked.members.filter((one) => one.personId === personId)) {
        if (member.endedOn === null) await this.end(tx, locked, member);
        const name = member.role === 'editor' ? { nameSealed: this.sealing.seal('', nameContext(member.id)) } : {};
        await this.store.updateMember(tx, member.id, { personId: null, emailCode: null, isNamePublic: false, ...name });
      }
    }
  }

  private async settle(tx: Tx, locked: LockedOrganisation): Promise<void> {
    const { organisation, members, today, calendar } = locked;
    if (!isInGoodStanding(organisation.status)) return;
    const terms = termsOf(members);
    if (!isActing(terms, today)) {
      await this.acts.apply(tx, locked, { event: 'termOver', tells: 'lapsed', params: { day: today } });
      return;
    }
    const dates = termDeadlines(terms, today, calendar, organisation.status === 'expiring');
    await this.deadlines.replace(tx, { type: 'organisation', id: organisation.id }, organisation.communeId, dates);
  }
}
