import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { newId, staffRoles, typedText } from '#kernel';
import { locales, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { identityPolicy } from '../identity.policy.ts';
import { GrantStore } from '../grant.store.ts';
import { PersonStore } from '../person.store.ts';
import { mailbox } from './enrol-person.ts';

const input = z
  .object({
    email: mailbox,
    name: typedText(0, 120).default(''),
    locale: z.enum(locales).default('fr'),
    role: z.enum(staffRoles),
    territoryId: z.uuid(),
    /** Name of the body in which the role is held: a committee, a service. */
    body: typedText(2, 120).nullish(),
    fromDay: z.iso.date(),
    toDay: z.iso.date().nullish(),
  })
  .refine(({ fromDay, toDay }) => toDay == null || toDay >= fromDay, { path: ['toDay'] });
type Input = z.output<typeof input>;

/** Gives a role in a territory for a time. The person need not have signed in yet. */
@Injectable()
export class GrantRole implements UseCase<Input, { id: string; personId: string }> {
  readonly action = identityPolicy.grantRole;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly people: PersonStore,
    private readonly grants: GrantStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(
    tx: Tx,
    { email, name, locale, role, territoryId, body, fromDay, toDay }: Input,
  ): Promise<{ id: string; personId: string }> {
    tx.authorize(this.action, { territoryAndAbove: await this.territories.andAbove(territoryId, tx) });
    const personId = await this.people.ensurePerson(tx, { email, name, locale });
    const id = newId();
    await this.grants.insert(tx, {
      id,
      personId,
      role,
      territoryId,
      body: body ?? null,
      fromDay,
      toDay: toDay ?? null,
      delegatedFrom: null,
    });
    tx.note({ role, territoryId, body, fromDay, toDay }, { type: 'person', id: personId });
    return { id, personId };
  }
}

const ending = z.object({ grantId: z.uuid() });

/** Ends a role at once. */
@Injectable()
export class EndRole implements UseCase<z.infer<typeof ending>, { id: string }> {
  readonly action = identityPolicy.grantRole;
  readonly input = ending;

  constructor(
    private readonly grants: GrantStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { grantId }: z.infer<typeof ending>): Promise<{ id: string }> {
    const grant = await this.grants.lock(tx, grantId);
    tx.authorize(this.action, { territoryAndAbove: await this.territories.andAbove(grant.territoryId, tx) });
    await this.grants.end(tx, grantId);
    tx.note({ role: grant.role, territoryId: grant.territoryId }, { type: 'person', id: grant.personId });
    return { id: grantId };
  }
}
