import { DomainError } from '#kernel';
import { isCollecting, type PetitionState } from './petition.ts';
import type { Procedure } from './procedure.ts';
import { type RollAnswer, shownTie } from './signature.ts';
import './paper.errors.ts';

/** A line of a sheet: typed by one person, decided by another. */
export const paperOutcomes = ['valid', 'duplicate', 'not-eligible'] as const;
export type PaperOutcome = (typeof paperOutcomes)[number];
export type PaperLineState = 'entered' | PaperOutcome;

/** Lines of one sheet; ten fit on a page. */
export const linesOfSheet = { fewest: 5, usual: 10, most: 60 } as const;

/** By what a line is told apart from others of the petition; null where the roll knows nobody, or no number was taken. */
export interface LineCodes {
  readonly voter: Buffer | null;
  readonly number: Buffer | null;
  readonly name: Buffer;
}

export interface LineFacts {
  /** The same person certainly signed elsewhere: another line, or online. */
  readonly isTwin: boolean;
  readonly rollAnswer: RollAnswer | null;
  readonly isUnderAge: boolean;
}

/** Throws PETITION_NOT_COLLECTING, or PAPER_NOT_IN_LAW where the law takes no signatures on paper. */
export function takesPaper(state: PetitionState, { collection }: Pick<Procedure, 'collection'>): void {
  if (!isCollecting(state)) throw new DomainError('PETITION_NOT_COLLECTING', { state });
  if (!collection.channels.value.includes('paper')) throw new DomainError('PAPER_NOT_IN_LAW', { legalRef: collection.channels.legalRef });
}

/** Whether two lines are certainly one person: the same line of the roll, or the same number. A shared name is not enough. */
export const isSameSigner = (one: LineCodes, other: LineCodes): boolean => same(one.voter, other.voter) || same(one.number, other.number);

/** Whether two lines may be one person: the same letters of the name and the same year of birth. It warns and decides nothing. */
export const isNamesake = (one: LineCodes, other: LineCodes): boolean => one.name.equals(other.name) && !isSameSigner(one, other);

const same = (one: Buffer | null, other: Buffer | null): boolean => one !== null && other !== null && one.equals(other);

/** What the second person may decide of a line: who certainly signed twice is counted once, and who the law keeps out is not counted. */
export function outcomesOf({ isTwin, rollAnswer, isUnderAge }: LineFacts, proofs: readonly ('roll' | 'declaration')[]): PaperOutcome[] {
  if (isTwin) return ['duplicate'];
  if (isUnderAge || !isTieShown(proofs, rollAnswer)) return ['not-eligible', 'duplicate'];
  return ['valid', 'not-eligible', 'duplicate'];
}

/** Throws PAPER_OUTCOME_FORBIDDEN. */
export function mayDecide(line: number, outcome: PaperOutcome, facts: LineFacts, proofs: readonly ('roll' | 'declaration')[]): void {
  if (!outcomesOf(facts, proofs).includes(outcome)) throw new DomainError('PAPER_OUTCOME_FORBIDDEN', { line, outcome });
}

function isTieShown(proofs: readonly ('roll' | 'declaration')[], rollAnswer: RollAnswer | null): boolean {
  try {
    shownTie(proofs, rollAnswer);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** The numbers of typed lines: on the sheet, and each once. Throws SHEET_LINE_REFUSED. */
export function checkLineNumbers(lines: readonly number[], printed: number): void {
  const wrong = lines.find((line, place) => line < 1 || line > printed || lines.indexOf(line) !== place);
  if (wrong !== undefined) throw new DomainError('SHEET_LINE_REFUSED', { line: wrong, most: printed }, 'lines');
}

/** Every line of a batch has one outcome. Throws PAPER_LINE_UNDECIDED. */
export function decisionsOf(
  lines: readonly number[],
  decisions: readonly { readonly line: number; readonly outcome: PaperOutcome }[],
): Map<number, PaperOutcome> {
  const decided = new Map(decisions.map(({ line, outcome }) => [line, outcome]));
  const wrong =
    lines.find((line) => !decided.has(line)) ??
    decisions.map(({ line }) => line).find((line, place, all) => !lines.includes(line) || all.indexOf(line) !== place);
  if (wrong !== undefined) throw new DomainError('PAPER_LINE_UNDECIDED', { line: wrong }, 'decisions');
  return decided;
}

/** The number of a sheet of a petition, as it is printed: the petition's short code and the place of the sheet. */
export const sheetNumber = (petitionId: string, place: number): string =>
  `${petitionId.slice(-8).toUpperCase()}-${String(place).padStart(3, '0')}`;

const arabicLetters = /\p{Script=Arabic}/u;

/** A name as the register reads it: in the script in which it was written. */
export const inItsScript = (fullName: string): { nameLatin?: string; nameArabic?: string } =>
  arabicLetters.test(fullName) ? { nameArabic: fullName } : { nameLatin: fullName };
