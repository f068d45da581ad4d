import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newId } from '#kernel';
import { PostOffice, startApi, type TestApi, World } from '#testing';

jest.setTimeout(60_000);

let api: TestApi;
let post: PostOffice;
let world: World;

const ask = 'mutation($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { done } }';
const enter = 'mutation($input: SignInWithCodeInput!) { signInWithCode(input: $input) { done } }';
const address = (): string => `c${newId()}@jamaa.test`;
const send = (query: string, variables: object, cookie?: string) =>
  api.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    payload: { query, variables },
  });
const codeOf = (answer: { json(): { errors?: { extensions: { code: string } }[] } }) => answer.json().errors?.[0]?.extensions.code;
const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  [answer.headers['set-cookie']]
    .flat()
    .map((one) => String(one).split(';')[0])
    .join('; ');
const me = async (cookie: string) => (await send('{ me { email locale roles { role territory { code } } } }', {}, cookie)).json().data.me;

async function signIn(email: string): Promise<string> {
  await send(ask, { input: { email } });
  const answer = await send(enter, { input: { email, code: await post.codeFor(email) } });
  expect(codeOf(answer)).toBeUndefined();
  return cookieOf(answer);
}

beforeAll(async () => {
  post = await PostOffice.open();
  api = await startApi({ SMTP_URL: post.url });
  world = new World(api);
});
afterAll(async () => {
  await api.close();
  await post.close();
});

describe('signing in without a password', () => {
  test('a code of six digits opens a session, in a cookie that scripts cannot read', async () => {
    const email = address();
    await send(ask, { input: { email } });
    const answer = await send(enter, {
      input: { email: ` ${email.toUpperCase()} `, code: (await post.codeFor(email)).replace(/(...)/, '$1 ') },
    });
    const setCookie = String(answer.headers['set-cookie']);
    expect(setCookie).toMatch(/HttpOnly/i);
    expect(setCookie).toMatch(/SameSite=Lax/i);
    expect(await me(cookieOf(answer))).toEqual({ email, locale: 'fr', roles: [] });
  });

  test('a code works once', async () => {
    const email = address();
    await signIn(email);
    const again = await send(enter, { input: { email, code: await post.codeFor(email) } });
    expect(codeOf(again)).toBe('CODE_INVALID');
  });

  test('after five wrong codes the right one no longer opens', async () => {
    const email = address();
    await send(ask, { input: { email } });
    const right = await post.codeFor(email);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt++) expect(codeOf(await send(enter, { input: { email, code: wrong } }))).toBe('CODE_INVALID');
    expect(codeOf(await send(enter, { input: { email, code: right } }))).toBe('CODE_INVALID');
  });

  test('an address is sent five codes in ten minutes and no more', async () => {
    const email = address();
    for (let sent = 0; sent < 5; sent++) expect(codeOf(await send(ask, { input: { email } }))).toBeUndefined();
    expect(codeOf(await send(ask, { input: { email } }))).toBe('TOO_MANY_REQUESTS');
  });

  test('known and unknown addresses are answered alike', async () => {
    const known = address();
    await signIn(known);
    const [first, second] = [await send(ask, { input: { email: known } }), await send(ask, { input: { email: address() } })];
    expect(first.json()).toEqual(second.json());
    const [wrong, never] = [
      await send(enter, { input: { email: known, code: '123456' } }),
      await send(enter, { input: { email: address(), code: '123456' } }),
    ];
    expect(codeOf(wrong)).toBe(codeOf(never));
  });

  test.each(['', 'nobody', 'a@b', 'x'.repeat(300) + '@jamaa.test', 'a@jamaa.test\r\nBcc: b@jamaa.test'])(
    '%j is no address',
    async (email) => {
      expect(codeOf(await send(ask, { input: { email } }))).toBe('EMAIL_INVALID');
    },
  );

  test('neither the code nor the address of the network is kept in clear', async () => {
    const email = address();
    await send(ask, { input: { email } });
    const code = await post.codeFor(email);
    const kept = JSON.stringify(await api.sql('SELECT * FROM sign_in_code'));
    expect(kept).not.toContain(code);
    await signIn(address());
    expect(await api.sql("SELECT 1 FROM session WHERE coalesce(ip_address, '') <> '' OR coalesce(user_agent, '') <> ''")).toEqual([]);
  });

  test('the code is written in the language of the request', async () => {
    const email = address();
    await api.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-locale': 'ar' },
      payload: { query: ask, variables: { input: { email } } },
    });
    await post.codeFor(email);
    expect(post.to(email).at(-1)!.html).toContain('dir="rtl"');
  });
});

describe('a session', () => {
  test('ends when its person signs out', async () => {
    const cookie = await signIn(address());
    await send('mutation { signOut { done } }', {}, cookie);
    expect(await me(cookie)).toBeNull();
  });

  test('an invented or altered cookie is nobody', async () => {
    const cookie = await signIn(address());
    expect(await me('jamaa.session_token=abc.def')).toBeNull();
    expect(await me(cookie.replace(/.{6}$/, 'AAAAAA'))).toBeNull();
  });

  test('gives a role from the moment it is granted until the moment it ends', async () => {
    const [email, commune] = [address(), await world.commune()];
    const cookie = await signIn(email);
    const administrator = await world.staff('administrator', commune.id);
    const input = { email, role: 'clerk', territoryId: commune.id, fromDay: '2020-01-01' };
    const { grantRole } = await api.data(administrator.id, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }', {
      input,
    });
    expect((await me(cookie)).roles).toEqual([{ role: 'clerk', territory: { code: commune.code } }]);
    await api.data(administrator.id, 'mutation($input: EndRoleInput!) { endRole(input: $input) { id } }', {
      input: { grantId: grantRole.id },
    });
    expect((await me(cookie)).roles).toEqual([]);
  });
});

test('an administrator grants nothing outside the own territory', async () => {
  const [mine, other] = [await world.commune(), await world.commune()];
  const administrator = await world.staff('administrator', mine.id);
  const grant = (territoryId: string) =>
    api.query(administrator.id, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }', {
      input: { requestId: newId(), email: address(), role: 'clerk', territoryId, fromDay: '2026-01-01' },
    });
  for (const territoryId of [other.id, mine.provinceId, mine.countryId])
    expect((await grant(territoryId)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  expect((await grant(mine.id)).errors).toBeUndefined();
});
