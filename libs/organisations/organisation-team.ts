import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addMonths, type Day, DomainError, newId, typedText } from '#kernel';
import { Sealing, type Tx } from '#platform';
import { checkOrder } from './domain/dossier.ts';
import { longestTermYears } from './domain/terms.ts';
import { capacities, type Capacity, type MemberRole } from './organisation-member.entity.ts';
import { OrganisationStore } from './organisation.store.ts';

const representative = z.object({
  role: z.literal('representative'),
  fullName: typedText(2, 120),
  capacity: z.enum(capacities),
  fromDay: z.iso.date(),
  /** Last day of the term, by the minutes that elected the bureau. */
  toDay: z.iso.date(),
  isNamePublic: z.boolean().default(false),
});
const editor = z.object({ role: z.literal('editor'), fullName: typedText(2, 120) });

/** Somebody of the team: a representative with a term, or an editor. */
export const memberFields = z.discriminatedUnion('role', [representative, editor]);

interface NewMember {
  readonly role: MemberRole;
  readonly fullName: string;
  readonly capacity?: Capacity;
  readonly fromDay?: Day;
  readonly toDay?: Day;
  readonly isNamePublic?: boolean;
  readonly personId: string | null;
  readonly emailCode: string | null;
  readonly documentId: string | null;
}

export const nameContext = (memberId: string): string => `organisation-member:${memberId}`;
const invitationPurpose = 'organisation-invitation';

/** How people enter a team. */
@Injectable()
export class OrganisationTeam {
  constructor(
    private readonly store: OrganisationStore,
    private readonly sealing: Sealing,
  ) {}

  /** Throws DAYS_OUT_OF_ORDER or TERM_TOO_LONG. */
  async add(tx: Tx, organisationId: string, today: Day, { fullName, ...member }: NewMember): Promise<string> {
    const id = newId();
    const fromDay = member.fromDay ?? today;
    checkOrder(fromDay, member.toDay, 'toDay');
    if (member.toDay && member.toDay > addMonths(fromDay, longestTermYears * 12)) {
      throw new DomainError('TERM_TOO_LONG', { years: longestTermYears }, 'toDay');
    }
    await this.store.addMember(tx, {
      id,
      organisationId,
      role: member.role,
      capacity: member.capacity ?? null,
      nameSealed: this.sealing.seal(fullName, nameContext(id)),
      isNamePublic: member.isNamePublic ?? false,
      personId: member.personId,
      emailCode: member.emailCode,
      fromDay,
      toDay: member.toDay ?? null,
      documentId: member.documentId,
    });
    return id;
  }

  /** What is kept of the mailbox that was invited. */
  codeOf = (email: string): string => this.sealing.code(invitationPurpose, email.trim().toLowerCase());
}
