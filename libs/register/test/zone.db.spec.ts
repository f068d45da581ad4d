import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { newId } from '#kernel';
import { moveZoneOfTheRegister } from '#migrations';
import { Config, PlatformModule } from '#platform';
import { cloneDatabase, testConfig, type TestDatabase } from '#testing';
import { RegisterDatabase } from '../register-database.ts';
import { RegisterModule } from '../register.module.ts';

// a machine that does other work besides
jest.setTimeout(60_000);

const tables = [
  'settings',
  'data_key',
  'roll_version',
  'roll_entry',
  'roll_refusal',
  'claim',
  'link',
  'freeze',
  'late_addition',
  'late_removal',
  'sealed_number',
  'number_file',
  'question',
  'act',
];

/** Statements as one role of the database, each in its own connection. */
async function as(database: TestDatabase, role: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query(`SET SESSION AUTHORIZATION ${role}`);
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

describe('the zone of the register', () => {
  let database: TestDatabase;
  // migrated by a role that may make no other, as in production
  beforeAll(async () => (database = await cloneDatabase()));
  afterAll(() => database.drop());

  test.each(tables)('keeps %s from the role of the app, to read and to write', async (table) => {
    await expect(as(database, 'jamaa_app', `SELECT 1 FROM register.${table}`)).rejects.toThrow('permission denied for schema register');
    await expect(as(database, 'jamaa_app', `DELETE FROM register.${table}`)).rejects.toThrow('permission denied for schema register');
  });

  test.each(tables)('lets its own role read %s', async (table) => {
    await expect(as(database, 'jamaa_register', `SELECT 1 FROM register.${table}`)).resolves.toEqual([]);
  });

  test('is entered by a connection of the app only when it takes the role, which gives it nothing else', async () => {
    await expect(as(database, 'jamaa_app', 'SET ROLE jamaa_register', 'SELECT 1 FROM register.act')).resolves.toEqual([]);
    await expect(as(database, 'jamaa_app', 'SET ROLE jamaa_register', 'SELECT 1 FROM person')).rejects.toThrow('permission denied');
  });

  test.each([
    ['a line of a roll', "UPDATE register.roll_entry SET latin = 'x'"],
    ['a question that was asked', "UPDATE register.question SET answer = 'yes'"],
    ['an act', 'DELETE FROM register.act'],
    ['its own tables', 'ALTER TABLE register.act ADD note text'],
  ])('does not let its own role change %s', async (_title, statement) => {
    await expect(as(database, 'jamaa_register', statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  /** Who a connection of the register is, in a process of this database. */
  async function connectedAs(changes: NodeJS.ProcessEnv): Promise<{ current_user: string; session_user: string }[]> {
    const builder = Test.createTestingModule({ imports: [PlatformModule, RegisterModule] });
    const module = await builder.overrideProvider(Config).useValue(testConfig(database, changes)).compile();
    await module.init();
    try {
      return await module.get(RegisterDatabase, { strict: false }).query('SELECT current_user, session_user');
    } finally {
      await module.close();
    }
  }

  test('is entered by the process as its own role, on the connection of the app or on an address of its own', async () => {
    expect(await connectedAs({})).toEqual([{ current_user: 'jamaa_register', session_user: 'jamaa_app' }]);
    const login = `jamaa_register_${newId().slice(-12)}`;
    await as(database, 'postgres', `CREATE ROLE ${login} LOGIN PASSWORD 'spec' IN ROLE jamaa_register`);
    const own = new URL(database.url);
    Object.assign(own, { username: login, password: 'spec' });
    expect(await connectedAs({ REGISTER_DATABASE_URL: own.href })).toEqual([{ current_user: login, session_user: login }]);
    await as(database, 'postgres', `DROP ROLE ${login}`);
  });

  test('is taken from the app where it had to be given to it, once its own role is there', async () => {
    const late = await cloneDatabase();
    const source = await new DataSource({ type: 'postgres', url: late.ownerUrl }).initialize();
    const read = (role: string) => as(late, role, 'SELECT 1 FROM register.act');
    await source.query(`REVOKE ALL ON ALL TABLES IN SCHEMA register FROM jamaa_register; REVOKE ALL ON SCHEMA register FROM jamaa_register;
      GRANT USAGE ON SCHEMA register TO jamaa_app; GRANT SELECT, INSERT ON register.act TO jamaa_app`);
    await expect(read('jamaa_register')).rejects.toThrow('permission denied');
    await moveZoneOfTheRegister(source);
    await moveZoneOfTheRegister(source);
    await source.destroy();
    await expect(read('jamaa_app')).rejects.toThrow('permission denied');
    expect(await read('jamaa_register')).toEqual([]);
    await late.drop();
  });

  test('refers to no table outside, and none refers to it', async () => {
    const across = await as(
      database,
      'postgres',
      `SELECT conname FROM pg_constraint c JOIN pg_class a ON a.oid = c.conrelid JOIN pg_class b ON b.oid = c.confrelid
       WHERE c.contype = 'f' AND (a.relnamespace = 'register'::regnamespace) <> (b.relnamespace = 'register'::regnamespace)`,
    );
    expect(across).toEqual([]);
  });

  test('has no table that is missing here', async () => {
    const rows = await as(database, 'postgres', "SELECT tablename FROM pg_tables WHERE schemaname = 'register' ORDER BY tablename");
    expect(rows).toEqual(tables.toSorted().map((tablename) => ({ tablename })));
  });
});
