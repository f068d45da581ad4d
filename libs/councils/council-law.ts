import type { Day } from '#kernel';
import { councilLaws, type CouncilPack } from '#rulepacks';
import type { TerritoryReader } from '#territory';

/** The law by which the council of a place sits on a day; null where the project knows none, and then nothing of it is checked. */
export async function councilLawOf(territories: TerritoryReader, communeId: string, on: Day): Promise<CouncilPack | null> {
  const { countryCode: country, kind } = await territories.get(communeId);
  const jurisdiction = await territories.jurisdictionOf(communeId);
  return councilLaws.on({ country, jurisdiction, level: kind as CouncilPack['level'], on })[0] ?? null;
}

/** The law that was kept. */
export const councilLaw = (id: string | null): CouncilPack | null => (id === null ? null : councilLaws.byId(id));
