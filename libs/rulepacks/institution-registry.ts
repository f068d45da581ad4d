import { bodyPackSchema, councilPackSchema, type InstitutionPack } from './institution-packs.ts';
import { bodyPacks, councilPacks } from './packs/institutions.ts';

/** Which law of an institution: of which place, on which legal day. */
export interface InstitutionQuery {
  readonly country: string;
  readonly jurisdiction?: string;
  readonly level: InstitutionPack['level'];
  readonly on: string;
}

interface Schema<Pack> {
  parse(pack: unknown): Pack;
}

/** Checked, frozen packs of one institution by id, and those in force. Throws for a pack that is none or shares an id. */
export function institutionsOf<Pack extends InstitutionPack>(schema: Schema<unknown>, given: readonly Pack[]) {
  const all = given.map((pack) => deepFreeze(schema.parse(pack)) as Pack);
  const known = new Map(all.map((pack) => [pack.id, pack]));
  if (known.size < all.length) throw new Error(`two packs share an id among ${all.map(({ id }) => id).join(', ')}`);
  return {
    all,
    /** The pack an institution keeps for life. Throws a RangeError when this release has no such pack. */
    byId(id: string): Pack {
      const pack = known.get(id);
      if (!pack) throw new RangeError(`no rule pack ${id} in this release`);
      return pack;
    },
    /** Every law in force on a day at a level of a country, or of one part of it. */
    on: ({ country, jurisdiction, level, on }: InstitutionQuery): Pack[] =>
      all.filter(
        (pack) =>
          pack.country === country &&
          pack.level === level &&
          (pack.jurisdiction === undefined || pack.jurisdiction === jurisdiction) &&
          pack.validFrom <= on &&
          on <= (pack.validTo ?? '9999-12-31'),
      ),
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** The laws by which councils sit. */
export const councilLaws = institutionsOf(councilPackSchema, councilPacks);
/** The laws of advisory bodies. */
export const bodyLaws = institutionsOf(bodyPackSchema, bodyPacks);
