import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CouncilReader, sessionMessages } from '#councils';
import type { Tx, UseCase } from '#platform';
import { petitionMachine } from '../domain/petition.ts';
import { type LockedPetition, PetitionActs } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const input = sessionMessages['item-moved'].payload;
type Input = z.infer<typeof input>;

/**
 * Follows a petition whose session was not held: on the agenda of another session, or, where none is open, back among the
 * admissible ones until the secretary places it again. Other subjects are not its business, and a petition that moved on is left alone.
 */
@Injectable()
export class TrackAgenda implements UseCase<Input, void> {
  readonly action = petitionPolicy.trackAgenda;
  readonly input = input;

  constructor(
    private readonly acts: PetitionActs,
    private readonly councils: CouncilReader,
  ) {}

  async execute(tx: Tx, { subjectType, subjectId, toSessionId, reason }: Input): Promise<void> {
    if (subjectType !== 'petition') return tx.authorize(this.action, {}, { type: subjectType, id: subjectId });
    const places = (await this.councils.placesOf([subjectId])).get(subjectId) ?? [];
    const open = places.find(({ status }) => status === 'open');
    const locked = await this.acts.lock(tx, this.action, subjectId);
    const waits = petitionMachine.allowed(locked.petition.status).includes('unschedule');
    tx.note({ toSessionId, applied: waits && (open?.sessionId ?? null) === toSessionId });
    if (!waits) return;
    if (!toSessionId && !open) await this.unschedule(tx, locked, reason);
    if (toSessionId && open?.sessionId === toSessionId) await this.moved(tx, locked, toSessionId, reason);
  }

  private async unschedule(tx: Tx, locked: LockedPetition, reason: string): Promise<void> {
    const { legalRef } = locked.pack.effect.agenda;
    await this.acts.apply(tx, locked, {
      event: 'unschedule',
      legalRef,
      details: { reason },
      tells: petitionMessages.unscheduled,
      params: { reason },
    });
  }

  private async moved(tx: Tx, locked: LockedPetition, sessionId: string, reason: string): Promise<void> {
    const [session] = await this.councils.byIds([sessionId]);
    const sessionDay = session!.startsOn;
    const told = { details: { sessionId, sessionDay, reason }, tells: petitionMessages['agenda-moved'], params: { sessionDay, reason } };
    await this.acts.record(tx, locked, 'moveAgenda', { ...told, legalRef: locked.pack.effect.agenda.legalRef });
  }
}
