import type { BodyPack, CouncilPack } from '../institution-packs.ts';
import { beWalloniaAdvisoryCouncil } from './be-wallonia-advisory-council.ts';
import { beWalloniaCouncil } from './be-wallonia-council.ts';
import { maCommuneCouncil2015 } from './ma-commune-council-2015.ts';
import { maCommuneEquityBody2015 } from './ma-commune-equity-body-2015.ts';

/** Every pack of an institution; a new version of the law is a new file and a line here. */
export const councilPacks: readonly CouncilPack[] = [maCommuneCouncil2015, beWalloniaCouncil];
export const bodyPacks: readonly BodyPack[] = [maCommuneEquityBody2015, beWalloniaAdvisoryCouncil];
