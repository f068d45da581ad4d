import { Module } from '@nestjs/common';
import { ActorSource, declareSdl } from '#platform';
import { TerritoryModule } from '#territory';
import { AccountData } from './account-data.ts';
import { AccountDataReader } from './account-data.reader.ts';
import { AssuranceReader } from './assurance.reader.ts';
import {
  AssuranceFieldsResolver,
  AssuranceGapResolver,
  AssuranceResolver,
  AssuranceStepResolver,
  MyAssuranceResolver,
} from './assurance.resolver.ts';
import { AssuranceWays } from './assurance-ways.ts';
import { AssuranceStore } from './assurance.store.ts';
import { Assurances } from './assurances.ts';
import { CodeArrivals } from './code-arrivals.ts';
import { CodePost } from './code-post.ts';
import { ContactCodes } from './contact-codes.ts';
import { ContactCodeStore } from './contact-code.store.ts';
import { CredentialStore } from './credential.store.ts';
import './domain/identity.errors.ts';
import { ErasureStore } from './erasure.store.ts';
import { FactorResetResolver } from './factor-reset.resolver.ts';
import { GrantReader } from './grant.reader.ts';
import { GrantStore } from './grant.store.ts';
import { IdentityResolver, MeResolver, RoleGrantResolver } from './identity.resolver.ts';
import { HeldDataResolver, HeldRecordResolver, MyDataResolver, RetentionRuleResolver } from './my-data.resolver.ts';
import { MyExportController } from './my-export.controller.ts';
import { NationalIdentity } from './national-identity.ts';
import { NationalReturnController } from './national-return.controller.ts';
import { OwnContacts } from './own-contacts.ts';
import { PasskeyCeremony } from './passkey-ceremony.ts';
import { PasskeyStore } from './passkey.store.ts';
import { PersonReader } from './person.reader.ts';
import { PersonStore } from './person.store.ts';
import { PersonalData } from './personal-data.ts';
import { Retention } from './retention.ts';
import { RetentionReader } from './retention.reader.ts';
import { RetentionRules } from './retention-rules.ts';
import { RetentionStore } from './retention.store.ts';
import { SecondFactorStore } from './second-factor.store.ts';
import { SecurityReader } from './security.reader.ts';
import { MySecurityResolver, SecurityResolver } from './security.resolver.ts';
import { SessionReader } from './session.reader.ts';
import { SessionStore } from './session.store.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { SignInOptionsResolver, SignInResolver } from './sign-in.resolver.ts';
import { StandingReader } from './standing.reader.ts';
import { identityUseCases } from './identity-use-cases.ts';
import { FactorResetRule } from './use-cases/reset-second-factor.ts';

for (const file of ['sign-in', 'identity', 'security', 'assurance', 'my-data', 'factor-reset'])
  declareSdl(new URL(`${file}.graphql`, import.meta.url));

const readers = [
  AccountDataReader,
  AssuranceReader,
  GrantReader,
  PersonReader,
  RetentionReader,
  SecurityReader,
  SessionReader,
  StandingReader,
];
const stores = [
  AssuranceStore,
  ContactCodeStore,
  CredentialStore,
  ErasureStore,
  GrantStore,
  PasskeyStore,
  PersonStore,
  RetentionStore,
  SecondFactorStore,
  SessionStore,
];
const resolvers = [
  SignInResolver,
  SignInOptionsResolver,
  IdentityResolver,
  MeResolver,
  RoleGrantResolver,
  SecurityResolver,
  MySecurityResolver,
  AssuranceResolver,
  MyAssuranceResolver,
  AssuranceFieldsResolver,
  AssuranceStepResolver,
  AssuranceGapResolver,
  FactorResetResolver,
  MyDataResolver,
  HeldDataResolver,
  HeldRecordResolver,
  RetentionRuleResolver,
];
const services = [
  Assurances,
  AssuranceWays,
  CodeArrivals,
  CodePost,
  ContactCodes,
  FactorResetRule,
  NationalIdentity,
  OwnContacts,
  PasskeyCeremony,
  PersonalData,
  RetentionRules,
  Sessions,
  SignIn,
];

@Module({
  imports: [TerritoryModule],
  controllers: [MyExportController, NationalReturnController],
  providers: [...readers, ...stores, ...services, ...resolvers, ...identityUseCases, AccountData, Retention],
  exports: [GrantReader, PersonReader, StandingReader, Assurances, PersonalData, RetentionRules, Sessions],
})
export class IdentityModule {
  constructor(actors: ActorSource, sessions: Sessions) {
    actors.register((request) => sessions.actorOf(request));
  }
}
