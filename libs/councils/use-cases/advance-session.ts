import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { sessionMessages } from '../councils.messages.ts';
import { sessionPolicy } from '../councils.policy.ts';
import type { SessionEvent } from '../domain/session.ts';
import { type SessionNow, SessionSteps } from '../session-acts.ts';

const input = z.object({ sessionId: z.uuid() });
type Input = z.infer<typeof input>;

abstract class PlainStep implements UseCase<Input, SessionNow> {
  abstract readonly action: string;
  abstract readonly event: SessionEvent;
  readonly input = input;
  constructor(private readonly steps: SessionSteps) {}

  execute(tx: Tx, { sessionId }: Input): Promise<SessionNow> {
    return this.steps.step(tx, this.action, this.event, sessionId);
  }
}

@Injectable()
export class OpenAgenda extends PlainStep {
  readonly action = sessionPolicy.prepare;
  readonly event = 'openAgenda';
  constructor(steps: SessionSteps) {
    super(steps);
  }
}

@Injectable()
export class FreezeAgenda extends PlainStep {
  readonly action = sessionPolicy.prepare;
  readonly event = 'freezeAgenda';
  constructor(steps: SessionSteps) {
    super(steps);
  }
}

/** Convenes the council. A convocation after its last day is recorded as what it is, and the page of the session says so. */
@Injectable()
export class ConveneSession implements UseCase<Input, SessionNow> {
  readonly action = sessionPolicy.convene;
  readonly input = input;
  constructor(private readonly steps: SessionSteps) {}

  async execute(tx: Tx, { sessionId }: Input): Promise<SessionNow> {
    const session = await this.steps.lock(tx, this.action, sessionId);
    const convenedOn = await this.steps.today(tx, session);
    return this.steps.apply(tx, session, 'convene', { changes: { convenedOn }, tells: sessionMessages.convened });
  }
}
