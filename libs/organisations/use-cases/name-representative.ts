import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { DossierPapers } from '../dossier-papers.ts';
import { type LockedOrganisation, OrganisationActs } from '../organisation-acts.ts';
import { capacities, type OrganisationMember } from '../organisation-member.entity.ts';
import { OrganisationTeam } from '../organisation-team.ts';
import { organisationPolicy } from '../organisations.policy.ts';

/** People that one team holds, those who left not counted. */
const teamAtMost = 30;

const email = z.email().max(254);
const naming = z.object({
  organisationId: z.uuid(),
  fullName: typedText(2, 120),
  capacity: z.enum(capacities),
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  /** Who signs in with this address may accept and act. */
  email: email.nullish(),
  /** Or somebody of the team already, such as a president elected again. */
  sameAsMemberId: z.uuid().nullish(),
  /** The paper that proves the power: the minutes, or a mandate. */
  fileId: z.uuid().nullish(),
});
type Naming = z.infer<typeof naming>;
export interface Named {
  readonly memberId: string;
}

function checkRoom({ members }: LockedOrganisation): void {
  if (members.filter(({ endedOn }) => endedOn === null).length >= teamAtMost) throw new DomainError('TEAM_FULL', { max: teamAtMost });
}

function memberOf({ members }: LockedOrganisation, id: string): OrganisationMember {
  const member = members.find((one) => one.id === id && one.endedOn === null);
  if (!member) throw new DomainError('MEMBER_UNKNOWN', {}, 'sameAsMemberId');
  return member;
}

/** Names a legal representative for a term; it counts once a clerk has confirmed it. Throws TEAM_FULL, MEMBER_UNKNOWN and what the term's checks throw. */
@Injectable()
export class NameRepresentative implements UseCase<Naming, Named> {
  readonly action = organisationPolicy.maintain;
  readonly input = naming;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly papers: DossierPapers,
    private readonly team: OrganisationTeam,
  ) {}

  async execute(tx: Tx, { organisationId, email: invited, sameAsMemberId, fileId, ...person }: Naming): Promise<Named> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    checkRoom(locked);
    const same = sameAsMemberId ? memberOf(locked, sameAsMemberId) : undefined;
    const memberId = await this.team.add(tx, organisationId, locked.today, {
      ...person,
      role: 'representative',
      // consent is the person's own: it goes on for who gave it, and is asked of who is invited
      isNamePublic: same?.isNamePublic ?? false,
      personId: same?.personId ?? null,
      emailCode: !same?.personId && invited ? this.team.codeOf(invited) : null,
      documentId: await this.papers.proof(tx, organisationId, locked.documents.length, 'mandate', fileId),
    });
    tx.note({ memberId, fromDay: person.fromDay, toDay: person.toDay });
    return { memberId };
  }
}

const inviting = z.object({ organisationId: z.uuid(), fullName: typedText(2, 120), email });

/** Invites somebody to keep the dossier. Throws TEAM_FULL or ALREADY_IN_TEAM. */
@Injectable()
export class InviteEditor implements UseCase<z.infer<typeof inviting>, Named> {
  readonly action = organisationPolicy.maintain;
  readonly input = inviting;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly team: OrganisationTeam,
  ) {}

  async execute(tx: Tx, { organisationId, fullName, email: invited }: z.infer<typeof inviting>): Promise<Named> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    checkRoom(locked);
    const emailCode = this.team.codeOf(invited);
    if (locked.members.some((one) => one.emailCode === emailCode && one.endedOn === null))
      throw new DomainError('ALREADY_IN_TEAM', {}, 'email');
    const member = { role: 'editor', fullName, personId: null, emailCode, documentId: null } as const;
    const memberId = await this.team.add(tx, organisationId, locked.today, member);
    tx.note({ memberId });
    return { memberId };
  }
}
