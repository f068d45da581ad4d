import pg from 'pg';
import type { Remembered } from './remembered.ts';

/** The two addresses of the database `jamaa`, and the superuser's, of which only tests make use. */
export interface PostgresAddresses {
  readonly app: string;
  readonly migrator: string;
  readonly admin: string;
}

/** Makes, where missing, the role that owns the database and may change its tables, and the one of the app, which may not. */
export async function prepareDatabase(port: number, passwords: Remembered['passwords']): Promise<PostgresAddresses> {
  const address = (role: string, password: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const admin = address('postgres', passwords.postgres, 'postgres');
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await ensureRole(client, 'jamaa_migrator', passwords.migrator);
    await ensureRole(client, 'jamaa_app', passwords.app);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'jamaa'");
    if (rowCount === 0) await client.query('CREATE DATABASE jamaa OWNER jamaa_migrator');
    await client.query('REVOKE TEMPORARY ON DATABASE jamaa FROM PUBLIC');
  } finally {
    await client.end();
  }
  const app = address('jamaa_app', passwords.app, 'jamaa');
  return { app, migrator: address('jamaa_migrator', passwords.migrator, 'jamaa'), admin };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
}
