import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newId } from '#kernel';
import { PostOffice, startApi, type TestApi } from '#testing';
import { Browser, someMailbox } from './browser.fixtures.ts';
import { IdentityProvider } from './identity-provider.fixtures.ts';

jest.setTimeout(120_000);

let api: TestApi;
let post: PostOffice;
let provider: IdentityProvider;
const browser = (headers = {}): Browser => new Browser(api, post, headers);

beforeAll(async () => {
  post = await PostOffice.open();
  provider = await IdentityProvider.open('http://localhost:3000/auth/callback/national');
  api = await startApi({ SMTP_URL: post.url, ...provider.configuration });
});
afterAll(async () => {
  await api.close();
  await provider.close();
  await post.close();
});

const departure = async (somebody: Browser, returnTo = '/fr/me', name = 'startNationalSignIn'): Promise<string> =>
  (await somebody.enter(name, { returnTo }, '{ url }', 'StartNationalSignInInput')).data[name].url;

/** Goes to the provider, signs in there as somebody, and comes back. */
async function goThrough(somebody: Browser, subject: string, returnTo?: string, name?: string) {
  const back = await provider.signIn(await departure(somebody, returnTo, name), subject);
  return somebody.open(new URL(back).pathname + new URL(back).search);
}

describe('the national identity', () => {
  test('is offered by its name', async () => {
    expect((await browser().ask('{ signInOptions { nationalIdentity } }')).data.signInOptions).toEqual({
      nationalIdentity: 'Tiers de confiance',
    });
  });

  test('makes a person of level 3, known by the provider’s name of them', async () => {
    const [somebody, subject] = [browser({ 'accept-language': 'ar' }), newId()];
    const { status, location } = await goThrough(somebody, subject);
    expect([status, location]).toEqual([302, 'http://localhost:3000/fr/me']);
    expect(await somebody.me('name email locale')).toEqual({ name: `Citoyen ${subject}`, email: '', locale: 'ar' });
    const { data } = await somebody.ask(
      '{ myAssurance { level assurances { level means } ladder { level ways isReached } } mySecurity { sessions { method } contacts { id } } }',
    );
    expect(data.myAssurance).toEqual({
      level: 3,
      assurances: [{ level: 3, means: 'national_identity' }],
      ladder: [
        { level: 1, ways: ['contact'], isReached: true },
        { level: 2, ways: ['roll_or_paper'], isReached: true },
        { level: 3, ways: ['national_identity', 'in_person'], isReached: true },
      ],
    });
    expect(data.mySecurity).toEqual({ sessions: [{ method: 'national_identity' }], contacts: [] });
  });

  test('is the same person the next time, and another with another', async () => {
    const [one, again, other, subject] = [browser(), browser(), browser(), newId()];
    await goThrough(one, subject);
    await goThrough(again, subject);
    await goThrough(other, newId());
    const ids = [await one.me('id'), await again.me('id'), await other.me('id')].map(({ id }) => id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('keeps no token of the provider', async () => {
    await goThrough(browser(), newId());
    expect(await api.sql('SELECT 1 FROM credential WHERE coalesce(access_token, refresh_token, id_token) IS NOT NULL')).toEqual([]);
  });

  test('is written into the audit', async () => {
    const somebody = browser();
    await goThrough(somebody, newId());
    const { id } = await somebody.me('id');
    expect(await api.sql('SELECT action, details FROM audit WHERE subject_id = $1', [id])).toEqual([
      { action: 'assurance.record', details: { by: 'national-identity', level: 3 } },
    ]);
  });
});

describe('the way back', () => {
  test.each(['//elsewhere.example', 'https://elsewhere.example/', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'leads to no other site: %s',
    async (returnTo) => {
      const { location } = await goThrough(browser(), newId(), returnTo);
      expect(new URL(location!).origin).toBe('http://localhost:3000');
    },
  );

  test('is that of the browser that went: what somebody else brings back opens nothing', async () => {
    const [lured, attacker] = [browser(), browser()];
    const back = new URL(await provider.signIn(await departure(attacker), newId()));
    const { location } = await lured.open(back.pathname + back.search);
    expect(new URL(location!).searchParams.get('error')).toBe('NATIONAL_IDENTITY_REFUSED');
    expect(await lured.me()).toBeNull();
  });

  test('is gone once', async () => {
    const somebody = browser();
    const back = new URL(await provider.signIn(await departure(somebody), newId()));
    await somebody.open(back.pathname + back.search);
    const again = await somebody.open(back.pathname + back.search);
    expect(new URL(again.location!).searchParams.get('error')).toBe('NATIONAL_IDENTITY_REFUSED');
  });

  test('says in our words that somebody changed their mind there', async () => {
    const somebody = browser();
    const back = new URL(await provider.refuse(await departure(somebody)));
    const { location } = await somebody.open(back.pathname + back.search);
    expect(location).toBe('http://localhost:3000/fr/me?error=NATIONAL_IDENTITY_REFUSED');
    expect(await somebody.me()).toBeNull();
  });

  test.each(['', '?code=x', '?state=x&code=y', `?state=${'x'.repeat(2000)}`])('with %s is refused', async (search) => {
    const { status, location } = await browser().open(`/auth/callback/national${search}`);
    expect([status, new URL(location!).searchParams.get('error')]).toEqual([302, 'NATIONAL_IDENTITY_REFUSED']);
  });

  test('is the only door of the library that is open', async () => {
    for (const path of ['/auth/get-session', '/auth/sign-in/social', '/auth/list-sessions', '/auth/callback/other', '/auth/ok'])
      expect((await browser().open(path)).status).toBe(404);
  });
});

describe('somebody who is known by a mailbox', () => {
  test('is known by the national identity too, once they say so, and keeps their account', async () => {
    const [somebody, email, subject] = [browser(), someMailbox(), newId()];
    await somebody.signIn({ email });
    const { id } = await somebody.me('id');
    await goThrough(somebody, subject, '/fr/me', 'linkNationalIdentity');
    expect((await somebody.ask('{ myAssurance { level } mySecurity { hasNationalIdentity } }')).data).toEqual({
      myAssurance: { level: 3 },
      mySecurity: { hasNationalIdentity: true },
    });
    const other = browser();
    await goThrough(other, subject);
    expect(await other.me('id email')).toEqual({ id, email });
  });

  test('does not take the identity of another account', async () => {
    const [somebody, subject] = [browser(), newId()];
    await goThrough(browser(), subject);
    await somebody.signIn({ email: someMailbox() });
    const { location } = await goThrough(somebody, subject, '/fr/me', 'linkNationalIdentity');
    expect(new URL(location!).searchParams.get('error')).toBe('NATIONAL_IDENTITY_TAKEN');
    expect((await somebody.ask('{ myAssurance { level } }')).data.myAssurance.level).toBe(1);
  });

  test('is not taken over by a provider that claims their mailbox', async () => {
    const [somebody, email] = [browser(), someMailbox()];
    await somebody.signIn({ email });
    const other = browser();
    await goThrough(other, email);
    expect((await other.me('id')).id).not.toBe((await somebody.me('id')).id);
  });
});

test('a provider that does not answer holds up nobody who signs in by a code', async () => {
  const silent: Server = (await import('node:http')).createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const alone = await startApi({ SMTP_URL: post.url, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'jamaa', OIDC_CLIENT_SECRET: 'secret' });
  try {
    const somebody = new Browser(alone, post);
    expect((await somebody.signIn({ email: someMailbox() })).data.signInWithCode.done).toBe(true);
  } finally {
    silent.closeAllConnections();
    silent.close();
    await alone.close();
  }
});

test('where there is no provider none is offered', async () => {
  const without = await startApi({ SMTP_URL: post.url });
  try {
    const somebody = new Browser(without, post);
    expect((await somebody.ask('{ signInOptions { nationalIdentity } }')).data.signInOptions.nationalIdentity).toBeNull();
    expect((await somebody.enter('startNationalSignIn', { returnTo: '/' }, '{ url }')).code).toBe('NATIONAL_IDENTITY_NOT_OFFERED');
  } finally {
    await without.close();
  }
});
