import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recall } from './remembered.ts';

/** The addresses under which a data folder's services answer while another process keeps them; undefined where none was ever started. */
export function addressesOf(folder: string): Record<string, string> | undefined {
  if (!existsSync(join(folder, 'local.json'))) return undefined;
  const { passwords, ports } = recall(folder);
  const database = (role: string, password: string): string => `postgres://${role}:${password}@127.0.0.1:${ports.postgres}/jamaa`;
  return {
    DATABASE_URL: database('jamaa_app', passwords.app),
    MIGRATION_DATABASE_URL: database('jamaa_migrator', passwords.migrator),
    REDIS_URL: `redis://:${passwords.redis}@127.0.0.1:${ports.redis}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
  };
}
