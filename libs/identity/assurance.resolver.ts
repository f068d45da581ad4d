import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, Level } from '#kernel';
import { CurrentActor, I18n, type RequestContext, UseCases } from '#platform';
import type { Assurance } from './assurance.entity.ts';
import { AssuranceReader } from './assurance.reader.ts';
import { AssuranceWays, type Way } from './assurance-ways.ts';
import { NationalIdentity } from './national-identity.ts';
import { AttestIdentity, ConfirmIdentity, IntroduceMyself } from './use-cases/assurance.ts';

/** What `levelGap` answers. */
interface Gap {
  readonly needed: number;
  readonly has: number;
}
interface Requested {
  requestId: string;
}

@Resolver()
export class AssuranceResolver {
  constructor(
    private readonly national: NationalIdentity,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  myAssurance(@CurrentActor() { level }: Actor) {
    return { level };
  }

  @Query()
  assuranceGap(@CurrentActor() { level: has }: Actor, @Args('needed') needed: number) {
    return has < needed ? { needed, has } : null;
  }

  /** Its code is said once, and not kept under a request id. */
  @Mutation()
  introduceMyself(@CurrentActor() actor: Actor) {
    return this.useCases.run(IntroduceMyself, actor, {});
  }

  @Mutation()
  async linkNationalIdentity(@Args('input') { returnTo }: { returnTo: string }, @Context() { request, reply, locale }: RequestContext) {
    const { url, cookies } = await this.national.departToLink(request, returnTo, locale);
    reply.header('set-cookie', cookies);
    return { url };
  }

  @Mutation()
  attestIdentity(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AttestIdentity, actor, input, { requestId });
  }

  @Mutation()
  confirmIdentity(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmIdentity, actor, input, { requestId });
  }
}

@Resolver('MyAssurance')
export class MyAssuranceResolver {
  constructor(
    private readonly assurances: AssuranceReader,
    private readonly ways: AssuranceWays,
  ) {}

  @ResolveField('assurances')
  proofs(@CurrentActor() { id }: Actor) {
    return this.assurances.inForce(id);
  }

  /** Each level above nothing, how to come there, and whether the person is. */
  @ResolveField()
  ladder(@Parent() { level }: { level: Level }) {
    return [1, 2, 3].map((step) => ({ level: step, ways: this.ways.to(step), isReached: level >= step }));
  }
}

/** The words of a step and of the ways to it. */
@Resolver('AssuranceStep')
export class AssuranceStepResolver {
  constructor(private readonly i18n: I18n) {}

  @ResolveField()
  title(@Parent() { level }: { level: number }, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `assurance.level.${level}`);
  }

  @ResolveField()
  howTo(@Parent() { ways }: { ways: Way[] }, @Context() { locale }: RequestContext) {
    return ways.map((way) => ({ way, text: this.i18n.text(locale, `assurance.how.${way}`) }));
  }
}

/** What lacks, in words: the same as the refusal says, before anybody tries. For every field of a feature that answers `levelGap`. */
@Resolver('AssuranceGap')
export class AssuranceGapResolver {
  constructor(
    private readonly i18n: I18n,
    private readonly ways: AssuranceWays,
  ) {}

  @ResolveField()
  missing(@Parent() { needed, has }: Gap, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, 'error.LEVEL_TOO_LOW', { needed, has });
  }

  @ResolveField()
  howTo(@Parent() { needed }: Gap, @Context() { locale }: RequestContext) {
    return this.ways.to(needed).map((way) => ({ way, text: this.i18n.text(locale, `assurance.how.${way}`) }));
  }
}

@Resolver('Assurance')
export class AssuranceFieldsResolver {
  @ResolveField()
  since(@Parent() { createdAt }: Assurance) {
    return createdAt;
  }
}
