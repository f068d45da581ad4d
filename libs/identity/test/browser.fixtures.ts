import { newId } from '#kernel';
import type { PostOffice, TestApi } from '#testing';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the query asked for
type Answer = { data: any; code: string | undefined; error: { params: Record<string, unknown>; field?: string } | undefined };

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** Somebody's browser: it keeps its cookies and sends them back, and knows nothing else. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** An address of the network of its own. */
  private readonly remoteAddress = `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`;

  constructor(
    private readonly api: TestApi,
    private readonly post: PostOffice,
    private readonly headers: Record<string, string> = {},
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(query: string, variables: object = {}): Promise<Answer> {
    const answer = await this.api.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: this.remoteAddress,
      headers: { 'content-type': 'application/json', ...this.headers, ...(this.cookies.size ? { cookie: this.cookie } : {}) },
      payload: { query, variables },
    });
    this.keep(answer.headers['set-cookie']);
    const { data, errors } = answer.json() as { data: unknown; errors?: { extensions: { code: string } }[] };
    return { data, code: errors?.[0]?.extensions.code, error: errors?.[0]?.extensions as never };
  }

  /** A mutation of signing in, which has no request id. */
  enter(
    name: string,
    input: object,
    selection = '{ done step ticket choices { personId name } }',
    type = `${capital(name)}Input`,
  ): Promise<Answer> {
    return this.ask(`mutation($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input });
  }

  /** A mutation of somebody who is signed in. */
  change(name: string, input: object = {}, selection = '{ done }', type = `${capital(name)}Input`): Promise<Answer> {
    return this.ask(`mutation($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input: { requestId: newId(), ...input } });
  }

  /** A mutation that takes nothing. */
  start(name: string, selection = '{ done }'): Promise<Answer> {
    return this.ask(`mutation { ${name} ${selection} }`);
  }

  /** Has a code sent by `send` and waits for it. */
  async codeTo(address: string, send: () => Promise<Answer>): Promise<string> {
    const before = this.post.to(address).length;
    const { code } = await send();
    if (code) throw new Error(code);
    for (let waited = 0; this.post.to(address).length === before; waited += 20) {
      if (waited > 10_000) throw new Error(`no code for ${address}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.post.to(address).at(-1)!.text!.match(/\d{6}/)![0];
  }

  /** Asks for a code to sign in, and reads it. */
  signInCode(contact: { email?: string; phone?: string }): Promise<string> {
    const address = contact.email ?? `${contact.phone}@sms.invalid`;
    return this.codeTo(address, () => this.enter('requestSignInCode', contact, '{ done }'));
  }

  async signIn(contact: { email?: string; phone?: string }, more: object = {}): Promise<Answer> {
    return this.enter('signInWithCode', { ...contact, code: await this.signInCode(contact), ...more });
  }

  /** Proves once more to be oneself, by the first contact. */
  async confirm(): Promise<void> {
    const [{ id: contactId, value, kind }] = (await this.ask('{ mySecurity { contacts { id value kind } } }')).data.mySecurity.contacts;
    const address = kind === 'email' ? value : `${value}@sms.invalid`;
    const code = await this.codeTo(address, () => this.change('requestConfirmationCode', { contactId }));
    await this.change('confirmItIsMe', { contactId, code });
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever is asked of oneself
  me = async (selection = 'id name email locale'): Promise<any> => (await this.ask(`{ me { ${selection} } }`)).data.me;

  /** Fetches a page of the api, as the address line does. */
  async open(path: string): Promise<{ status: number; location: string | undefined; body: string; headers: Record<string, unknown> }> {
    const answer = await this.api.http.inject({
      method: 'GET',
      url: path,
      remoteAddress: this.remoteAddress,
      headers: { ...this.headers, cookie: this.cookie },
    });
    this.keep(answer.headers['set-cookie']);
    return { status: answer.statusCode, location: answer.headers.location, body: answer.body, headers: answer.headers };
  }

  private keep(given: string | string[] | undefined): void {
    for (const line of [given].flat().filter((one) => one !== undefined)) {
      const [, name, value, rest] = /^([^=]+)=([^;]*)(.*)$/s.exec(line)!;
      if (value === '' || /max-age=0/i.test(rest!)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
  }
}

export const someMailbox = (): string => `c${newId()}@jamaa.test`;
/** A number nobody has. */
export const somePhone = (): string => `+2126${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
