import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newId } from '#kernel';
import { Clock, Config } from '#platform';
import { PostOffice, startApi, type TestApi, World } from '#testing';
import { Authenticator, type Faults } from './authenticator.fixtures.ts';
import { Browser, someMailbox } from './browser.fixtures.ts';

jest.setTimeout(120_000);

let api: TestApi;
let post: PostOffice;
let origin: string;
const browser = (): Browser => new Browser(api, post);
const device = (): Authenticator => new Authenticator(origin, new URL(origin).hostname);

beforeAll(async () => {
  post = await PostOffice.open();
  api = await startApi({ SMTP_URL: post.url, STAFF_SECOND_FACTOR: 'required' });
  origin = new URL(api.get(Config).PUBLIC_URL).origin;
});
afterAll(async () => {
  await api.close();
  await post.close();
});

const ceremony = '{ challengeId options }';

async function register(person: Browser, key: Authenticator, faults?: Faults) {
  const { challengeId, options } = (await person.start('startPasskey', ceremony)).data.startPasskey;
  return person.change('addPasskey', { challengeId, response: key.create(options, faults), label: 'Téléphone' });
}

async function signIn(person: Browser, key: Authenticator, faults?: Faults) {
  const { challengeId, options } = (await person.start('startPasskeySignIn', ceremony)).data.startPasskeySignIn;
  return person.enter('signInWithPasskey', { challengeId, response: key.get(options, faults) }, '{ done step }', 'AnswerPasskeyInput');
}

async function owner(): Promise<{ person: Browser; key: Authenticator; email: string }> {
  const [person, key, email] = [browser(), device(), someMailbox()];
  await person.signIn({ email });
  expect((await register(person, key)).code).toBeUndefined();
  return { person, key, email };
}

describe('a passkey', () => {
  test('is registered, and then signs in without an address', async () => {
    const { key, email } = await owner();
    const other = browser();
    expect((await signIn(other, key)).data.signInWithPasskey).toEqual({ done: true, step: 'done' });
    expect(await other.me('email')).toEqual({ email });
    const { passkeys, sessions } = (
      await other.ask('{ mySecurity { passkeys { label lastUsedAt } sessions { method isCurrent hasSecondFactor } } }')
    ).data.mySecurity;
    expect(passkeys).toEqual([{ label: 'Téléphone', lastUsedAt: expect.any(String) }]);
    expect(sessions).toContainEqual({ method: 'passkey', isCurrent: true, hasSecondFactor: true });
  });

  test('is two factors in one: the staff come in with it alone', async () => {
    const world = new World(api);
    const commune = await world.commune();
    const { person, key, email } = await owner();
    const administrator = await world.staff('administrator', commune.id);
    const input = { requestId: newId(), email, role: 'administrator', territoryId: commune.id, fromDay: '2020-01-01' };
    await api.data(administrator.id, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }', { input });
    expect((await person.ask('{ roleGrants { role } }')).code).toBe('SECOND_FACTOR_NEEDED');
    await signIn(person, key);
    expect((await person.ask('{ roleGrants { role } }')).code).toBeUndefined();
  });

  test.each<[string, Faults]>([
    ['of another site', { origin: 'https://jamaa.example' }],
    ['for another site', { site: 'jamaa.example' }],
    ['that asked for no finger', { isUnverified: true }],
    ['that answers another question', { challenge: Buffer.from('another').toString('base64url') }],
  ])('%s is not registered, and does not sign in', async (_, faults) => {
    const [person, key] = [browser(), device()];
    await person.signIn({ email: someMailbox() });
    expect((await register(person, key, faults)).code).toBe('PASSKEY_INVALID');
    const { key: good } = await owner();
    expect((await signIn(browser(), good, faults)).code).toBe('PASSKEY_INVALID');
    expect((await signIn(browser(), good)).code).toBeUndefined();
  });

  test('that is forged, or counts backwards as a copy would, does not sign in', async () => {
    const { key } = await owner();
    expect((await signIn(browser(), key, { isForged: true })).code).toBe('PASSKEY_INVALID');
    await signIn(browser(), key);
    expect((await signIn(browser(), key, { counter: 1 })).code).toBe('PASSKEY_INVALID');
  });

  test('that nobody registered is refused in the same words', async () => {
    const [stranger, { key }] = [device(), await owner()];
    const { options } = (await browser().start('startPasskeySignIn', ceremony)).data.startPasskeySignIn;
    stranger.create(JSON.stringify({ ...JSON.parse(options), user: { id: 'x' } }));
    const [unknown, wrong] = [await signIn(browser(), stranger), await signIn(browser(), key, { isForged: true })];
    expect(unknown.error).toEqual({ ...wrong.error, requestId: unknown.error && (unknown.error as never)['requestId'] });
  });

  test('answers a question once, within five minutes', async () => {
    const { key } = await owner();
    const { challengeId, options } = (await browser().start('startPasskeySignIn', ceremony)).data.startPasskeySignIn;
    const response = key.get(options);
    const enter = () => browser().enter('signInWithPasskey', { challengeId, response }, '{ done }', 'AnswerPasskeyInput');
    expect((await enter()).code).toBeUndefined();
    expect((await enter()).code).toBe('PASSKEY_INVALID');
    const clock = api.get(Clock);
    clock.set('2026-03-02T09:00:00Z');
    const late = (await browser().start('startPasskeySignIn', ceremony)).data.startPasskeySignIn;
    clock.set('2026-03-02T09:05:00Z');
    const tooLate = { challengeId: late.challengeId, response: key.get(late.options) };
    expect((await browser().enter('signInWithPasskey', tooLate, '{ done }', 'AnswerPasskeyInput')).code).toBe('PASSKEY_INVALID');
    clock.set(undefined);
  });

  test('is asked for by nobody else’s question', async () => {
    const [{ person, key }, other] = [await owner(), browser()];
    await other.signIn({ email: someMailbox() });
    const { challengeId, options } = (await person.start('startPasskey', ceremony)).data.startPasskey;
    expect((await other.change('addPasskey', { challengeId, response: device().create(options), label: 'x' })).code).toBe(
      'PASSKEY_INVALID',
    );
    const registration = (await person.start('startPasskey', ceremony)).data.startPasskey;
    const answer = { challengeId: registration.challengeId, response: key.get(registration.options) };
    expect((await browser().enter('signInWithPasskey', answer, '{ done }', 'AnswerPasskeyInput')).code).toBe('PASSKEY_INVALID');
  });

  test.each(['', '{}', '[]', 'null', '{"id":1}', 'no json', '{"id":"x","response":{}}'])('%j is none', async (response) => {
    const { challengeId } = (await browser().start('startPasskeySignIn', ceremony)).data.startPasskeySignIn;
    expect((await browser().enter('signInWithPasskey', { challengeId, response }, '{ done }', 'AnswerPasskeyInput')).code).toBe(
      'PASSKEY_INVALID',
    );
  });

  test('that was removed opens nothing any more', async () => {
    const { person, key } = await owner();
    const [{ id: passkeyId }] = (await person.ask('{ mySecurity { passkeys { id } } }')).data.mySecurity.passkeys;
    const stranger = browser();
    await stranger.signIn({ email: someMailbox() });
    expect((await stranger.change('removePasskey', { passkeyId })).code).toBe('NOT_FOUND');
    await person.change('removePasskey', { passkeyId });
    expect((await signIn(browser(), key)).code).toBe('PASSKEY_INVALID');
  });

  test('is added only by whoever proved lately to be the one', async () => {
    const [person, clock] = [browser(), api.get(Clock)];
    clock.set('2026-03-02T09:00:00Z');
    await person.signIn({ email: someMailbox() });
    clock.set('2026-03-02T09:15:00Z');
    expect((await person.start('startPasskey', ceremony)).code).toBe('CONFIRMATION_NEEDED');
    await person.confirm();
    expect((await register(person, device())).code).toBeUndefined();
    clock.set(undefined);
  });
});
