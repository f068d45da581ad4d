import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Translated } from '#kernel';
import { CurrentActor, may, type RequestContext } from '#platform';
import { type Likeness, LikenessReader } from './likeness.reader.ts';
import { PetitionReader } from './petition.reader.ts';
import { preCheckPolicy } from './pre-check.policy.ts';
import { PreCheckReader } from './pre-check.reader.ts';
import { PreCheckTexts } from './pre-check-texts.ts';
import { type Asked, type PreChecked, PreChecks } from './pre-checks.ts';

const mostSimilar = 20;
/** Characters that are looked at; longer texts are refused when they are drafted. */
const mostTitle = 300;
const mostBody = 6000;

const upTo = (most: number, texts: Translated): Translated =>
  Object.fromEntries(Object.entries(texts).flatMap(([locale, text]) => (text ? [[locale, text.slice(0, most)]] : [])));

@Resolver()
export class PreCheckResolver {
  constructor(
    private readonly checks: PreChecks,
    private readonly kept: PreCheckReader,
    private readonly petitions: PetitionReader,
    private readonly likenesses: LikenessReader,
    private readonly texts: PreCheckTexts,
  ) {}

  @Query()
  async petitionPreCheck(@Args('input') input: Asked, @Context() context: RequestContext) {
    const checked = await this.checks.ofText({ ...input, titles: upTo(mostTitle, input.titles), bodies: upTo(mostBody, input.bodies) });
    return checked && this.shown(checked, context);
  }

  /** Null for whoever is neither its petitioner nor of the staff of its territory. */
  @Query()
  async preCheckOfPetition(@Args('petitionId') petitionId: string, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    const petition = await this.petitions.find(actor, petitionId);
    if (!petition || !may(actor, preCheckPolicy.read, petition)) return null;
    const [checked, kept] = await Promise.all([this.checks.ofPetition(petition), this.kept.find(petitionId)]);
    const advised = kept && { advisedAt: kept.advisedAt, points: this.texts.points(context.locale, kept.points) };
    return { advised, now: this.shown(checked, context) };
  }

  @Query()
  similarPetitions(@Args() { communeId, titles, first = 5 }: { communeId: string; titles: Translated; first?: number }) {
    return this.likenesses.similar({ communeId, titles: upTo(mostTitle, titles), first: Math.min(Math.max(first, 1), mostSimilar) });
  }

  private shown = ({ points, similar }: PreChecked, { locale }: RequestContext) => ({ points: this.texts.points(locale, points), similar });
}

@Resolver('SimilarPetition')
export class SimilarPetitionResolver {
  constructor(private readonly petitions: PetitionReader) {}

  @ResolveField()
  petition(@Parent() { id }: Likeness, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    return context.load('similar-petition', id, (ids) => this.petitions.byIds(actor, ids));
  }
}
