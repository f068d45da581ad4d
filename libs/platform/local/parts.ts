import { lockFolder } from './folder-lock.ts';
import { startPostgres } from './postgres.ts';
import { prepareDatabase } from './postgres-roles.ts';
import { type Part, recall, remember } from './remembered.ts';

/** What the keeper is asked to start. */
export interface Wanted {
  readonly postgres: boolean;
  readonly redis: boolean;
  readonly mail: boolean;
  readonly durable: boolean;
}

/** What it answers: the variables of the parts it started, and the superuser's address of a PostgreSQL it started. */
export interface Started {
  readonly env: Record<string, string>;
  readonly adminUrl?: string;
  /** Whether the database was made by this start. */
  readonly isNew?: boolean;
}

export interface RunningParts extends Started {
  /** Settles, with the name of the part, when one ends without being asked to. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

/** One started part: what it adds to the environment, and how it ends. */
interface Piece extends Started {
  readonly name: string;
  readonly ports: Partial<Record<Part, number>>;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the wanted parts side by side; when one does not start, stops the others and says why. */
export async function startParts(folder: string, wanted: Wanted): Promise<RunningParts> {
  const unlock = await lockFolder(folder);
  const starting = [...(wanted.postgres ? [postgres(folder, wanted)] : []), ...(wanted.redis ? [redis(folder)] : [])];
  if (wanted.mail) starting.push(mail(folder));
  const outcomes = await Promise.allSettled(starting);
  const pieces = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const stop = async () => {
    await Promise.allSettled(pieces.map((piece) => piece.stop()));
    unlock();
  };
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const kept = recall(folder);
  remember(folder, { ...kept, ports: Object.assign({}, kept.ports, ...pieces.map((piece) => piece.ports)) });
  const env = Object.assign({}, ...pieces.map((piece) => piece.env)) as Record<string, string>;
  const lost = Promise.race(pieces.map((piece) => piece.ended.then(() => piece.name)));
  const { adminUrl, isNew } = pieces.find((piece) => piece.adminUrl) ?? {};
  return { env, adminUrl, isNew, lost, stop };
}

const forever = new Promise<void>(() => undefined);

// Redis and mail are loaded while the database, which takes longest, is already starting.

async function postgres(folder: string, { durable }: Wanted): Promise<Piece> {
  const { passwords, ports } = recall(folder);
  const server = await startPostgres({ folder, durable, password: passwords.postgres, preferredPort: ports.postgres });
  try {
    const { app, migrator, admin, isNew } = await prepareDatabase(server.port, passwords);
    const env = { DATABASE_URL: app, MIGRATION_DATABASE_URL: migrator };
    return { name: 'PostgreSQL', env, adminUrl: admin, isNew, ports: { postgres: server.port }, ended: server.ended, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function redis(folder: string): Promise<Piece> {
  const { startRedis } = await import('./redis.ts');
  const { passwords, ports } = recall(folder);
  const server = await startRedis({ folder, password: passwords.redis, preferredPort: ports.redis });
  const env = { REDIS_URL: `redis://:${passwords.redis}@127.0.0.1:${server.port}` };
  return { name: server.kind, env, ports: { redis: server.port }, ended: server.ended, stop: server.stop };
}

async function mail(folder: string): Promise<Piece> {
  const { startMailCatcher } = await import('./mail-catcher.ts');
  const { ports } = recall(folder);
  const { smtpPort, pagePort, stop } = await startMailCatcher({ smtp: ports.smtp, page: ports.mailPage });
  const env = { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_PAGE_URL: `http://localhost:${pagePort}` };
  return { name: 'mail catcher', env, ports: { smtp: smtpPort, mailPage: pagePort }, ended: forever, stop };
}
