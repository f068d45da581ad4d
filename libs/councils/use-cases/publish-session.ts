import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { sessionMessages } from '../councils.messages.ts';
import { sessionPolicy } from '../councils.policy.ts';
import { CouncilStore } from '../councils.store.ts';
import { type SessionNow, SessionSteps } from '../session-acts.ts';

const recording = z.object({ sessionId: z.uuid(), minutes: translatedText(20, 100_000) });
type Recording = z.infer<typeof recording>;

/** Records the minutes of a session that is closed; they are public with the deliberations. */
@Injectable()
export class RecordMinutes implements UseCase<Recording, SessionNow> {
  readonly action = sessionPolicy.publish;
  readonly input = recording;

  constructor(
    private readonly steps: SessionSteps,
    private readonly councils: CouncilStore,
  ) {}

  async execute(tx: Tx, { sessionId, minutes }: Recording): Promise<SessionNow> {
    const { id, status } = await this.steps.lock(tx, this.action, sessionId);
    if (status !== 'closed') throw new DomainError('SESSION_STATE_FORBIDS', { state: status, event: 'recordMinutes' });
    await this.councils.update(tx, id, { minutes });
    tx.note({ minutes: Object.keys(minutes) });
    return { id, status };
  }
}

const publishing = z.object({ sessionId: z.uuid() });

/** Publishes minutes and deliberations. Throws MINUTES_MISSING. */
@Injectable()
export class PublishDeliberations implements UseCase<z.infer<typeof publishing>, SessionNow> {
  readonly action = sessionPolicy.publish;
  readonly input = publishing;

  constructor(private readonly steps: SessionSteps) {}

  async execute(tx: Tx, { sessionId }: z.infer<typeof publishing>): Promise<SessionNow> {
    const session = await this.steps.lock(tx, this.action, sessionId);
    const publishedOn = await this.steps.today(tx, session);
    return this.steps.apply(tx, session, 'publish', { changes: { publishedOn }, tells: sessionMessages.published });
  }
}
