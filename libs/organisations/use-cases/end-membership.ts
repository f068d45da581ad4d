import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { OrganisationActs } from '../organisation-acts.ts';
import { OrganisationDepartures } from '../organisation-departures.ts';
import { teamOf } from '../organisation-parts.reader.ts';
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
    private readonly departures: OrganisationDepartures,
  ) {}

  async execute(tx: Tx, { organisationId, memberId }: Input): Promise<Named> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    const member = locked.members.find(({ id, endedOn }) => id === memberId && endedOn === null);
    if (!member) throw new DomainError('MEMBER_UNKNOWN', {}, 'memberId');
    const rest = locked.members.filter((one) => one.id !== memberId);
    if (!teamOf(rest).length) throw new DomainError('LAST_OF_TEAM');
    tx.note({ memberId, role: member.role });
    await this.departures.end(tx, locked, member);
    return { memberId };
  }
}
