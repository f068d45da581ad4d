import { DomainError } from '#kernel';

/** From where a signature comes, as far as the petition's own keys tell: no person, no place. */
export const sourceClasses = ['desk', 'known-device', 'new-device'] as const;
export type SourceClass = (typeof sourceClasses)[number];

/** Why a signature is looked at twice. The order is that in which a signature with several is counted. */
export const suspicions = ['many-from-one-device', 'too-fast', 'many-from-one-network'] as const;
export type Suspicion = (typeof suspicions)[number];

/** What the same petition had from the same source in the hour before; the signature in question not counted. */
export interface SeenBefore {
  readonly fromDevice: number;
  /** Seconds since the device signed last; null where it did not. */
  readonly secondsSinceDevice: number | null;
  readonly fromNetwork: number;
  /** Of these, those whose device was not known before. */
  readonly newFromNetwork: number;
}

/**
 * Signatures in an hour on one petition. A telephone is lent to a family and a café has one address: what is unusual is marked, what
 * no family and no café does is refused. Ours, without legal value; a desk that the commune trusts is only kept from running wild.
 */
export const watchLimits = {
  refused: { device: 40, network: 2_000, desk: 400 },
  marked: { device: 10, newFromNetwork: 60, network: 400, secondsBetween: 5 },
} as const;

/** May another signature come from this source now? Throws TOO_MANY_SIGNATURES, whoever signs and whatever was marked. */
export function mayComeFrom(source: SourceClass, { fromDevice, fromNetwork }: SeenBefore): void {
  const { device, network, desk } = watchLimits.refused;
  const isTooMany = source === 'desk' ? fromDevice >= desk : fromDevice >= device || fromNetwork >= network;
  if (isTooMany) throw new DomainError('TOO_MANY_SIGNATURES');
}

/** What is unusual about a signature. Only those beyond the number are marked, never the first of a family. */
export function suspicionsOf(source: SourceClass, seen: SeenBefore): Suspicion[] {
  if (source === 'desk') return [];
  const { device, newFromNetwork, network, secondsBetween } = watchLimits.marked;
  const found: Record<Suspicion, boolean> = {
    'many-from-one-device': seen.fromDevice >= device,
    'too-fast': seen.secondsSinceDevice !== null && seen.secondsSinceDevice < secondsBetween,
    'many-from-one-network': seen.newFromNetwork >= newFromNetwork || seen.fromNetwork >= network,
  };
  return suspicions.filter((one) => found[one]);
}

/** A number of people so small that it might point at somebody is not told. */
const smallestShown = 5;
export const shownCount = (count: number): number | null => (count < smallestShown ? null : count);
