import { Injectable } from '@nestjs/common';
import { type HeldRecord, PersonalData, RetentionRules } from '#identity';
import { Sealing, type Tx } from '#platform';
import { OwnPetitionReader } from './own-petition.reader.ts';
import { OwnPetitionStore } from './own-petition.store.ts';

/** Days after the end of a petition for which the names of its signers are kept: appeals are over by then. */
const nameDays = 365;

/** What petitions hold of each person, for the page of their own data, and what becomes of it when they leave or its time is over. */
@Injectable()
export class OwnPetitions {
  constructor(
    data: PersonalData,
    retention: RetentionRules,
    private readonly store: OwnPetitionStore,
    private readonly sealing: Sealing,
    private readonly reader: OwnPetitionReader,
  ) {
    data.register('petitions', {
      export: (personId) => this.petitions(personId),
      erase: (tx, personId) => this.store.erasePetitioner(tx, personId),
    });
    data.register('signatures', {
      export: (personId) => this.signatures(personId),
      erase: (tx, personId) => this.store.eraseSigner(tx, personId),
    });
    const sweep = (tx: Tx, before: Date, limit: number) => this.store.forgetNames(tx, before, limit);
    retention.register({ name: 'signature-names', days: nameDays, sweep });
  }

  private async signatures(personId: string): Promise<HeldRecord[]> {
    const rows = await this.reader.signatures(personId);
    return rows.map(({ id, nameSealed, activitySealed, signedAt, withdrawnAt, endedAt, ...said }) => ({
      fields: {
        id,
        ...said,
        name: this.sealing.open(nameSealed, `signature:${id}`),
        activity: activitySealed && this.sealing.open(activitySealed, `activity:${id}`),
        signedAt: signedAt.toISOString(),
        withdrawnAt: withdrawnAt && withdrawnAt.toISOString(),
      },
      keptUntil: endedAt && new Date(endedAt.getTime() + nameDays * 86_400_000),
    }));
  }

  private async petitions(personId: string): Promise<HeldRecord[]> {
    const rows = await this.reader.petitions(personId);
    return rows.map(({ id, nameSealed, createdAt, ...said }) => ({
      fields: { id, ...said, name: this.sealing.open(nameSealed, `petition:${id}`), createdAt: createdAt.toISOString() },
      keptUntil: null,
    }));
  }
}
