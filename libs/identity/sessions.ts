import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { Actor, DomainError } from '#kernel';
import { Clock, Config, type RequestLike, Sealing } from '#platform';
import { type Auth, makeAuth, type SessionMethod } from './auth.ts';
import { signedToken } from './session-cookie.ts';
import { SessionReader, type SessionRow } from './session.reader.ts';
import { StandingReader } from './standing.reader.ts';

/** A session as its cookie proves it, whatever it may do. */
export type OpenSession = SessionRow;

/** What a sign-in has found out. */
export interface Recognised {
  readonly personId: string;
  readonly method: SessionMethod;
  /** The way of signing in is two factors in one, as a passkey that asks for a finger is. */
  readonly hasSecondFactor?: boolean;
}

/** Sessions in a cookie that scripts cannot read, kept by the library; who acts is read from them at each request. */
@Injectable()
export class Sessions implements OnApplicationShutdown {
  readonly auth: Auth;
  private readonly pool: Pool;
  private readonly secret: string;

  constructor(
    config: Config,
    sealing: Sealing,
    private readonly sessions: SessionReader,
    private readonly standings: StandingReader,
    private readonly clock: Clock,
  ) {
    this.secret = sealing.secretFor('session');
    this.pool = new Pool({ connectionString: config.DATABASE_URL, max: 5, connectionTimeoutMillis: 10_000 });
    this.pool.on('error', () => {}); // an idle connection cut by a restart
    this.auth = makeAuth(config, sealing, this.pool, clock);
  }

  /** Who acts, with the roles in force today. */
  async actorOf(request: RequestLike): Promise<Actor> {
    const session = await this.find(request);
    return session ? this.standings.actorOf(session) : Actor.anonymous;
  }

  /** The session of a request; undefined without one. */
  async find({ headers: { cookie } }: RequestLike): Promise<OpenSession | undefined> {
    const token = signedToken(cookie, this.secret);
    return token ? this.sessions.byToken(token) : undefined;
  }

  /** Throws UNAUTHENTICATED. */
  async get(request: RequestLike): Promise<OpenSession> {
    const session = await this.find(request);
    if (!session) throw new DomainError('UNAUTHENTICATED');
    return session;
  }

  /** Opens a session and ends the one of the request: a new proof is a new session. Returns the cookies to set. */
  async open(request: RequestLike, { personId, method, hasSecondFactor }: Recognised): Promise<string[]> {
    await this.end(request);
    const now = this.clock.now();
    const body = { personId, method, provenAt: now, secondFactorAt: hasSecondFactor ? now : null };
    const { headers } = await this.auth.api.openSession({ body, returnHeaders: true });
    return headers.getSetCookie();
  }

  /** The same session after a further proof, under a new cookie. */
  async renew(request: RequestLike, session: OpenSession, hasSecondFactor: boolean): Promise<string[]> {
    const { personId, method, secondFactorAt } = session;
    return this.open(request, { personId, method, hasSecondFactor: hasSecondFactor || secondFactorAt !== null });
  }

  /** Ends the session of a request, if there is one; returns the cookies to set. */
  async end({ headers: { cookie } }: RequestLike): Promise<string[]> {
    const sent = new Headers(typeof cookie === 'string' ? { cookie } : {});
    const { headers } = await this.auth.api.signOut({ headers: sent, returnHeaders: true });
    return headers.getSetCookie();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
