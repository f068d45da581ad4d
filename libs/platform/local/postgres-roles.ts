import pg from 'pg';
import type { Remembered } from './remembered.ts';

/** The two addresses of the database `jamaa`, and the superuser's, of which only tests make use. */
export interface PostgresAddresses {
  readonly app: string;
  readonly migrator: string;
  readonly admin: string;
  /** Whether the database was made by this very call. */
  readonly isNew: boolean;
}

/**
 * Makes, where missing, the role that owns the database and may change its tables, the one of the app, which may not, and the one
 * of the register, which the app may become and whose rights it does not have before.
 */
export async function prepareDatabase(port: number, passwords: Remembered['passwords']): Promise<PostgresAddresses> {
  const address = (role: string, password: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const admin = address('postgres', passwords.postgres, 'postgres');
  const client = new pg.Client({ connectionString: admin });
  let isNew = false;
  await client.connect();
  try {
    await ensureRole(client, 'jamaa_migrator', passwords.migrator);
    await ensureRole(client, 'jamaa_app', passwords.app);
    await ensureRegister(client);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'jamaa'");
    isNew = rowCount === 0;
    if (isNew) await createDatabase(client);
  } finally {
    await client.end();
  }
  const app = address('jamaa_app', passwords.app, 'jamaa');
  return { app, migrator: address('jamaa_migrator', passwords.migrator, 'jamaa'), admin, isNew };
}

/** Throws away everything the database `jamaa` holds. */
export async function emptyDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('DROP DATABASE IF EXISTS jamaa WITH (FORCE)');
    await createDatabase(client);
  } finally {
    await client.end();
  }
}

// Temporary tables are DDL too, and given to everybody unless taken away.
async function createDatabase(client: pg.Client): Promise<void> {
  await client.query('CREATE DATABASE jamaa OWNER jamaa_migrator');
  await client.query('REVOKE TEMPORARY ON DATABASE jamaa FROM PUBLIC');
}

/** Before the migrations: they give it its rights, and may make no role themselves. */
async function ensureRegister(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = 'jamaa_register'");
  if (rowCount === 0) await client.query('CREATE ROLE jamaa_register NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE');
  await client.query('GRANT jamaa_register TO jamaa_app WITH INHERIT FALSE, SET TRUE');
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
}
