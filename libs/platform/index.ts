export {
  declaredAction,
  declaredActions,
  definePolicy,
  every,
  inCommune,
  levelGap,
  may,
  type NeededLevel,
  type When,
} from './access/policy.ts';
export { legalActs, ordinaryMutations } from './access/legal-acts.ts';
export { ActorSource, type RequestLike } from './access/actor-source.ts';
export { Config, configSchema, envExample, readConfig } from './config/config.ts';
export { actsOf } from './database/acts-of.ts';
export { grant } from './database/grant.ts';
export { makeDataSource } from './database/data-source.ts';
export { type Prepared, runPrepared } from './database/prepared.ts';
export { countRequests, forgetOldRequests, forgetRequestsOf } from './database/requests.ts';
export { type Act, Tx, type Subject } from './database/tx.ts';
export type { CrowdUseCase, RunOptions, TaskKey, UseCase, UseCaseClass } from './database/use-case.ts';
export { UseCases } from './database/use-cases.ts';
export { DeadlineClock } from './deadlines/deadline-clock.ts';
export { DeadlineReader, type DeadlineView } from './deadlines/deadline.reader.ts';
export { type DeadlineCause, DeadlineStore } from './deadlines/deadline.store.ts';
export { RecomputeDeadlines, type RecomputeCause } from './deadlines/recompute-deadlines.ts';
export { type DeviceReply, type DeviceRequest, DeviceTokens } from './devices/device-tokens.ts';
export { FileEngines } from './files/file-engines.ts';
export { FileIntake } from './files/file-intake.ts';
export { FileOwners, type MayReadFile } from './files/file-owners.ts';
export { FileReader, type FileView } from './files/file.reader.ts';
export { FileStorage } from './files/file-storage.ts';
export { Files } from './files/files.ts';
export { type ConfirmedAct, FourEyes, type Proposal } from './four-eyes/four-eyes.ts';
export { PendingActReader } from './four-eyes/pending-act.reader.ts';
export { DeclineAct } from './four-eyes/use-cases/settle-act.ts';
export { CurrentActor, type RequestContext } from './graphql/context.ts';
export { GraphqlModule } from './graphql/graphql.module.ts';
export { releasedOperations } from './graphql/persisted.ts';
export { declareSdl, readSchema, type RootField, rootFields, sdlFiles } from './graphql/sdl.ts';
export { observeRequests } from './http/observe-requests.ts';
export { makeHttp, startHttp } from './http/start-http.ts';
export { dayInWords, directionOf, I18n, isLocale, libsFolder, type Locale, locales, readCatalogue } from './i18n/i18n.ts';
export { type Mail, Mailer, type MailOutcome } from './mail/mailer.ts';
export { crashPoint } from './observability/crash-point.ts';
export { DatabaseGauges } from './observability/database-gauges.ts';
export { Logger } from './observability/logger.ts';
export { Metrics } from './observability/metrics.ts';
export { startTracing } from './observability/tracing.ts';
export { InlineQueue } from './outbox/drain.ts';
export { type Handler, HandlerRegistry, type MessageMeta, on } from './outbox/handlers.ts';
export { deadlineDuePayload, declaredMessages, defineMessages, message, messageType, type MessageType } from './outbox/message.ts';
export { Relay } from './outbox/relay.ts';
export { TaskLedger } from './outbox/task-ledger.ts';
export { TaskQueue } from './outbox/task-queue.ts';
export { TaskRunner } from './outbox/task-runner.ts';
export { PlatformModule } from './platform.module.ts';
export { BullQueue, TaskConsumer } from './queue/bull-queue.ts';
export { Engines } from './queue/engines.ts';
export { Sealing } from './sealing/sealing.ts';
export { type Sms, type SmsOutcome, SmsSender } from './sms/sms.ts';
export { Clock } from './time/clock.ts';
