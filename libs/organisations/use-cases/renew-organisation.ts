import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { OrganisationActs } from '../organisation-acts.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';
import { nowOf, type OrganisationNow } from './revise-organisation.ts';

const input = z.object({ organisationId: z.uuid(), memberId: z.uuid() });
type Input = z.infer<typeof input>;

/** A clerk confirms a representative's term by its proof; the association is verified until it ends. Throws MEMBER_UNKNOWN or TERM_NOT_IN_FORCE. */
@Injectable()
export class RenewOrganisation implements UseCase<Input, OrganisationNow> {
  readonly action = organisationPolicy.renew;
  readonly input = input;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
  ) {}

  async execute(tx: Tx, { organisationId, memberId }: Input): Promise<OrganisationNow> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    const member = locked.members.find(({ id, role, endedOn }) => id === memberId && role === 'representative' && endedOn === null);
    if (!member) throw new DomainError('MEMBER_UNKNOWN', {}, 'memberId');
    await this.store.confirmMember(tx, memberId, locked.today);
    return nowOf(
      await this.acts.apply(tx, await this.acts.again(tx, locked), {
        event: 'renew',
        details: { toDay: member.toDay },
        tells: 'renewed',
        params: { toDay: member.toDay },
      }),
    );
  }
}
