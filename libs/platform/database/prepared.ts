import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/** A statement that each connection of the server parses and plans once: for what happens at every request. */
export interface Prepared {
  /** One name, one text: the server keeps it under this name as long as the connection lives. */
  readonly name: string;
  readonly text: string;
}

/** Runs it in a transaction, or on any connection of the pool. */
export async function runPrepared<Row>(on: DataSource | EntityManager, { name, text }: Prepared, values: unknown[]): Promise<Row[]> {
  const connection = await connectionOf(on);
  return (await connection.query({ name, text, values })).rows as Row[];
}

async function connectionOf(on: DataSource | EntityManager): Promise<Pool | PoolClient> {
  if (on instanceof DataSource) return (on.driver as unknown as { master: Pool }).master;
  if (!on.queryRunner) throw new Error('a statement was asked for outside of a transaction');
  return (await on.queryRunner.connect()) as PoolClient;
}
