import { Module } from '@nestjs/common';
import { declareSdl, HandlerRegistry } from '#platform';
import { MoroccoTerritories } from './morocco.ts';
import { TerritoryImport } from './territory-import.ts';
import { territoryHandlers } from './territory.handlers.ts';
import { TerritoryReader } from './territory.reader.ts';
import { TerritoryResolver } from './territory.resolver.ts';
import { TerritoryStore } from './territory.store.ts';
import { CorrectTerritory } from './use-cases/correct-territory.ts';
import { DeclareHoliday, WithdrawHoliday } from './use-cases/declare-holiday.ts';
import { RecomputeTerritoryDeadlines } from './use-cases/recompute-territory-deadlines.ts';
import { RegisterTerritory } from './use-cases/register-territory.ts';
import './territory.errors.ts';

const useCases = [RegisterTerritory, CorrectTerritory, DeclareHoliday, WithdrawHoliday, RecomputeTerritoryDeadlines];

declareSdl(new URL('territory.graphql', import.meta.url));

@Module({
  providers: [TerritoryStore, TerritoryReader, TerritoryResolver, TerritoryImport, MoroccoTerritories, ...useCases],
  exports: [TerritoryReader, TerritoryImport, MoroccoTerritories],
})
export class TerritoryModule {
  constructor(handlers: HandlerRegistry) {
    handlers.register(...territoryHandlers);
  }
}
