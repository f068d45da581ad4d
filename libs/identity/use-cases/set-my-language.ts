import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { locales, type Tx, type UseCase } from '#platform';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';

const input = z.object({ locale: z.enum(locales) });

/** The language in which a person is written to. */
@Injectable()
export class SetMyLanguage implements UseCase<z.infer<typeof input>, z.infer<typeof input>> {
  readonly action = identityPolicy.changeOwn;
  readonly input = input;

  constructor(private readonly people: PersonStore) {}

  async execute(tx: Tx, { locale }: z.infer<typeof input>): Promise<z.infer<typeof input>> {
    tx.authorize(this.action, {});
    await this.people.setLocale(tx, tx.actor.id, locale);
    return { locale };
  }
}
