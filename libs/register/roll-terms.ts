import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '#kernel';
import { Clock, type Tx } from '#platform';
import type { RollTerms } from './domain/roll-line.ts';
import { RegisterTerritories } from './register-territories.ts';
import { collectsIdNumbers, SettingsStore } from './settings.store.ts';

/** By what the lines of a commune's roll, and the facts a person gives of themselves, are judged. */
@Injectable()
export class RollTermsReader {
  constructor(
    private readonly territories: RegisterTerritories,
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
  ) {}

  /** `asOf` is the day of the roll; today where a person speaks. `tx` within a transaction. */
  async of(communeId: string, asOf?: Day, tx?: Tx): Promise<RollTerms> {
    const { countryCode, timeZone, subTerritories } = await this.territories.commune(communeId, tx);
    const today = dayOf(this.clock.now(), timeZone);
    const collects = collectsIdNumbers(await this.settings.of(communeId), today);
    return { countryCode, asOf: asOf ?? today, subTerritories, collectsIdNumbers: collects };
  }
}
