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

export interface OwnPaper {
  readonly id: string;
  readonly title: string;
  readonly sheetNumber: string;
  readonly line: number;
  readonly state: string;
  readonly capacity: string;
  readonly rollAnswer: string | null;
  readonly saidSealed: Buffer;
  readonly enteredAt: Date;
  readonly endedAt: Date | null;
}

export interface OwnTrace {
  readonly signatureId: string;
  readonly title: string;
  readonly deviceKey: string;
  readonly networkKey: string;
  readonly sourceClass: string;
  readonly signedAt: Date;
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

  /** Lines of paper sheets on which the person is recognised. */
  paperLines(personId: string): Promise<OwnPaper[]> {
    return this.dataSource.query(
      `SELECT l.id, p.titles ->> p.authoritative_language AS title, b.sheet_number AS "sheetNumber", l.line, l.state, l.capacity,
         l.roll_answer AS "rollAnswer", l.said_sealed AS "saidSealed", b.entered_at AS "enteredAt",
         CASE WHEN p.status = ANY ($2) THEN ${endOfPetitionSql} END AS "endedAt"
       FROM paper_line l JOIN paper_batch b ON b.id = l.batch_id JOIN petition p ON p.id = l.petition_id
       WHERE l.person_id = $1 ORDER BY b.entered_at, l.line`,
      [personId, endedStates],
    );
  }

  /** Where the person's signatures came from, as long as it is kept. Whether one was marked is not told: it would teach how to avoid it. */
  traces(personId: string): Promise<OwnTrace[]> {
    return this.dataSource.query(
      `SELECT t.signature_id AS "signatureId", p.titles ->> p.authoritative_language AS title, t.device_key AS "deviceKey",
         t.network_key AS "networkKey", t.source_class AS "sourceClass", t.signed_at AS "signedAt"
       FROM signature_trace t JOIN signature s ON s.id = t.signature_id JOIN petition p ON p.id = t.petition_id
       WHERE s.person_id = $1 ORDER BY t.signed_at, t.signature_id`,
      [personId],
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
