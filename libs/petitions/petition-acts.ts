import { Injectable } from '@nestjs/common';
import { type Calendar, dayOf, type Translated } from '#kernel';
import { DeadlineStore, message, type MessageType, type Tx } from '#platform';
import { packById, type RulePack } from '#rulepacks';
import { type Territory, TerritoryReader } from '#territory';
import { deadlinesFor } from './domain/petition.deadlines.ts';
import { type PetitionEvent, type PetitionFacts, petitionMachine } from './domain/petition.ts';
import type { Petition } from './petition.entity.ts';
import { PetitionStore } from './petition.store.ts';
import type { PetitionFact } from './petitions.messages.ts';

/** A petition under its lock, with the law it lives under and the calendar of its commune. */
export interface LockedPetition {
  readonly petition: Petition;
  readonly pack: RulePack;
  readonly calendar: Calendar;
  readonly commune: Territory;
}

/** An act that moves a petition: its event, what changes besides the state, what the history keeps and whom the fact is told. */
export interface Act {
  readonly event: PetitionEvent;
  readonly facts?: PetitionFacts;
  readonly changes?: Partial<Petition>;
  readonly reasonCodes?: readonly string[];
  readonly reasons?: Translated;
  readonly legalRef?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly tells?: MessageType<PetitionFact>;
  /** Values of the notice beside title and commune. */
  readonly params?: Readonly<Record<string, unknown>>;
}

const noFacts: PetitionFacts = { validSignatures: 0, requiredSignatures: 0 };

/** What all acts on a petition share: lock, policy, table, dates, history, message. */
@Injectable()
export class PetitionActs {
  constructor(
    private readonly petitions: PetitionStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** Locks, checks the policy and gathers the law. Throws NOT_FOUND or FORBIDDEN. */
  async lock(tx: Tx, action: string, petitionId: string): Promise<LockedPetition> {
    const petition = await this.petitions.lock(tx, petitionId);
    tx.authorize(action, petition, { type: 'petition', id: petition.id });
    const [commune, calendar] = await Promise.all([this.territories.get(petition.communeId), this.territories.calendarOf(petition.communeId)]);
    return { petition, commune, calendar, pack: packById(petition.rulePackId) };
  }

  /** Applies an act: the next state by the table, the dates that wait in it, one line of history, one fact told. */
  async apply(tx: Tx, { petition, pack, calendar, commune }: LockedPetition, act: Act): Promise<Petition> {
    const status = petitionMachine.next(petition.status, act.event, act.facts ?? noFacts);
    const next: Petition = { ...petition, ...act.changes, status };
    await this.petitions.update(tx, petition.id, { ...act.changes, status });
    const dates = deadlinesFor(status, next, pack, calendar, tx.now);
    await this.deadlines.replace(tx, { type: 'petition', id: petition.id }, petition.communeId, dates);
    await this.petitions.addEvent(tx, {
      petitionId: petition.id,
      at: tx.now,
      legalDay: dayOf(tx.now, calendar.timeZone),
      event: act.event,
      fromStatus: petition.status,
      toStatus: status,
      actorRole: tx.permission ?? '',
      reasonCodes: [...(act.reasonCodes ?? [])],
      reasons: act.reasons ?? null,
      legalRef: act.legalRef ?? null,
      details: { ...act.details },
    });
    tx.note({ event: act.event, from: petition.status, to: status });
    if (act.tells) tx.emit(message(act.tells, this.fact(petition, commune, act.params)));
    return next;
  }

  /** Tells a fact whose values are known only after the act. */
  tell(tx: Tx, { petition, commune }: LockedPetition, type: MessageType<PetitionFact>, params: Readonly<Record<string, unknown>>): void {
    tx.emit(message(type, this.fact(petition, commune, params)));
  }

  /** What a notice about a petition always says: its title and its commune, in every language there is. */
  fact(petition: Petition, commune: Territory, params: Readonly<Record<string, unknown>> = {}): PetitionFact {
    return { petitionId: petition.id, params: { ...params, title: petition.titles, commune: commune.names } };
  }
}

