import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, I18n, type RequestContext, UseCases } from '#platform';
import type { OfficialDocument } from './document.entity.ts';
import { DocumentChecks } from './document-check.ts';
import { WithdrawDocument } from './use-cases/withdraw-document.ts';

interface Requested {
  requestId: string;
}

@Resolver('OfficialDocument')
export class DocumentsResolver {
  constructor(
    private readonly checks: DocumentChecks,
    private readonly useCases: UseCases,
    private readonly i18n: I18n,
  ) {}

  @Query()
  verifyDocument(@Args('code') code: string, @Context() { locale }: RequestContext) {
    return this.checks.check(code, locale);
  }

  @Mutation()
  withdrawDocument(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(WithdrawDocument, actor, input, { requestId });
  }

  @ResolveField()
  kindText(@Parent() { kind }: OfficialDocument, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `document.kind.${kind}`);
  }

  @ResolveField()
  url(@Parent() { id }: OfficialDocument) {
    return `/documents/${id}`;
  }
}
