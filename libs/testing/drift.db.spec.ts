import { globSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { cloneDatabase, type TestDatabase } from './database.ts';

const libs = join(import.meta.dirname, '..');
type Class = new () => object;

/** A holiday as somebody might have it wrong. */
@Entity('holiday')
class DriftedHoliday {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') day!: string;
  @Column('text', { name: 'legal_ref', nullable: true }) legalRef!: string | null;
  @Column('text') mood!: string;
}

/** Loads every entity there is, and returns them: an entity that no module needs yet is compared too. */
async function allEntities(): Promise<Class[]> {
  const files = globSync('**/*.entity.ts', { cwd: libs }).sort();
  const modules = await Promise.all(files.map((file) => import(join(libs, file)) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module).filter((it) => typeof it === 'function') as Class[]);
}

/** `table.column: type null` for each column that the entities know. */
async function columnsOf(entities: Class[], url: string): Promise<string[]> {
  const source = new DataSource({ type: 'postgres', url, entities });
  await source.initialize();
  try {
    return source.entityMetadatas.flatMap(({ tableName, schema, columns }) =>
      columns.map((column) => {
        const type = source.driver.normalizeType(column) + (column.isArray ? '[]' : '');
        return `${schema ? `${schema}.` : ''}${tableName}.${column.databaseName}: ${type}${column.isNullable ? ' null' : ''}`;
      }),
    );
  } finally {
    await source.destroy();
  }
}

/** The same for each column of the migrated database. */
async function columnsOfDatabase(url: string): Promise<Set<string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`
    SELECT CASE WHEN table_schema = 'public' THEN '' ELSE table_schema || '.' END || table_name || '.' || column_name || ': '
        || CASE data_type WHEN 'ARRAY' THEN ltrim(udt_name, '_')::regtype::text || '[]' ELSE data_type END
        || CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END AS shown
    FROM information_schema.columns WHERE table_schema NOT IN ('information_schema', 'pg_catalog')`);
  await client.end();
  return new Set(rows.map(({ shown }) => shown));
}

describe('the database after all migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  test('has every column of every entity, of the same type, and null where the entity allows it', async () => {
    const columns = await columnsOf(await allEntities(), database.ownerUrl);
    const migrated = await columnsOfDatabase(database.ownerUrl);
    expect(columns.length).toBeGreaterThan(0);
    expect(columns.filter((column) => !migrated.has(column))).toEqual([]);
  });

  test('a column that is missing, of another type, or null where it may not be, would be named', async () => {
    const columns = await columnsOf([DriftedHoliday], database.ownerUrl);
    const migrated = await columnsOfDatabase(database.ownerUrl);
    expect(columns.filter((column) => !migrated.has(column))).toEqual([
      'holiday.day: text',
      'holiday.legal_ref: text null',
      'holiday.mood: text',
    ]);
  });
});
