import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { petitionMachine, petitionStates } from '../domain/petition.ts';

export interface OwnSignature {
  readonly id: string;
  readonly title: string;
  readonly capacity: string;
  readonly channel: string;
  readonly proof: string;
  readonly nameSealed: Buffer;
  readonly activitySealed: Buffer | null;
  readonly wantsNews: boolean;
  readonly signedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly invalidatedFor: string | null;
  /** After this instant the name is forgotten; null while the petition lasts. */
  readonly endedAt: Date | null;
}

export interface OwnPetition {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly status: string;
  readonly nameSealed: Buffer;
  readonly createdAt: Date;
}

/** States from which a petition goes nowhere. */
export const endedStates = petitionStates.filter((state) => petitionMachine.isTerminal(state));
export const endOfPetitionSql = '(SELECT max(e.at) FROM petition_event e WHERE e.petition_id = p.id)';

/** What petitions hold of a person, for the person alone. */
@Injectable()
export class OwnPetitionReader {
  constructor(private readonly dataSource: DataSource) {}

  signatures(personId: string): Promise<OwnSignature[]> {
    return this.dataSource.query(
      `SELECT s.id, p.titles ->> p.authoritative_language AS title, s.capacity, s.channel, s.proof, s.name_sealed AS "nameSealed",
         s.activity_sealed AS "activitySealed", s.wants_news AS "wantsNews", s.signed_at AS "signedAt", s.withdrawn_at AS "withdrawnAt",
         s.invalidated_for AS "invalidatedFor", CASE WHEN p.status = ANY ($2) THEN ${endOfPetitionSql} END AS "endedAt"
       FROM signature s JOIN petition p ON p.id = s.petition_id WHERE s.person_id = $1 ORDER BY s.signed_at, s.id`,
      [personId, endedStates],
    );
  }

  petitions(personId: string): Promise<OwnPetition[]> {
    return this.dataSource.query(
      `SELECT id, titles ->> authoritative_language AS title, bodies ->> authoritative_language AS body, status,
         petitioner_name_sealed AS "nameSealed", created_at AS "createdAt"
       FROM petition WHERE petitioner_id = $1 ORDER BY created_at, id`,
      [personId],
    );
  }
}
