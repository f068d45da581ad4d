import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, DomainError } from '#kernel';
import { Clock, CurrentActor, type RequestContext, UseCases } from '#platform';
import { isRecent } from './domain/standing.ts';
import { OwnContacts } from './own-contacts.ts';
import { SecurityReader } from './security.reader.ts';
import { Sessions } from './sessions.ts';
import type { TypedContact } from './sign-in.ts';
import { CorrectMyData } from './use-cases/correct-my-data.ts';
import { EndOtherSessions, EndSession } from './use-cases/end-session.ts';
import { RemoveContact } from './use-cases/own-contacts.ts';
import { AddPasskey, RemovePasskey, StartPasskey } from './use-cases/passkeys.ts';
import { RemovePassword, SetPassword } from './use-cases/password.ts';
import { ConfirmSecondFactor, RemoveSecondFactor, StartSecondFactor } from './use-cases/second-factor.ts';

interface Requested {
  requestId: string;
}
const done = { done: true };

/** The own contacts, sessions and keys. Answers that hold a secret or a name are not kept under a request id: they are said once. */
@Resolver()
export class SecurityResolver {
  constructor(
    private readonly security: SecurityReader,
    private readonly contacts: OwnContacts,
    private readonly sessions: Sessions,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  mySecurity(@CurrentActor() actor: Actor) {
    return this.security.keys(actor);
  }

  @Mutation()
  correctMyData(@CurrentActor() actor: Actor, @Args('input') input: Requested) {
    return this.useCases.run(CorrectMyData, actor, input);
  }

  @Mutation()
  async requestContactCode(
    @CurrentActor() actor: Actor,
    @Args('input') input: TypedContact,
    @Context() { request, locale }: RequestContext,
  ) {
    await this.contacts.askToAdd(actor, request, input, locale);
    return done;
  }

  @Mutation()
  async addMyContact(@CurrentActor() actor: Actor, @Args('input') input: TypedContact & { code: string }) {
    await this.contacts.add(actor, input);
    return done;
  }

  @Mutation()
  async removeMyContact(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    await this.useCases.run(RemoveContact, actor, input, { requestId });
    return done;
  }

  @Mutation()
  async requestConfirmationCode(
    @CurrentActor() actor: Actor,
    @Args('input') { contactId }: { contactId: string },
    @Context() { request, locale }: RequestContext,
  ) {
    await this.contacts.ask(actor, request, contactId, 'confirm', locale);
    return done;
  }

  @Mutation()
  async confirmItIsMe(
    @CurrentActor() actor: Actor,
    @Args('input') { contactId, code }: { contactId: string; code: string },
    @Context() { request, reply }: RequestContext,
  ) {
    reply.header('set-cookie', await this.contacts.confirm(actor, request, { contactId, code }));
    return done;
  }

  @Mutation()
  async setMyPassword(@CurrentActor() actor: Actor, @Args('input') { password }: { password: string }) {
    return this.useCases.run(SetPassword, actor, { password });
  }

  @Mutation()
  removeMyPassword(@CurrentActor() actor: Actor) {
    return this.useCases.run(RemovePassword, actor, {});
  }

  @Mutation()
  startSecondFactor(@CurrentActor() actor: Actor) {
    return this.useCases.run(StartSecondFactor, actor, {});
  }

  @Mutation()
  async confirmSecondFactor(
    @CurrentActor() actor: Actor,
    @Args('input') { code }: { code: string },
    @Context() { request, reply }: RequestContext,
  ) {
    const session = await this.sessions.get(request);
    const { recoveryCodes } = await this.useCases.run(ConfirmSecondFactor, actor, { code });
    if (!recoveryCodes.length) throw new DomainError('CODE_INVALID', {}, 'code');
    reply.header('set-cookie', await this.sessions.renew(request, session, true));
    return { codes: recoveryCodes };
  }

  @Mutation()
  removeSecondFactor(@CurrentActor() actor: Actor) {
    return this.useCases.run(RemoveSecondFactor, actor, {});
  }

  @Mutation()
  startPasskey(@CurrentActor() actor: Actor) {
    return this.useCases.run(StartPasskey, actor, {});
  }

  @Mutation()
  async addPasskey(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    await this.useCases.run(AddPasskey, actor, input, { requestId });
    return done;
  }

  @Mutation()
  async removePasskey(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    await this.useCases.run(RemovePasskey, actor, input, { requestId });
    return done;
  }

  @Mutation()
  async endSession(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    await this.useCases.run(EndSession, actor, input, { requestId });
    return done;
  }

  @Mutation()
  endOtherSessions(@CurrentActor() actor: Actor) {
    return this.useCases.run(EndOtherSessions, actor, {});
  }
}

@Resolver('MySecurity')
export class MySecurityResolver {
  constructor(
    private readonly security: SecurityReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  contacts(@CurrentActor() actor: Actor) {
    return this.security.contacts(actor);
  }

  @ResolveField()
  sessions(@CurrentActor() actor: Actor) {
    return this.security.sessions(actor);
  }

  @ResolveField()
  passkeys(@CurrentActor() actor: Actor) {
    return this.security.passkeys(actor);
  }

  @ResolveField()
  needsSecondFactor(@CurrentActor() actor: Actor) {
    return actor.standing.withheld.length > 0;
  }

  @ResolveField()
  isConfirmed(@CurrentActor() actor: Actor) {
    return isRecent(actor.standing.session?.provenAt, this.clock.now());
  }
}
