import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** Forgets who somebody was. What was proposed, answered and signed for a party stays: it is how the charter came about. */
@Injectable()
export class OwnCharterStore {
  async erase(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('UPDATE charter_contribution SET person_id = NULL WHERE person_id = $1', [personId]);
    await tx.manager.query('UPDATE charter_signature SET person_id = NULL WHERE person_id = $1', [personId]);
    await tx.manager.query("UPDATE charter_member SET person_id = NULL, name = '' WHERE person_id = $1", [personId]);
  }
}
