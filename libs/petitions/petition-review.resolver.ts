import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, UseCases } from '#platform';
import { CompletePetition, RequestCompletion } from './use-cases/complete-petition.ts';

interface Requested {
  requestId: string;
}

/** What the bureau still lacks, and the petitioner brings. */
@Resolver()
export class PetitionReviewResolver {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  requestPetitionCompletion(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RequestCompletion, actor, input, { requestId });
  }

  @Mutation()
  completePetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(CompletePetition, actor, input, { requestId });
  }
}
