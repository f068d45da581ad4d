import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { type Actor, DomainError, type Page, type PageRequest, toPage } from '#kernel';
import { Signature } from './signature.entity.ts';

/** Signatures of a petition as the counter knows them, and until when it has counted. */
export interface SignatureCount {
  readonly count: number;
  /** Of them, those given on paper. */
  readonly paper: number;
  readonly asOf: Date | null;
}

export interface SignatureDifference {
  readonly id: string;
  readonly at: Date;
  readonly petitionId: string;
  readonly counted: number;
  readonly recounted: number;
}

export interface CounterState {
  readonly countedAt: Date | null;
  readonly recountedAt: Date | null;
}

/** A signature for whoever holds its receipt. */
export interface SignatureFound extends Pick<Signature, 'id' | 'petitionId' | 'signedAt' | 'withdrawnAt' | 'invalidatedFor'> {
  readonly isCounted: boolean;
  /** Hash of the words that were signed. */
  readonly contentHash: string;
}

/** Counts are public, the own signature is the actor's own; sealed names are read by the audited use case alone. */
@Injectable()
export class SignatureReader {
  constructor(private readonly dataSource: DataSource) {}

  async counts(petitionIds: readonly string[]): Promise<Map<string, SignatureCount>> {
    const rows: (SignatureCount & { id: string })[] = await this.dataSource.query(
      `SELECT p.id, coalesce(c.signatures, 0) AS count, coalesce(c.paper, 0) AS paper, k.counted_at AS "asOf"
       FROM unnest($1::uuid[]) AS p (id) CROSS JOIN signature_counter k LEFT JOIN petition_count c ON c.petition_id = p.id`,
      [petitionIds],
    );
    return new Map(rows.map(({ id, ...count }) => [id, count]));
  }

  /** The actor's own valid signatures on some petitions, by petition. */
  async own({ personId }: Actor, petitionIds: readonly string[]): Promise<Map<string, Signature>> {
    if (!personId) return new Map();
    const rows = await this.dataSource.manager.findBy(Signature, { personId, petitionId: In([...petitionIds]), withdrawnAt: IsNull() });
    return new Map(rows.map((row) => [row.petitionId, row]));
  }

  /** The actor's own valid signatures, the latest first; nobody else's are ever read here. */
  async page({ personId }: Actor, { first, after }: PageRequest): Promise<Page<Signature>> {
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const query = this.dataSource.manager
      .createQueryBuilder(Signature, 's')
      .where('s.personId = :personId AND s.withdrawnAt IS NULL', { personId });
    if (after) query.andWhere('(s.signedAt, s.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('s.signedAt', 'DESC')
      .addOrderBy('s.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ signedAt, id }) => ({ at: signedAt, id }));
  }

  async find(id: string): Promise<SignatureFound | undefined> {
    const [row] = await this.dataSource.query(
      `SELECT s.id, s.petition_id AS "petitionId", s.signed_at AS "signedAt", s.withdrawn_at AS "withdrawnAt", s.invalidated_for AS "invalidatedFor",
         s.tx_id < k.horizon AS "isCounted", p.content_hash AS "contentHash"
       FROM signature s JOIN petition p ON p.id = s.petition_id CROSS JOIN signature_counter k WHERE s.id = $1`,
      [id],
    );
    return row;
  }

  async counter(): Promise<CounterState> {
    const [row] = await this.dataSource.query('SELECT counted_at AS "countedAt", recounted_at AS "recountedAt" FROM signature_counter');
    return row;
  }

  /** What recounts found and corrected, the latest first. */
  differences(): Promise<SignatureDifference[]> {
    return this.dataSource.query(
      'SELECT id, at, petition_id AS "petitionId", counted, recounted FROM petition_recount ORDER BY at DESC, id DESC LIMIT 100',
    );
  }
}
