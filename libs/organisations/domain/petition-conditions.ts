import { addMonths, type Day, DomainError } from '#kernel';
import type { Confidence, Graded, RulePack } from '#rulepacks';
import { placesOn, type Place, type PurposeTag } from './dossier.ts';
import { isInGoodStanding, type StateChange, stateOn } from './organisation.ts';
import { isActing, type Term, termsOn } from './terms.ts';

/** What the law asks of an association that petitions, one by one. */
export const petitionConditionNames = ['older-than-years', 'seat-or-branch', 'good-standing', 'linked-activity'] as const;
export type PetitionConditionName = (typeof petitionConditionNames)[number];

/** `cannot-tell`: the dossier does not decide it; a person does, with the facts before them. */
export type Met = 'yes' | 'no' | 'cannot-tell';

export interface PetitionCondition {
  readonly condition: PetitionConditionName;
  readonly met: Met;
  readonly legalRef: string;
  readonly confidence: Confidence;
  /** What it rests on, to be shown and kept with the petition. */
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/** What of a dossier the law looks at; histories whole, so that any day can be asked for. */
export interface DossierFacts {
  readonly foundedOn: Day;
  /** Date of the receipt of declaration. */
  readonly receiptOn: Day | null;
  readonly places: readonly Place[];
  readonly terms: readonly Term[];
  readonly states: readonly StateChange[];
  readonly purposeTags: readonly PurposeTag[];
}

/** How the petitioner ties its object to its purposes. */
export interface ObjectLink {
  readonly tags?: readonly PurposeTag[];
  readonly explanation?: string;
}

/** The facts of an association and the day of filing: all that follows is of that day, whatever happened since. */
interface Asked {
  readonly dossier: DossierFacts;
  readonly communeId: string;
  readonly day: Day;
  readonly link: ObjectLink;
}

type Judged = Pick<PetitionCondition, 'met' | 'facts'>;

/**
 * The conditions of an association's petition to a commune (organic law 113-14, art. 124), as of the day of filing. A condition
 * that the pack does not have is left out. Throws ASSOCIATION_MAY_NOT_PETITION where the law knows no such petition.
 */
export function petitionConditions(
  dossier: DossierFacts,
  pack: RulePack,
  communeId: string,
  filingDay: Day,
  link: ObjectLink = {},
): PetitionCondition[] {
  if (!pack.association) throw new DomainError('ASSOCIATION_MAY_NOT_PETITION', { legalRef: pack.legalRef });
  const { olderThanYears, seatOrBranch, goodStanding, linkedActivity } = pack.association;
  const asked: Asked = { dossier, communeId, day: filingDay, link };
  return [
    ...judged('older-than-years', olderThanYears, (years) => isOldEnough(asked, years)),
    ...judged('seat-or-branch', seatOrBranch, () => isThere(asked)),
    ...judged('good-standing', goodStanding, () => isInOrder(asked)),
    ...judged('linked-activity', linkedActivity, () => isLinked(asked)),
  ];
}

function judged<Value extends number | boolean>(
  condition: PetitionConditionName,
  { value, legalRef, confidence }: Graded<Value | null>,
  judge: (value: Value) => Judged,
): PetitionCondition[] {
  return value === null || value === false ? [] : [{ condition, legalRef, confidence, ...judge(value) }];
}

/**
 * More than so many years, to the day: on the anniversary it is not more. Founded long enough ago but declared to the authority
 * later than that, the law's "created in application of the legislation" can be read in two ways, and a person reads it.
 */
function isOldEnough({ dossier: { foundedOn, receiptOn }, day }: Asked, years: number): Judged {
  const isOlder = (since: Day): boolean => addMonths(since, years * 12) < day;
  const facts = { years, foundedOn, receiptOn, oldEnoughAfter: addMonths(foundedOn, years * 12) };
  if (!isOlder(foundedOn)) return { met: 'no', facts };
  return { met: receiptOn !== null && isOlder(receiptOn) ? 'yes' : 'cannot-tell', facts };
}

/** A seat or a branch in the commune on that day; one that nobody has confirmed yet does not decide. */
function isThere({ dossier, communeId, day }: Asked): Judged {
  const here = placesOn(dossier.places, day).filter((place) => place.communeId === communeId);
  const best = here.find(({ isConfirmed }) => isConfirmed) ?? here[0];
  const facts = { kind: best?.kind ?? null, since: best?.fromDay ?? null, isConfirmed: best?.isConfirmed ?? false };
  return { met: !best ? 'no' : best.isConfirmed ? 'yes' : 'cannot-tell', facts };
}

/** Verified, and represented by somebody whose confirmed term covers the day; while a dossier is being checked, a person decides. */
function isInOrder({ dossier: { states, terms }, day }: Asked): Judged {
  const status = stateOn(states, day) ?? null;
  const termUntil =
    termsOn(terms, day)
      .map(({ toDay }) => toDay)
      .toSorted()
      .at(-1) ?? null;
  const facts = { status, termUntil, isTermConfirmed: isActing(terms, day) };
  if (termUntil === null || status === 'rejected' || status === 'lapsed' || status === null) return { met: 'no', facts };
  return { met: isInGoodStanding(status) && facts.isTermConfirmed ? 'yes' : 'cannot-tell', facts };
}

/** A field of action shared by the purposes and the object; else the explanation, which a person weighs. */
function isLinked({ dossier, link }: Asked): Judged {
  const shared = (link.tags ?? []).filter((tag) => dossier.purposeTags.includes(tag));
  const facts = { purposeTags: dossier.purposeTags, objectTags: link.tags ?? [], shared, explanation: link.explanation ?? null };
  if (shared.length) return { met: 'yes', facts };
  return { met: link.tags && !link.explanation ? 'no' : 'cannot-tell', facts };
}
