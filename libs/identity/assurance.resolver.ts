import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, Level } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import type { Assurance } from './assurance.entity.ts';
import { AssuranceReader } from './assurance.reader.ts';
import { NationalIdentity } from './national-identity.ts';
import { AttestIdentity, ConfirmIdentity, IntroduceMyself } from './use-cases/assurance.ts';

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
    private readonly national: NationalIdentity,
  ) {}

  @ResolveField('assurances')
  proofs(@CurrentActor() { id }: Actor) {
    return this.assurances.inForce(id);
  }

  /** Each level above nothing, how to come there, and whether the person is. */
  @ResolveField()
  ladder(@Parent() { level }: { level: Level }) {
    const steps = [
      { level: 1, ways: ['contact'] },
      { level: 2, ways: ['roll-or-paper'] },
      { level: 3, ways: [...(this.national.name ? ['national-identity'] : []), 'in-person'] },
    ];
    return steps.map((step) => ({ ...step, isReached: level >= step.level }));
  }
}

@Resolver('Assurance')
export class AssuranceFieldsResolver {
  @ResolveField()
  since(@Parent() { createdAt }: Assurance) {
    return createdAt;
  }
}
