import { Module } from '@nestjs/common';
import { ChainModule } from '#chain';
import { GrantReader, IdentityModule } from '#identity';
import { Audiences, NotificationsModule } from '#notifications';
import { declareSdl, HandlerRegistry, on } from '#platform';
import { TerritoryModule } from '#territory';
import { Agenda } from './agenda.ts';
import { CouncilChain } from './council-chain.ts';
import { CouncilReader } from './council.reader.ts';
import { CommitteeResolver, CouncilLifeResolver, MandateResolver } from './council-life.resolver.ts';
import { mandateMessages, sessionMessages, visaMessages } from './councils.messages.ts';
import { councilNoticeHandlers, registerCouncilAudiences } from './councils.notices.ts';
import { AgendaItemResolver, CouncilsResolver, DeliberationResolver, VisaResolver } from './councils.resolver.ts';
import { CouncilStore } from './councils.store.ts';
import { DissolutionStore } from './dissolution.store.ts';
import { MandateReader } from './mandate.reader.ts';
import { MandateStore } from './mandate.store.ts';
import { SessionSteps } from './session-acts.ts';
import { ConveneSession, FreezeAgenda, OpenAgenda } from './use-cases/advance-session.ts';
import { AddAgendaItem, RecordCommitteeReport, ReferAgendaItem } from './use-cases/agenda-items.ts';
import { ApplySessionDeadline } from './use-cases/apply-session-deadline.ts';
import { ApplyMandateDeadline, BeginMandate, MandateEnds } from './use-cases/begin-mandate.ts';
import { EndSeat, FormCommittee, SeatMember } from './use-cases/compose-council.ts';
import { DeclareSessionNotHeld, SessionEnds } from './use-cases/declare-session-not-held.ts';
import { ConfirmDeliberation, ProposeDeliberation } from './use-cases/deliberate-matter.ts';
import { ConfirmDissolution, InstallCouncil, ProposeDissolution } from './use-cases/dissolve-council.ts';
import { AdjournSession, CloseSession, ExtendSession, OpenSession } from './use-cases/hold-session.ts';
import { PlanSession } from './use-cases/plan-session.ts';
import { PublishDeliberations, RecordMinutes } from './use-cases/publish-session.ts';
import { ApplyVisaDeadline, SettleVisa, TransmitDeliberation } from './use-cases/settle-visa.ts';
import { VisaActs } from './visa-acts.ts';
import { VisaStore } from './visa.store.ts';
import './councils.errors.ts';

declareSdl(new URL('councils.graphql', import.meta.url));

const useCases = [
  ...[PlanSession, OpenAgenda, FreezeAgenda, ConveneSession, OpenSession, AdjournSession, ExtendSession, CloseSession],
  ...[AddAgendaItem, ReferAgendaItem, RecordCommitteeReport, ProposeDeliberation, ConfirmDeliberation],
  ...[RecordMinutes, PublishDeliberations, DeclareSessionNotHeld, ApplySessionDeadline],
  ...[BeginMandate, ApplyMandateDeadline, SeatMember, EndSeat, FormCommittee, ProposeDissolution, ConfirmDissolution, InstallCouncil],
  ...[TransmitDeliberation, SettleVisa, ApplyVisaDeadline],
];
const writing = [CouncilStore, DissolutionStore, MandateStore, VisaStore, SessionSteps, SessionEnds, MandateEnds, VisaActs];
const resolvers = [
  ...[CouncilsResolver, AgendaItemResolver, DeliberationResolver, VisaResolver],
  ...[CouncilLifeResolver, MandateResolver, CommitteeResolver],
];

@Module({
  imports: [TerritoryModule, IdentityModule, NotificationsModule, ChainModule],
  providers: [Agenda, CouncilChain, CouncilReader, MandateReader, ...writing, ...useCases, ...resolvers],
  exports: [Agenda, CouncilReader, MandateReader],
})
export class CouncilsModule {
  constructor(handlers: HandlerRegistry, audiences: Audiences, reader: CouncilReader, grants: GrantReader) {
    handlers.register(
      on(sessionMessages['deadline-due'], 'apply-session-deadline', ApplySessionDeadline, (payload) => payload),
      on(mandateMessages['deadline-due'], 'apply-mandate-deadline', ApplyMandateDeadline, (payload) => payload),
      on(visaMessages['deadline-due'], 'apply-visa-deadline', ApplyVisaDeadline, (payload) => payload),
      ...councilNoticeHandlers(),
    );
    registerCouncilAudiences(audiences, reader, grants);
  }
}
