import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** One thing held of a person: what it says, under names that the person can read. */
export interface HeldRecord {
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  /** When it is deleted by itself; null where it stays as long as the account, or as long as the law says (see the class). */
  readonly keptUntil: Date | null;
}

/** What a feature holds of people. Its texts are `data.<name>.title` and `data.<name>.kept`, how long and why. */
export interface PersonalDataClass {
  /** Everything held of the person, record by record. */
  export(personId: string): Promise<HeldRecord[]>;
  /**
   * Erases what may go when the person leaves, in that transaction. What must stay (a count, a receipt, an audit) stays without a
   * name. A DomainError stops the leaving: where the law keeps the person in a procedure.
   */
  erase(tx: Tx, personId: string): Promise<void>;
}

/** What is held of people, by class. Features register theirs at start, so that this one knows none of them. */
@Injectable()
export class PersonalData {
  private readonly byName = new Map<string, PersonalDataClass>();

  register(name: string, held: PersonalDataClass): void {
    if (this.byName.has(name)) throw new Error(`personal data ${name} is registered twice`);
    this.byName.set(name, held);
  }

  get names(): string[] {
    return [...this.byName.keys()];
  }

  export = (name: string, personId: string): Promise<HeldRecord[]> => this.byName.get(name)!.export(personId);

  /** Erases the classes in the order opposite to their registration: what stands on something goes before it. */
  async erase(tx: Tx, personId: string): Promise<string[]> {
    const names = this.names.toReversed();
    for (const name of names) await this.byName.get(name)!.erase(tx, personId);
    return names;
  }
}
