import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ModeratedTexts } from '#moderation';
import type { RequestContext } from '#platform';
import { petitionText } from './petition-moderation.ts';
import { PetitionTexts } from './petition-texts.ts';
import type { Petition } from './petition.entity.ts';

/** The words of a petition, as far as they are shown; its author always reads the own ones. */
@Resolver('Petition')
export class PetitionModerationResolver {
  constructor(
    private readonly moderated: ModeratedTexts,
    private readonly texts: PetitionTexts,
  ) {}

  @ResolveField('hidden')
  async hiddenText(@Parent() { id }: Petition, @Context() context: RequestContext) {
    return (await context.loadKeyed('hidden-petitions', id, (ids) => this.moderated.hidden(petitionText, ids))) ?? null;
  }

  @ResolveField()
  async titles(@Parent() petition: Petition, @Context() context: RequestContext) {
    return (await this.placeholder(petition, context)) ?? petition.titles;
  }

  @ResolveField()
  async bodies(@Parent() petition: Petition, @Context() context: RequestContext) {
    return (await this.placeholder(petition, context)) ?? petition.bodies;
  }

  @ResolveField()
  async title(@Parent() petition: Petition, @Context() context: RequestContext) {
    const instead = await this.placeholder(petition, context);
    return instead ? instead[context.locale] : this.texts.words(context.locale, petition, petition.titles);
  }

  @ResolveField()
  async body(@Parent() petition: Petition, @Context() context: RequestContext) {
    const instead = await this.placeholder(petition, context);
    return instead ? instead[context.locale] : this.texts.words(context.locale, petition, petition.bodies);
  }

  @ResolveField()
  async shownLanguage(@Parent() petition: Petition, @Context() context: RequestContext) {
    const instead = await this.placeholder(petition, context);
    return instead ? context.locale : this.texts.shownLanguage(context.locale, petition);
  }

  private async placeholder(petition: Petition, context: RequestContext) {
    if (petition.petitionerId === context.actor.personId) return undefined;
    const hidden = await this.hiddenText(petition, context);
    return hidden ? this.moderated.placeholder(hidden) : undefined;
  }
}
