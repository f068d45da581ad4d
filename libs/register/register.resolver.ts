import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { CurrentActor, I18n, may, type RequestContext, UseCases } from '#platform';
import { TerritoryReader } from '#territory';
import type { Freeze, LateAddition } from './freeze.store.ts';
import { registerPolicy } from './register.policy.ts';
import { type OwnQuestion, RegisterReader } from './register.reader.ts';
import type { LineRefusal } from './roll-line.store.ts';
import type { RollVersion } from './roll.store.ts';
import { ClaimRollEntry } from './use-cases/claim-roll-entry.ts';
import { VerifyFreeze } from './use-cases/frozen-roll.ts';
import { SetRegisterSettings } from './use-cases/set-register-settings.ts';
import { ConfirmClaim, EndRollLink } from './use-cases/settle-claim.ts';

interface Requested {
  requestId: string;
}

interface PageArgs {
  first?: number;
  after?: string;
}

@Resolver()
export class RegisterResolver {
  constructor(
    private readonly register: RegisterReader,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  registerSettings(@CurrentActor() actor: Actor, @Args('communeId') communeId: string) {
    return this.register.settings(actor, communeId);
  }

  @Query()
  rollVersions(@CurrentActor() actor: Actor, @Args() { communeId, first }: { communeId: string; first?: number }) {
    return this.register.versions(actor, communeId, pageRequest({ first }).first);
  }

  @Query()
  rollVersion(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.register.version(actor, id);
  }

  @Query()
  rollFreezes(@CurrentActor() actor: Actor, @Args() { communeId, ...page }: PageArgs & { communeId: string }) {
    return this.register.freezes(actor, communeId, pageRequest(page));
  }

  @Query()
  myRegister() {
    return {};
  }

  @Mutation()
  setRegisterSettings(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested & { cndp?: unknown }) {
    return this.useCases.run(SetRegisterSettings, actor, { ...input, cndp: input.cndp ?? null }, { requestId });
  }

  /** What is said of a person stays in the register's zone, and so does the request id: see the use case. */
  @Mutation()
  claimRollEntry(@CurrentActor() actor: Actor, @Args('input') input: Requested) {
    return this.useCases.run(ClaimRollEntry, actor, input);
  }

  @Mutation()
  confirmRollClaim(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmClaim, actor, input, { requestId });
  }

  @Mutation()
  endRollLink(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(EndRollLink, actor, input, { requestId });
  }

  @Mutation()
  verifyRollFreeze(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(VerifyFreeze, actor, input, { requestId });
  }
}

@Resolver('RollVersion')
export class RollVersionResolver {
  constructor(private readonly register: RegisterReader) {}

  @ResolveField()
  refusedLines(@CurrentActor() actor: Actor, @Parent() { id }: RollVersion, @Args() { first, after }: { first?: number; after?: number }) {
    return this.register.refusedLines(actor, id, pageRequest({ first }).first, after ?? 0);
  }
}

@Resolver('RefusedLine')
export class RefusedLineResolver {
  constructor(private readonly i18n: I18n) {}

  @ResolveField()
  message(@Parent() { code }: LineRefusal, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `error.${code}`);
  }
}

@Resolver('RollFreeze')
export class RollFreezeResolver {
  constructor(private readonly register: RegisterReader) {}

  @ResolveField()
  async additions(@Parent() { id }: Freeze, @Context() context: RequestContext) {
    return (await context.loadKeyed('late-additions', id, (ids) => this.register.additionsOf(ids))) ?? [];
  }

  @ResolveField()
  async removals(@Parent() { id }: Freeze, @Context() context: RequestContext) {
    return (await context.loadKeyed('late-removals', id, (ids) => this.register.removalsOf(ids))) ?? [];
  }
}

@Resolver('LateAddition')
export class LateAdditionResolver {
  @ResolveField()
  viewerMayDecide(@CurrentActor() actor: Actor, @Parent() addition: LateAddition) {
    return addition.status === 'proposed' && may(actor, registerPolicy.decideAddition, addition);
  }
}

@Resolver('MyRegister')
export class MyRegisterResolver {
  constructor(private readonly register: RegisterReader) {}

  @ResolveField()
  claims(@CurrentActor() actor: Actor) {
    return this.register.ownClaims(actor);
  }

  @ResolveField()
  links(@CurrentActor() actor: Actor) {
    return this.register.ownLinks(actor);
  }

  @ResolveField()
  questions(@CurrentActor() actor: Actor, @Args() page: PageArgs) {
    return this.register.ownQuestions(actor, pageRequest(page));
  }
}

@Resolver('RegisterQuestion')
export class RegisterQuestionResolver {
  constructor(
    private readonly territories: TerritoryReader,
    private readonly i18n: I18n,
  ) {}

  @ResolveField()
  territory(@Parent() { territoryId }: OwnQuestion, @Context() context: RequestContext) {
    return context.load('territory', territoryId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField()
  message(@Parent() { reason }: OwnQuestion, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `eligibility.${reason}`);
  }
}
