import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { Config } from '../config/config.ts';

/** The connection of a process, with every entity that its features have loaded. Tables are made by migrations only. */
export function makeDataSource(config: Config): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.DATABASE_URL,
    entities: getMetadataArgsStorage().tables.map(({ target }) => target as never),
    synchronize: false,
    extra: {
      max: config.DATABASE_POOL,
      // A database that restarts is waited for by the caller's retry, not by a hanging request.
      connectionTimeoutMillis: 10_000,
      statement_timeout: 60_000,
      application_name: 'jamaa',
    },
    poolErrorHandler: () => {}, // an idle connection cut by a restart; the next query reports what matters
  });
}
