import { Injectable } from '@nestjs/common';
import { PersonalData } from '#identity';
import { NotificationReader } from './notification.reader.ts';
import { NotificationStore } from './notifications.store.ts';

/** What the mailbox holds of people: shown to them, and emptied when they leave. */
@Injectable()
export class MailboxData {
  constructor(data: PersonalData, reader: NotificationReader, store: NotificationStore) {
    data.register('mailbox', { export: (personId) => reader.heldOf(personId), erase: (tx, personId) => store.eraseMailbox(tx, personId) });
  }
}
