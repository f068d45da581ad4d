import { Injectable } from '@nestjs/common';
import { RetentionRules } from '#identity';
import { declareSdl } from '#platform';
import { SignatureWatchReader } from './signature-watch.reader.ts';
import { SignatureWatchResolver } from './signature-watch.resolver.ts';
import { SignatureWatchStore } from './signature-watch.store.ts';
import { SigningDoor } from './signing-door.ts';
import { ConfirmInvalidation, ProposeInvalidation } from './use-cases/invalidate-signatures.ts';
import { TraceSignature } from './use-cases/trace-signature.ts';
import { EndDesk, TrustDesk } from './use-cases/trust-desk.ts';
import { traceDays } from './own-data/own-paper.ts';

declareSdl(new URL('signature-watch.graphql', import.meta.url));

/** From where signatures came is forgotten after thirty days; that some were marked stays as long as they do. */
@Injectable()
class TraceRetention {
  constructor(rules: RetentionRules, watch: SignatureWatchStore) {
    rules.register({ name: 'signature-traces', days: traceDays, sweep: (tx, before, limit) => watch.forgetTraces(tx, before, limit) });
  }
}

/** What the petitions' module provides of the watch over signatures. */
export const watchProviders = [
  ...[SigningDoor, SignatureWatchStore, SignatureWatchReader, SignatureWatchResolver, TraceRetention],
  ...[TraceSignature, ProposeInvalidation, ConfirmInvalidation, TrustDesk, EndDesk],
];
