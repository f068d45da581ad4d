import { Injectable } from '@nestjs/common';
import { Agenda, type Placed, type Placement } from '#councils';
import { dayOf, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { noFacts, petitionMachine } from './domain/petition.ts';
import { heardFrom } from './domain/procedure.ts';
import { type LockedPetition, PetitionActs, type PetitionNow } from './petition-acts.ts';
import { petitionMessages } from './petitions.messages.ts';

/** Puts admissible petitions on the agenda that their law names. */
@Injectable()
export class AgendaOfPetitions {
  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
  ) {}

  /** Throws NO_OPEN_AGENDA, and ALREADY_ON_AN_AGENDA. */
  async place(tx: Tx, locked: LockedPetition): Promise<PetitionNow> {
    petitionMachine.next(locked.petition.status, 'schedule', noFacts); // the table first: what may not be scheduled takes no place
    return this.scheduled(tx, locked, await this.agenda.place(tx, placementOf(locked)));
  }

  /** The same where an agenda is open; undefined where none is. */
  async placeIfOpen(tx: Tx, locked: LockedPetition): Promise<PetitionNow | undefined> {
    try {
      return await this.place(tx, locked);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NO_OPEN_AGENDA') return undefined;
      throw error;
    }
  }

  private scheduled(tx: Tx, locked: LockedPetition, { sessionId, startsOn }: Placed): Promise<PetitionNow> {
    return this.acts.apply(tx, locked, {
      event: 'schedule',
      legalRef: locked.pack.effect.agenda.legalRef,
      details: { sessionId, sessionDay: startsOn },
      tells: petitionMessages.scheduled,
      params: { sessionDay: startsOn },
    });
  }
}

const placementOf = ({ petition, pack, calendar }: LockedPetition): Placement => ({
  communeId: petition.communeId,
  subjectType: 'petition',
  subjectId: petition.id,
  titles: petition.titles,
  onlyOrdinary: pack.effect.agenda.value === 'NEXT_ORDINARY',
  timeZone: calendar.timeZone,
  notBefore: petition.filedAt ? heardFrom(pack, dayOf(petition.filedAt, calendar.timeZone)) : undefined,
});
