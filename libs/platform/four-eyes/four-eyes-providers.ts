import { Injectable } from '@nestjs/common';
import { declareSdl } from '../graphql/sdl.ts';
import { HandlerRegistry, on } from '../outbox/handlers.ts';
import { FourEyes } from './four-eyes.ts';
import { pendingActMessages } from './four-eyes.messages.ts';
import { FourEyesResolver } from './four-eyes.resolver.ts';
import { PendingActReader } from './pending-act.reader.ts';
import { PendingActStore } from './pending-act.store.ts';
import { DeclineAct, ExpireAct, WithdrawAct } from './use-cases/settle-act.ts';

declareSdl(new URL('four-eyes.graphql', import.meta.url));

/** Has the clock end what nobody decided. */
@Injectable()
class ActExpiry {
  constructor(handlers: HandlerRegistry) {
    handlers.register(on(pendingActMessages['deadline-due'], 'expire-pending-act', ExpireAct, (payload) => payload));
  }
}

/** What of acts by two people the platform's module provides. */
export const fourEyesProviders = [
  FourEyes,
  PendingActStore,
  PendingActReader,
  FourEyesResolver,
  WithdrawAct,
  DeclineAct,
  ExpireAct,
  ActExpiry,
];
