import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, inLanguage, pageRequest } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { CurrentActor, FileReader, type RequestContext } from '#platform';
import { TerritoryReader } from '#territory';
import type { Consultation } from './consultation.entity.ts';
import { ConsultationReader } from './consultation.reader.ts';
import type { Annotation, ConsultationTheme, Suggestion } from './contribution.entity.ts';
import { consultationTerms, isShort, responseDueOn, synthesisDueOn } from './domain/consultation-dates.ts';
import { consultationMachine } from './domain/consultation.ts';
import { suggestionDueOn } from './domain/suggestion.ts';
import { PublishedTables } from './tables-file.ts';
import { annotationText, contributionText, suggestionText, wordsIn } from './text-moderation.ts';

/** What a consultation shows beside its own row. */
@Resolver('Consultation')
export class ConsultationFieldsResolver {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly territories: TerritoryReader,
    private readonly tables: PublishedTables,
    private readonly texts: ModeratedTexts,
    private readonly files: FileReader,
  ) {}

  @ResolveField()
  commune(@Parent() { communeId }: Consultation, @Context() context: RequestContext) {
    return context.load('territory', communeId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField('documents')
  attached(@Parent() { documents }: Consultation) {
    return documents.length ? this.files.byIds(documents) : [];
  }

  @ResolveField()
  isShort(@Parent() consultation: Consultation) {
    return isShort(consultation);
  }

  @ResolveField()
  synthesisDueOn(@Parent() { settings, ...dates }: Consultation) {
    return synthesisDueOn({ ...dates, ...settings });
  }

  @ResolveField()
  responseDueOn(@Parent() { settings, ...dates }: Consultation) {
    return responseDueOn({ ...dates, ...settings });
  }

  @ResolveField()
  termsConfidence() {
    return consultationTerms.confidence;
  }

  @ResolveField()
  async themes(@Parent() { id }: Consultation, @Context() context: RequestContext) {
    return (await context.loadKeyed('consultation-themes', id, (ids) => this.reader.themesOf(ids))) ?? [];
  }

  @ResolveField()
  async history(@Parent() { id }: Consultation, @Context() context: RequestContext) {
    return (await context.loadKeyed('consultation-history', id, (ids) => this.reader.histories(ids))) ?? [];
  }

  /** While it lasts, so that everybody sees it is used; when the tables are published, theirs. */
  @ResolveField()
  async contributionCount(@Parent() { id, tables, settings }: Consultation) {
    const count = tables ? tables.total : await this.reader.countOf(id);
    return count !== null && count >= settings.smallestCount ? count : null;
  }

  @ResolveField('tables')
  published(@Parent() consultation: Consultation, @Context() { locale }: RequestContext) {
    return this.tables.named(consultation, locale);
  }

  @ResolveField()
  async words(@Parent() { id }: Consultation, @Args() page: { first?: number; after?: string }, @Context() { locale }: RequestContext) {
    const { items, nextCursor } = await this.reader.wordsOf(id, pageRequest(page));
    const hidden = await this.texts.hidden(
      contributionText,
      items.map((one) => one.id),
    );
    const shown = items.map((one) => {
      const instead = hidden.get(one.id);
      const replaced = instead && inLanguage(this.texts.placeholder(instead), locale);
      return {
        id: one.id,
        hidden: instead ?? null,
        texts: wordsIn(one.answers).map(({ question, text }) => ({ question, text: replaced ?? text })),
      };
    });
    return { items: shown, nextCursor };
  }

  @ResolveField()
  annotations(@Parent() { id }: Consultation) {
    return this.reader.annotations(id);
  }

  @ResolveField()
  async myAnswers(@CurrentActor() actor: Actor, @Parent() { id }: Consultation) {
    return (await this.reader.own(actor, id))?.answers ?? null;
  }

  @ResolveField()
  nextEvents(@Parent() { status }: Consultation) {
    return consultationMachine.allowed(status);
  }
}

/** A theme shows its synthesis once all are published, and its answer once all are given. */
@Resolver('ConsultationTheme')
export class ConsultationThemeResolver {
  constructor(private readonly reader: ConsultationReader) {}

  @ResolveField()
  async synthesis(@Parent() theme: ConsultationTheme, @Context() context: RequestContext) {
    return (await this.consultation(theme, context))?.synthesisOn ? theme.synthesis : null;
  }

  @ResolveField()
  async outcome(@Parent() theme: ConsultationTheme, @Context() context: RequestContext) {
    return (await this.consultation(theme, context))?.responseOn ? theme.outcome : null;
  }

  @ResolveField()
  async reasons(@Parent() theme: ConsultationTheme, @Context() context: RequestContext) {
    return (await this.consultation(theme, context))?.responseOn ? theme.reasons : null;
  }

  private consultation({ consultationId }: ConsultationTheme, context: RequestContext) {
    return context.load('consultation', consultationId, (ids) => this.reader.byIds(context.actor, ids));
  }
}

@Resolver('Annotation')
export class AnnotationResolver {
  constructor(private readonly texts: ModeratedTexts) {}

  @ResolveField('hidden')
  async hiddenText(@Parent() { id }: Annotation, @Context() context: RequestContext) {
    return (await context.loadKeyed('hidden-annotations', id, (ids) => this.texts.hidden(annotationText, ids))) ?? null;
  }

  @ResolveField()
  async body(@Parent() annotation: Annotation, @Context() context: RequestContext) {
    const hidden = await this.hiddenText(annotation, context);
    return hidden ? inLanguage(this.texts.placeholder(hidden), context.locale) : annotation.body;
  }
}

@Resolver('Suggestion')
export class SuggestionResolver {
  constructor(private readonly texts: ModeratedTexts) {}

  @ResolveField('hidden')
  async hiddenText(@Parent() { id }: Suggestion, @Context() context: RequestContext) {
    return (await context.loadKeyed('hidden-suggestions', id, (ids) => this.texts.hidden(suggestionText, ids))) ?? null;
  }

  @ResolveField()
  title(@Parent() suggestion: Suggestion, @Context() context: RequestContext) {
    return this.asShown(suggestion, 'title', context);
  }

  @ResolveField()
  body(@Parent() suggestion: Suggestion, @Context() context: RequestContext) {
    return this.asShown(suggestion, 'body', context);
  }

  @ResolveField()
  dueOn(@Parent() { receivedOn }: Suggestion) {
    return suggestionDueOn(receivedOn);
  }

  private async asShown(suggestion: Suggestion, part: 'title' | 'body', context: RequestContext) {
    if (suggestion.authorId !== null && suggestion.authorId === context.actor.personId) return suggestion[part];
    const hidden = await this.hiddenText(suggestion, context);
    return hidden ? inLanguage(this.texts.placeholder(hidden), context.locale) : suggestion[part];
  }
}
