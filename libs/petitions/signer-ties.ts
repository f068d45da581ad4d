import { Injectable } from '@nestjs/common';
import { dayOf, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { type AskableAge, type Question, Register } from '#register';
import { lawById, practiceOf } from '#rulepacks';
import { TerritoryReader } from '#territory';
import type { Procedure } from './domain/procedure.ts';
import { type ShownTie, shownTie, type SignerDeclaration } from './domain/signature.ts';
import type { HeldPetition } from './petition.store.ts';

/** What of a territory signing needs; it does not change, and is read once for thousands of signers. */
interface Asked {
  readonly timeZone: string;
  readonly partIds: ReadonlySet<string>;
}

/** By what a signer's tie to the territory is shown: the roll where the petition asks one, or what is declared. */
@Injectable()
export class SignerTies {
  private readonly asked = new Map<string, Promise<Asked>>();

  constructor(
    private readonly territories: TerritoryReader,
    private readonly register: Register,
  ) {}

  /** After `tx.authorize`. Throws PLACE_NOT_IN_TERRITORY, PLACE_NOT_AS_ON_ROLL, NOT_ELIGIBLE, NOT_ON_ROLL or TIE_NOT_SHOWN. */
  async shown(tx: Tx, petition: HeldPetition, pack: Procedure, { capacity, placeId }: SignerDeclaration): Promise<ShownTie> {
    const proofs = practiceOf(lawById(pack.id)).proofs.value;
    const { rollCategory: category, communeId } = petition;
    if (placeId) await this.checkPlace(tx, communeId, placeId, pack);
    if (!category || (category === 'resident' && capacity !== 'resident')) return shownTie(proofs, null);
    const { timeZone } = await this.of(tx, communeId);
    const { minAge, minMonthsRegistered } = pack.signatory;
    const question: Question = {
      territoryId: placeId ?? communeId,
      on: dayOf(tx.now, timeZone),
      category,
      minAge: askable(minAge.value),
      minMonthsRegistered: minMonthsRegistered.value,
      subject: { type: 'petition', id: petition.id },
    };
    const { answer, reason } = await this.register.eligibility(tx, tx.actor.id, question);
    if (reason === 'under-age') throw new DomainError('NOT_ELIGIBLE', { legalRef: minAge.legalRef });
    if (answer !== 'yes' && placeId) await this.checkNotElsewhere(tx, { ...question, territoryId: communeId });
    return shownTie(proofs, answer);
  }

  private async checkPlace(tx: Tx, communeId: string, placeId: string, { spread }: Procedure): Promise<void> {
    if (!spread.value) return;
    if (!(await this.of(tx, communeId, spread.value.unit)).partIds.has(placeId))
      throw new DomainError('PLACE_NOT_IN_TERRITORY', {}, 'placeId');
  }

  /** On a roll of the region, but not where the signer says: the place is corrected, not believed. */
  private async checkNotElsewhere(tx: Tx, question: Question): Promise<void> {
    const { answer } = await this.register.eligibility(tx, tx.actor.id, question);
    if (answer === 'yes') throw new DomainError('PLACE_NOT_AS_ON_ROLL', {}, 'placeId');
  }

  private of(tx: Tx, communeId: string, unit: 'province' | 'commune' = 'province'): Promise<Asked> {
    const known = this.asked.get(`${communeId} ${unit}`) ?? this.read(tx, communeId, unit);
    this.asked.set(`${communeId} ${unit}`, known);
    known.catch(() => this.asked.delete(`${communeId} ${unit}`));
    return known;
  }

  private async read(tx: Tx, communeId: string, unit: 'province' | 'commune'): Promise<Asked> {
    const [{ timeZone }, parts] = [await this.territories.get(communeId, tx), await this.territories.partsOf(communeId, unit, tx)];
    return { timeZone, partIds: new Set(parts.map(({ id }) => id)) };
  }
}

const askable = (age: number): AskableAge | null => (age === 16 || age === 18 ? age : null);
