import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, may, UseCases } from '#platform';
import { registerPolicy } from './register.policy.ts';
import type { LateRemoval } from './removal.store.ts';
import { ConfirmRoll, ProposeRoll } from './use-cases/enforce-roll.ts';
import { DecideLateAddition, ProposeLateAddition } from './use-cases/late-addition.ts';
import { DecideLateRemoval, ProposeLateRemoval } from './use-cases/late-removal.ts';

interface Requested {
  requestId: string;
}

/** Acts that alter a roll: one person proposes, another decides. Where facts of a person come in, the request id stays in the zone. */
@Resolver()
export class RegisterSecondPersonResolver {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  proposeRoll(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeRoll, actor, input, { requestId });
  }

  @Mutation()
  confirmRoll(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmRoll, actor, input, { requestId });
  }

  @Mutation()
  proposeLateAddition(@CurrentActor() actor: Actor, @Args('input') input: Requested) {
    return this.useCases.run(ProposeLateAddition, actor, input);
  }

  @Mutation()
  decideLateAddition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DecideLateAddition, actor, input, { requestId });
  }

  @Mutation()
  proposeLateRemoval(@CurrentActor() actor: Actor, @Args('input') input: Requested) {
    return this.useCases.run(ProposeLateRemoval, actor, input);
  }

  @Mutation()
  decideLateRemoval(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DecideLateRemoval, actor, input, { requestId });
  }
}

@Resolver('LateRemoval')
export class LateRemovalResolver {
  @ResolveField()
  viewerMayDecide(@CurrentActor() actor: Actor, @Parent() removal: LateRemoval) {
    return removal.status === 'proposed' && may(actor, registerPolicy.decideRemoval, removal);
  }
}
