import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, fold, newId, type Translated, translatedText, typedText } from '#kernel';
import { locales, Sealing, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { lawOfTheDay } from '../domain/law.ts';
import type { Petition } from '../petition.entity.ts';
import { PetitionStore } from '../petition.store.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const texts = {
  titles: translatedText(5, 150),
  bodies: translatedText(30, 5000),
  /** The language whose words count when translations differ. */
  authoritativeLanguage: z.enum(locales),
};
const input = z.object({ communeId: z.uuid(), representativeName: typedText(2, 120), ...texts });
type Input = z.infer<typeof input>;

/** Each language has a title and a text, and the one that counts is there. Throws TEXT_INCOMPLETE or LANGUAGE_MISSING. */
function checkTexts(titles: Translated, bodies: Translated, authoritative: keyof Translated): void {
  for (const locale of locales) {
    if (Boolean(titles[locale]) !== Boolean(bodies[locale]))
      throw new DomainError('TEXT_INCOMPLETE', { locale }, titles[locale] ? 'bodies' : 'titles');
  }
  if (!titles[authoritative]) throw new DomainError('LANGUAGE_MISSING', { locale: authoritative }, 'authoritativeLanguage');
}

const searchText = (titles: Translated): string => fold(Object.values(titles).join(' '));

/** Begins a petition. The law of the day and the number of signatures it asks for are fixed now, for life. */
@Injectable()
export class DraftPetition implements UseCase<Input, { id: string }> {
  readonly action = petitionPolicy.draft;
  readonly input = input;

  constructor(
    private readonly petitions: PetitionStore,
    private readonly territories: TerritoryReader,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, { communeId, representativeName, titles, bodies, authoritativeLanguage }: Input): Promise<{ id: string }> {
    const id = newId();
    tx.authorize(this.action, { communeId }, { type: 'petition', id });
    checkTexts(titles, bodies, authoritativeLanguage);
    const law = lawOfTheDay(await this.territories.get(communeId), tx.now);
    if (!law) throw new DomainError('NO_LAW_FOR_PETITION', {}, 'communeId');
    await this.petitions.insert(tx, {
      id,
      communeId,
      rulePackId: law.pack.id,
      petitionerId: tx.actor.id,
      petitionerNameSealed: this.sealing.seal(representativeName, `petition:${id}`),
      status: 'draft',
      titles,
      bodies,
      searchText: searchText(titles),
      authoritativeLanguage,
      requiredSignatures: law.required,
      createdAt: tx.now,
    } as Petition);
    return { id };
  }
}

const revision = z.object({ petitionId: z.uuid(), ...texts });

/** Changes a draft; once signatures are collected the words are locked. */
@Injectable()
export class RevisePetition implements UseCase<z.infer<typeof revision>, { id: string }> {
  readonly action = petitionPolicy.revise;
  readonly input = revision;

  constructor(private readonly petitions: PetitionStore) {}

  async execute(tx: Tx, { petitionId, titles, bodies, authoritativeLanguage }: z.infer<typeof revision>): Promise<{ id: string }> {
    const petition = await this.petitions.lock(tx, petitionId);
    tx.authorize(this.action, petition, { type: 'petition', id: petitionId });
    if (petition.status !== 'draft') throw new DomainError('PETITION_STATE_FORBIDS', { state: petition.status, event: 'revise' });
    checkTexts(titles, bodies, authoritativeLanguage);
    await this.petitions.update(tx, petitionId, { titles, bodies, searchText: searchText(titles), authoritativeLanguage });
    return { id: petitionId };
  }
}
