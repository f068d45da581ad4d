import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { ContactCodes } from '../contact-codes.ts';
import { peoplePerContact } from '../domain/contact-point.ts';
import { acceptablePassword } from '../domain/password.ts';
import { identityPolicy } from '../identity.policy.ts';
import { CredentialStore } from '../credential.store.ts';
import { PersonStore } from '../person.store.ts';
import { assertRecentProof } from '../recent-proof.ts';

const setting = z.object({ password: z.string().max(1000) });

/** A password beside the codes, for whoever wants one. Throws PASSWORD_WEAK, CONFIRMATION_NEEDED. */
@Injectable()
export class SetPassword implements UseCase<z.infer<typeof setting>, { done: true }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = setting;

  constructor(
    private readonly credentials: CredentialStore,
    private readonly people: PersonStore,
  ) {}

  async execute(tx: Tx, { password }: z.infer<typeof setting>): Promise<{ done: true }> {
    const id = tx.actor.id;
    const { name } = await this.people.lock(tx, id);
    tx.authorize(this.action, {}, { type: 'person', id });
    assertRecentProof(tx);
    const contacts = await this.people.contactsOf(tx, id);
    const accepted = acceptablePassword(password, [name, 'jamaa', ...contacts.map(({ value }) => value)]);
    await this.credentials.put(tx, id, await hashPassword(accepted));
    tx.note({ changed: 'password' });
    return { done: true };
  }
}

@Injectable()
export class RemovePassword implements UseCase<Record<string, never>, { done: true }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = z.object({}) as unknown as z.ZodType<Record<string, never>>;

  constructor(private readonly credentials: CredentialStore) {}

  async execute(tx: Tx): Promise<{ done: true }> {
    tx.authorize(this.action, {}, { type: 'person', id: tx.actor.id });
    assertRecentProof(tx);
    await this.credentials.remove(tx, tx.actor.id);
    tx.note({ removed: 'password' });
    return { done: true };
  }
}

const checking = z.object({
  contact: z.object({ kind: z.enum(['email', 'phone']), value: z.string().min(3).max(254) }),
  password: z.string().max(1000),
  client: z.string(),
});
type Checking = z.infer<typeof checking>;

const minute = 60_000;
/** A hash of nobody's password, in the form of the library: to compare with where there are fewer than the most. */
const nobody = hashPassword('no person has this password');

/**
 * Whose password it is, among those who are reached there. As many hashes are compared as people may share a contact,
 * whoever they are: the time tells no more than the answer. Throws TOO_MANY_REQUESTS.
 */
@Injectable()
export class EnterByPassword implements UseCase<Checking, { personId: string | null }> {
  readonly action = identityPolicy.signIn;
  readonly input = checking;

  constructor(
    private readonly credentials: CredentialStore,
    private readonly codes: ContactCodes,
  ) {}

  async execute(tx: Tx, { contact, password, client }: Checking): Promise<{ personId: string | null }> {
    tx.authorize(this.action, {});
    await this.codes.limit(tx, `password:${this.codes.keyOf(contact)}`, [10, 15 * minute]);
    await this.codes.limitClient(tx, client, 'password', 10); // each costs five hashes
    const known = await this.credentials.hashesAt(tx, contact);
    const hashes = Array.from({ length: peoplePerContact }, async (_, place) => known[place]?.hash ?? (await nobody));
    const given = password.normalize('NFKC');
    const answers = await Promise.all(hashes.map(async (hash) => verifyPassword({ hash: await hash, password: given })));
    const matching = known.filter((_, place) => answers[place]);
    const personId = matching.length === 1 ? matching[0]!.personId : null;
    if (personId) tx.note({ by: 'password' }, { type: 'person', id: personId });
    else tx.note({ by: 'password', isWrong: true });
    return { personId };
  }
}
