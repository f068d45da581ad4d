import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Day, typedText } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import type { AgendaItem } from '../agenda-item.entity.ts';
import { sessionMessages } from '../councils.messages.ts';
import { sessionPolicy } from '../councils.policy.ts';
import { CouncilStore } from '../councils.store.ts';
import type { CouncilSession } from '../session.entity.ts';
import { type SessionNow, SessionSteps } from './advance-session.ts';

const input = z.object({ sessionId: z.uuid(), reason: typedText(3, 2000) });
type Input = z.infer<typeof input>;

/** Records that a session was not held. Its open items move to the next agenda that is open; without one, their procedures are told. */
@Injectable()
export class DeclareSessionNotHeld implements UseCase<Input, SessionNow> {
  readonly action = sessionPolicy.declareNotHeld;
  readonly input = input;

  constructor(
    private readonly steps: SessionSteps,
    private readonly councils: CouncilStore,
  ) {}

  async execute(tx: Tx, { sessionId, reason }: Input): Promise<SessionNow> {
    const now = await this.steps.step(tx, this.action, 'declareNotHeld', sessionId, reason);
    const session = await this.councils.lock(tx, sessionId);
    const items = await this.councils.openItemsOf(tx, sessionId);
    const next = items.length ? await this.next(tx, session) : null;
    for (const item of items) await this.move(tx, item, next, reason);
    return now;
  }

  private next(tx: Tx, { communeId, startsOn }: { communeId: string; startsOn: Day }): Promise<CouncilSession | null> {
    return this.councils.lockNextOpen(tx, communeId, startsOn, false);
  }

  private async move(tx: Tx, item: AgendaItem, next: CouncilSession | null, reason: string): Promise<void> {
    const { subjectType, subjectId, titles, committee, sessionId } = item;
    await this.councils.updateItem(tx, item.id, { status: 'moved' });
    if (next) await this.councils.insertItem(tx, next, { subjectType, subjectId, titles, committee });
    tx.emit(
      message(sessionMessages['item-moved'], { subjectType, subjectId, fromSessionId: sessionId, toSessionId: next?.id ?? null, reason }),
    );
  }
}
