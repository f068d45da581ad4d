import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '#platform';
import { shuffled } from './shuffled.ts';

export type Channel = 'web' | 'desk' | 'paper';

/**
 * By what a voter is known in one box: the account, the code of the line of the frozen roll (hexadecimal; of this vote alone), or both.
 * Whoever shares either is the same voter.
 */
export interface Voter {
  readonly voterId: string | null;
  readonly voterTag: string | null;
}

export const namesOf = ({ voterId, voterTag }: Voter): string[] => [voterId, voterTag].filter((one) => one !== null);

/** That somebody voted. What was voted is elsewhere, and nothing leads there. */
@Injectable()
export class VoterMarkStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Accounts and codes, among those of some voters, that are marked. */
  async known(tx: Tx, budgetId: string, voters: readonly Voter[]): Promise<Set<string>> {
    const rows: { id: string | null; tag: string | null }[] = await tx.manager.query(
      `SELECT voter_id AS id, encode(voter_tag, 'hex') AS tag FROM budget_mark
       WHERE budget_id = $1 AND (voter_id = ANY ($2::uuid[]) OR voter_tag = ANY ($3::bytea[]))`,
      [
        budgetId,
        shuffled(voters.flatMap(({ voterId }) => voterId ?? [])),
        shuffled(voters.flatMap(({ voterTag }) => (voterTag ? Buffer.from(voterTag, 'hex') : []))),
      ],
    );
    return new Set(rows.flatMap(({ id, tag }) => [id, tag].filter((one) => one !== null)));
  }

  /** Marks one voter without a ballot; false where the voter is marked already. The box is locked. */
  async mark(tx: Tx, budgetId: string, { voterId, voterTag }: Voter, channel: Channel): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      'INSERT INTO budget_mark (budget_id, voter_id, voter_tag, channel) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1',
      [budgetId, voterId, voterTag && Buffer.from(voterTag, 'hex'), channel],
    );
    return rows.length > 0;
  }

  /** Once nobody can vote any more, nobody needs to be told apart: the codes are forgotten. */
  async forgetTags(tx: Tx, budgetId: string): Promise<void> {
    await tx.manager.query('UPDATE budget_mark SET voter_tag = NULL WHERE budget_id = $1 AND voter_tag IS NOT NULL', [budgetId]);
  }

  /** How many voted, by channel. */
  async turnout(budgetId: string): Promise<Partial<Record<Channel, number>>> {
    const rows: { channel: Channel; n: number }[] = await this.dataSource.query(
      'SELECT channel, count(*)::int AS n FROM budget_mark WHERE budget_id = $1 GROUP BY channel',
      [budgetId],
    );
    return Object.fromEntries(rows.map(({ channel, n }) => [channel, n]));
  }

  async hasVoted(budgetId: string, voterId: string): Promise<boolean> {
    const [row] = await this.dataSource.query('SELECT 1 FROM budget_mark WHERE budget_id = $1 AND voter_id = $2', [budgetId, voterId]);
    return row !== undefined;
  }
}
