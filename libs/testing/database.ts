import { Client } from 'pg';
import { newId } from '#kernel';

/** A database of its own for one spec file, cloned from the migrated template. */
export interface TestDatabase {
  /** With the rights of the app's role: what it may not do in production it may not do here. */
  readonly url: string;
  /** With the rights of the owner, to look at what the app may not see. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

const missing = 'These specs need the services that `npm test` starts: run `npm test -- <path>`.';

function adminUrl(): URL {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given) throw new Error(missing);
  return new URL(given);
}

const onDatabase = (url: string | URL, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

/** Clones the template (about 0.1 s). `blank` gives an empty database, for specs of the migrations themselves. */
export async function cloneDatabase(blank = false): Promise<TestDatabase> {
  const admin = adminUrl();
  const name = `jamaa_test_${newId().replaceAll('-', '')}`;
  await asAdmin(admin, `CREATE DATABASE ${name} TEMPLATE ${blank ? 'template0' : (process.env['TEST_TEMPLATE'] ?? 'jamaa_template')}`);
  return {
    url: onDatabase(process.env['DATABASE_URL'] ?? admin, name),
    ownerUrl: onDatabase(admin, name),
    drop: () => asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Two clones at once would meet on the template; PostgreSQL refuses the second, which waits and tries again. */
async function asAdmin(admin: URL, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ connectionString: onDatabase(admin, 'postgres') });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(sql);
      return;
    } catch (error) {
      const isBusy = (error as { code?: string }).code === '55006';
      if (!isBusy || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100));
    } finally {
      await client.end();
    }
  }
}
