import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Day, dayOf, DomainError, newId, type Translated, translatedText, typedText } from '#kernel';
import { locales, Sealing, type Tx, type UseCase } from '#platform';
import { purposeTags } from '#organisations';
import { type Territory, TerritoryReader } from '#territory';
import { AssociationPetitions } from '../association-petitions.ts';
import { instruments, type LawOfTheDay, lawOfTheDay } from '../domain/law.ts';
import type { Petition } from '../petition.entity.ts';
import { PetitionStore, searchTextOf } from '../petition.store.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const texts = {
  titles: translatedText(5, 150),
  bodies: translatedText(30, 5000),
  /** The language whose words count when translations differ. */
  authoritativeLanguage: z.enum(locales),
};
const association = {
  /** The association in whose name its representative petitions. */
  organisationId: z.uuid().nullish(),
  /** Fields of action that the object touches, and how it is tied to the association's purposes. */
  objectTags: z.array(z.enum(purposeTags)).max(5).nullish(),
  objectExplanation: typedText(10, 1000).nullish(),
};
const input = z.object({
  communeId: z.uuid(),
  instrument: z.enum(instruments).default('petition'),
  representativeName: typedText(2, 120),
  ...association,
  ...texts,
});
type Input = z.output<typeof input>;

/** Each language has a title and a text, and the one that counts is there. Throws TEXT_INCOMPLETE or LANGUAGE_MISSING. */
function checkTexts(titles: Translated, bodies: Translated, authoritative: keyof Translated): void {
  for (const locale of locales) {
    if (Boolean(titles[locale]) !== Boolean(bodies[locale]))
      throw new DomainError('TEXT_INCOMPLETE', { locale }, titles[locale] ? 'bodies' : 'titles');
  }
  if (!titles[authoritative]) throw new DomainError('LANGUAGE_MISSING', { locale: authoritative }, 'authoritativeLanguage');
}

/** Begins a petition. The law of the day and the number of signatures it asks for are fixed now, for life. */
@Injectable()
export class DraftPetition implements UseCase<Input, { id: string }> {
  readonly action = petitionPolicy.draft;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly petitions: PetitionStore,
    private readonly territories: TerritoryReader,
    private readonly associations: AssociationPetitions,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, given: Input): Promise<{ id: string }> {
    const { communeId, representativeName, titles, bodies, authoritativeLanguage } = given;
    const id = newId();
    tx.authorize(this.action, { communeId }, { type: 'petition', id });
    checkTexts(titles, bodies, authoritativeLanguage);
    const territory = await this.territories.get(communeId, tx);
    const law = await this.lawOf(tx, territory, given);
    await this.petitions.insert(tx, {
      id,
      communeId,
      rulePackId: law.pack.id,
      instrument: given.instrument,
      petitionerId: tx.actor.id,
      petitionerNameSealed: this.sealing.seal(representativeName, `petition:${id}`),
      ...(await this.ofAssociation(tx, given, law, dayOf(tx.now, territory.timeZone))),
      status: 'draft',
      titles,
      bodies,
      searchText: searchTextOf(titles),
      authoritativeLanguage,
      createdAt: tx.now,
    } as Petition);
    return { id };
  }

  private async lawOf(tx: Tx, territory: Territory, { instrument }: Input): Promise<LawOfTheDay> {
    const jurisdiction = await this.territories.jurisdictionOf(territory.id, tx);
    const law = lawOfTheDay({ ...territory, jurisdiction }, tx.now, instrument);
    if (!law) throw new DomainError('NO_LAW_FOR_PETITION', {}, 'communeId');
    return law;
  }

  /** What is fixed for life of who petitions: citizens by their number, or an association by its conditions. */
  private async ofAssociation(tx: Tx, given: Input, { pack, required }: LawOfTheDay, day: Day): Promise<Partial<Petition>> {
    const { organisationId, objectTags, objectExplanation } = given;
    if (!organisationId) return { requiredSignatures: required, needsSpread: pack.spread.value !== null };
    return {
      organisationId,
      organisationNames: await this.associations.mayDraft(tx, organisationId, pack, day),
      objectLink: { tags: objectTags ?? [], explanation: objectExplanation ?? undefined },
      requiredSignatures: pack.association?.minSignatures.value ?? 0,
      needsSpread: false,
    };
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
    await this.petitions.update(tx, petitionId, { titles, bodies, searchText: searchTextOf(titles), authoritativeLanguage });
    return { id: petitionId };
  }
}
