import { Injectable } from '@nestjs/common';
import { addDays, type Day, DomainError } from '#kernel';
import type { Subject, Tx } from '#platform';
import { readNumber } from './domain/claimed-facts.ts';
import { type FiledNumber, NumberStore } from './number.store.ts';
import { RollTermsReader } from './roll-terms.ts';
import { SettingsStore } from './settings.store.ts';

/** A number that a law wants on a filed document. */
export interface NumberToKeep {
  readonly subject: Subject;
  readonly communeId: string;
  /** The signature, or whatever of the procedure it belongs to. */
  readonly itemId: string;
  readonly typed: string;
  /** The article of the pack that wants it; without one a number is not kept. */
  readonly legalRef: string;
}

/**
 * Keeps identity numbers for the time of a procedure whose law wants them on the filed list: sealed, read for the filing only, destroyed
 * when it is decided and the commune's retention is over. All methods come after `tx.authorize`.
 */
@Injectable()
export class IdNumbers {
  constructor(
    private readonly numbers: NumberStore,
    private readonly terms: RollTermsReader,
    private readonly settings: SettingsStore,
  ) {}

  /** Throws CNDP_AUTHORISATION_MISSING, ID_NUMBER_UNREADABLE, or NUMBERS_CLOSED once the procedure was decided. */
  async keep(tx: Tx, { subject, communeId, itemId, typed, legalRef }: NumberToKeep): Promise<void> {
    const number = readNumber(typed.trim(), await this.terms.of(communeId, undefined, tx));
    if (!number) throw new DomainError('ID_NUMBER_UNREADABLE', {}, 'idNumber');
    await this.numbers.keep(tx, subject, communeId, itemId, number, legalRef);
  }

  /** The numbers of a procedure in the clear, by item; each reading is in the register's log. */
  forFiling(tx: Tx, subject: Subject): Promise<FiledNumber[]> {
    return this.numbers.read(tx, subject.id);
  }

  /** The item is gone: a signature that was withdrawn. */
  forget(tx: Tx, subject: Subject, itemId: string): Promise<void> {
    return this.numbers.forget(tx, subject.id, itemId);
  }

  /** The procedure was decided: the retention begins, and the roll frozen for it is released. Returns the last day of the retention. */
  async decided(tx: Tx, subject: Subject, communeId: string, decidedOn: Day): Promise<Day> {
    const { numberRetentionDays } = await this.settings.of(communeId);
    const last = addDays(decidedOn, numberRetentionDays);
    await this.numbers.decided(tx, subject.id, decidedOn, last);
    return last;
  }
}
