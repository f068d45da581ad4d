import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, typedText } from '#kernel';
import { FourEyes, message, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { ContactCodes } from '../contact-codes.ts';
import { GrantReader } from '../grant.reader.ts';
import { accountMessage } from '../identity.messages.ts';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';
import { SecondFactorStore } from '../second-factor.store.ts';
import { SessionStore } from '../session.store.ts';
import { mailbox } from './enrol-person.ts';

/** Whose factor two administrators may take away: nobody with a role in a territory that one of them does not administer. */
@Injectable()
export class FactorResetRule {
  constructor(
    private readonly grants: GrantReader,
    private readonly territories: TerritoryReader,
  ) {}

  /** Throws OWN_FACTOR, FORBIDDEN. */
  async check(tx: Tx, action: string, personId: string): Promise<void> {
    if (personId === tx.actor.id) throw new DomainError('OWN_FACTOR');
    for (const { territoryId } of await this.grants.inForce(personId, tx)) {
      const isTheirs = tx.actor.holdsOver('administrator', await this.territories.andAbove(territoryId, tx));
      if (!isTheirs) throw new DomainError('FORBIDDEN', { action });
    }
  }
}

const proposing = z.object({
  communeId: z.uuid(),
  email: mailbox,
  /** How the administrator made sure who asks: seen with a card, called back. */
  reason: typedText(10, 500),
});
type Proposing = z.output<typeof proposing>;
const frozen = z.object({ personId: z.uuid(), reason: z.string() });

/**
 * A person has lost the telephone and the recovery codes. An administrator who made sure who they are proposes that the second factor
 * is taken away. Throws SECOND_FACTOR_NONE where nobody of that mailbox has one, CONTACT_SHARED, OWN_FACTOR, FORBIDDEN,
 * ACT_WAITS_ALREADY, TOO_MANY_REQUESTS.
 */
@Injectable()
export class ProposeFactorReset implements UseCase<Proposing, { actId: string }> {
  readonly action = identityPolicy.proposeFactorReset;
  readonly input = proposing as z.ZodType<Proposing>;

  constructor(
    private readonly people: PersonStore,
    private readonly factors: SecondFactorStore,
    private readonly codes: ContactCodes,
    private readonly rule: FactorResetRule,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { communeId, email, reason }: Proposing): Promise<{ actId: string }> {
    tx.authorize(this.action, { communeId });
    await this.codes.limit(tx, `factor-resets:${tx.actor.id}`, [20, 3_600_000]);
    const found = await this.people.lockPeopleAt(tx, { kind: 'email', value: email });
    if (found.length > 1) throw new DomainError('CONTACT_SHARED', {}, 'email');
    const personId = found[0]?.person.id;
    if (!personId || !(await this.factors.lock(tx, personId))?.confirmedAt) throw new DomainError('SECOND_FACTOR_NONE', {}, 'email');
    await this.rule.check(tx, this.action, personId);
    const subject = { type: 'person', id: personId };
    const payload = { personId, reason };
    return { actId: await this.fourEyes.propose(tx, { action: identityPolicy.confirmFactorReset, subject, communeId, payload }) };
  }
}

const confirming = z.object({ actId: z.uuid() });

/**
 * The second administrator confirms: the second factor and its recovery codes are gone, every session of the person ends, and the
 * person is told. They sign in by their contact and enrol another. Throws SAME_PERSON, OWN_FACTOR, FORBIDDEN and what four eyes say.
 */
@Injectable()
export class ConfirmFactorReset implements UseCase<z.infer<typeof confirming>, { actId: string }> {
  readonly action = identityPolicy.confirmFactorReset;
  readonly input = confirming;

  constructor(
    private readonly factors: SecondFactorStore,
    private readonly sessions: SessionStore,
    private readonly territories: TerritoryReader,
    private readonly rule: FactorResetRule,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<{ actId: string }> {
    const { payload, communeId, subject } = await this.fourEyes.confirm(tx, actId, frozen);
    tx.authorize(this.action, { communeId }, subject);
    await this.rule.check(tx, this.action, payload.personId);
    await this.factors.remove(tx, payload.personId);
    const ended = await this.sessions.endOthers(tx, payload.personId, null);
    tx.note({ removed: 'second-factor', sessionsEnded: ended, reason: payload.reason });
    const { names, timeZone } = await this.territories.get(communeId, tx);
    const type = accountMessage('second-factor-reset');
    const params = { commune: names, day: dayOf(tx.now, timeZone) };
    if (type) tx.emit(message(type, { personId: payload.personId, params }));
    return { actId };
  }
}
