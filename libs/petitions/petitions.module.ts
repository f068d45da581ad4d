import { Module } from '@nestjs/common';
import { ChainModule } from '#chain';
import { CouncilsModule } from '#councils';
import { DocumentsModule } from '#documents';
import { GrantReader, IdentityModule } from '#identity';
import { ModerationModule } from '#moderation';
import { Audiences, NotificationsModule } from '#notifications';
import { OrganisationsModule } from '#organisations';
import { declareSdl, Engines, HandlerRegistry } from '#platform';
import { RegisterModule } from '#register';
import { TerritoryModule } from '#territory';
import { AssociationPetitions } from './association-petitions.ts';
import { AudienceReader } from './audience.reader.ts';
import { CommuneLaw } from './commune-law.ts';
import { FilingReceipts } from './filing-receipts.ts';
import { paperHandlers, paperProviders } from './papers/papers.providers.ts';
import { ownDataProviders } from './own-data/own-data.providers.ts';
import { PetitionActs } from './petition-acts.ts';
import { PetitionChain } from './petition-chain.ts';
import { PetitionFieldsResolver } from './petition-fields.resolver.ts';
import { PetitionModeration } from './petition-moderation.ts';
import { PetitionModerationResolver } from './petition-moderation.resolver.ts';
import { PetitionReader } from './petition.reader.ts';
import { PetitionRolls } from './petition-rolls.ts';
import { reviewProviders } from './petition-review.providers.ts';
import { PetitionStore } from './petition.store.ts';
import { PetitionTexts } from './petition-texts.ts';
import { PetitionHistoryEventResolver, PetitionViewerResolver, SignedPetitionResolver } from './petition-viewer.resolver.ts';
import { petitionHandlers } from './petitions.handlers.ts';
import { noticeHandlers, registerAudiences } from './petitions.notices.ts';
import { PetitionMutations, PetitionQueries } from './petitions.resolver.ts';
import { preChecking, preCheckHandlers } from './pre-check.providers.ts';
import { ReceiptChecks } from './receipt-checks.ts';
import { SignatureCounter } from './signature-counter.ts';
import { SignatureCounterStore } from './signature-counter.store.ts';
import { SignatureReader } from './signature.reader.ts';
import { SignatureReceipts } from './signature-receipts.ts';
import { SignatureSpread } from './signature-spread.ts';
import { SignatureStore } from './signature.store.ts';
import { watchProviders } from './signature-watch.providers.ts';
import { SignerTies } from './signer-ties.ts';
import { SpreadReader } from './spread.reader.ts';
import { ConfirmAnswer, ProposeAnswer } from './use-cases/answer-petition.ts';
import { ApplyPetitionDeadline } from './use-cases/apply-petition-deadline.ts';
import { CountSignatures, RecountSignatures, SettleThreshold } from './use-cases/count-signatures.ts';
import { ReferToCommittee, SchedulePetition } from './use-cases/decide-petition.ts';
import { DraftPetition, RevisePetition } from './use-cases/draft-petition.ts';
import { AdmitPetition, ReferToBureau } from './use-cases/examine-petition.ts';
import { ClosePetition, FollowUpPetition } from './use-cases/follow-up-petition.ts';
import { OpenCollection, WithdrawPetition } from './use-cases/open-collection.ts';
import { ReadPetitionFile } from './use-cases/read-petition-file.ts';
import { SignPetition, WithdrawSignature } from './use-cases/sign-petition.ts';
import { SubmitPetition } from './use-cases/submit-petition.ts';
import { TrackAgenda } from './use-cases/track-agenda.ts';
import './domain/petition.errors.ts';

declareSdl(new URL('petitions.graphql', import.meta.url));

const useCases = [
  ...[DraftPetition, RevisePetition, OpenCollection, WithdrawPetition, SignPetition, WithdrawSignature, SubmitPetition],
  ...[ReferToBureau, AdmitPetition, ReadPetitionFile],
  ...[SchedulePetition, ReferToCommittee, ProposeAnswer, ConfirmAnswer, FollowUpPetition, ClosePetition],
  ...[CountSignatures, RecountSignatures, SettleThreshold, ApplyPetitionDeadline, TrackAgenda],
];
const ofTheLaw = [AssociationPetitions, PetitionRolls, SignatureSpread, SignerTies, SpreadReader];
const reading = [PetitionReader, PetitionChain, SignatureReader, AudienceReader, PetitionTexts, CommuneLaw, ReceiptChecks];
const writing = [PetitionStore, SignatureStore, SignatureCounterStore, SignatureCounter, PetitionActs, FilingReceipts, SignatureReceipts];
const moderation = [PetitionModeration, PetitionModerationResolver];
const resolvers = [
  PetitionQueries,
  PetitionMutations,
  PetitionFieldsResolver,
  PetitionViewerResolver,
  PetitionHistoryEventResolver,
  SignedPetitionResolver,
];

@Module({
  imports: [
    TerritoryModule,
    DocumentsModule,
    IdentityModule,
    NotificationsModule,
    ModerationModule,
    ChainModule,
    CouncilsModule,
    OrganisationsModule,
    RegisterModule,
  ],
  providers: [
    ...watchProviders,
    ...reviewProviders,
    ...useCases,
    ...ownDataProviders,
    ...ofTheLaw,
    ...reading,
    ...writing,
    ...resolvers,
    ...paperProviders,
    ...preChecking,
    ...moderation,
  ],
  exports: [PetitionReader],
})
export class PetitionsModule {
  constructor(
    handlers: HandlerRegistry,
    engines: Engines,
    counter: SignatureCounter,
    audiences: Audiences,
    reader: AudienceReader,
    grants: GrantReader,
  ) {
    handlers.register(...petitionHandlers, ...paperHandlers, ...preCheckHandlers, ...noticeHandlers());
    registerAudiences(audiences, reader, grants);
    engines.add('signature-counter', 1_000, () => counter.count());
    engines.add('signature-recount', 600_000, () => counter.recount());
  }
}
