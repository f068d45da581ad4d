export { Audiences, type ReadAudience } from './audiences.ts';
export { NotificationsModule } from './notifications.module.ts';
export { type Notice } from './notifications.messages.ts';
export { Sender } from './sender.ts';
export { RefuseNews } from './use-cases/mailbox.ts';
export { PostNotice } from './use-cases/post-notice.ts';
