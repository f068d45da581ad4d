import { Module } from '@nestjs/common';
import { declareSdl, HandlerRegistry } from '#platform';
import { DeskReader } from './desk.reader.ts';
import { DeskStore } from './desk.store.ts';
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
import { SetDesk } from './use-cases/set-desk.ts';
import './territory.errors.ts';

const useCases = [RegisterTerritory, CorrectTerritory, SetDesk, DeclareHoliday, WithdrawHoliday, RecomputeTerritoryDeadlines];

declareSdl(new URL('territory.graphql', import.meta.url));

@Module({
  providers: [TerritoryStore, TerritoryReader, DeskStore, DeskReader, TerritoryResolver, TerritoryImport, MoroccoTerritories, ...useCases],
  exports: [TerritoryReader, DeskReader, TerritoryImport, MoroccoTerritories],
})
export class TerritoryModule {
  constructor(handlers: HandlerRegistry) {
    handlers.register(...territoryHandlers);
  }
}
