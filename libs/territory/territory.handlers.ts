import { type Handler, on } from '#platform';
import { territoryMessages } from './territory.messages.ts';
import { RecomputeTerritoryDeadlines } from './use-cases/recompute-territory-deadlines.ts';

export const territoryHandlers: Handler[] = [
  on(territoryMessages['holiday-declared'], 'recompute-territory-deadlines', RecomputeTerritoryDeadlines, (payload) => payload),
];
