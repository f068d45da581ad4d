import { addDays, compareDays, type Day, DomainError } from '#kernel';
import type { CouncilPack } from '#rulepacks';

/** What the number at the opening is judged by; null where nobody recorded a mandate, or where the project knows no law. */
export interface QuorumFacts {
  readonly law: Pick<CouncilPack, 'quorum'> | null;
  readonly inOffice: number | null;
  /** Which convocation for the same agenda it is, from 1. */
  readonly convocation: number;
}

/** The least number of members with whom the council deliberates validly; null where it cannot be told. */
export function quorumOf({ law, inOffice, convocation }: QuorumFacts): number | null {
  if (!law || inOffice === null) return null;
  const from = law.quorum.anyNumberFrom.value;
  return from !== null && convocation >= from ? 1 : Math.floor(inOffice / 2) + 1;
}

/** Throws PRESENCE_NEEDED where the law asks for a number, TOO_MANY_PRESENT, and QUORUM_NOT_MET where it is not reached. */
export function checkOpening(facts: QuorumFacts, present: number | null): void {
  const quorum = quorumOf(facts);
  if (quorum === null) return;
  checkPresence(facts, present);
  if (present < quorum) throw new DomainError('QUORUM_NOT_MET', { present, quorum }, 'present');
}

/** The council is convened anew only where its number was not met. Throws PRESENCE_NEEDED, TOO_MANY_PRESENT, QUORUM_MET. */
export function checkAdjournment(facts: QuorumFacts, present: number | null): void {
  const quorum = quorumOf(facts);
  if (quorum === null) return;
  checkPresence(facts, present);
  if (present >= quorum) throw new DomainError('QUORUM_MET', { present, quorum }, 'present');
}

function checkPresence({ inOffice }: QuorumFacts, present: number | null): asserts present is number {
  if (present === null) throw new DomainError('PRESENCE_NEEDED', {}, 'present');
  if (inOffice !== null && present > inOffice) throw new DomainError('TOO_MANY_PRESENT', { present, inOffice }, 'present');
}

/** The sitting to which the council is convened anew lies in the law's days after the one that failed. Throws ADJOURNMENT_DAY. */
export function checkAdjournmentDay(law: Pick<CouncilPack, 'quorum'> | null, from: Day, to: Day): void {
  const { min, max } = law?.quorum.againAfterDays.value ?? { min: 1, max: 31 };
  const [first, last] = [addDays(from, min), addDays(from, max)];
  if (compareDays(to, first) < 0 || compareDays(to, last) > 0) throw new DomainError('ADJOURNMENT_DAY', { first, last }, 'sitsOn');
}

/** No more votes than members present. Throws VOTES_EXCEED_PRESENT. */
export function checkVotes(votes: { for: number; against: number; abstaining: number }, present: number | null): void {
  const cast = votes.for + votes.against + votes.abstaining;
  if (present !== null && cast > present) throw new DomainError('VOTES_EXCEED_PRESENT', { cast, present }, 'votes');
}
