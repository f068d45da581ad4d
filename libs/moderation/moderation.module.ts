import { Module } from '@nestjs/common';
import { GrantReader, IdentityModule } from '#identity';
import { Audiences, NotificationsModule } from '#notifications';
import { declareSdl, HandlerRegistry } from '#platform';
import { TerritoryModule } from '#territory';
import { ModeratedTexts } from './moderated-texts.ts';
import { ModerationActs } from './moderation-acts.ts';
import { moderationNoticeHandlers, registerModerationAudiences } from './moderation.notices.ts';
import { ModerationReader } from './moderation.reader.ts';
import { ModeratedTextResolver, ModerationResolver } from './moderation.resolver.ts';
import { ModerationStore } from './moderation.store.ts';
import { OwnModeration } from './own-moderation.ts';
import { AppealHiding, DecideHidingAppeal, ModerateText, ReportText } from './use-cases/moderate-text.ts';

declareSdl(new URL('moderation.graphql', import.meta.url));

@Module({
  imports: [TerritoryModule, IdentityModule, NotificationsModule],
  providers: [
    ...[ModerationReader, ModerationStore, ModeratedTexts, ModerationActs, OwnModeration],
    ...[ReportText, ModerateText, AppealHiding, DecideHidingAppeal],
    ...[ModerationResolver, ModeratedTextResolver],
  ],
  exports: [ModeratedTexts],
})
export class ModerationModule {
  constructor(handlers: HandlerRegistry, audiences: Audiences, reader: ModerationReader, grants: GrantReader) {
    handlers.register(...moderationNoticeHandlers());
    registerModerationAudiences(audiences, reader, grants);
  }
}
