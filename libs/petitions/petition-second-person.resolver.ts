import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, UseCases } from '#platform';
import { ConfirmAnswer, ProposeAnswer } from './use-cases/answer-petition.ts';
import { ConfirmDecision, ProposeDecision } from './use-cases/deliberate-petition.ts';
import { ConfirmRejection, ProposeRejection } from './use-cases/reject-petition.ts';

interface Requested {
  requestId: string;
}

/** Acts on petitions that one person proposes and another confirms. */
@Resolver()
export class PetitionSecondPersonResolver {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  proposePetitionRejection(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeRejection, actor, input, { requestId });
  }

  @Mutation()
  confirmPetitionRejection(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmRejection, actor, input, { requestId });
  }

  @Mutation()
  proposePetitionDecision(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeDecision, actor, input, { requestId });
  }

  @Mutation()
  confirmPetitionDecision(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmDecision, actor, input, { requestId });
  }

  @Mutation()
  proposePetitionAnswer(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeAnswer, actor, input, { requestId });
  }

  @Mutation()
  confirmPetitionAnswer(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmAnswer, actor, input, { requestId });
  }
}
