import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import type { Tx } from '#platform';
import { type HeldRecord, PersonalData, RetentionRules } from '#identity';
import { ClaimStore } from './claim.store.ts';
import { RegisterReader } from './register.reader.ts';

/** Days after which a claim that was never confirmed, or long was, is forgotten; what it led to is the link. */
const claimDays = 365;
/** Questions in an export; older ones are read page by page. */
const exported = 100;

/** What the register holds of each person, for the page of their own data, and what becomes of it when they leave. */
@Injectable()
export class OwnRegister {
  constructor(
    data: PersonalData,
    retention: RetentionRules,
    private readonly claims: ClaimStore,
    private readonly reader: RegisterReader,
  ) {
    data.register('roll', {
      export: (personId) => this.recognition(Actor.person(personId)),
      erase: (tx, personId) => this.claims.forget(tx, personId),
    });
    data.register('register-questions', {
      export: (personId) => this.questions(Actor.person(personId)),
      erase: async () => {}, // the log of who asked stays, about a person who has no name any more
    });
    retention.register({ name: 'claims', days: claimDays, sweep: (tx: Tx, before, limit) => this.claims.sweep(tx, before, limit) });
  }

  private async recognition(person: Actor): Promise<HeldRecord[]> {
    const [links, claims] = await Promise.all([this.reader.ownLinks(person), this.reader.ownClaims(person)]);
    const until = (recordedAt: Date) => new Date(recordedAt.getTime() + claimDays * 86_400_000);
    return [
      ...links.map(({ communeId, proof, confirmedAt }) => ({
        fields: { communeId, proof, confirmedAt: confirmedAt.toISOString() },
        keptUntil: null,
      })),
      ...claims.map(({ reference, communeId, status, recordedAt }) => ({
        fields: { reference, communeId, status, recordedAt: recordedAt.toISOString() },
        keptUntil: until(recordedAt),
      })),
    ];
  }

  private async questions(person: Actor): Promise<HeldRecord[]> {
    const { items } = await this.reader.ownQuestions(person, { first: exported });
    return items.map(({ at, askedBy, action, territoryId, category, on, answer, reason }) => ({
      fields: { at: at.toISOString(), askedBy, action, territoryId, category, on, answer, reason },
      keptUntil: null,
    }));
  }
}
