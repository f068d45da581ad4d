import { maCommune2016 } from './packs/ma-commune-2016.ts';
import { type RulePack, rulePackSchema } from './rule-pack.ts';

const packs: readonly RulePack[] = [maCommune2016].map((pack) => deepFreeze(rulePackSchema.parse(pack)));

function deepFreeze<Value>(value: Value): Value {
  if (value && typeof value === 'object') Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

export const allPacks = (): readonly RulePack[] => packs;

/** The pack a procedure was opened under, which it keeps for life; throws when the release lost one. */
export function packById(id: string): RulePack {
  const found = packs.find((pack) => pack.id === id);
  if (!found) throw new Error(`rule pack ${id} is missing from this release`);
  return found;
}

/** The law in force on a day, if the project knows one. */
export const packFor = (wanted: { country: string; level: RulePack['level']; instrument: RulePack['instrument']; on: string }): RulePack | undefined =>
  packs.find(
    (pack) =>
      pack.country === wanted.country &&
      pack.level === wanted.level &&
      pack.instrument === wanted.instrument &&
      pack.validFrom <= wanted.on &&
      (pack.validTo === null || wanted.on <= pack.validTo),
  );
