import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';

const input = z.object({
  name: typedText(0, 120).optional(),
  /** The own mailbox to which notices go; null for none: they stay in the mailbox of the site, which is the reference. */
  noticeContactId: z.uuid().nullish(),
});
type Input = z.infer<typeof input>;

/** The own name, and where notices are sent. Throws NOT_FOUND for a contact that is no proven mailbox of one's own. */
@Injectable()
export class CorrectMyData implements UseCase<Input, { name: string }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = input as z.ZodType<Input>;

  constructor(private readonly people: PersonStore) {}

  async execute(tx: Tx, { name, noticeContactId }: Input): Promise<{ name: string }> {
    const person = await this.people.lock(tx, tx.actor.id);
    tx.authorize(this.action, {}, { type: 'person', id: person.id });
    if (name !== undefined) await this.people.setName(tx, person.id, name);
    if (noticeContactId !== undefined) await this.people.setNoticeMailbox(tx, person.id, await this.mailbox(tx, noticeContactId));
    tx.note({ corrected: [...(name !== undefined ? ['name'] : []), ...(noticeContactId !== undefined ? ['notices'] : [])] });
    return { name: name ?? person.name };
  }

  private async mailbox(tx: Tx, contactId: string | null): Promise<string | null> {
    if (contactId === null) return null;
    const { kind, value } = await this.people.provenContact(tx, tx.actor.id, contactId);
    if (kind !== 'email') throw new DomainError('NOT_FOUND');
    return value;
  }
}
