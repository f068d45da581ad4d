import { Injectable } from '@nestjs/common';
import { type Day, dayOf, newId, type Translated } from '#kernel';
import { DeadlineStore, message, type MessageType, type Tx } from '#platform';
import { councilLaws } from '#rulepacks';
import { TerritoryReader } from '#territory';
import { councilLaw } from './council-law.ts';
import { type VisaFact, visaMessages } from './councils.messages.ts';
import { instantOn, needsVisa, visaDeadlines, type VisaEvent, visaMachine, type VisaState } from './domain/visa.ts';
import type { CouncilSession } from './session.entity.ts';
import type { DeliberationVisa } from './visa.entity.ts';
import { type LockedVisa, VisaStore } from './visa.store.ts';

export interface VisaNow {
  readonly id: string;
  readonly status: VisaState;
}

/** What was decided, and on which kind of matter. */
interface Decided {
  readonly deliberationId: string;
  readonly visaSubject: string | null;
  readonly decidedOn: Day;
}

/** What all acts on a visa share: lock, policy, table, dates, message. */
@Injectable()
export class VisaActs {
  constructor(
    private readonly visas: VisaStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** Opens the visa of a deliberation whose matter needs one by the law of the session; undefined where none is needed. */
  async openFor(
    tx: Tx,
    { communeId, councilLawId }: CouncilSession,
    { deliberationId, visaSubject, decidedOn }: Decided,
  ): Promise<string | undefined> {
    const law = councilLaw(councilLawId);
    if (!law || !visaSubject || !needsVisa(law, visaSubject)) return undefined;
    const calendar = await this.territories.calendarOf(communeId, tx);
    const dates = visaDeadlines('to-transmit', instantOn(decidedOn, calendar), law, calendar);
    const id = newId();
    const row = { id, deliberationId, communeId, subject: visaSubject, councilLawId: law.id };
    await this.visas.insert(tx, { ...row, status: 'to-transmit', dueOn: dates[0]?.day ?? null });
    await this.deadlines.replace(tx, { type: 'visa', id }, communeId, dates);
    return id;
  }

  async lock(tx: Tx, action: string, visaId: string): Promise<LockedVisa> {
    const locked = await this.visas.lock(tx, visaId);
    tx.authorize(action, locked.visa, { type: 'visa', id: visaId });
    return locked;
  }

  async today(tx: Tx, { visa: { communeId } }: LockedVisa): Promise<Day> {
    return dayOf(tx.now, (await this.territories.get(communeId, tx)).timeZone);
  }

  silenceGrants = ({ visa: { councilLawId } }: LockedVisa): boolean => councilLaws.byId(councilLawId).visa.onSilence.value === 'GRANTED';

  async apply(tx: Tx, { visa }: LockedVisa, event: VisaEvent, changes: Partial<DeliberationVisa>): Promise<VisaNow> {
    const status = visaMachine.next(visa.status, event, undefined);
    const calendar = await this.territories.calendarOf(visa.communeId, tx);
    const since = changes.transmittedOn ? instantOn(changes.transmittedOn, calendar) : tx.now;
    const dates = visaDeadlines(status, since, councilLaws.byId(visa.councilLawId), calendar);
    await this.visas.update(tx, visa.id, { ...changes, status, dueOn: dates[0]?.day ?? null });
    await this.deadlines.replace(tx, { type: 'visa', id: visa.id }, visa.communeId, dates);
    tx.note({ event, from: visa.status, to: status });
    return { id: visa.id, status };
  }

  /** What was owed did not come; it may still come. */
  async noteLate(tx: Tx, locked: LockedVisa, day: Day): Promise<void> {
    await this.visas.update(tx, locked.visa.id, { overdueSince: day });
    await this.tell(tx, locked, visaMessages.overdue, day);
  }

  async tell(tx: Tx, { visa, subjectType, subjectId, titles }: LockedVisa, fact: MessageType<VisaFact>, day: Day): Promise<void> {
    const { names } = await this.territories.get(visa.communeId, tx);
    const params = { title: titles as Translated, commune: names, day, step: visa.status };
    tx.emit(message(fact, { subjectId: visa.id, deliberationId: visa.deliberationId, subjectType, ofId: subjectId, params }));
  }
}
