import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, UseCases } from '#platform';
import { ConfirmFactorReset, ProposeFactorReset } from './use-cases/reset-second-factor.ts';

interface Requested {
  requestId: string;
}

@Resolver()
export class FactorResetResolver {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  proposeFactorReset(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeFactorReset, actor, input, { requestId });
  }

  @Mutation()
  async confirmFactorReset(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    const { actId } = await this.useCases.run(ConfirmFactorReset, actor, input, { requestId });
    return { id: actId };
  }
}
