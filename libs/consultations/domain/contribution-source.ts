import { DomainError } from '#kernel';
import './consultation.errors.ts';

/** Answers of an hour without an account. A telephone is lent to a family and a café has one address. Ours, without legal value. */
export const sourceLimits = { device: 6, network: 120 } as const;

/** May another answer without an account come from this source now? Throws TOO_MANY_CONTRIBUTIONS. */
export function mayContributeFrom({ fromDevice, fromNetwork }: { fromDevice: number; fromNetwork: number }): void {
  if (fromDevice >= sourceLimits.device || fromNetwork >= sourceLimits.network) throw new DomainError('TOO_MANY_CONTRIBUTIONS');
}
