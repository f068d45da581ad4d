import { dayOf } from '#kernel';
import { type GradedValue, type LawPack, lawsOn, type PackQuery, requiredSignatures, warningsOf } from '#rulepacks';
import { type Procedure, procedureOf } from './procedure.ts';

/** What of a territory decides which law a petition to it lives under. */
export interface PetitionedTerritory {
  readonly kind: string;
  readonly countryCode: string;
  /** Part of the country with laws of its own, as in ISO 3166-2. */
  readonly jurisdiction?: string;
  readonly timeZone: string;
  readonly population: number | null;
  /** Needed only where the law counts in percent of electors. */
  readonly electors?: number | null;
  readonly hasArrondissements: boolean;
}

/** What citizens can bring before a council: each is a law of its own. */
export const instruments = ['petition', 'normative-initiative', 'interpellation'] as const satisfies LawPack['instrument'][];
export type Instrument = (typeof instruments)[number];

export interface LawOfTheDay {
  readonly pack: Procedure;
  readonly required: number;
}

/** The law in force at an instant and the signatures it asks for; undefined where the project knows no law, no population or no number of electors. */
export function lawOfTheDay(territory: PetitionedTerritory, now: Date, instrument: Instrument = 'petition'): LawOfTheDay | undefined {
  return lawsOfTheDay(territory, now).find(({ pack }) => pack.instrument === instrument);
}

/** The same for every instrument there is in the territory. */
export function lawsOfTheDay(territory: PetitionedTerritory, now: Date): LawOfTheDay[] {
  const { kind, countryCode: country, jurisdiction, timeZone, population, electors, hasArrondissements } = territory;
  if (!isAsked(kind) || population === null) return [];
  return lawsOn({ country, jurisdiction, level: kind, on: dayOf(now, timeZone) })
    .filter((pack) => isKnown(pack, electors))
    .map((pack) => ({
      pack: procedureOf(pack),
      required: requiredSignatures(pack, { population, hasArrondissements, electors: electors ?? undefined }).required,
    }));
}

const isKnown = ({ thresholds }: LawPack, electors: number | null | undefined): boolean =>
  typeof electors === 'number' || thresholds.value.every(({ unit }) => unit !== 'PCT_ELECTORS');

/** Levels with a council that can be asked. */
const askedLevels = ['commune', 'province', 'region', 'country'] as const satisfies PackQuery['level'][];
const isAsked = (kind: string): kind is (typeof askedLevels)[number] => askedLevels.some((level) => level === kind);

/** Parts of a pack on which something shown for a citizens' petition rests; conditions of associations are shown elsewhere. */
const shown = ['thresholds', 'spread', 'signatory', 'collection', 'filing', 'admissibility', 'effect', 'sessions.agendaFreezeDays'];

/** The values behind what is shown that nobody has confirmed. */
export const shownWarnings = (pack: LawPack): GradedValue[] =>
  warningsOf(pack).filter(({ path }) => [...shown, 'hearing'].some((part) => path === part || path.startsWith(`${part}.`)));
