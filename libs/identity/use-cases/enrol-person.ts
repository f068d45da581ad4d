import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { typedText } from '#kernel';
import { locales, type Tx, type UseCase } from '#platform';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';

/** A mailbox as it is kept. */
export const mailbox = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254));

const input = z.object({
  email: mailbox,
  name: typedText(0, 120).default(''),
  locale: z.enum(locales).default('fr'),
});
type Input = z.output<typeof input>;

/** Makes a person known by their mailbox before they sign in: for the demonstration and for imports. */
@Injectable()
export class EnrolPerson implements UseCase<Input, { personId: string }> {
  readonly action = identityPolicy.enrol;
  readonly input = input as z.ZodType<Input>;

  constructor(private readonly people: PersonStore) {}

  async execute(tx: Tx, given: Input): Promise<{ personId: string }> {
    const personId = await this.people.ensurePerson(tx, given);
    tx.authorize(this.action, {}, { type: 'person', id: personId });
    return { personId };
  }
}
