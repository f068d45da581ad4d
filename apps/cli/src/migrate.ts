import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '#migrations';
import type { Config } from '#platform';

/** One migration at a time in a database, however many processes start: the others wait and find nothing to do. */
const lockKey = 7_245_001;

/** Brings the database to this release; returns the names of the migrations that ran. */
export async function migrate({ MIGRATION_DATABASE_URL }: Config): Promise<string[]> {
  const lock = new Client({ connectionString: MIGRATION_DATABASE_URL });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const source = await new DataSource({
      type: 'postgres',
      url: MIGRATION_DATABASE_URL,
      migrations,
      migrationsTableName: 'migration',
    }).initialize();
    try {
      return (await source.runMigrations({ transaction: 'each' })).map(({ name }) => name);
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}
