import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { newId } from '#kernel';
import { Config, Logger, type Tx } from '#platform';

/** Runs one statement of the register's zone. */
export interface Session {
  query<Row extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/**
 * The only way into the schema `register`: connections of its own, under the role `jamaa_register`. The app's role has no right
 * there, so that a mistake in another lib, or an injection through it, reaches no roll. No TypeORM entity describes these tables,
 * and no error of theirs carries a value to the log.
 *
 * What is written here commits here, before the transaction of the use case: each act is idempotent and leaves its own line in
 * `register.act`, whatever becomes of the other transaction.
 */
@Injectable()
export class RegisterDatabase implements OnApplicationShutdown {
  private readonly pool: Pool;
  private isWarned = false;

  constructor(
    config: Config,
    private readonly logger: Logger,
  ) {
    this.pool = new Pool({
      connectionString: config.REGISTER_DATABASE_URL ?? config.DATABASE_URL,
      max: Math.max(2, Math.ceil(config.DATABASE_POOL / 2)),
      connectionTimeoutMillis: 10_000,
      statement_timeout: 60_000,
      application_name: 'jamaa-register',
      onConnect: (client) => (config.REGISTER_DATABASE_URL ? undefined : this.takeRole(client as PoolClient)),
    });
    this.pool.on('error', () => {}); // an idle connection cut by a restart; the next query reports what matters
  }

  /** One statement by itself: a reading, or a line of a log. */
  query<Row extends QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return withoutValues(async () => (await this.pool.query<Row>(sql, [...params])).rows);
  }

  /** A transaction of the register within a use case that was allowed. `log: false` for the batches of an import, which is logged as a whole. */
  async write<Result>(tx: Tx, work: (session: Session) => Promise<Result>, { log = true } = {}): Promise<Result> {
    if (!tx.permission) throw new Error(`${tx.action} would write to the register without authorize()`);
    const client = await withoutValues(() => this.pool.connect());
    const session: Session = {
      query: (sql, params = []) => withoutValues(async () => (await client.query(sql, [...params])).rows as never),
    };
    let broken: Error | undefined;
    try {
      await session.query('BEGIN');
      const result = await work(session);
      if (log) await logAct(session, tx);
      await session.query('COMMIT');
      return result;
    } catch (error) {
      await session.query('ROLLBACK').catch((failure: Error) => void (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** Becomes `jamaa_register` where the installation has that role; where it has not, the app's own role was given the rights. */
  private async takeRole(client: PoolClient): Promise<void> {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_roles r, pg_namespace n WHERE r.rolname = 'jamaa_register' AND n.nspname = 'register'
         AND has_schema_privilege(r.oid, n.oid, 'USAGE') AND pg_has_role(session_user, r.oid, 'MEMBER')`,
    );
    if (rows.length) await client.query('SET ROLE jamaa_register');
    else if (!this.isWarned) this.logger.warn({}, 'the register has no database role of its own: create jamaa_register before migrating');
    this.isWarned = true;
  }
}

async function logAct(session: Session, tx: Tx): Promise<void> {
  const { subject, details } = tx.audit;
  await session.query(
    `INSERT INTO register.act (id, at, actor, permission, action, subject_type, subject_id, request_id, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), tx.now, tx.actor.key, tx.permission, tx.action, subject?.type ?? null, subject?.id ?? null, tx.requestId ?? null, details],
  );
}

/** An error of the database names the values at fault; here they are somebody's. Only where and which kind is passed on. */
async function withoutValues<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code, constraint, table, message } = error as { code?: string; constraint?: string; table?: string; message: string };
    const isSql = /^[0-9A-Z]{5}$/.test(code ?? '');
    const text = isSql ? `register: SQLSTATE ${code} ${table ?? ''} ${constraint ?? ''}`.trim() : `register: ${message}`;
    throw Object.assign(new Error(text), { code, constraint });
  }
}
