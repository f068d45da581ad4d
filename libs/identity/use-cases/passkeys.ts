import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { masked } from '../domain/contact-point.ts';
import { identityPolicy } from '../identity.policy.ts';
import { PasskeyCeremony } from '../passkey-ceremony.ts';
import { PasskeyStore } from '../passkey.store.ts';
import { PersonStore } from '../person.store.ts';
import { assertRecentProof } from '../recent-proof.ts';

type Nothing = Record<string, never>;
const nothing = z.object({}) as unknown as z.ZodType<Nothing>;
/** What a browser is asked, and under which number it answers. */
export interface Ceremony {
  readonly challengeId: string;
  /** For `navigator.credentials`, in the JSON of WebAuthn level 3. */
  readonly options: string;
}
const answered = z.object({ challengeId: z.uuid(), response: z.string().max(20_000) });

const minutes = 5;
const mostKeys = 10;
const until = ({ now }: Tx): Date => new Date(now.getTime() + minutes * 60_000);

/** Asks the browser to make a key. Throws CONFIRMATION_NEEDED, PASSKEYS_FULL. */
@Injectable()
export class StartPasskey implements UseCase<Nothing, Ceremony> {
  readonly action = identityPolicy.changeOwn;
  readonly input = nothing;
  readonly audited = false;

  constructor(
    private readonly keys: PasskeyStore,
    private readonly people: PersonStore,
    private readonly ceremony: PasskeyCeremony,
  ) {}

  async execute(tx: Tx): Promise<Ceremony> {
    const person = await this.people.lock(tx, tx.actor.id);
    tx.authorize(this.action, {});
    assertRecentProof(tx);
    const keys = await this.keys.of(tx, person.id);
    if (keys.length >= mostKeys) throw new DomainError('PASSKEYS_FULL', { most: mostKeys });
    const [contact] = await this.people.contactsOf(tx, person.id);
    const options = await this.ceremony.registration(person, person.name || (contact ? masked(contact) : 'Jamaa'), keys);
    const challengeId = newId();
    await this.keys.putChallenge(tx, challengeId, options.challenge, person.id, until(tx));
    return { challengeId, options: JSON.stringify(options) };
  }
}

const adding = answered.extend({ label: typedText(1, 60) });

/** Keeps the public half of a key that the browser made. Throws PASSKEY_INVALID, PASSKEY_KNOWN, CONFIRMATION_NEEDED. */
@Injectable()
export class AddPasskey implements UseCase<z.infer<typeof adding>, { id: string }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = adding as z.ZodType<z.infer<typeof adding>>;

  constructor(
    private readonly keys: PasskeyStore,
    private readonly ceremony: PasskeyCeremony,
  ) {}

  async execute(tx: Tx, { challengeId, response, label }: z.infer<typeof adding>): Promise<{ id: string }> {
    tx.authorize(this.action, {}, { type: 'person', id: tx.actor.id });
    assertRecentProof(tx);
    const challenge = await this.keys.takeChallenge(tx, challengeId, tx.actor.id);
    const { counter, ...key } = await this.ceremony.newKey(response, challenge);
    const id = newId();
    await this.keys.insert(tx, { id, personId: tx.actor.id, label, counter: String(counter), ...key });
    tx.note({ added: 'passkey', passkeyId: id });
    return { id };
  }
}

const removing = z.object({ passkeyId: z.uuid() });

@Injectable()
export class RemovePasskey implements UseCase<z.infer<typeof removing>, { id: string }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = removing;

  constructor(private readonly keys: PasskeyStore) {}

  async execute(tx: Tx, { passkeyId }: z.infer<typeof removing>): Promise<{ id: string }> {
    tx.authorize(this.action, {}, { type: 'person', id: tx.actor.id });
    assertRecentProof(tx);
    await this.keys.remove(tx, tx.actor.id, passkeyId);
    tx.note({ removed: 'passkey', passkeyId });
    return { id: passkeyId };
  }
}

/** Asks the browser for any key it has for us. */
@Injectable()
export class StartPasskeySignIn implements UseCase<Nothing, Ceremony> {
  readonly action = identityPolicy.signIn;
  readonly input = nothing;
  readonly audited = false;

  constructor(
    private readonly keys: PasskeyStore,
    private readonly ceremony: PasskeyCeremony,
  ) {}

  async execute(tx: Tx): Promise<Ceremony> {
    tx.authorize(this.action, {});
    const options = await this.ceremony.authentication();
    const challengeId = newId();
    await this.keys.putChallenge(tx, challengeId, options.challenge, null, until(tx));
    return { challengeId, options: JSON.stringify(options) };
  }
}

/** Whose key answered. Throws PASSKEY_INVALID, whatever was wrong. */
@Injectable()
export class EnterByPasskey implements UseCase<z.infer<typeof answered>, { personId: string }> {
  readonly action = identityPolicy.signIn;
  readonly input = answered;

  constructor(
    private readonly keys: PasskeyStore,
    private readonly ceremony: PasskeyCeremony,
  ) {}

  async execute(tx: Tx, { challengeId, response }: z.infer<typeof answered>): Promise<{ personId: string }> {
    tx.authorize(this.action, {});
    const challenge = await this.keys.takeChallenge(tx, challengeId, null);
    const key = await this.keys.lockByCredential(tx, this.ceremony.credentialIn(response));
    const { counter, isBackedUp } = await this.ceremony.use(response, challenge, key);
    await this.keys.countUse(tx, key.id, counter, isBackedUp);
    tx.note({ by: 'passkey', passkeyId: key.id }, { type: 'person', id: key.personId });
    return { personId: key.personId };
  }
}
