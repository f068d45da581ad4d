import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, translatedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { Agenda, ownMatter } from '../agenda.ts';
import { outcomes } from '../agenda-item.entity.ts';
import { sessionPolicy } from '../councils.policy.ts';
import { CouncilStore } from '../councils.store.ts';
import { SessionSteps } from '../session-acts.ts';

const votes = z.object({ for: z.number().int().min(0), against: z.number().int().min(0), abstaining: z.number().int().min(0) });
const decided = z.object({ outcome: z.enum(outcomes), reasons: translatedText(10, 5000), votes });
const proposing = decided.extend({ itemId: z.uuid() });
type Proposing = z.infer<typeof proposing>;

/**
 * The secretary writes down what the sitting council decided on a matter of its own; nothing changes before another confirms it. What
 * a procedure brought is decided in that procedure. Throws ITEM_OF_A_PROCEDURE, COUNCIL_NOT_SITTING, VOTES_EXCEED_PRESENT.
 */
@Injectable()
export class ProposeDeliberation implements UseCase<Proposing, { actId: string }> {
  readonly action = sessionPolicy.proposeDeliberation;
  readonly input = proposing;

  constructor(
    private readonly councils: CouncilStore,
    private readonly steps: SessionSteps,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { itemId, ...said }: Proposing): Promise<{ actId: string }> {
    const { item, session } = await this.councils.lockItem(tx, itemId);
    const subject = { type: 'agenda-item', id: itemId };
    tx.authorize(this.action, session, subject);
    if (item.subjectType !== ownMatter) throw new DomainError('ITEM_OF_A_PROCEDURE', { kind: item.subjectType });
    await this.agenda.checkDecision(tx, item.subjectId, said.votes);
    const payload = { ...said, subjectId: item.subjectId, decidedOn: await this.steps.today(tx, session) };
    const { communeId } = session;
    return { actId: await this.fourEyes.propose(tx, { action: sessionPolicy.confirmDeliberation, subject, communeId, payload }) };
  }
}

const confirming = z.object({ actId: z.uuid() });
const frozen = decided.extend({ subjectId: z.uuid(), decidedOn: z.iso.date() });

/** Another person confirms while the council still sits. A postponed matter goes to the next agenda that is open, if there is one. */
@Injectable()
export class ConfirmDeliberation implements UseCase<z.infer<typeof confirming>, { id: string }> {
  readonly action = sessionPolicy.confirmDeliberation;
  readonly input = confirming;

  constructor(
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<{ id: string }> {
    const { communeId, subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    tx.authorize(this.action, { communeId }, subject);
    const { subjectId, decidedOn, ...said } = payload;
    const { deliberationId } = await this.agenda.deliberate(tx, subjectId, said, decidedOn);
    if (said.outcome === 'postponed') await this.agenda.placeAgain(tx, communeId, subjectId);
    return { id: deliberationId };
  }
}
