import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import type { MailboxItem } from './mailbox-item.entity.ts';
import { NoticeTexts } from './notice-text.ts';
import { NotificationReader } from './notification.reader.ts';
import { MarkAllNoticesRead, MarkNoticeRead, RefuseNews, StopNews } from './use-cases/mailbox.ts';

interface Requested {
  requestId: string;
}

@Resolver('Notice')
export class NotificationsResolver {
  constructor(
    private readonly notices: NotificationReader,
    private readonly texts: NoticeTexts,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  mailbox(@CurrentActor() actor: Actor, @Args() args: { first?: number; after?: string }) {
    return this.notices.mailbox(actor, pageRequest(args));
  }

  @Query()
  async unreadNotices(@CurrentActor() actor: Actor) {
    return this.notices.unread(actor);
  }

  @Query()
  mailHealth() {
    return this.notices.mailHealth();
  }

  @Mutation()
  markNoticeRead(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(MarkNoticeRead, actor, input, { requestId });
  }

  @Mutation()
  markAllNoticesRead(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(MarkAllNoticesRead, actor, input, { requestId });
  }

  @Mutation()
  stopNews(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(StopNews, actor, input, { requestId });
  }

  @Mutation()
  refuseNews(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RefuseNews, actor, input, { requestId });
  }

  @ResolveField()
  title(@Parent() item: MailboxItem, @Context() { locale }: RequestContext) {
    return this.texts.notice(locale, item).title;
  }

  @ResolveField()
  body(@Parent() item: MailboxItem, @Context() { locale }: RequestContext) {
    return this.texts.notice(locale, item).body;
  }

  @ResolveField()
  why(@Parent() { reason }: MailboxItem, @Context() { locale }: RequestContext) {
    return this.texts.why(locale, reason);
  }

  @ResolveField()
  async isStopped(@Parent() { id }: MailboxItem, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    return (await context.loadKeyed('notice-refusal', id, (ids) => this.notices.refusals(actor, ids))) ?? false;
  }

  @ResolveField()
  at(@Parent() { createdAt }: MailboxItem) {
    return createdAt;
  }

  @ResolveField()
  mail(@Parent() { id }: MailboxItem, @Context() context: RequestContext) {
    return context.loadKeyed('delivery-state', id, (ids) => this.notices.deliveryStates(ids));
  }
}
