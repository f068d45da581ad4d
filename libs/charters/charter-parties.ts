import { Injectable } from '@nestjs/common';
import { dayOf, DomainError, type Translated } from '#kernel';
import { Organisations } from '#organisations';
import type { Tx } from '#platform';
import type { LockedCharter } from './charter-acts.ts';

/** Associations that take part in a charter. */
@Injectable()
export class CharterParties {
  constructor(private readonly organisations: Organisations) {}

  /** The names of an association for which the actor may act today. Throws SIGNER_NOT_REPRESENTATIVE, NOT_FOUND. */
  async namesFor(tx: Tx, { calendar }: LockedCharter, organisationId: string): Promise<Translated> {
    const today = dayOf(tx.now, calendar.timeZone);
    const mayAct = await this.organisations.mayActFor(tx, tx.actor.id, organisationId, today);
    if (!mayAct) throw new DomainError('SIGNER_NOT_REPRESENTATIVE', {}, 'organisationId');
    return this.organisations.namesOf(tx, organisationId);
  }
}
