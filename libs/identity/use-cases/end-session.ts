import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { identityPolicy } from '../identity.policy.ts';
import { SessionStore } from '../session.store.ts';

const one = z.object({ sessionId: z.uuid() });

/** Ends one of the own sessions, at its next request. Throws NOT_FOUND. */
@Injectable()
export class EndSession implements UseCase<z.infer<typeof one>, { id: string }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = one;

  constructor(private readonly sessions: SessionStore) {}

  async execute(tx: Tx, { sessionId }: z.infer<typeof one>): Promise<{ id: string }> {
    tx.authorize(this.action, {}, { type: 'person', id: tx.actor.id });
    await this.sessions.end(tx, tx.actor.id, sessionId);
    tx.note({ ended: 'session' });
    return { id: sessionId };
  }
}

type Nothing = Record<string, never>;

/** Ends every session of one's own but the one in which it is asked. */
@Injectable()
export class EndOtherSessions implements UseCase<Nothing, { ended: number }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = z.object({}) as unknown as z.ZodType<Nothing>;

  constructor(private readonly sessions: SessionStore) {}

  async execute(tx: Tx): Promise<{ ended: number }> {
    tx.authorize(this.action, {}, { type: 'person', id: tx.actor.id });
    const ended = await this.sessions.endOthers(tx, tx.actor.id, tx.actor.standing.session?.id ?? null);
    tx.note({ ended });
    return { ended };
  }
}
