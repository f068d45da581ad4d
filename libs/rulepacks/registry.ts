import { packs } from './packs/index.ts';
import { type RulePack, rulePackSchema } from './rule-pack.ts';
import { checkThresholds } from './threshold-check.ts';

/** Which law: of whom, of what, on which legal day. */
export interface PackQuery {
  readonly country: string;
  readonly level: RulePack['level'];
  readonly instrument: RulePack['instrument'];
  readonly on: string;
}

export interface PackRegistry {
  /** Every pack, by id. */
  allPacks(): readonly RulePack[];
  /** The pack a procedure was opened under, which it keeps for life. Throws a RangeError when this release has no such pack. */
  packById(id: string): RulePack;
  /** The law in force on a day; undefined where the project knows none. */
  packFor(query: PackQuery): RulePack | undefined;
}

/** Checks and freezes packs; throws when one is not a pack, when two share an id, or when two would be in force together. */
export function registryOf(given: readonly RulePack[]): PackRegistry {
  const all = given.map(load).sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(all.map((pack) => [pack.id, pack]));
  if (byId.size < all.length) throw new Error(`two rule packs share an id among ${all.map(({ id }) => id).join(', ')}`);
  for (const [index, pack] of all.entries()) for (const other of all.slice(index + 1)) checkApart(pack, other);
  return {
    allPacks: () => all,
    packById(id) {
      const pack = byId.get(id);
      if (!pack) throw new RangeError(`no rule pack ${id} in this release`);
      return pack;
    },
    packFor: ({ on, ...query }) =>
      all.find((pack) => isSameLaw(pack, query) && pack.validFrom <= on && on <= (pack.validTo ?? '9999-12-31')),
  };
}

function load(pack: RulePack): RulePack {
  const parsed = rulePackSchema.safeParse(pack);
  if (!parsed.success) throw new Error(`rule pack ${pack.id}: ${parsed.error.message}`);
  checkThresholds(parsed.data);
  return deepFreeze(parsed.data);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

type Law = Omit<PackQuery, 'on'>;

const isSameLaw = (one: Law, other: Law): boolean =>
  one.country === other.country && one.level === other.level && one.instrument === other.instrument;

function checkApart(one: RulePack, other: RulePack): void {
  const overlap = one.validFrom <= (other.validTo ?? '9999-12-31') && other.validFrom <= (one.validTo ?? '9999-12-31');
  if (isSameLaw(one, other) && overlap) throw new Error(`rule packs ${one.id} and ${other.id} are in force together`);
}

export const { allPacks, packById, packFor } = registryOf(packs);
