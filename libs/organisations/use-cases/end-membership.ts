import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { DeadlineStore, type Tx, type UseCase } from '#platform';
import { isInGoodStanding } from '../domain/organisation.ts';
import { isActing, termDeadlines } from '../domain/terms.ts';
import { type LockedOrganisation, OrganisationActs } from '../organisation-acts.ts';
import { teamOf, termsOf } from '../organisation-parts.reader.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';
import type { Named } from './name-representative.ts';

const input = z.object({ organisationId: z.uuid(), memberId: z.uuid() });
type Input = z.infer<typeof input>;

/**
 * Somebody leaves the team, today. When nobody represents the association any more, it lapses at once. Throws MEMBER_UNKNOWN or
 * LAST_OF_TEAM: a dossier without anybody could not be kept.
 */
@Injectable()
export class EndMembership implements UseCase<Input, Named> {
  readonly action = organisationPolicy.maintain;
  readonly input = input;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
    private readonly deadlines: DeadlineStore,
  ) {}

  async execute(tx: Tx, { organisationId, memberId }: Input): Promise<Named> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    const member = locked.members.find(({ id, endedOn }) => id === memberId && endedOn === null);
    if (!member) throw new DomainError('MEMBER_UNKNOWN', {}, 'memberId');
    const rest = locked.members.filter((one) => one.id !== memberId);
    if (!teamOf(rest).length) throw new DomainError('LAST_OF_TEAM');
    await this.store.updateMember(tx, memberId, { endedOn: locked.today, emailCode: null });
    tx.note({ memberId, role: member.role });
    await this.settle(tx, await this.acts.again(tx, locked));
    return { memberId };
  }

  /** A verified association whose last representative left lapses; of others the dates move. */
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
