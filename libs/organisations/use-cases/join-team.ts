import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError } from '#kernel';
import { PersonReader } from '#identity';
import type { Tx, UseCase } from '#platform';
import { OrganisationActs } from '../organisation-acts.ts';
import type { OrganisationMember } from '../organisation-member.entity.ts';
import { OrganisationTeam } from '../organisation-team.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';
import type { Named } from './name-representative.ts';

const answering = z.object({ memberId: z.uuid(), accept: z.boolean(), isNamePublic: z.boolean().default(false) });
type Answering = z.infer<typeof answering>;

/**
 * Accepts an invitation, or declines it: only who signed in with the mailbox that was invited. A representative says whether
 * the public card may show the name. Throws INVITATION_UNKNOWN.
 */
@Injectable()
export class AnswerInvitation implements UseCase<Answering, Named> {
  readonly action = organisationPolicy.join;
  readonly input = answering;

  constructor(
    private readonly team: OrganisationTeam,
    private readonly store: OrganisationStore,
    private readonly people: PersonReader,
  ) {}

  async execute(tx: Tx, { memberId, accept, isNamePublic }: Answering): Promise<Named> {
    const email = (await this.people.own(tx.actor.id))?.email;
    if (!email) throw new DomainError('INVITATION_UNKNOWN');
    const member = await this.store.lockInvitation(tx, memberId, this.team.codeOf(email));
    tx.authorize(this.action, {}, { type: 'organisation', id: member.organisationId });
    // answered by the person's clock, whose commune nobody knows: the day decides nothing here
    const changes = accept ? { personId: tx.actor.id, isNamePublic } : { endedOn: dayOf(tx.now, 'UTC') };
    await this.store.updateMember(tx, memberId, { ...changes, emailCode: null });
    tx.note({ memberId, accept });
    return { memberId };
  }
}

const consenting = z.object({ organisationId: z.uuid(), memberId: z.uuid(), isNamePublic: z.boolean() });

/** A representative lets the public card show the own name, or no longer. Throws MEMBER_UNKNOWN for the name of another. */
@Injectable()
export class ConsentToName implements UseCase<z.infer<typeof consenting>, Named> {
  readonly action = organisationPolicy.maintain;
  readonly input = consenting;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
  ) {}

  async execute(tx: Tx, { organisationId, memberId, isNamePublic }: z.infer<typeof consenting>): Promise<Named> {
    const { members } = await this.acts.lock(tx, this.action, organisationId);
    const isOwn = ({ id, personId }: OrganisationMember): boolean => id === memberId && personId === tx.actor.id;
    if (!members.some(isOwn)) throw new DomainError('MEMBER_UNKNOWN', {}, 'memberId');
    await this.store.updateMember(tx, memberId, { isNamePublic });
    tx.note({ memberId, isNamePublic });
    return { memberId };
  }
}
