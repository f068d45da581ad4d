import { Injectable } from '@nestjs/common';
import { Files, type Tx } from '#platform';
import { endedStates, endOfPetitionSql } from './own-petition.reader.ts';

/** What was typed and its codes; that there was a line, and how it was decided, stays: the count rests on it. */
const forgetting = `said_sealed = ''::bytea, voter_tag = NULL, number_tag = NULL, name_tag = ''::bytea`;

/** Forgets what was typed from paper, and where signatures came from, when people leave or its time is over. */
@Injectable()
export class OwnPaperStore {
  constructor(private readonly files: Files) {}

  /** Of petitions that have ended; while one lasts, its lines tell who signed already. */
  async eraseLines(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query(
      `UPDATE paper_line SET ${forgetting}, person_id = NULL
       WHERE person_id = $1 AND petition_id IN (SELECT id FROM petition WHERE status = ANY ($2))`,
      [personId, endedStates],
    );
  }

  async eraseTraces(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('DELETE FROM signature_trace t USING signature s WHERE s.id = t.signature_id AND s.person_id = $1', [personId]);
  }

  /** Forgets sheets of petitions that ended before an instant, with their scans, at most so many; returns how many. */
  async forgetSheets(tx: Tx, before: Date, limit: number): Promise<number> {
    const due: { id: string }[] = await tx.manager.query(
      `SELECT b.id FROM paper_batch b JOIN petition p ON p.id = b.petition_id
       WHERE b.forgotten_at IS NULL AND p.status = ANY ($1) AND ${endOfPetitionSql} <= $2
       ORDER BY b.id LIMIT $3 FOR UPDATE OF b SKIP LOCKED`,
      [endedStates, before, limit],
    );
    for (const { id } of due) {
      await tx.manager.query(`UPDATE paper_line SET ${forgetting} WHERE batch_id = $1`, [id]);
      await this.files.purge(tx, { type: 'paper-batch', id });
    }
    const ids = due.map(({ id }) => id);
    await tx.manager.query('UPDATE paper_batch SET forgotten_at = $2 WHERE id = ANY ($1::uuid[])', [ids, tx.now]);
    return due.length;
  }
}
