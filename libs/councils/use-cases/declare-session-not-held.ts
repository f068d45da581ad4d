import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Chain } from '#chain';
import { typedText } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import type { AgendaItem } from '../agenda-item.entity.ts';
import { sessionMessages } from '../councils.messages.ts';
import { sessionPolicy } from '../councils.policy.ts';
import { CouncilStore } from '../councils.store.ts';
import type { CouncilSession } from '../session.entity.ts';
import { type SessionNow, SessionSteps } from '../session-acts.ts';

const input = z.object({ sessionId: z.uuid(), reason: typedText(3, 2000) });
type Input = z.infer<typeof input>;

/** What becomes of the open items of a session that is not held. */
@Injectable()
export class SessionEnds {
  constructor(
    private readonly steps: SessionSteps,
    private readonly councils: CouncilStore,
    private readonly chain: Chain,
  ) {}

  /** Items move to the next agenda that is open, if there is one to go to; without one, their procedures are told and wait. */
  async moveItems(tx: Tx, sessionId: string, next: CouncilSession | null, reason: string): Promise<void> {
    for (const item of await this.councils.openItemsOf(tx, sessionId)) await this.move(tx, item, next, reason);
  }

  /** A session that no council will hold: its items wait. The caller has authorised the act. */
  async notHeld(tx: Tx, { id, status }: CouncilSession, reason: string): Promise<void> {
    await this.steps.end(tx, id, status, reason);
    await this.moveItems(tx, id, null, reason);
  }

  private async move(tx: Tx, item: AgendaItem, next: CouncilSession | null, reason: string): Promise<void> {
    const { subjectType, subjectId, sessionId } = item;
    await this.councils.updateItem(tx, item.id, { status: 'moved' });
    if (next) {
      const id = await this.councils.insertItem(tx, next, item);
      const [from, to] = [item.id, id].map((one) => ({ kind: 'agenda-item', id: one }) as const);
      await this.chain.link(tx, { from: from!, to: to!, relation: 'moved-to', territoryId: next.communeId });
    }
    tx.emit(
      message(sessionMessages['item-moved'], { subjectType, subjectId, fromSessionId: sessionId, toSessionId: next?.id ?? null, reason }),
    );
  }
}

/** Records that a session was not held. Its open items move to the next agenda that is open; without one, their procedures are told. */
@Injectable()
export class DeclareSessionNotHeld implements UseCase<Input, SessionNow> {
  readonly action = sessionPolicy.declareNotHeld;
  readonly input = input;

  constructor(
    private readonly steps: SessionSteps,
    private readonly ends: SessionEnds,
    private readonly councils: CouncilStore,
  ) {}

  async execute(tx: Tx, { sessionId, reason }: Input): Promise<SessionNow> {
    const now = await this.steps.step(tx, this.action, 'declareNotHeld', sessionId, { changes: { reason } });
    const { communeId, startsOn } = await this.councils.lock(tx, sessionId);
    await this.ends.moveItems(tx, sessionId, await this.councils.lockNextOpen(tx, communeId, startsOn, false), reason);
    return now;
  }
}
