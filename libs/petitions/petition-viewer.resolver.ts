import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DeadlineReader, type RequestContext } from '#platform';
import { TerritoryReader } from '#territory';
import type { Petition } from './petition.entity.ts';
import type { PetitionHistoryEvent } from './petition-event.entity.ts';
import { PetitionTexts } from './petition-texts.ts';
import { SignatureReader } from './signature.reader.ts';
import type { Signature } from './signature.entity.ts';
import { SignatureReceipts } from './signature-receipts.ts';
import { viewerActions } from './viewer-actions.ts';

/** What a petition shows to this reader: in their language, with what they may do and what they signed. */
@Resolver('Petition')
export class PetitionViewerResolver {
  constructor(
    private readonly texts: PetitionTexts,
    private readonly deadlineReader: DeadlineReader,
    private readonly territories: TerritoryReader,
    private readonly signatures: SignatureReader,
    private readonly receipts: SignatureReceipts,
  ) {}

  @ResolveField()
  statusText(@Parent() { status }: Petition, @Context() { locale }: RequestContext) {
    return this.texts.status(locale, status);
  }

  @ResolveField()
  law(@Parent() { rulePackId }: Petition, @Context() { locale }: RequestContext) {
    return this.texts.law(locale, rulePackId);
  }

  @ResolveField()
  associationConditions(@Parent() { associationConditions }: Petition, @Context() { locale }: RequestContext) {
    return associationConditions && this.texts.conditions(locale, associationConditions);
  }

  @ResolveField()
  suspensions(@Parent() { suspensions }: Petition, @Context() { locale }: RequestContext) {
    return suspensions.map(({ from, to, reason }) => ({ from, to, reason: this.texts.reason(locale, reason) }));
  }

  @ResolveField()
  async deadlines(@Parent() { id, communeId }: Petition, @Context() context: RequestContext) {
    const dates = await context.loadKeyed('petition-deadlines', id, (ids) => this.datesOf(ids));
    return (dates ?? []).map((date) => this.texts.deadline(context.locale, date, () => this.calendarOf(communeId, context)));
  }

  @ResolveField()
  async allowedActions(@Parent() petition: Petition, @Context() context: RequestContext) {
    return viewerActions(context.actor, petition, Boolean(await this.own(petition, context)));
  }

  @ResolveField()
  async mySignature(@Parent() petition: Petition, @Context() context: RequestContext) {
    const own = await this.own(petition, context);
    return own ? { ...own, receipt: this.receipts.of(own, petition.contentHash ?? '') } : null;
  }

  private own({ id }: Petition, context: RequestContext) {
    return context.loadKeyed('my-signature', id, (ids) => this.signatures.own(context.actor, ids));
  }

  private async datesOf(ids: string[]) {
    return Map.groupBy(await this.deadlineReader.ofSubjects('petition', ids), ({ subjectId }) => subjectId);
  }

  private async calendarOf(communeId: string, context: RequestContext) {
    return (await context.loadKeyed('calendar', communeId, (ids) => this.calendarsOf(ids)))!;
  }

  private async calendarsOf(ids: string[]) {
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.territories.calendarOf(id)] as const)));
  }
}

/** One of the reader's own signatures, beside the petition it was given to. */
@Resolver('SignedPetition')
export class SignedPetitionResolver {
  constructor(private readonly receipts: SignatureReceipts) {}

  @ResolveField()
  signature(@Parent() { signature, petition }: { signature: Signature; petition: Petition }) {
    return { ...signature, receipt: this.receipts.of(signature, petition.contentHash ?? '') };
  }
}

@Resolver('PetitionHistoryEvent')
export class PetitionHistoryEventResolver {
  constructor(private readonly texts: PetitionTexts) {}

  @ResolveField()
  text(@Parent() { event }: PetitionHistoryEvent, @Context() { locale }: RequestContext) {
    return this.texts.event(locale, event);
  }

  @ResolveField()
  reasonCodes(@Parent() { reasonCodes }: PetitionHistoryEvent, @Context() { locale }: RequestContext) {
    return this.texts.rejections(locale, reasonCodes);
  }
}
