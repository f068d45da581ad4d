import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { Actor, DomainError } from '#kernel';
import { Clock, Config, type Locale, type RequestLike, Sealing, UseCases } from '#platform';
import { authPath, clientAddressHeader, localeHeader, makeNationalAuth, nationalProvider } from './auth.ts';
import { Sessions } from './sessions.ts';
import { RecordNationalIdentity } from './use-cases/record-national-identity.ts';

/** Where the browser goes next, and the cookies it takes along. */
export interface Departure {
  readonly url: string;
  readonly cookies: string[];
}

const signIn = Actor.system('sign-in');

/** Signing in by the national identity provider, by OpenID Connect; one person of the provider is one of ours. */
@Injectable()
export class NationalIdentity implements OnApplicationShutdown {
  private readonly pool: Pool;
  private made: ReturnType<typeof makeNationalAuth> | undefined;

  constructor(
    private readonly config: Config,
    private readonly sealing: Sealing,
    private readonly sessions: Sessions,
    private readonly useCases: UseCases,
    private readonly clock: Clock,
  ) {
    this.pool = new Pool({ connectionString: config.DATABASE_URL, max: 2, connectionTimeoutMillis: 10_000 });
    this.pool.on('error', () => {}); // an idle connection cut by a restart
  }

  /** Its name where it is offered. */
  get name(): string | null {
    return this.config.OIDC_ISSUER ? this.config.OIDC_NAME : null;
  }

  /** Sends the browser to the provider; it comes back to `returnTo`, a path of the web. Throws NATIONAL_IDENTITY_NOT_OFFERED, NATIONAL_IDENTITY_REFUSED. */
  depart = (request: RequestLike, returnTo: string, locale: Locale): Promise<Departure> =>
    this.send('/sign-in/social', request, returnTo, locale);

  /** The same for somebody who is signed in and wants to be known by it from now on. */
  departToLink = (request: RequestLike, returnTo: string, locale: Locale): Promise<Departure> =>
    this.send('/link-social', request, returnTo, locale);

  /** The browser is back, at this address of ours: who it is is kept, and it is sent on. */
  async comeBack(request: RequestLike & { readonly url: string }, locale: Locale): Promise<Departure> {
    const url = new URL(request.url, this.config.PUBLIC_API_URL);
    const response = await this.auth.handler(new Request(url, { headers: this.headersOf(request, locale) }));
    const cookies = response.headers.getSetCookie();
    const onward = new URL(response.headers.get('location') ?? '/', this.config.PUBLIC_URL);
    const error = onward.searchParams.get('error');
    if (error || response.status >= 400) return { url: this.refused(onward, error), cookies: [] };
    const cookie = cookies.find((one) => one.includes('session_token='))?.split(';')[0] ?? request.headers['cookie'];
    const session = await this.sessions.find({ ...request, headers: { cookie } });
    if (session) await this.useCases.run(RecordNationalIdentity, signIn, { personId: session.personId });
    return { url: onward.href, cookies };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private get auth(): ReturnType<typeof makeNationalAuth> {
    if (!this.config.OIDC_ISSUER) throw new DomainError('NATIONAL_IDENTITY_NOT_OFFERED');
    return (this.made ??= makeNationalAuth(this.config, this.sealing, this.pool, this.clock));
  }

  private async send(path: string, request: RequestLike, returnTo: string, locale: Locale): Promise<Departure> {
    const callbackURL = this.config.PUBLIC_URL + (/^\/(?![/\\])/.test(returnTo) ? returnTo : '/');
    const body = JSON.stringify({ provider: nationalProvider, callbackURL, errorCallbackURL: callbackURL, disableRedirect: true });
    const headers = this.headersOf(request, locale);
    headers.set('content-type', 'application/json');
    headers.set('origin', this.config.PUBLIC_URL);
    const asked = new Request(`${this.config.PUBLIC_API_URL}${authPath}${path}`, { method: 'POST', headers, body });
    const response = await this.auth.handler(asked);
    if (response.status === 429) throw new DomainError('TOO_MANY_REQUESTS');
    if (!response.ok) throw new DomainError('NATIONAL_IDENTITY_REFUSED');
    const { url } = (await response.json()) as { url: string };
    return { url, cookies: response.headers.getSetCookie() };
  }

  private headersOf({ ip, headers: { cookie } }: RequestLike, locale: Locale): Headers {
    const headers = new Headers({ [clientAddressHeader]: ip, [localeHeader]: locale });
    if (typeof cookie === 'string') headers.set('cookie', cookie);
    return headers;
  }

  /** What the library says went wrong, in one of our codes, at the address it was asked to go to. */
  private refused(onward: URL, error: string | null): string {
    const isTaken = error === 'account_already_linked_to_different_user';
    onward.search = '';
    onward.searchParams.set('error', isTaken ? 'NATIONAL_IDENTITY_TAKEN' : 'NATIONAL_IDENTITY_REFUSED');
    return onward.href;
  }
}
