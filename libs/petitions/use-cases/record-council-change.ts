import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { sessionMessages } from '#councils';
import type { Tx, UseCase } from '#platform';
import { answerDue } from '../domain/petition.deadlines.ts';
import { owesAnswer } from '../domain/petition.ts';
import { type LockedPetition, PetitionActs, type Recorded } from '../petition-acts.ts';
import { PetitionStore } from '../petition.store.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const dissolved = sessionMessages['council-dissolved'].payload;
const installed = sessionMessages['council-installed'].payload;
type Dissolved = z.infer<typeof dissolved>;
type Installed = z.infer<typeof installed>;

/** Writes a change of the council into the history of every petition that waits for it. */
@Injectable()
export class CouncilChanges {
  constructor(
    private readonly acts: PetitionActs,
    private readonly petitions: PetitionStore,
  ) {}

  async record(tx: Tx, communeId: string, event: 'dissolveCouncil' | 'installCouncil', what: Recorded): Promise<void> {
    const ids = await this.petitions.waitingForCouncil(tx, communeId);
    for (const id of ids) {
      const locked = await this.acts.lock(tx, tx.action, id);
      const dueDay = dueDayOf(locked, tx.now);
      await this.acts.record(tx, locked, event, { ...what, details: { ...(dueDay && { dueDay }) } });
    }
    tx.note({ petitions: ids.length }, { type: 'commune', id: communeId });
  }
}

/** The day of the answer as it stands: no text was found by which a dissolution moves it, and silence decides nothing. */
function dueDayOf({ petition, pack, calendar }: LockedPetition, now: Date): string | undefined {
  const { filedAt, overdueSince, status, suspensions } = petition;
  if (!filedAt || overdueSince || !owesAnswer(status, pack)) return undefined;
  return answerDue(filedAt, pack, calendar, now, suspensions)[0]?.day;
}

/** The council was dissolved: open petitions and their dates are as they are, and wait for the next council. */
@Injectable()
export class RecordDissolution implements UseCase<Dissolved, void> {
  readonly action = petitionPolicy.recordCouncil;
  readonly input = dissolved;

  constructor(private readonly changes: CouncilChanges) {}

  async execute(tx: Tx, { communeId, day, legalRef, reasons }: Dissolved): Promise<void> {
    tx.authorize(this.action, {}, { type: 'commune', id: communeId });
    const told = { tells: petitionMessages['council-dissolved'], params: { day, legalRef } };
    await this.changes.record(tx, communeId, 'dissolveCouncil', { legalDay: day, legalRef, reasons, ...told });
  }
}

/** A new council sits. */
@Injectable()
export class RecordInstallation implements UseCase<Installed, void> {
  readonly action = petitionPolicy.recordCouncil;
  readonly input = installed;

  constructor(private readonly changes: CouncilChanges) {}

  async execute(tx: Tx, { communeId, day }: Installed): Promise<void> {
    tx.authorize(this.action, {}, { type: 'commune', id: communeId });
    const told = { tells: petitionMessages['council-installed'], params: { day } };
    await this.changes.record(tx, communeId, 'installCouncil', { legalDay: day, ...told });
  }
}
