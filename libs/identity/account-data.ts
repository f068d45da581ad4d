import { Injectable } from '@nestjs/common';
import { Files, forgetOldRequests, forgetRequestsOf } from '#platform';
import { AccountDataReader } from './account-data.reader.ts';
import { ErasureStore } from './erasure.store.ts';
import { PersonalData } from './personal-data.ts';
import { RetentionRules } from './retention-rules.ts';
import { RetentionStore } from './retention.store.ts';

/** Days. Codes and sessions are of no use after their end; a day is left to look into a complaint. */
const afterUse = 1;
/** Days for which a repeated request is answered as the first time. */
const repeatable = 90;
/** Days for which a contact that was left counts among those who share it. */
const leftContacts = 365;

/** What signing in itself holds of people, and for how long. Registered first, and so erased last. */
@Injectable()
export class AccountData {
  // eslint-disable-next-line max-params -- each holds a part of it
  constructor(
    data: PersonalData,
    rules: RetentionRules,
    reader: AccountDataReader,
    erasure: ErasureStore,
    store: RetentionStore,
    files: Files,
  ) {
    data.register('account', { export: reader.account, erase: (tx, id) => erasure.account(tx, id) });
    data.register('contacts', { export: reader.contacts, erase: (tx, id) => erasure.contacts(tx, id) });
    data.register('keys', { export: reader.keys, erase: (tx, id) => erasure.keys(tx, id) });
    data.register('sessions', { export: (id) => reader.sessions(id), erase: async () => {} }); // gone with the keys
    data.register('assurance', { export: reader.assurance, erase: (tx, id) => erasure.assurance(tx, id) });
    data.register('roles', { export: reader.roles, erase: (tx, id) => erasure.roles(tx, id) });
    data.register('files', { export: (id) => reader.files(id), erase: (tx) => files.forgetWaiting(tx) });
    data.register('acts', { export: (id) => reader.acts(id), erase: async () => {} }); // the audit stays, about nobody
    data.register('requests', {
      export: (id) => reader.requests(id),
      erase: async (tx, id) => void (await forgetRequestsOf(tx, `person:${id}`)),
    });
    rules.register(
      { name: 'requests', days: repeatable, sweep: forgetOldRequests },
      { name: 'codes', days: afterUse, sweep: (tx, before, limit) => store.deleteCodes(tx, before, limit) },
      { name: 'sessions', days: afterUse, sweep: store.deleteSessions },
      { name: 'attempts', days: afterUse, sweep: store.deleteRates },
      { name: 'left-contacts', days: leftContacts, sweep: store.deleteErasedContacts },
    );
  }
}
