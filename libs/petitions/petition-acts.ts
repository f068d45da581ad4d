import { Injectable } from '@nestjs/common';
import { type Calendar, type Day, dayOf, DomainError, type Role, type Translated } from '#kernel';
import { type DeadlineCause, DeadlineStore, message, type MessageType, type Tx } from '#platform';
import { type Territory, TerritoryReader } from '#territory';
import { deadlinesFor, missedAnswer } from './domain/petition.deadlines.ts';
import {
  type HistoryEvent,
  noFacts,
  owesAnswer,
  type PetitionEvent,
  type PetitionFacts,
  petitionMachine,
  type PetitionState,
} from './domain/petition.ts';
import { type Procedure, procedureById } from './domain/procedure.ts';
import { needsSecondPerson } from './domain/two-people.ts';
import type { Petition } from './petition.entity.ts';
import { PetitionStore } from './petition.store.ts';
import { petitionMessages, type PetitionFact } from './petitions.messages.ts';

/** A petition under its lock, with the law it lives under and the calendar of its commune. */
export interface LockedPetition {
  readonly petition: Petition;
  readonly pack: Procedure;
  readonly calendar: Calendar;
  readonly commune: Territory;
  /** The parts of a region or a province, from each of which the law may ask signatures. */
  readonly parts: readonly Territory[];
}

/** What the history keeps of an event, and whom the fact is told. */
export interface Recorded {
  readonly reasonCodes?: readonly string[];
  readonly reasons?: Translated;
  readonly legalRef?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Where it is not the day of the act: the day of the law. */
  readonly legalDay?: Day;
  /** Where it is not the role of who acts now: of who proposed, for an act that a second person confirms. */
  readonly actedAs?: Role;
  readonly tells?: MessageType<PetitionFact>;
  /** Values of the notice beside title and commune. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** An act that moves a petition: its event, and what changes besides the state. */
export interface Act extends Recorded {
  readonly event: PetitionEvent;
  readonly facts?: PetitionFacts;
  readonly changes?: Partial<Petition>;
  /** Its dates are reckoned again although an answer is owed before and after: days were suspended, or count again. */
  readonly reckonsAgain?: boolean;
  /** Why dates move, where they do. */
  readonly cause?: DeadlineCause;
}

/** What an act answers with. */
export interface PetitionNow {
  readonly id: string;
  readonly status: PetitionState;
}

/** What all acts on a petition share: lock, policy, table, dates, history, message. */
@Injectable()
export class PetitionActs {
  constructor(
    private readonly petitions: PetitionStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /**
   * Gathers the law, locks and checks the policy. Throws NOT_FOUND or FORBIDDEN. The commune is read before the lock, on the
   * transaction's own connection: signers who wait for the lock hold connections, and the one they wait for must never need theirs.
   */
  async lock(tx: Tx, action: string, petitionId: string): Promise<LockedPetition> {
    const communeId = await this.petitions.communeOf(tx, petitionId);
    const commune = await this.territories.get(communeId, tx);
    const calendar = await this.territories.calendarOf(communeId, tx);
    const parts = await this.partsOf(tx, commune);
    const petition = await this.petitions.lock(tx, petitionId);
    tx.authorize(action, petition, { type: 'petition', id: petition.id });
    return { petition, commune, calendar, parts, pack: procedureById(petition.rulePackId) };
  }

  private async partsOf(tx: Tx, { id, kind }: Territory): Promise<Territory[]> {
    if (kind !== 'region' && kind !== 'province') return [];
    return this.territories.partsOf(id, kind === 'region' ? 'province' : 'commune', tx);
  }

  /** Applies an act: the next state by the table, the dates that wait in it, one line of history, one fact told. */
  async apply(tx: Tx, locked: LockedPetition, act: Act): Promise<PetitionNow> {
    const { petition, pack, calendar } = locked;
    const status = petitionMachine.next(petition.status, act.event, act.facts ?? noFacts);
    refuseAfterSilence(locked, act.event, tx.now);
    if (needsSecondPerson(act.event) && !tx.hasSecondPerson) throw new Error(`${act.event} without a second person`);
    await this.petitions.update(tx, petition.id, { ...act.changes, status });
    // an answer owed before and after keeps its dates, so that a reminder whose turn is late is not taken back
    if (act.reckonsAgain || !owesAnswer(petition.status, pack) || !owesAnswer(status, pack)) {
      const dates = deadlinesFor(status, { ...petition, ...act.changes }, pack, calendar, tx.now);
      await this.deadlines.replace(tx, { type: 'petition', id: petition.id }, petition.communeId, dates, act.cause);
    }
    tx.note({ event: act.event, from: petition.status, to: status });
    await this.record(tx, locked, act.event, act, status);
    return { id: petition.id, status };
  }

  /** One line of history and one fact told; by itself it moves nothing. */
  async record(
    tx: Tx,
    { petition, calendar, commune }: LockedPetition,
    event: HistoryEvent,
    what: Recorded,
    toStatus: PetitionState = petition.status,
  ): Promise<void> {
    await this.petitions.addEvent(tx, {
      petitionId: petition.id,
      at: tx.now,
      legalDay: what.legalDay ?? dayOf(tx.now, calendar.timeZone),
      event,
      fromStatus: petition.status,
      toStatus,
      actorRole: what.actedAs ?? tx.permission ?? 'system',
      reasonCodes: [...(what.reasonCodes ?? [])],
      reasons: what.reasons ?? null,
      legalRef: what.legalRef ?? null,
      details: { ...what.details },
    });
    if (what.tells) this.tell(tx, { petition, commune }, what.tells, what.params);
  }

  /**
   * Keeps as a fact that the day of the answer passed without one (organic law 113-14, art. 125): public, told, and it decides
   * nothing; the bureau may still answer. Noted once, by the clock, or by a late answer that comes before the clock's turn.
   */
  async noteSilence(tx: Tx, locked: LockedPetition, dueDay: Day): Promise<LockedPetition> {
    const { petition, pack } = locked;
    const { legalRef } = pack.admissibility.onSilence;
    await this.petitions.setOverdue(tx, petition.id, dueDay);
    tx.note({ overdueSince: dueDay });
    const told = { legalRef, legalDay: dueDay, details: { dueDay }, tells: petitionMessages.overdue, params: { dueDay, legalRef } };
    await this.record(tx, locked, 'silence', { ...told, actedAs: 'system' });
    return { ...locked, petition: { ...petition, overdueSince: dueDay } };
  }

  /** For an answer: where its day has passed unnoted, that is noted first. */
  async noteIfLate(tx: Tx, locked: LockedPetition): Promise<LockedPetition> {
    const missed = owesAnswer(locked.petition.status, locked.pack) && missedAnswer(locked.petition, locked.pack, locked.calendar, tx.now);
    return missed ? this.noteSilence(tx, locked, missed) : locked;
  }

  /** Tells a fact without a line of history. */
  tell(
    tx: Tx,
    { petition, commune }: Pick<LockedPetition, 'petition' | 'commune'>,
    type: MessageType<PetitionFact>,
    params?: Recorded['params'],
  ): void {
    tx.emit(message(type, factOf(petition, commune, params)));
  }
}

/**
 * Where silence puts a proposal in force, nobody decides on it after its day, however late the clock is. Throws PETITION_IN_FORCE.
 */
function refuseAfterSilence({ petition, pack, calendar }: LockedPetition, event: PetitionEvent, now: Date): void {
  if (pack.admissibility.onSilence.value !== 'IN_FORCE' || event === 'enterIntoForce' || !owesAnswer(petition.status, pack)) return;
  const day = missedAnswer(petition, pack, calendar, now);
  if (day) throw new DomainError('PETITION_IN_FORCE', { day, legalRef: pack.admissibility.onSilence.legalRef });
}

/** What a notice about a petition always says: its title and the commune, province or region asked, in every language there is. */
const factOf = (petition: Petition, commune: Territory, params: Recorded['params'] = {}): PetitionFact => ({
  petitionId: petition.id,
  params: { ...params, title: petition.titles, commune: commune.names, level: commune.kind },
});
