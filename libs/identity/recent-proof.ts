import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { isRecent, proofMinutes } from './domain/standing.ts';

/** What is worth stealing is opened only to whoever proved lately, in this session, to be the one. Throws CONFIRMATION_NEEDED. */
export function assertRecentProof({ actor, now }: Tx): void {
  if (!isRecent(actor.standing.session?.provenAt, now)) throw new DomainError('CONFIRMATION_NEEDED', { minutes: proofMinutes });
}
