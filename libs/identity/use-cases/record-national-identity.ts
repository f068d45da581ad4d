import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { Config, type Tx, type UseCase } from '#platform';
import { AssuranceStore } from '../assurance.store.ts';
import { nationalProvider } from '../auth.ts';
import { assurancePolicy } from '../identity.policy.ts';
import { CredentialStore } from '../credential.store.ts';
import { PersonStore } from '../person.store.ts';

const input = z.object({ personId: z.uuid() });

/** The provider has said who somebody is: that stands from now on. Throws NOT_FOUND where it has not. */
@Injectable()
export class RecordNationalIdentity implements UseCase<z.infer<typeof input>, { personId: string }> {
  readonly action = assurancePolicy.record;
  readonly input = input;

  constructor(
    private readonly people: PersonStore,
    private readonly credentials: CredentialStore,
    private readonly assurances: AssuranceStore,
    private readonly config: Config,
  ) {}

  async execute(tx: Tx, { personId }: z.infer<typeof input>): Promise<{ personId: string }> {
    const { id } = await this.people.lock(tx, personId);
    if (!(await this.credentials.has(tx, id, nationalProvider))) throw new DomainError('NOT_FOUND');
    tx.authorize(this.action, {}, { type: 'person', id });
    const level = this.config.OIDC_LEVEL === 2 ? 2 : 3;
    await this.assurances.record(tx, { personId: id, level, means: 'national-identity' });
    tx.note({ by: 'national-identity', level });
    return { personId: id };
  }
}
