import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addDays, DomainError } from '#kernel';
import { lawById } from '#rulepacks';
import type { Tx, UseCase } from '#platform';
import { councilLaw } from '../council-law.ts';
import { sessionMessages } from '../councils.messages.ts';
import { sessionPolicy } from '../councils.policy.ts';
import { CouncilStore } from '../councils.store.ts';
import { checkAdjournment, checkAdjournmentDay, checkOpening, type QuorumFacts, quorumOf } from '../domain/quorum.ts';
import { sessionMachine } from '../domain/session.ts';
import { MandateStore } from '../mandate.store.ts';
import type { CouncilSession } from '../session.entity.ts';
import { type SessionNow, SessionSteps } from '../session-acts.ts';

/** Members who are there; needed where a mandate was recorded and the law asks for a quorum. */
const present = z.number().int().min(1).max(500).nullish();
const opening = z.object({ sessionId: z.uuid(), present });
type Opening = z.infer<typeof opening>;

async function quorumFacts(mandates: MandateStore, tx: Tx, { communeId, councilLawId, convocation }: CouncilSession): Promise<QuorumFacts> {
  return { law: councilLaw(councilLawId), inOffice: await mandates.inOffice(tx, communeId), convocation };
}

/** Opens the sitting. Throws PRESENCE_NEEDED, TOO_MANY_PRESENT, QUORUM_NOT_MET. */
@Injectable()
export class OpenSession implements UseCase<Opening, SessionNow> {
  readonly action = sessionPolicy.hold;
  readonly input = opening;

  constructor(
    private readonly steps: SessionSteps,
    private readonly mandates: MandateStore,
  ) {}

  async execute(tx: Tx, { sessionId, present = null }: Opening): Promise<SessionNow> {
    const session = await this.steps.lock(tx, this.action, sessionId);
    sessionMachine.next(session.status, 'open', {});
    const facts = await quorumFacts(this.mandates, tx, session);
    checkOpening(facts, present);
    tx.note({ present, inOffice: facts.inOffice, convocation: session.convocation });
    return this.steps.apply(tx, session, 'open', { changes: { present, inOffice: facts.inOffice } });
  }
}

const adjourning = z.object({ sessionId: z.uuid(), present, sitsOn: z.iso.date() });
type Adjourning = z.infer<typeof adjourning>;

/**
 * Too few came: the council is convened anew with the same agenda, and from the convocation that the law names any number suffices.
 * Throws QUORUM_MET, PRESENCE_NEEDED, ADJOURNMENT_DAY.
 */
@Injectable()
export class AdjournSession implements UseCase<Adjourning, SessionNow> {
  readonly action = sessionPolicy.convene;
  readonly input = adjourning;

  constructor(
    private readonly steps: SessionSteps,
    private readonly mandates: MandateStore,
    private readonly councils: CouncilStore,
  ) {}

  async execute(tx: Tx, { sessionId, present = null, sitsOn }: Adjourning): Promise<SessionNow> {
    const session = await this.steps.lock(tx, this.action, sessionId);
    sessionMachine.next(session.status, 'adjourn', {});
    const facts = await quorumFacts(this.mandates, tx, session);
    checkAdjournment(facts, present);
    checkAdjournmentDay(facts.law, session.sitsOn, sitsOn);
    const { convocation, sitsOn: satOn } = session;
    const failed = { sessionId, convocation, satOn, present, inOffice: facts.inOffice, quorum: quorumOf(facts) };
    await this.councils.insertAdjournment(tx, failed);
    const changes = { sitsOn, convocation: convocation + 1 };
    return this.steps.apply(tx, session, 'adjourn', { changes, tells: sessionMessages.adjourned });
  }
}

const extending = z.object({ sessionId: z.uuid(), days: z.number().int().min(1).max(60) });
type Extending = z.infer<typeof extending>;

/** Extends a session that sits, once, by no more days than the law has. Throws SESSION_EXTENDED, EXTENSION_TOO_LONG. */
@Injectable()
export class ExtendSession implements UseCase<Extending, SessionNow> {
  readonly action = sessionPolicy.hold;
  readonly input = extending;

  constructor(private readonly steps: SessionSteps) {}

  async execute(tx: Tx, { sessionId, days }: Extending): Promise<SessionNow> {
    const session = await this.steps.lock(tx, this.action, sessionId);
    const law = lawById(session.rulePackId);
    const most = 'sessions' in law ? law.sessions.extensionDays.value : null;
    if (most !== null && days > most) throw new DomainError('EXTENSION_TOO_LONG', { days: most }, 'days');
    const lastDay = session.lastDay && addDays(session.lastDay, days);
    return this.steps.apply(tx, session, 'extend', { changes: { extendedDays: days, lastDay } });
  }
}

const closing = z.object({ sessionId: z.uuid() });

/** Closes the sitting, once every item has its decision, be it to postpone: no procedure is left on an agenda that is over. Throws AGENDA_NOT_DONE. */
@Injectable()
export class CloseSession implements UseCase<z.infer<typeof closing>, SessionNow> {
  readonly action = sessionPolicy.hold;
  readonly input = closing;

  constructor(
    private readonly steps: SessionSteps,
    private readonly councils: CouncilStore,
  ) {}

  async execute(tx: Tx, { sessionId }: z.infer<typeof closing>): Promise<SessionNow> {
    const now = await this.steps.step(tx, this.action, 'close', sessionId);
    const open = (await this.councils.openItemsOf(tx, sessionId)).length;
    if (open) throw new DomainError('AGENDA_NOT_DONE', { open });
    return now;
  }
}
