import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import { moderationMachine } from './domain/moderation.ts';
import type { ModeratedText } from './moderated-text.entity.ts';
import { ModeratedTexts } from './moderated-texts.ts';
import { ModerationReader } from './moderation.reader.ts';
import { AppealHiding, DecideHidingAppeal, ModerateText, ReportText } from './use-cases/moderate-text.ts';

interface Requested {
  requestId: string;
}

interface OfTerritory {
  territoryId: string;
  first?: number;
  after?: string;
}

@Resolver()
export class ModerationResolver {
  constructor(
    private readonly moderation: ModerationReader,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  moderationLog(@Args() { territoryId, ...page }: OfTerritory) {
    return this.moderation.log(territoryId, pageRequest(page));
  }

  @Query()
  moderationQueue(@CurrentActor() actor: Actor, @Args() { territoryId, ...page }: OfTerritory) {
    return this.moderation.queue(actor, territoryId, pageRequest(page));
  }

  @Query()
  myModeratedTexts(@CurrentActor() actor: Actor) {
    return this.moderation.own(actor);
  }

  @Mutation()
  reportText(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReportText, actor, input, { requestId });
  }

  @Mutation()
  moderateText(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ModerateText, actor, input, { requestId });
  }

  @Mutation()
  appealHiding(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AppealHiding, actor, input, { requestId });
  }

  @Mutation()
  decideHidingAppeal(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DecideHidingAppeal, actor, input, { requestId });
  }
}

/** A moderated text, as its author or the staff of its territory sees it: nobody else is given one. */
@Resolver('ModeratedText')
export class ModeratedTextResolver {
  constructor(
    private readonly moderation: ModerationReader,
    private readonly texts: ModeratedTexts,
  ) {}

  @ResolveField()
  text(@Parent() { kind, textId }: ModeratedText) {
    return this.texts.kind(kind).words(textId);
  }

  @ResolveField()
  async where(@Parent() { kind, textId }: ModeratedText) {
    return (await this.texts.kind(kind).place(textId))?.where ?? null;
  }

  /** For staff; the author is not told who reported, nor what was said. */
  @ResolveField()
  async reports(@Parent() { id, authorId }: ModeratedText, @Context() context: RequestContext) {
    if (authorId !== null && authorId === context.actor.personId) return [];
    return (await context.loadKeyed('text-reports', id, (ids) => this.moderation.openReports(ids))) ?? [];
  }

  @ResolveField()
  nextActs(@Parent() { state }: ModeratedText) {
    return moderationMachine.allowed(state);
  }
}
