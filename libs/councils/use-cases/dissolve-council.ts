import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { compareDays, dayOf, DomainError, newId, translatedText, typedText } from '#kernel';
import { FourEyes, message, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { sessionMessages } from '../councils.messages.ts';
import { councilPolicy } from '../councils.policy.ts';
import { DissolutionStore } from '../dissolution.store.ts';
import { MandateStore } from '../mandate.store.ts';
import { MandateEnds } from './begin-mandate.ts';
import type { CouncilSession } from '../session.entity.ts';
import { SessionEnds } from './declare-session-not-held.ts';

const act = z.object({
  dissolvedOn: z.iso.date(),
  /** The act that dissolved the council, such as a decree with its number and day. */
  legalRef: typedText(5, 300),
  reasons: translatedText(10, 2000),
});
const dissolving = act.extend({ communeId: z.uuid() });
type Dissolving = z.infer<typeof dissolving>;

/**
 * Writes down that a council was dissolved by an act of others; nothing changes before another person confirms it. Throws
 * COUNCIL_DISSOLVED, COUNCIL_SITTING, DISSOLUTION_DAY, ACT_WAITS_ALREADY.
 */
@Injectable()
export class ProposeDissolution implements UseCase<Dissolving, { actId: string }> {
  readonly action = councilPolicy.proposeDissolution;
  readonly input = dissolving;

  constructor(
    private readonly dissolutions: DissolutionStore,
    private readonly territories: TerritoryReader,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { communeId, ...payload }: Dissolving): Promise<{ actId: string }> {
    tx.authorize(this.action, { communeId });
    await refuseDayAhead(tx, this.territories, communeId, payload.dissolvedOn, 'dissolvedOn');
    if (await this.dissolutions.running(tx, communeId)) throw new DomainError('COUNCIL_DISSOLVED');
    refuseSitting(await this.dissolutions.openSessions(tx, communeId));
    const proposal = { action: councilPolicy.confirmDissolution, subject: { type: 'council', id: communeId }, communeId };
    return { actId: await this.fourEyes.propose(tx, { ...proposal, payload }) };
  }
}

const confirming = z.object({ actId: z.uuid() });

/**
 * The second person confirms: the council's sessions to come are not held, what was on their agendas waits for the next council, and
 * every open procedure is told. Throws COUNCIL_DISSOLVED, COUNCIL_SITTING and what four eyes say.
 */
@Injectable()
export class ConfirmDissolution implements UseCase<z.infer<typeof confirming>, { id: string }> {
  readonly action = councilPolicy.confirmDissolution;
  readonly input = confirming;

  constructor(
    private readonly dissolutions: DissolutionStore,
    private readonly ends: SessionEnds,
    private readonly mandates: MandateStore,
    private readonly mandateEnds: MandateEnds,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<{ id: string }> {
    const { communeId, payload } = await this.fourEyes.confirm(tx, actId, act);
    const { dissolvedOn, legalRef, reasons } = payload;
    tx.authorize(this.action, { communeId });
    const id = newId();
    await this.dissolutions.insert(tx, { id, communeId, ...payload });
    const sessions = await this.dissolutions.openSessions(tx, communeId);
    refuseSitting(sessions);
    for (const session of sessions) await this.ends.notHeld(tx, session, legalRef);
    const mandate = await this.mandates.running(tx, communeId);
    if (mandate) await this.mandateEnds.end(tx, mandate, dissolvedOn);
    tx.note({ dissolvedOn, sessions: sessions.length }, { type: 'council-dissolution', id });
    tx.emit(message(sessionMessages['council-dissolved'], { communeId, day: dissolvedOn, legalRef, reasons }));
    return { id };
  }
}

function refuseSitting(sessions: readonly CouncilSession[]): void {
  if (sessions.some(({ status }) => status === 'in-session')) throw new DomainError('COUNCIL_SITTING');
}

const installing = z.object({ communeId: z.uuid(), installedOn: z.iso.date() });

/** Records that a new council sits: sessions can be planned again. Throws COUNCIL_NOT_DISSOLVED, DISSOLUTION_DAY. */
@Injectable()
export class InstallCouncil implements UseCase<z.infer<typeof installing>, { id: string }> {
  readonly action = councilPolicy.install;
  readonly input = installing;

  constructor(
    private readonly dissolutions: DissolutionStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { communeId, installedOn }: z.infer<typeof installing>): Promise<{ id: string }> {
    tx.authorize(this.action, { communeId });
    await refuseDayAhead(tx, this.territories, communeId, installedOn, 'installedOn');
    const dissolution = await this.dissolutions.running(tx, communeId);
    if (!dissolution) throw new DomainError('COUNCIL_NOT_DISSOLVED');
    const { id, dissolvedOn, legalRef } = dissolution;
    if (compareDays(installedOn, dissolvedOn) < 0) throw new DomainError('DISSOLUTION_DAY', { day: installedOn }, 'installedOn');
    await this.dissolutions.end(tx, id, installedOn);
    tx.note({ installedOn }, { type: 'council-dissolution', id });
    tx.emit(message(sessionMessages['council-installed'], { communeId, day: installedOn, legalRef }));
    return { id };
  }
}

/** What is recorded has happened. */
async function refuseDayAhead(tx: Tx, territories: TerritoryReader, communeId: string, day: string, field: string): Promise<void> {
  const { timeZone } = await territories.get(communeId, tx);
  if (compareDays(day, dayOf(tx.now, timeZone)) > 0) throw new DomainError('DISSOLUTION_DAY', { day }, field);
}
