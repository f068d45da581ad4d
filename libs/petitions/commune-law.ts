import { Injectable } from '@nestjs/common';
import { Clock, type Locale } from '#platform';
import { TerritoryReader } from '#territory';
import { lawOfTheDay } from './domain/law.ts';
import { PetitionTexts } from './petition-texts.ts';

/** What the law asks of a petition to a commune, before anybody has written one. */
@Injectable()
export class CommuneLaw {
  constructor(
    private readonly territories: TerritoryReader,
    private readonly texts: PetitionTexts,
    private readonly clock: Clock,
  ) {}

  /** The law of today; null for an unknown territory, or where the project knows no law. */
  async today(communeId: string, locale: Locale) {
    const [commune] = await this.territories.byIds([communeId]);
    const law = commune && lawOfTheDay(commune, this.clock.now());
    return law ? { law: this.texts.law(locale, law.pack.id), requiredSignatures: law.required } : null;
  }
}
