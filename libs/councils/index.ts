export { Agenda, type Decided, type Placed, type Placement } from './agenda.ts';
export { type Outcome, outcomes } from './agenda-item.entity.ts';
export { CouncilReader } from './council.reader.ts';
export { CouncilsModule } from './councils.module.ts';
export { sessionMessages } from './councils.messages.ts';
export { sessionMachine } from './domain/session.ts';
export { CloseSession, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession } from './use-cases/advance-session.ts';
export { DeclareSessionNotHeld } from './use-cases/declare-session-not-held.ts';
export { PlanSession } from './use-cases/plan-session.ts';
