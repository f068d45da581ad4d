import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, typedText } from '#kernel';
import { locales, type Tx, type UseCase } from '#platform';
import { GrantStore } from '../grant.store.ts';
import { delegable, identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';
import type { RoleGrant } from '../role-grant.entity.ts';
import { mailbox } from './enrol-person.ts';

const input = z.object({
  grantId: z.uuid(),
  email: mailbox,
  name: typedText(0, 120).default(''),
  locale: z.enum(locales).default('fr'),
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
});
type Input = z.output<typeof input>;

/**
 * The holder of a role lends it to somebody for days within the own; it ends with it. What was lent is not lent on. Throws
 * ROLE_NOT_DELEGABLE, DELEGATION_OUTSIDE_OWN, DELEGATION_TO_ONESELF, CONTACT_SHARED.
 */
@Injectable()
export class DelegateRole implements UseCase<Input, { id: string; personId: string }> {
  readonly action = identityPolicy.delegateRole;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly people: PersonStore,
    private readonly grants: GrantStore,
  ) {}

  async execute(tx: Tx, { grantId, email, name, locale, fromDay, toDay }: Input): Promise<{ id: string; personId: string }> {
    const own = await this.grants.lock(tx, grantId);
    if (own.personId !== tx.actor.id) throw new DomainError('NOT_FOUND');
    tx.authorize(this.action, rowOf(own));
    if (own.delegatedFrom || !(delegable as readonly string[]).includes(own.role)) throw new DomainError('ROLE_NOT_DELEGABLE');
    const isWithin = fromDay <= toDay && fromDay >= own.fromDay && (own.toDay === null || toDay <= own.toDay);
    if (!isWithin) throw new DomainError('DELEGATION_OUTSIDE_OWN', {}, 'toDay');
    const personId = await this.people.ensurePerson(tx, { email, name, locale });
    if (personId === tx.actor.id) throw new DomainError('DELEGATION_TO_ONESELF', {}, 'email');
    const id = newId();
    const { role, territoryId, body } = own;
    await this.grants.insert(tx, { id, personId, role, territoryId, body, fromDay, toDay, delegatedFrom: own.id });
    tx.note({ role, territoryId, fromDay, toDay, delegatedFrom: own.id }, { type: 'person', id: personId });
    return { id, personId };
  }
}

const ending = z.object({ grantId: z.uuid() });

/** Takes back, at once, what one lent. */
@Injectable()
export class EndDelegation implements UseCase<z.infer<typeof ending>, { id: string }> {
  readonly action = identityPolicy.delegateRole;
  readonly input = ending;

  constructor(private readonly grants: GrantStore) {}

  async execute(tx: Tx, { grantId }: z.infer<typeof ending>): Promise<{ id: string }> {
    const lent = await this.grants.lock(tx, grantId);
    const own = lent.delegatedFrom ? await this.grants.lock(tx, lent.delegatedFrom) : undefined;
    if (own?.personId !== tx.actor.id) throw new DomainError('NOT_FOUND');
    tx.authorize(this.action, rowOf(own), { type: 'person', id: lent.personId });
    await this.grants.end(tx, grantId);
    tx.note({ role: lent.role, territoryId: lent.territoryId, delegatedFrom: own.id });
    return { id: grantId };
  }
}

const rowOf = ({ personId, role, territoryId }: RoleGrant) => ({ holderId: personId, role, territoryId });
