import { Injectable } from '@nestjs/common';
import { dayOf, DomainError, fold, newId } from '#kernel';
import { Sealing, type Tx } from '#platform';
import { type AskableAge, type ProcedureQuestion, PaperSigners, Register, type SaidFacts } from '#register';
import { TerritoryReader } from '#territory';
import { inItsScript } from '../domain/paper.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Capacity, DeclaredActivity } from '../domain/signature.ts';
import type { HeldPetition } from '../petition.store.ts';
import type { PaperLine } from './paper-line.entity.ts';
import { PaperStore } from './paper.store.ts';

/** A line as it is typed from the sheet. */
export interface TypedLine {
  readonly line: number;
  readonly fullName: string;
  /** `1961` or `1961-04-30`. */
  readonly birth: string;
  readonly capacity: Capacity;
  readonly placeId?: string | null;
  readonly idNumber?: string | null;
  /** As online: for whoever signs for an activity, what is done and where, as the sheet says it. */
  readonly activity?: DeclaredActivity | null;
}

/** What is kept sealed of a line; the identity number is not. */
export interface SaidOnPaper {
  readonly fullName: string;
  readonly birth: string;
  readonly activity?: DeclaredActivity | null;
}

/** The petition as lines of paper need it. */
export interface PaperPetition {
  readonly petition: HeldPetition;
  readonly pack: Procedure;
  readonly timeZone: string;
  readonly partIds: ReadonlySet<string>;
}

const namesAtOnce = 500;
const noName = /^[=+\-@\t]|https?:|www\./iu;

/** Reads typed lines: who they may be, what the roll says, and who else may be the same person. */
@Injectable()
export class PaperLines {
  constructor(
    private readonly papers: PaperStore,
    private readonly register: Register,
    private readonly signers: PaperSigners,
    private readonly territories: TerritoryReader,
    private readonly sealing: Sealing,
  ) {}

  /** The parts of a territory where a law asks some signatures from each. */
  async partsOf(tx: Tx, communeId: string, { spread }: Procedure): Promise<ReadonlySet<string>> {
    if (!spread.value) return new Set();
    return new Set((await this.territories.partsOf(communeId, spread.value.unit, tx)).map(({ id }) => id));
  }

  /** After `tx.authorize`. Throws what is wrong with a line, with its number. */
  async read(tx: Tx, batchId: string, of: PaperPetition, typed: readonly TypedLine[]): Promise<PaperLine[]> {
    const online = await this.namesOnline(tx, of.petition.id);
    const lines: PaperLine[] = [];
    for (const [place, line] of typed.entries()) lines.push(await atLine(line.line, place, () => this.line(tx, batchId, of, line, online)));
    return lines;
  }

  said({ id, saidSealed }: Pick<PaperLine, 'id' | 'saidSealed'>): SaidOnPaper {
    const said = this.sealing.open(saidSealed, `paper-line:${id}`);
    return said ? (JSON.parse(said) as SaidOnPaper) : { fullName: '', birth: '' }; // forgotten
  }

  /** How a procedure asks about a person; the roll frozen for the petition answers. */
  question({ petition, pack, timeZone }: Omit<PaperPetition, 'partIds'>, now: Date): ProcedureQuestion {
    const { minAge, minMonthsRegistered } = pack.signatory;
    return {
      territoryId: petition.communeId,
      on: dayOf(now, timeZone),
      category: petition.rollCategory ?? 'resident',
      minAge: askable(minAge.value),
      minMonthsRegistered: minMonthsRegistered.value,
      subject: { type: 'petition', id: petition.id },
    };
  }

  private async line(tx: Tx, batchId: string, of: PaperPetition, typed: TypedLine, online: ReadonlySet<string>): Promise<PaperLine> {
    refuseLine(of, typed);
    const { fullName, birth, capacity, placeId = null } = typed;
    const activity = capacity === 'activity' ? (typed.activity ?? null) : null;
    const question = this.question(of, tx.now);
    const said: SaidFacts = { ...inItsScript(fullName), birth, idNumber: typed.idNumber ?? null };
    const { voter, number, name, personId } = await this.signers.onPaper(tx, said, question);
    const asked = isAsked(of.petition, capacity) ? await this.register.eligibilityOnPaper(tx, said, question) : null;
    const id = newId();
    return {
      ...{ id, batchId, petitionId: of.petition.id, line: typed.line, state: 'entered', capacity, placeId, personId },
      saidSealed: this.sealing.seal(JSON.stringify({ fullName, birth, activity } satisfies SaidOnPaper), `paper-line:${id}`),
      ...{ voterTag: voter, numberTag: number, nameTag: name },
      rollAnswer: asked?.answer ?? null,
      isUnderAge: asked?.reason === 'under-age',
      isNamedOnline: online.has(fold(fullName)),
    };
  }

  /** Names of those who signed online, opened to be compared with those on paper; they go nowhere. */
  private async namesOnline(tx: Tx, petitionId: string): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    let after: string | undefined;
    do {
      const page = await this.papers.sealedNames(tx, petitionId, after, namesAtOnce);
      for (const { id, nameSealed } of page) names.add(fold(this.sealing.open(nameSealed, `signature:${id}`)));
      after = page.length === namesAtOnce ? page.at(-1)!.id : undefined;
    } while (after);
    return names;
  }
}

function refuseLine({ pack, partIds }: PaperPetition, { capacity, fullName, placeId }: TypedLine): void {
  if (!pack.signatory.categories.value.includes(capacity))
    throw new DomainError('NOT_ELIGIBLE', { legalRef: pack.signatory.categories.legalRef }, 'capacity');
  if (noName.test(fullName)) throw new DomainError('NAME_REFUSED', {}, 'fullName');
  if (pack.spread.value && !placeId) throw new DomainError('PLACE_MISSING', { legalRef: pack.spread.legalRef }, 'placeId');
  if (placeId && !partIds.has(placeId)) throw new DomainError('PLACE_NOT_IN_TERRITORY', {}, 'placeId');
}

const isAsked = ({ rollCategory }: HeldPetition, capacity: Capacity): boolean =>
  rollCategory !== null && (rollCategory !== 'resident' || capacity === 'resident');

const askable = (age: number): AskableAge | null => (age === 16 || age === 18 ? age : null);

/** Says of a refusal which line it is. */
async function atLine<Result>(line: number, place: number, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DomainError) || error.category !== 'invalid') throw error;
    throw new DomainError(error.code, { ...error.params, line }, `lines.${place}${error.field ? `.${error.field}` : ''}`);
  }
}
