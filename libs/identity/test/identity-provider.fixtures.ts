import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect provider, with its own pages for signing in, and a browser that goes through them. */
export class IdentityProvider {
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly returnAddress: string,
  ) {}

  static async open(returnAddress: string): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: 'jamaa',
          client_secret: 'a secret of the client',
          redirect_uris: [returnAddress],
          grant_types: ['authorization_code'],
        },
      ],
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      cookies: { keys: ['a key of the provider'] },
      claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
      findAccount: (_: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ sub, name: `Citoyen ${sub}`, email: sub, email_verified: true }),
      }),
    });
    server.on('request', provider.callback());
    return new IdentityProvider(server, issuer, returnAddress);
  }

  /** What the api is told of it. */
  get configuration(): NodeJS.ProcessEnv {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_NAME: 'Tiers de confiance',
      OIDC_CLIENT_ID: 'jamaa',
      OIDC_CLIENT_SECRET: 'a secret of the client',
      OIDC_SCOPES: 'openid profile email',
    };
  }

  /** Opens the address to which the api sends the browser, signs in as `subject`, consents; returns the address to come back to. */
  signIn(url: string, subject: string): Promise<string> {
    return this.walk(url, (page): Record<string, string> =>
      page.includes('name="login"') ? { prompt: 'login', login: subject, password: 'any' } : { prompt: 'consent' },
    );
  }

  /** The same, but somebody leaves before signing in. */
  refuse(url: string): Promise<string> {
    return this.walk(url, () => 'abort');
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  /** Follows redirections and answers pages until the provider sends the browser back to us. */
  private async walk(url: string, answer: (page: string) => Record<string, string> | 'abort'): Promise<string> {
    const cookies = new Map<string, string>();
    let [next, form]: [string, Record<string, string> | undefined] = [url, undefined];
    for (let step = 0; step < 20; step++) {
      const response: Response = await fetch(next, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        body: form ? new URLSearchParams(form) : null,
      });
      for (const line of response.headers.getSetCookie())
        cookies.set(line.split('=')[0]!, line.slice(line.indexOf('=') + 1).split(';')[0]!);
      const location = response.headers.get('location');
      form = undefined;
      if (location) next = new URL(location, next).href;
      else {
        const given = answer(await response.text());
        if (given === 'abort') next = `${next}/abort`;
        else form = given;
      }
      if (next.startsWith(this.returnAddress)) return next;
    }
    throw new Error('the provider never sent the browser back');
  }
}
