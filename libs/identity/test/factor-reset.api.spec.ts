import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Actor, newId } from '#kernel';
import { Clock } from '#platform';
import { PostOffice, startApi, type TestApi, type TestCommune, World } from '#testing';
import { codeOfStep, stepOf } from '../domain/totp.ts';
import { Browser, someMailbox } from './browser.fixtures.ts';

jest.setTimeout(120_000);

let api: TestApi;
let post: PostOffice;
let world: World;
let commune: TestCommune;
let [first, second]: Actor[] = [];

beforeAll(async () => {
  post = await PostOffice.open();
  api = await startApi({ SMTP_URL: post.url });
  world = new World(api);
  commune = await world.commune();
  first = await world.staff('administrator', commune.id);
  second = await world.staff('administrator', commune.provinceId);
});
afterAll(async () => {
  await api.close();
  await post.close();
});

/** The bytes that an app reads from its secret in base 32. */
function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Somebody with an app of codes, signed in; the telephone is then lost. */
async function lockedOut(): Promise<{ person: Browser; id: string; email: string }> {
  const [person, email] = [new Browser(api, post), someMailbox()];
  await person.signIn({ email });
  const id = (await person.me('id')).id;
  const { secret } = (await person.start('startSecondFactor', '{ secret }')).data.startSecondFactor;
  const code = codeOfStep(bytesOf(secret), stepOf(api.get(Clock).now()));
  const { codes } = (await person.change('confirmSecondFactor', { code }, '{ codes }')).data.confirmSecondFactor;
  expect(codes).toHaveLength(10);
  return { person, id, email };
}

const propose = async (by: Actor, email: string, more: object = {}) => {
  const query = 'mutation ($input: ProposeFactorResetInput!) { proposeFactorReset(input: $input) { actId } }';
  const input = { requestId: newId(), communeId: commune.id, email, reason: 'Seen at the counter with the identity card', ...more };
  const { data, errors } = await api.query(by.id, query, { input });
  return { actId: data?.proposeFactorReset?.actId as string, code: errors?.[0]?.extensions.code };
};
const confirm = async (by: Actor, actId: string): Promise<string | undefined> => {
  const query = 'mutation ($input: ConfirmActInput!) { confirmFactorReset(input: $input) { id } }';
  return (await api.query(by.id, query, { input: { requestId: newId(), actId } })).errors?.[0]?.extensions.code;
};

describe('a second factor that was lost', () => {
  test('is taken away by two administrators: sessions end, the person is told, and signs in by the contact alone', async () => {
    const { person, id, email } = await lockedOut();
    const { actId } = await propose(first!, email);
    expect(await person.me('email')).toEqual({ email });
    expect(await confirm(first!, actId)).toBe('SAME_PERSON');
    expect(await confirm(second!, actId)).toBeUndefined();
    expect(await person.me()).toBeNull();
    expect(
      await api.sql('SELECT 1 FROM second_factor WHERE person_id = $1 UNION ALL SELECT 1 FROM recovery_code WHERE person_id = $1', [id]),
    ).toEqual([]);
    const again = new Browser(api, post);
    await again.signIn({ email });
    expect((await again.me('id')).id).toBe(id);
    await api.drain();
    expect(await api.sql('SELECT template, weight FROM mailbox_item WHERE recipient_id = $1', [id])).toEqual([
      { template: 'account.second-factor-reset', weight: 'legal' },
    ]);
    const acts = await api.sql(
      "SELECT actor, action, details ->> 'reason' AS reason FROM audit WHERE subject_id = $1 AND action LIKE '%FactorReset' ORDER BY at, id",
      [id],
    );
    expect(acts).toEqual([
      { actor: first!.key, action: 'identity.proposeFactorReset', reason: null },
      { actor: second!.key, action: 'identity.confirmFactorReset', reason: 'Seen at the counter with the identity card' },
    ]);
  });

  test('of somebody who has none, or of nobody, is told alike', async () => {
    const email = someMailbox();
    await new Browser(api, post).signIn({ email });
    expect([await propose(first!, email), await propose(first!, someMailbox())].map(({ code }) => code)).toEqual([
      'SECOND_FACTOR_NONE',
      'SECOND_FACTOR_NONE',
    ]);
  });

  test('of somebody with a role elsewhere is not theirs to take, nor the own one', async () => {
    const { email } = await lockedOut();
    const elsewhere = await world.commune();
    const grant = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { id } }';
    const there = await world.staff('administrator', elsewhere.id);
    await api.data(there.id, grant, { input: { email, role: 'clerk', territoryId: elsewhere.id, fromDay: '2020-01-01' } });
    expect((await propose(first!, email)).code).toBe('FORBIDDEN');
    const own = await lockedOut();
    await api.data(first!.id, grant, {
      input: { email: own.email, role: 'administrator', territoryId: commune.id, fromDay: '2020-01-01' },
    });
    expect((await propose({ id: own.id } as Actor, own.email)).code).toBe('OWN_FACTOR');
    const { actId } = await propose(first!, own.email);
    expect(await confirm({ id: own.id } as Actor, actId)).toBe('OWN_FACTOR');
  });

  test('is proposed by an administrator of the place only', async () => {
    const { email } = await lockedOut();
    const stranger = await world.staff('administrator', (await world.commune()).id);
    for (const actor of [await world.staff('clerk', commune.id), stranger]) expect((await propose(actor, email)).code).toBe('FORBIDDEN');
  });
});
