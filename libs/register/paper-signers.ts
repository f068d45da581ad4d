import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fold } from '#kernel';
import type { Tx } from '#platform';
import type { SaidFacts } from './domain/claimed-facts.ts';
import type { Sought } from './domain/matching.ts';
import { letterKey } from './domain/name-key.ts';
import { type Entry, EntryStore } from './entry.store.ts';
import { PaperFacts } from './paper-facts.ts';
import type { ProcedureQuestion, Question } from './register.ts';
import { RegisterTerritories } from './register-territories.ts';
import { RegisterVault } from './register-vault.ts';

/**
 * By what a signer on paper is told apart inside one procedure: keyed codes of this procedure alone, that mean nothing elsewhere and
 * cannot be reckoned without the register's key. The facts themselves are forgotten.
 */
export interface PaperSigner {
  /** Of the line of the roll; null where the roll knows nobody, or several. */
  readonly voter: Buffer | null;
  /** Of the identity number, where the commune may take it. */
  readonly number: Buffer | null;
  /** Of the letters of the name with the year of birth: namesakes have it too, so that it proves nothing. */
  readonly name: Buffer;
  /** Who is recognised as that line of the roll; null for nobody. */
  readonly personId: string | null;
}

/** Tells the signers of paper sheets apart, and from those who sign as themselves. All methods come after `tx.authorize`. */
@Injectable()
export class PaperSigners {
  constructor(
    private readonly territories: RegisterTerritories,
    private readonly entries: EntryStore,
    private readonly facts: PaperFacts,
    private readonly vault: RegisterVault,
  ) {}

  /** Throws what is wrong with the facts: CLAIM_FACTS_MISSING, ID_NUMBER_UNREADABLE, CNDP_AUTHORISATION_MISSING, or the birth. */
  async onPaper(tx: Tx, said: SaidFacts, question: ProcedureQuestion): Promise<PaperSigner> {
    const communeId = await this.only(tx, question.territoryId);
    if (!communeId) return this.byName(tx, said, question);
    const sought = await this.facts.sought(tx, communeId, said);
    const [entry, ...others] = await this.lines(communeId, sought, question);
    const isOne = entry && !others.length;
    const code = await this.coder(tx, communeId, question);
    const { id, latin, arabic } = sought.tags;
    return {
      voter: isOne ? code('voter', tagOf(entry)) : null,
      number: id && code('number', id),
      name: code('name', latin ?? arabic ?? id!),
      personId: isOne ? await this.entries.personLinkedAs(communeId, entry) : null,
    };
  }

  /** The code of a person's line on the roll, as `onPaper` gives it; null where the person is recognised on none, or on several. */
  async ofPerson(tx: Tx, personId: string, question: ProcedureQuestion): Promise<Buffer | null> {
    const communeId = await this.only(tx, question.territoryId);
    if (!communeId) return null;
    const { category, on, subject } = question;
    const [standing] = await this.entries.standings([personId], [communeId], category, on, subject.id);
    if (standing?.entries.length !== 1) return null;
    return (await this.coder(tx, communeId, question))('voter', tagOf(standing.entries[0]!));
  }

  /** A territory of many communes has no one roll: its signers are told apart by name alone, which only warns. */
  private async byName(tx: Tx, { nameLatin, nameArabic, birth }: SaidFacts, question: ProcedureQuestion): Promise<PaperSigner> {
    const code = await this.coder(tx, question.territoryId, question);
    const letters = letterKey(fold(nameLatin || nameArabic || ''));
    return { voter: null, number: null, name: code('name', Buffer.from(`${letters} ${birth.trim().slice(0, 4)}`)), personId: null };
  }

  private async only(tx: Tx, territoryId: string): Promise<string | undefined> {
    const { communeIds } = await this.territories.asked(territoryId, tx);
    return communeIds.length === 1 ? communeIds[0] : undefined;
  }

  private async lines(communeId: string, sought: Sought, { category, on, subject }: Question): Promise<Entry[]> {
    const roll = await this.entries.answering(communeId, category, on, subject?.id ?? null);
    return roll ? this.entries.findAnswering(roll, sought) : [];
  }

  private async coder(tx: Tx, ownerId: string, { subject }: ProcedureQuestion) {
    const { key } = await this.vault.tagKey(ownerId, tx.now);
    return (purpose: 'voter' | 'number' | 'name', value: Buffer): Buffer =>
      createHmac('sha256', key).update(`paper-${purpose}\0${subject.id}\0`).update(value).digest().subarray(0, 16);
  }
}

const tagOf = ({ tags: { id, latin, arabic }, birthYear }: Entry): Buffer =>
  Buffer.concat([id ?? latin ?? arabic ?? Buffer.alloc(0), Buffer.from(`${birthYear}`)]);
