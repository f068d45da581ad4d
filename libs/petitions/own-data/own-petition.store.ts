import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { endedStates, endOfPetitionSql } from './own-petition.reader.ts';

/** An empty seal opens as an empty text: the name that stood there is forgotten, and the row, which counts, stays. */
const forgetting = `name_sealed = ''::bytea, activity_sealed = NULL`;
/** Petitions looked through at once by the worker. */
const manyPetitions = 50;

/** Forgets what petitions hold of people, when they leave or its time is over. No count, receipt or history changes by it. */
@Injectable()
export class OwnPetitionStore {
  /** No more news; the name goes where the petition has ended. While it lasts the law wants the list with the names that signed. */
  async eraseSigner(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('UPDATE signature SET wants_news = false WHERE person_id = $1 AND wants_news', [personId]);
    await tx.manager.query(
      `UPDATE signature SET ${forgetting} WHERE person_id = $1 AND petition_id IN (SELECT id FROM petition WHERE status = ANY ($2))`,
      [personId, endedStates],
    );
  }

  /** A draft that nobody else has seen loses its words; of a petition that has ended the name of its representative goes. */
  async erasePetitioner(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query(
      `UPDATE petition SET titles = '{}', bodies = '{}', search_text = '' WHERE petitioner_id = $1 AND status = 'draft'`,
      [personId],
    );
    await tx.manager.query(
      `UPDATE petition SET petitioner_name_sealed = ''::bytea WHERE petitioner_id = $1 AND (status = 'draft' OR status = ANY ($2))`,
      [personId, endedStates],
    );
  }

  /** Forgets names of petitions that ended before an instant, at most so many; returns how many. */
  async forgetNames(tx: Tx, before: Date, limit: number): Promise<number> {
    const due: { id: string }[] = await tx.manager.query(
      `SELECT p.id FROM petition p WHERE p.names_forgotten_at IS NULL AND p.status = ANY ($1) AND ${endOfPetitionSql} <= $2
       ORDER BY p.id LIMIT $3 FOR UPDATE OF p SKIP LOCKED`,
      [endedStates, before, manyPetitions],
    );
    let left = limit;
    for (const { id } of due) {
      if (left > 0) left -= await this.forgetNamesOf(tx, id, left);
    }
    return limit - left;
  }

  private async forgetNamesOf(tx: Tx, petitionId: string, limit: number): Promise<number> {
    const [, count] = await tx.manager.query(
      `UPDATE signature SET ${forgetting} WHERE id IN (
         SELECT id FROM signature WHERE petition_id = $1 AND octet_length(name_sealed) > 0 LIMIT $2)`,
      [petitionId, limit],
    );
    if (count < limit)
      await tx.manager.query(`UPDATE petition SET petitioner_name_sealed = ''::bytea, names_forgotten_at = $2 WHERE id = $1`, [
        petitionId,
        tx.now,
      ]);
    return count;
  }
}
