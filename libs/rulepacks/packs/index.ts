import type { LawPack } from '../hearing-pack.ts';
import { beBrusselsCommune2024, beBrusselsCommunePetition2024 } from './be-brussels-commune-2024.ts';
import { beWalloniaCommune2012 } from './be-wallonia-commune-2012.ts';
import { cdCommune2006 } from './cd-commune-2006.ts';
import { ecCommuneInitiative2008 } from './ec-commune-initiative-2008.ts';
import { ecCommuneInitiative2018 } from './ec-commune-initiative-2018.ts';
import { maCommune2016 } from './ma-commune-2016.ts';
import { maProvince2016 } from './ma-province-2016.ts';
import { maRegion2016 } from './ma-region-2016.ts';

/** Every pack, released or about to be. A new version of the law is a new file and a line here; a released pack is never edited. */
export const packs: readonly LawPack[] = [
  maCommune2016,
  maProvince2016,
  maRegion2016,
  beWalloniaCommune2012,
  beBrusselsCommune2024,
  beBrusselsCommunePetition2024,
  ecCommuneInitiative2008,
  ecCommuneInitiative2018,
  cdCommune2006,
];
