export { Holiday } from './holiday.entity.ts';
export { MoroccoTerritories } from './morocco.ts';
export { type LineReport, type ImportOptions, TerritoryImport } from './territory-import.ts';
export { Territory, type TerritoryKind } from './territory.entity.ts';
export { TerritoryModule } from './territory.module.ts';
export { TerritoryReader } from './territory.reader.ts';
export { CorrectTerritory } from './use-cases/correct-territory.ts';
export { DeclareHoliday, WithdrawHoliday } from './use-cases/declare-holiday.ts';
export { type Registered, RegisterTerritory } from './use-cases/register-territory.ts';
