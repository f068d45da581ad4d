import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { deadlineDuePayload, type Tx, type UseCase } from '#platform';
import { sessionPolicy } from '../councils.policy.ts';
import { CouncilStore } from '../councils.store.ts';
import { sessionMessages } from '../councils.messages.ts';
import { SessionSteps } from '../session-acts.ts';

type Input = z.infer<typeof deadlineDuePayload>;

/** On its day an agenda freezes by itself, and the president is reminded to convene; when the session has moved on meanwhile, nothing happens and that is recorded. */
@Injectable()
export class ApplySessionDeadline implements UseCase<Input, void> {
  readonly action = sessionPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(
    private readonly councils: CouncilStore,
    private readonly steps: SessionSteps,
  ) {}

  async execute(tx: Tx, { subjectId, kind, day }: Input): Promise<void> {
    const session = await this.councils.lock(tx, subjectId);
    tx.authorize(this.action, session, { type: 'session', id: subjectId });
    const waitsIn = kind === 'agenda-freeze' ? 'agenda-open' : 'agenda-frozen';
    tx.note({ deadline: kind, legalDay: day, applied: session.status === waitsIn });
    if (session.status !== waitsIn) return;
    if (kind === 'agenda-freeze') await this.steps.apply(tx, session, 'freezeAgenda');
    else await this.steps.tell(tx, session, sessionMessages['convocation-near']);
  }
}
