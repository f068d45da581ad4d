import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { UseCases } from '../database/use-cases.ts';
import { CurrentActor } from '../graphql/context.ts';
import { PendingActReader } from './pending-act.reader.ts';
import { DeclineAct, WithdrawAct } from './use-cases/settle-act.ts';

interface Requested {
  requestId: string;
}

@Resolver()
export class FourEyesResolver {
  constructor(
    private readonly acts: PendingActReader,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  pendingActs(@CurrentActor() actor: Actor) {
    return this.acts.waiting(actor);
  }

  @Mutation()
  withdrawPendingAct(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(WithdrawAct, actor, input, { requestId });
  }

  @Mutation()
  declinePendingAct(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DeclineAct, actor, input, { requestId });
  }
}
