import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { readFacts, type SaidFacts } from './domain/claimed-facts.ts';
import type { Sought } from './domain/matching.ts';
import { RegisterVault } from './register-vault.ts';
import { RollTermsReader } from './roll-terms.ts';

/** What a sheet of paper says of somebody, as codes of a commune. */
@Injectable()
export class PaperFacts {
  constructor(
    private readonly terms: RollTermsReader,
    private readonly vault: RegisterVault,
  ) {}

  async sought(tx: Tx, communeId: string, said: SaidFacts): Promise<Sought> {
    const known = readFacts(said, await this.terms.of(communeId, undefined, tx));
    const tags = (await this.vault.tagKey(communeId, tx.now)).tagsOf(known);
    return { tags, birthYear: known.birth.year, birthDay: known.birth.day };
  }
}
