import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { DeadlineStore, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { CouncilStore } from '../councils.store.ts';
import { sessionPolicy } from '../councils.policy.ts';
import { type SessionEvent, sessionDeadlines, sessionMachine, type SessionState } from '../domain/session.ts';

const input = z.object({ sessionId: z.uuid() });
type Input = z.infer<typeof input>;
export interface SessionNow {
  readonly id: string;
  readonly status: SessionState;
}

/** What all steps of a session share: lock, policy, table, dates. */
@Injectable()
export class SessionSteps {
  constructor(
    private readonly councils: CouncilStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  async step(tx: Tx, action: string, event: SessionEvent, sessionId: string, reason?: string): Promise<SessionNow> {
    const session = await this.councils.lock(tx, sessionId);
    const subject = { type: 'session', id: session.id };
    tx.authorize(action, session, subject);
    const status = sessionMachine.next(session.status, event, undefined);
    await this.councils.update(tx, session.id, { status, ...(reason ? { reason } : {}) });
    const calendar = await this.territories.calendarOf(session.communeId);
    await this.deadlines.replace(tx, subject, session.communeId, sessionDeadlines(status, session.agendaFreezesOn, calendar));
    tx.note({ event, from: session.status, to: status });
    return { id: session.id, status };
  }

  /** Ends a locked session that nobody will hold, as part of another act, which its caller has authorised. */
  async end(tx: Tx, id: string, from: SessionState, reason: string): Promise<void> {
    await this.councils.update(tx, id, { status: sessionMachine.next(from, 'declareNotHeld', undefined), reason });
    const { communeId } = await this.councils.lock(tx, id);
    await this.deadlines.replace(tx, { type: 'session', id }, communeId, []);
  }
}

abstract class Step implements UseCase<Input, SessionNow> {
  abstract readonly action: string;
  abstract readonly event: SessionEvent;
  readonly input = input;
  constructor(private readonly steps: SessionSteps) {}

  execute(tx: Tx, { sessionId }: Input): Promise<SessionNow> {
    return this.steps.step(tx, this.action, this.event, sessionId);
  }
}

@Injectable()
export class OpenAgenda extends Step {
  readonly action = sessionPolicy.prepare;
  readonly event = 'openAgenda';
  constructor(steps: SessionSteps) {
    super(steps);
  }
}

@Injectable()
export class FreezeAgenda extends Step {
  readonly action = sessionPolicy.prepare;
  readonly event = 'freezeAgenda';
  constructor(steps: SessionSteps) {
    super(steps);
  }
}

@Injectable()
export class ConveneSession extends Step {
  readonly action = sessionPolicy.convene;
  readonly event = 'convene';
  constructor(steps: SessionSteps) {
    super(steps);
  }
}

@Injectable()
export class OpenSession extends Step {
  readonly action = sessionPolicy.hold;
  readonly event = 'open';
  constructor(steps: SessionSteps) {
    super(steps);
  }
}

/** Closes the sitting, once every item has its decision, be it to postpone: no procedure is left on an agenda that is over. Throws AGENDA_NOT_DONE. */
@Injectable()
export class CloseSession extends Step {
  readonly action = sessionPolicy.hold;
  readonly event = 'close';
  constructor(
    steps: SessionSteps,
    private readonly councils: CouncilStore,
  ) {
    super(steps);
  }

  override async execute(tx: Tx, { sessionId }: Input): Promise<SessionNow> {
    const now = await super.execute(tx, { sessionId });
    const open = (await this.councils.openItemsOf(tx, sessionId)).length;
    if (open) throw new DomainError('AGENDA_NOT_DONE', { open });
    return now;
  }
}
