import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import { TerritoryReader } from '#territory';
import { GrantReader, type GrantRow } from './grant.reader.ts';
import type { Person } from './person.entity.ts';
import { PersonReader } from './person.reader.ts';
import { DelegateRole, EndDelegation } from './use-cases/delegate-role.ts';
import { EndRole, GrantRole } from './use-cases/grant-role.ts';
import { SetMyLanguage } from './use-cases/set-my-language.ts';

interface Requested {
  requestId: string;
}

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly people: PersonReader,
    private readonly grants: GrantReader,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  me(@CurrentActor() actor: Actor) {
    return actor.personId ? this.people.own(actor.personId) : null;
  }

  @Query()
  roleGrants(@CurrentActor() actor: Actor, @Args('past') past: boolean) {
    return past ? this.grants.register(actor) : this.grants.readable(actor);
  }

  @Mutation()
  setMyLanguage(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SetMyLanguage, actor, input, { requestId });
  }

  @Mutation()
  grantRole(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(GrantRole, actor, input, { requestId });
  }

  @Mutation()
  endRole(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(EndRole, actor, input, { requestId });
  }

  @Mutation()
  delegateRole(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DelegateRole, actor, input, { requestId });
  }

  @Mutation()
  endDelegation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(EndDelegation, actor, input, { requestId });
  }
}

@Resolver('Me')
export class MeResolver {
  constructor(private readonly grants: GrantReader) {}

  @ResolveField()
  roles(@Parent() { id }: Person) {
    return this.grants.rowsOf(id);
  }

  @ResolveField()
  withheldRoles(@CurrentActor() actor: Actor) {
    return actor.standing.withheld;
  }

  @ResolveField()
  lentRoles(@Parent() { id }: Person) {
    return this.grants.lentBy(id);
  }
}

@Resolver('RoleGrant')
export class RoleGrantResolver {
  constructor(private readonly territories: TerritoryReader) {}

  @ResolveField()
  territory(@Parent() { territoryId }: GrantRow, @Context() context: RequestContext) {
    return context.load('territory', territoryId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField()
  isDelegated(@Parent() { delegatedFrom }: GrantRow) {
    return delegatedFrom !== null;
  }
}
