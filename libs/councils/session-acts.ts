import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel';
import { DeadlineStore, message, type MessageType, type Tx } from '#platform';
import { TerritoryReader } from '#territory';
import { CouncilStore } from './councils.store.ts';
import type { CouncilFact } from './councils.messages.ts';
import { sessionDeadlines, type SessionEvent, sessionMachine, type SessionState } from './domain/session.ts';
import type { CouncilSession } from './session.entity.ts';

export interface SessionNow {
  readonly id: string;
  readonly status: SessionState;
}

/** What a step changes beside the state, and whom it tells. */
export interface Step {
  readonly changes?: Partial<CouncilSession>;
  readonly tells?: MessageType<CouncilFact>;
}

/** What all steps of a session share: lock, policy, table, dates. */
@Injectable()
export class SessionSteps {
  constructor(
    private readonly councils: CouncilStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** Locks and checks the policy. Throws NOT_FOUND or FORBIDDEN. */
  async lock(tx: Tx, action: string, sessionId: string): Promise<CouncilSession> {
    const session = await this.councils.lock(tx, sessionId);
    tx.authorize(action, session, { type: 'session', id: session.id });
    return session;
  }

  async step(tx: Tx, action: string, event: SessionEvent, sessionId: string, step: Step = {}): Promise<SessionNow> {
    return this.apply(tx, await this.lock(tx, action, sessionId), event, step);
  }

  /** Applies an event to a locked session. */
  async apply(tx: Tx, session: CouncilSession, event: SessionEvent, { changes = {}, tells }: Step = {}): Promise<SessionNow> {
    const facts = { hasMinutes: session.minutes !== null, isExtended: session.extendedDays !== null };
    const status = sessionMachine.next(session.status, event, facts);
    await this.councils.update(tx, session.id, { status, ...changes });
    const calendar = await this.territories.calendarOf(session.communeId, tx);
    const subject = { type: 'session', id: session.id };
    await this.deadlines.replace(tx, subject, session.communeId, sessionDeadlines(status, session, calendar));
    tx.note({ event, from: session.status, to: status });
    if (tells) await this.tell(tx, { ...session, ...changes }, tells);
    return { id: session.id, status };
  }

  /** Tells a fact of a session, with its place and its days. */
  async tell(
    tx: Tx,
    { id, communeId, kind, sitsOn, convocation, convocationDueOn }: CouncilSession,
    fact: MessageType<CouncilFact>,
  ): Promise<void> {
    const { names, kind: level } = await this.territories.get(communeId, tx);
    const params = { commune: names, level, kind, sitsOn, convocation, convocationDueOn };
    tx.emit(message(fact, { subjectId: id, params }));
  }

  async today(tx: Tx, { communeId }: Pick<CouncilSession, 'communeId'>): Promise<string> {
    return dayOf(tx.now, (await this.territories.get(communeId, tx)).timeZone);
  }

  /** Ends a locked session that nobody will hold, as part of another act, which its caller has authorised. */
  async end(tx: Tx, id: string, from: SessionState, reason: string): Promise<void> {
    await this.councils.update(tx, id, { status: sessionMachine.next(from, 'declareNotHeld', {}), reason });
    const { communeId } = await this.councils.lock(tx, id);
    await this.deadlines.replace(tx, { type: 'session', id }, communeId, []);
  }
}
