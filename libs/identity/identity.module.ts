import { Module } from '@nestjs/common';
import { declareSdl, ActorSource } from '#platform';
import { TerritoryModule } from '#territory';
import { GrantReader } from './grant.reader.ts';
import { GrantStore } from './grant.store.ts';
import { IdentityResolver, MeResolver, RoleGrantResolver } from './identity.resolver.ts';
import { PersonReader } from './person.reader.ts';
import { PersonStore } from './person.store.ts';
import { SignIn } from './sign-in.ts';
import { EnrolPerson } from './use-cases/enrol-person.ts';
import { EndRole, GrantRole } from './use-cases/grant-role.ts';
import { SetMyLanguage } from './use-cases/set-my-language.ts';
import './identity.errors.ts';

declareSdl(new URL('identity.graphql', import.meta.url));

@Module({
  imports: [TerritoryModule],
  providers: [
    GrantReader,
    PersonReader,
    PersonStore,
    GrantStore,
    SignIn,
    IdentityResolver,
    MeResolver,
    RoleGrantResolver,
    GrantRole,
    EndRole,
    SetMyLanguage,
    EnrolPerson,
  ],
  exports: [GrantReader, PersonReader, SignIn],
})
export class IdentityModule {
  constructor(actors: ActorSource, signIn: SignIn) {
    actors.register((request) => signIn.actorOf(request));
  }
}
