import { Module } from '@nestjs/common';
import { declareSdl, Engines, HandlerRegistry, on } from '#platform';
import { IdentityModule } from '#identity';
import { OrganisationReader, OrganisationsModule } from '#organisations';
import { tellPeople } from './account-notices.ts';
import { Audiences } from './audiences.ts';
import { DeliveryStore } from './delivery.store.ts';
import { MailBookStore } from './mail-book.store.ts';
import { NoticeSettingsResolver, TerritoryMailResolver } from './mail-settings.resolver.ts';
import { MailTexts } from './mail-text.ts';
import { MailboxData } from './mailbox-data.ts';
import { NoticeTexts } from './notice-text.ts';
import { NotificationReader } from './notification.reader.ts';
import { noticeMessages } from './notifications.messages.ts';
import { NotificationsResolver } from './notifications.resolver.ts';
import { NotificationStore } from './notifications.store.ts';
import { tellTeams } from './organisation-notices.ts';
import { Sender } from './sender.ts';
import { TroubleReader } from './trouble.reader.ts';
import { UnsubscribeController } from './unsubscribe.controller.ts';
import { ClaimDeliveries, RecordDelivery, SweepDeliveries } from './use-cases/deliver.ts';
import { MarkAllNoticesRead, MarkNoticeRead, RefuseNews, StopNews } from './use-cases/mailbox.ts';
import { PostNotice } from './use-cases/post-notice.ts';
import { SetNoticeSettings } from './use-cases/set-notice-settings.ts';
import './notifications.errors.ts';

const delivering = [PostNotice, ClaimDeliveries, RecordDelivery, SweepDeliveries];
const ofReaders = [MarkNoticeRead, MarkAllNoticesRead, StopNews, RefuseNews, SetNoticeSettings];
const reading = [NotificationReader, TroubleReader, NoticeTexts, MailTexts];
const writing = [NotificationStore, DeliveryStore, MailBookStore];
const resolvers = [NotificationsResolver, NoticeSettingsResolver, TerritoryMailResolver];

declareSdl(new URL('notifications.graphql', import.meta.url));

@Module({
  imports: [IdentityModule, OrganisationsModule],
  controllers: [UnsubscribeController],
  providers: [Audiences, MailboxData, Sender, ...delivering, ...ofReaders, ...reading, ...writing, ...resolvers],
  exports: [Audiences, NoticeTexts, Sender, PostNotice],
})
export class NotificationsModule {
  constructor(handlers: HandlerRegistry, engines: Engines, sender: Sender, audiences: Audiences, organisations: OrganisationReader) {
    tellPeople(handlers, audiences);
    tellTeams(handlers, audiences, organisations);
    handlers.register(on(noticeMessages.continued, 'continue-notice', PostNotice, (payload) => payload));
    engines.add('sender', 500, () => sender.send());
    engines.add('sender-sweep', 5_000, () => sender.sweep());
  }
}
