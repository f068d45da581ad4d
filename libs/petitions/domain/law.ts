import { dayOf } from '#kernel';
import { type GradedValue, packFor, type PackQuery, requiredSignatures, type RulePack, warningsOf } from '#rulepacks';

/** What of a territory decides which law a petition to it lives under. */
export interface PetitionedTerritory {
  readonly kind: string;
  readonly countryCode: string;
  /** Part of the country with laws of its own, as in ISO 3166-2. */
  readonly jurisdiction?: string;
  readonly timeZone: string;
  readonly population: number | null;
  readonly hasArrondissements: boolean;
}

export interface LawOfTheDay {
  readonly pack: RulePack;
  readonly required: number;
}

/** The law in force at an instant and the signatures it asks for; undefined where the project knows no law, or no population. */
export function lawOfTheDay(territory: PetitionedTerritory, now: Date): LawOfTheDay | undefined {
  const { kind, countryCode, jurisdiction, timeZone, population, hasArrondissements } = territory;
  if (!isAsked(kind) || population === null) return undefined;
  const pack = packFor({ country: countryCode, jurisdiction, level: kind, instrument: 'petition', on: dayOf(now, timeZone) });
  return pack && { pack, required: requiredSignatures(pack, { population, hasArrondissements }).required };
}

/** Levels with a council that can be asked. */
const askedLevels = ['commune', 'province', 'region', 'country'] as const satisfies PackQuery['level'][];
const isAsked = (kind: string): kind is (typeof askedLevels)[number] => askedLevels.some((level) => level === kind);

/** Parts of a pack on which something shown for a citizens' petition rests; conditions of associations are shown elsewhere. */
const shown = ['thresholds', 'spread', 'signatory', 'collection', 'filing', 'admissibility', 'effect', 'sessions.agendaFreezeDays'];

/** The values behind what is shown that nobody has confirmed. */
export const shownWarnings = (pack: RulePack): GradedValue[] =>
  warningsOf(pack).filter(({ path }) => shown.some((part) => path === part || path.startsWith(`${part}.`)));
