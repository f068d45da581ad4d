import { Module } from '@nestjs/common';
import { ChainModule } from '#chain';
import { declareSdl, HandlerRegistry, on } from '#platform';
import { TerritoryModule } from '#territory';
import { Agenda } from './agenda.ts';
import { CouncilChain } from './council-chain.ts';
import { CouncilReader } from './council.reader.ts';
import { sessionMessages } from './councils.messages.ts';
import { AgendaItemResolver, CouncilsResolver, DeliberationResolver } from './councils.resolver.ts';
import { CouncilStore } from './councils.store.ts';
import { CloseSession, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession, SessionSteps } from './use-cases/advance-session.ts';
import { ApplySessionDeadline } from './use-cases/apply-session-deadline.ts';
import { DissolutionStore } from './dissolution.store.ts';
import { DeclareSessionNotHeld, SessionEnds } from './use-cases/declare-session-not-held.ts';
import { DissolveCouncil, InstallCouncil } from './use-cases/dissolve-council.ts';
import { PlanSession } from './use-cases/plan-session.ts';
import './councils.errors.ts';

const steps = [OpenAgenda, FreezeAgenda, ConveneSession, OpenSession, CloseSession];

declareSdl(new URL('councils.graphql', import.meta.url));

@Module({
  imports: [TerritoryModule, ChainModule],
  providers: [
    Agenda,
    CouncilChain,
    CouncilReader,
    CouncilStore,
    SessionSteps,
    CouncilsResolver,
    AgendaItemResolver,
    DeliberationResolver,
    PlanSession,
    ...steps,
    DeclareSessionNotHeld,
    SessionEnds,
    DissolutionStore,
    DissolveCouncil,
    InstallCouncil,
    ApplySessionDeadline,
  ],
  exports: [Agenda, CouncilReader],
})
export class CouncilsModule {
  constructor(handlers: HandlerRegistry) {
    handlers.register(on(sessionMessages['deadline-due'], 'apply-session-deadline', ApplySessionDeadline, (payload) => payload));
  }
}
