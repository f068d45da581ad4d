import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda } from '#councils';
import { addDays, dayOf, DomainError, translatedText, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { CharterActs, type CharterNow } from '../charter-acts.ts';
import { CharterEditions } from '../charter-editions.ts';
import { CharterStore } from '../charter.store.ts';
import { charterPolicy } from '../charters.policy.ts';
import { isBinding } from '../domain/charter.ts';

export const ofCharter = z.object({ charterId: z.uuid() });
export type OfCharter = z.infer<typeof ofCharter>;

/** Days for which a consultation is open at least (practice, P). */
const fewestDays = 15;

/** Opens the diagnosis: what participation is in the commune today. */
@Injectable()
export class StartCharterDiagnosis implements UseCase<OfCharter, CharterNow> {
  readonly action = charterPolicy.advance;
  readonly input = ofCharter;

  constructor(private readonly acts: CharterActs) {}

  async execute(tx: Tx, { charterId }: OfCharter): Promise<CharterNow> {
    return this.acts.apply(tx, await this.acts.lock(tx, this.action, charterId), 'startDiagnosis');
  }
}

const drafting = z.object({ charterId: z.uuid(), diagnosis: translatedText(20, 20_000) });

/** Publishes the diagnosis and opens the workshops and the drafting. */
@Injectable()
export class StartCharterDrafting implements UseCase<z.infer<typeof drafting>, CharterNow> {
  readonly action = charterPolicy.advance;
  readonly input = drafting;

  constructor(private readonly acts: CharterActs) {}

  async execute(tx: Tx, { charterId, diagnosis }: z.infer<typeof drafting>): Promise<CharterNow> {
    return this.acts.apply(tx, await this.acts.lock(tx, this.action, charterId), 'startDrafting', { changes: { diagnosis } });
  }
}

const consultation = z.object({ charterId: z.uuid(), closesOn: z.iso.date() });

/** Opens the consultation on the latest version; it closes by itself. Throws CONSULTATION_DAY, CHARTER_TEXT_MISSING, WORKSHOPS_MISSING. */
@Injectable()
export class OpenCharterConsultation implements UseCase<z.infer<typeof consultation>, CharterNow> {
  readonly action = charterPolicy.advance;
  readonly input = consultation;

  constructor(private readonly acts: CharterActs) {}

  async execute(tx: Tx, { charterId, closesOn }: z.infer<typeof consultation>): Promise<CharterNow> {
    const locked = await this.acts.lock(tx, this.action, charterId);
    const earliest = addDays(dayOf(tx.now, locked.calendar.timeZone), fewestDays);
    if (closesOn < earliest) throw new DomainError('CONSULTATION_DAY', { day: earliest }, 'closesOn');
    return this.acts.apply(tx, locked, 'consult', {
      changes: { consultationClosesOn: closesOn },
      details: { closesOn },
      tells: { fact: 'consultation-opened', params: { day: closesOn } },
    });
  }
}

/**
 * Puts the latest version on the agenda of the next session: that one is deliberated, by its fingerprint. Throws
 * CONTRIBUTIONS_UNANSWERED, NO_OPEN_AGENDA.
 */
@Injectable()
export class SendCharterToCouncil implements UseCase<OfCharter, CharterNow> {
  readonly action = charterPolicy.sendToCouncil;
  readonly input = ofCharter;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
    private readonly agenda: Agenda,
  ) {}

  async execute(tx: Tx, { charterId }: OfCharter): Promise<CharterNow> {
    const locked = await this.acts.lock(tx, this.action, charterId);
    const { communeId, titles } = locked.charter;
    const version = await this.charters.version(tx, charterId);
    const { number = null, contentHash = null } = version ?? {};
    const now = await this.acts.apply(tx, locked, 'sendToCouncil', {
      changes: { adoptedVersion: number },
      details: { version: number, contentHash },
    });
    const { timeZone } = locked.calendar;
    await this.agenda.place(tx, { communeId, subjectType: 'charter', subjectId: charterId, titles, onlyOrdinary: false, timeZone });
    return now;
  }
}

const giveUp = z.object({
  charterId: z.uuid(),
  reasons: translatedText(10, 5000),
  councilReference: typedText(3, 200).nullish(),
});

/** Ends a charter. One in force is ended by a decision of the council only. Throws CHARTER_REPEAL_NEEDS_DECISION, CHARTER_STATE_FORBIDS. */
@Injectable()
export class AbandonCharter implements UseCase<z.infer<typeof giveUp>, CharterNow> {
  readonly action = charterPolicy.abandon;
  readonly input = giveUp;

  constructor(
    private readonly acts: CharterActs,
    private readonly editions: CharterEditions,
  ) {}

  async execute(tx: Tx, { charterId, reasons, councilReference = null }: z.infer<typeof giveUp>): Promise<CharterNow> {
    await this.editions.lockFirst(tx, charterId);
    const locked = await this.acts.lock(tx, this.action, charterId);
    if (isBinding(locked.charter.status) && !councilReference) {
      throw new DomainError('CHARTER_REPEAL_NEEDS_DECISION', {}, 'councilReference');
    }
    const now = await this.acts.apply(tx, locked, 'abandon', {
      reasons,
      details: councilReference ? { councilReference } : {},
      tells: { fact: 'abandoned', params: { reasons } },
    });
    await this.editions.giveUp(tx, locked);
    return now;
  }
}
