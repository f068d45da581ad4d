import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { Ballot } from './domain/ballot.ts';
import { shuffled } from './shuffled.ts';
import { type Channel, type Voter, VoterMarkStore } from './voter-mark.store.ts';

/** By what right a ballot comes: of a voter who is marked with it, or of a token that says nothing of anybody. */
export type Bearer = (Voter & { readonly channel: Channel }) | { readonly tokenHash: string };

/** A ballot nobody can read until the box is opened. */
export interface SealedBallot {
  /** SHA-256 of the voter's secret, in hexadecimal: only who knows the secret replaces the ballot. */
  readonly tag: string;
  readonly sealed: Buffer;
  readonly leaf: Buffer;
}

/** One vote on its way into the box, and by what right. */
export interface SealedVote extends SealedBallot {
  readonly by: Bearer;
}

export interface Box {
  readonly keySealed: Buffer | null;
  readonly sealedBytes: number;
  readonly logSize: number;
  /** Ballots of paper in it: never more than voters who were given one. */
  readonly paperBallots: number;
  readonly openedAt: Date | null;
}

export interface OpenedBallot {
  readonly envelopeId: string;
  readonly id: string;
  readonly choices: Ballot[number]['choices'];
}

/** Votes with the voters they mark. */
type VoterVote = SealedVote & { readonly by: Voter & { readonly channel: Channel } };
const isOfVoter = (vote: SealedVote): vote is VoterVote => 'voterId' in vote.by;
type TokenVote = SealedVote & { readonly by: { readonly tokenHash: string } };
const isOfToken = (vote: SealedVote): vote is TokenVote => 'tokenHash' in vote.by;

const boxColumns =
  'key_sealed AS "keySealed", sealed_bytes AS "sealedBytes", log_size AS "logSize", paper_ballots AS "paperBallots", opened_at AS "openedAt"';

/**
 * The ballot box. Marks and ballots are written by one statement, each in a shuffled order of its own, many voters at a time: neither
 * key, time, order nor transaction tells which ballot came with which mark (docs/ballot.md).
 */
@Injectable()
export class BallotBoxStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly marks: VoterMarkStore,
  ) {}

  async make(tx: Tx, budgetId: string, keySealed: Buffer, sealedBytes: number): Promise<void> {
    await tx.manager.query('INSERT INTO ballot_box (budget_id, key_sealed, sealed_bytes) VALUES ($1, $2, $3)', [
      budgetId,
      keySealed,
      sealedBytes,
    ]);
  }

  /** One batch at a time. */
  async lock(tx: Tx, budgetId: string): Promise<Box> {
    const [row] = await tx.manager.query(`SELECT ${boxColumns} FROM ballot_box WHERE budget_id = $1 FOR NO KEY UPDATE`, [budgetId]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async find(budgetId: string): Promise<Box | undefined> {
    const [row] = await this.dataSource.query(`SELECT ${boxColumns} FROM ballot_box WHERE budget_id = $1`, [budgetId]);
    return row;
  }

  /** Which of some voters are marked, and which of some tags are in the box: asked separately, never together. */
  async known(tx: Tx, budgetId: string, votes: readonly SealedVote[]): Promise<{ voters: Set<string>; tags: Set<string> }> {
    const voters = await this.marks.known(
      tx,
      budgetId,
      votes.filter(isOfVoter).map(({ by }) => by),
    );
    return { voters, tags: await this.knownTags(tx, budgetId, votes) };
  }

  async knownTags(tx: Tx, budgetId: string, ballots: readonly SealedBallot[]): Promise<Set<string>> {
    const tags: { tag: string }[] = await tx.manager.query(
      "SELECT encode(tag, 'hex') AS tag FROM sealed_ballot WHERE budget_id = $1 AND tag = ANY ($2::bytea[])",
      [budgetId, shuffled(ballots.map(({ tag }) => Buffer.from(tag, 'hex')))],
    );
    return new Set(tags.map(({ tag }) => tag));
  }

  /** With which tag each of some tokens was spent. */
  async spent(tx: Tx, budgetId: string, votes: readonly SealedVote[]): Promise<Map<string, string>> {
    const hashes = votes.filter(isOfToken).map(({ by }) => Buffer.from(by.tokenHash, 'hex'));
    if (hashes.length === 0) return new Map();
    const rows: { hash: string; tag: string }[] = await tx.manager.query(
      `SELECT encode(token_hash, 'hex') AS hash, encode(tag, 'hex') AS tag FROM ballot_token_spent
       WHERE budget_id = $1 AND token_hash = ANY ($2::bytea[])`,
      [budgetId, hashes],
    );
    return new Map(rows.map(({ hash, tag }) => [hash, tag]));
  }

  /** Writes the accepted ballots of a batch, and marks their fresh voters. The log grows by all leaves; returns the position of each. */
  async drop<Dropped extends SealedBallot>(
    tx: Tx,
    budgetId: string,
    box: Box,
    fresh: readonly SealedVote[],
    all: readonly Dropped[],
  ): Promise<Map<Dropped, number>> {
    const [marks, ballots, leaves] = [shuffled(fresh.filter(isOfVoter)), shuffled(all), shuffled(all)];
    const tokens = shuffled(fresh.filter(isOfToken));
    await tx.manager.query(
      `WITH marks AS (
         INSERT INTO budget_mark (budget_id, voter_id, channel, voter_tag) SELECT $1, * FROM unnest($2::uuid[], $3::text[], $11::bytea[])
       ), tokens AS (
         INSERT INTO ballot_token_spent (budget_id, token_hash, tag) SELECT $1, * FROM unnest($9::bytea[], $10::bytea[])
       ), ballots AS (
         INSERT INTO sealed_ballot (budget_id, tag, sealed) SELECT $1, * FROM unnest($4::bytea[], $5::bytea[])
         ON CONFLICT (budget_id, tag) DO UPDATE SET sealed = excluded.sealed
       ), leaves AS (
         INSERT INTO ballot_leaf (budget_id, position, leaf) SELECT $1, $7::int + n - 1, leaf FROM unnest($6::bytea[]) WITH ORDINALITY AS l (leaf, n)
       )
       UPDATE ballot_box SET log_size = $7::int + $8::int WHERE budget_id = $1`,
      [
        budgetId,
        marks.map(({ by }) => by.voterId),
        marks.map(({ by }) => by.channel),
        ballots.map(({ tag }) => Buffer.from(tag, 'hex')),
        ballots.map(({ sealed }) => sealed),
        leaves.map(({ leaf }) => leaf),
        box.logSize,
        all.length,
        tokens.map(({ by }) => Buffer.from(by.tokenHash, 'hex')),
        tokens.map(({ tag }) => Buffer.from(tag, 'hex')),
        marks.map(({ by }) => by.voterTag && Buffer.from(by.voterTag, 'hex')),
      ],
    );
    return new Map(leaves.map((vote, place) => [vote, box.logSize + place]));
  }

  async addPaperBallots(tx: Tx, budgetId: string, added: number): Promise<void> {
    await tx.manager.query('UPDATE ballot_box SET paper_ballots = paper_ballots + $2 WHERE budget_id = $1', [budgetId, added]);
  }

  async leaves(budgetId: string, from: number): Promise<Buffer[]> {
    const rows: { leaf: Buffer }[] = await this.dataSource.query(
      'SELECT leaf FROM ballot_leaf WHERE budget_id = $1 AND position >= $2 ORDER BY position',
      [budgetId, from],
    );
    return rows.map(({ leaf }) => leaf);
  }

  /** Everything in the box, by its tag: an order in which nothing was written. */
  async sealed(tx: Tx, budgetId: string): Promise<Buffer[]> {
    const rows: { sealed: Buffer }[] = await tx.manager.query('SELECT sealed FROM sealed_ballot WHERE budget_id = $1 ORDER BY tag', [
      budgetId,
    ]);
    return rows.map(({ sealed }) => sealed);
  }

  /** Puts the opened ballots in the place of the sealed ones, in the order of their random ids, and forgets the key. */
  async replaceByOpened(tx: Tx, budgetId: string, opened: readonly OpenedBallot[], closingRoot: Buffer): Promise<void> {
    const rows = opened.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await tx.manager.query(
      `INSERT INTO opened_ballot (budget_id, envelope_id, id, choices) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::jsonb[])`,
      [budgetId, rows.map(({ envelopeId }) => envelopeId), rows.map(({ id }) => id), rows.map(({ choices }) => JSON.stringify(choices))],
    );
    await tx.manager.query('DELETE FROM sealed_ballot WHERE budget_id = $1', [budgetId]);
    await tx.manager.query('UPDATE ballot_box SET key_sealed = NULL, opened_at = $2, closing_root = $3 WHERE budget_id = $1', [
      budgetId,
      tx.now,
      closingRoot,
    ]);
  }

  async opened(budgetId: string, envelopeIds: readonly string[]): Promise<OpenedBallot[]> {
    return this.dataSource.query(
      'SELECT envelope_id AS "envelopeId", id, choices FROM opened_ballot WHERE budget_id = $1 AND envelope_id = ANY ($2) ORDER BY id',
      [budgetId, envelopeIds],
    );
  }

  /** Some of the opened ballots of an envelope: those whose id begins so, at most 200. */
  async beginning(budgetId: string, envelopeId: string, beginning: string): Promise<OpenedBallot[]> {
    return this.dataSource.query(
      `SELECT envelope_id AS "envelopeId", id, choices FROM opened_ballot
       WHERE budget_id = $1 AND envelope_id = $2 AND starts_with(id, $3) ORDER BY id LIMIT 200`,
      [budgetId, envelopeId, beginning],
    );
  }

  /** Ballots of each envelope once the box is open. */
  async openedCounts(budgetId: string): Promise<Map<string, number>> {
    const rows: { id: string; n: number }[] = await this.dataSource.query(
      'SELECT envelope_id AS id, count(*)::int AS n FROM opened_ballot WHERE budget_id = $1 GROUP BY envelope_id',
      [budgetId],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}
