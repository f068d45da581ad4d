import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { ContactCodes } from '../contact-codes.ts';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';
import { PersonalData } from '../personal-data.ts';
import { assertRecentProof } from '../recent-proof.ts';
import type { CodeGiven } from './own-contacts.ts';

const input = z.object({ contactId: z.uuid().nullish(), code: z.string().max(40).nullish() });
type Input = z.infer<typeof input>;

/**
 * The person leaves. Asked twice: by a code sent for this alone, or, where there is no contact to send one to, by a fresh
 * sign-in. Everything is erased that may be; a row without a name stays, so that no count, receipt or audit changes. Throws
 * NOT_FOUND, CONFIRMATION_NEEDED, and what a feature says that still needs the person.
 */
@Injectable()
export class DeleteMyAccount implements UseCase<Input, CodeGiven> {
  readonly action = identityPolicy.eraseOwn;
  readonly input = input;

  constructor(
    private readonly people: PersonStore,
    private readonly codes: ContactCodes,
    private readonly data: PersonalData,
  ) {}

  async execute(tx: Tx, { contactId, code }: Input): Promise<CodeGiven> {
    const person = await this.people.lock(tx, tx.actor.id);
    tx.authorize(this.action, {}, { type: 'person', id: person.id });
    if (!(await this.isMeant(tx, contactId, code))) return { isRight: false };
    tx.note({ erased: await this.data.erase(tx, person.id) });
    return { isRight: true };
  }

  private async isMeant(tx: Tx, contactId: string | null | undefined, code: string | null | undefined): Promise<boolean> {
    const hasContact = (await this.people.contactsOf(tx, tx.actor.id)).some(({ provenAt }) => provenAt !== null);
    if (!hasContact) {
      assertRecentProof(tx);
      return true;
    }
    const contact = await this.people.provenContact(tx, tx.actor.id, contactId ?? '00000000-0000-0000-0000-000000000000');
    return this.codes.isRight(tx, contact, 'erase', code ?? '');
  }
}
