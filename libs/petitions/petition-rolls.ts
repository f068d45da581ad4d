import { Injectable } from '@nestjs/common';
import { dayOf, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { Register, type RollCategory } from '#register';
import { lawById, practiceOf } from '#rulepacks';
import type { Procedure } from './domain/procedure.ts';
import type { LockedPetition } from './petition-acts.ts';

/** Which roll a petition asks of its signers; the roll of a commune is frozen as it stood when collection opened. */
@Injectable()
export class PetitionRolls {
  constructor(private readonly register: Register) {}

  /** After `tx.authorize`. Null where no roll is asked: there is none, and a declaration counts; or no tie to the place is needed. */
  async frozen(tx: Tx, { petition, pack, commune }: LockedPetition): Promise<RollCategory | null> {
    const category = categoryOf(pack);
    if (!category || commune.kind !== 'commune') return category;
    const isFrozen = await this.freeze(tx, petition.id, commune, category);
    return isFrozen || !practiceOf(lawById(pack.id)).proofs.value.includes('declaration') ? category : null;
  }

  private async freeze(tx: Tx, id: string, commune: LockedPetition['commune'], category: RollCategory): Promise<boolean> {
    try {
      const question = { territoryId: commune.id, category, on: dayOf(tx.now, commune.timeZone) };
      await this.register.freeze(tx, { type: 'petition', id }, question);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'ROLL_MISSING') return false;
      throw error;
    }
  }
}

function categoryOf({ signatory: { categories, electoral } }: Procedure): RollCategory | null {
  if (electoral.value === 'REGISTERED') return 'elector';
  return categories.value.includes('resident') ? 'resident' : null;
}
