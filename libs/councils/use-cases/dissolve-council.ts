import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { compareDays, dayOf, DomainError, newId, translatedText, typedText } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { sessionMessages } from '../councils.messages.ts';
import { councilPolicy } from '../councils.policy.ts';
import { DissolutionStore } from '../dissolution.store.ts';
import { MandateStore } from '../mandate.store.ts';
import { MandateEnds } from './begin-mandate.ts';
import { SessionEnds } from './declare-session-not-held.ts';

const dissolving = z.object({
  communeId: z.uuid(),
  dissolvedOn: z.iso.date(),
  /** The act that dissolved the council, such as a decree with its number and day. */
  legalRef: typedText(5, 300),
  reasons: translatedText(10, 2000),
});

/**
 * Records that a council was dissolved by an act of others. Its sessions to come are not held, what was on their agendas waits for the
 * next council, and every open procedure is told. Throws COUNCIL_DISSOLVED, COUNCIL_SITTING, DISSOLUTION_DAY.
 */
@Injectable()
export class DissolveCouncil implements UseCase<z.infer<typeof dissolving>, { id: string }> {
  readonly action = councilPolicy.dissolve;
  readonly input = dissolving;

  constructor(
    private readonly dissolutions: DissolutionStore,
    private readonly ends: SessionEnds,
    private readonly mandates: MandateStore,
    private readonly mandateEnds: MandateEnds,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { communeId, dissolvedOn, legalRef, reasons }: z.infer<typeof dissolving>): Promise<{ id: string }> {
    tx.authorize(this.action, { communeId });
    await refuseDayAhead(tx, this.territories, communeId, dissolvedOn, 'dissolvedOn');
    const id = newId();
    await this.dissolutions.insert(tx, { id, communeId, dissolvedOn, legalRef, reasons });
    const sessions = await this.dissolutions.openSessions(tx, communeId);
    if (sessions.some(({ status }) => status === 'in-session')) throw new DomainError('COUNCIL_SITTING');
    for (const session of sessions) await this.ends.notHeld(tx, session, legalRef);
    const mandate = await this.mandates.running(tx, communeId);
    if (mandate) await this.mandateEnds.end(tx, mandate, dissolvedOn);
    tx.note({ dissolvedOn, sessions: sessions.length }, { type: 'council-dissolution', id });
    tx.emit(message(sessionMessages['council-dissolved'], { communeId, day: dissolvedOn, legalRef, reasons }));
    return { id };
  }
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
