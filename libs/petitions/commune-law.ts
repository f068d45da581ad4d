import { Injectable } from '@nestjs/common';
import { Clock, type Locale } from '#platform';
import { TerritoryReader } from '#territory';
import { type Instrument, lawsOfTheDay } from './domain/law.ts';
import { PetitionTexts } from './petition-texts.ts';

/** What the law asks of a petition to a commune, a province or a region, before anybody has written one. */
@Injectable()
export class CommuneLaw {
  constructor(
    private readonly territories: TerritoryReader,
    private readonly texts: PetitionTexts,
    private readonly clock: Clock,
  ) {}

  /** The law of today; null for an unknown territory, or where the project knows no law. */
  async today(communeId: string, locale: Locale, instrument: Instrument = 'petition') {
    return (await this.all(communeId, locale)).find(({ law }) => law.instrument === instrument) ?? null;
  }

  /** Every instrument there is, each with its law. */
  async all(communeId: string, locale: Locale) {
    const [commune] = await this.territories.byIds([communeId]);
    const jurisdiction = commune && (await this.territories.jurisdictionOf(communeId));
    const laws = commune ? lawsOfTheDay({ ...commune, jurisdiction }, this.clock.now()) : [];
    return laws.map(({ pack, required }) => ({ law: this.texts.law(locale, pack.id), requiredSignatures: required }));
  }
}
