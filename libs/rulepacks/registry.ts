import { type HearingPack, hearingPackSchema, isHearing, type LawPack } from './hearing-pack.ts';
import { packs } from './packs/index.ts';
import { type RulePack, rulePackSchema } from './rule-pack.ts';
import { checkThresholds } from './threshold-check.ts';

/** Which law: of whom, of what, on which legal day. */
export interface PackQuery<Pack extends LawPack = RulePack> {
  readonly country: string;
  /** Part of the country, as in ISO 3166-2; a law of the whole country holds in each part. */
  readonly jurisdiction?: string;
  readonly level: Pack['level'];
  readonly instrument: Pack['instrument'];
  readonly on: string;
}

export interface PackRegistry {
  /** Every pack, by id. */
  allPacks(): readonly LawPack[];
  /** Any law by its id. Throws a RangeError when this release has no such pack. */
  lawById(id: string): LawPack;
  /** The pack a procedure was opened under, which it keeps for life. Throws a RangeError when this release has no such pack. */
  packById(id: string): RulePack;
  /** The law in force on a day, of an instrument to which an answer is owed; undefined where the project knows none. */
  packFor(query: PackQuery): RulePack | undefined;
  /** Every law in force on a day at a level of a country, or of one part of it: the instruments there are. */
  lawsOn(query: Omit<PackQuery<LawPack>, 'instrument'>): LawPack[];
  /** The law in force on a day, of an instrument that is heard; undefined where the project knows none. */
  hearingPackFor(query: PackQuery<HearingPack>): HearingPack | undefined;
}

/** Checks and freezes packs; throws when one is not a pack, when two share an id, or when two would be in force together. */
export function registryOf(given: readonly LawPack[]): PackRegistry {
  const all = given.map(load).sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(all.map((pack) => [pack.id, pack]));
  if (byId.size < all.length) throw new Error(`two rule packs share an id among ${all.map(({ id }) => id).join(', ')}`);
  for (const [index, pack] of all.entries()) for (const other of all.slice(index + 1)) checkApart(pack, other);
  const unknown = (id: string) => new RangeError(`no rule pack ${id} in this release`);
  const inForce = <Pack extends LawPack>(of: readonly Pack[], { on, ...query }: PackQuery<LawPack>): Pack | undefined =>
    of.find((pack) => isSameLaw(pack, query) && holdsIn(pack, query) && isOn(pack, on));
  const answered = all.filter((pack): pack is RulePack => !isHearing(pack));
  const heard = all.filter(isHearing);
  return {
    allPacks: () => all,
    lawById(id) {
      const pack = byId.get(id);
      if (!pack) throw unknown(id);
      return pack;
    },
    packById(id) {
      const pack = byId.get(id);
      if (!pack || isHearing(pack)) throw unknown(id);
      return pack;
    },
    lawsOn: ({ on, ...query }) =>
      all.filter((pack) => isSameLaw(pack, { ...query, instrument: pack.instrument }) && holdsIn(pack, query) && isOn(pack, on)),
    packFor: (query) => inForce(answered, query),
    hearingPackFor: (query) => inForce(heard, query),
  };
}

function load(pack: LawPack): LawPack {
  const parsed = (isHearing(pack) ? hearingPackSchema : rulePackSchema).safeParse(pack);
  if (!parsed.success) throw new Error(`rule pack ${pack.id}: ${parsed.error.message}`);
  checkThresholds(parsed.data);
  return deepFreeze(parsed.data);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

type Law = Omit<PackQuery<LawPack>, 'on'>;

const lastDayOf = ({ validTo }: LawPack): string => validTo ?? '9999-12-31';

const isOn = (pack: LawPack, day: string): boolean => pack.validFrom <= day && day <= lastDayOf(pack);

const isSameLaw = (one: Law, other: Law): boolean =>
  one.country === other.country && one.level === other.level && one.instrument === other.instrument;

const holdsIn = (pack: Pick<Law, 'jurisdiction'>, { jurisdiction }: Pick<Law, 'jurisdiction'>): boolean =>
  pack.jurisdiction === undefined || pack.jurisdiction === jurisdiction;

function checkApart(one: LawPack, other: LawPack): void {
  const meet = holdsIn(one, other) || holdsIn(other, one);
  const overlap = one.validFrom <= lastDayOf(other) && other.validFrom <= lastDayOf(one);
  if (isSameLaw(one, other) && meet && overlap) throw new Error(`rule packs ${one.id} and ${other.id} are in force together`);
}

export const { allPacks, lawById, lawsOn, packById, packFor, hearingPackFor } = registryOf(packs);
