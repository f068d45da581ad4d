import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Clock } from '#platform';
import { PostOffice, startApi, type TestApi, type TestCommune, World } from '#testing';
import { codeOfStep, stepOf } from '../domain/totp.ts';
import { Browser, someMailbox } from './browser.fixtures.ts';

jest.setTimeout(120_000);

let api: TestApi;
let post: PostOffice;
let world: World;
let commune: TestCommune;
const browser = (): Browser => new Browser(api, post);

beforeAll(async () => {
  post = await PostOffice.open();
  api = await startApi({ SMTP_URL: post.url, STAFF_SECOND_FACTOR: 'required' });
  world = new World(api);
  commune = await world.commune();
  at('2026-03-02T09:00:00Z');
});
afterAll(async () => {
  await api.close();
  await post.close();
});

let now = new Date();
function at(instant: string | Date): void {
  now = new Date(instant);
  api.get(Clock).set(now);
}
const later = (seconds: number): void => at(new Date(now.getTime() + seconds * 1000));

/** An authenticator app: it knows the secret it was told, and the time. */
class App {
  private readonly secret: Buffer;
  constructor(base32: string) {
    const bits = [...base32].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
    this.secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  }
  code = (): string => codeOfStep(this.secret, stepOf(now));
}

async function staffed(): Promise<{ email: string; person: Browser }> {
  const email = someMailbox();
  const administrator = await world.staff('administrator', commune.id);
  const input = { email, role: 'administrator', territoryId: commune.id, fromDay: '2020-01-01' };
  await api.data(administrator.id, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }', { input });
  const person = browser();
  await person.signIn({ email });
  return { email, person };
}

async function enrolled(person: Browser): Promise<{ app: App; recovery: string[] }> {
  const { secret } = (await person.start('startSecondFactor', '{ secret uri }')).data.startSecondFactor;
  const app = new App(secret);
  const { codes } = (await person.change('confirmSecondFactor', { code: app.code() }, '{ codes }')).data.confirmSecondFactor;
  later(30);
  return { app, recovery: codes };
}

const give = (person: Browser, code: string) => person.enter('giveSecondFactor', { code }, '{ done step }');
const actAsStaff = async (person: Browser) => (await person.ask('{ roleGrants { role } }')).code ?? 'done';

describe('somebody of the staff', () => {
  test('holds no role before a second factor is given, and is told so', async () => {
    const { person } = await staffed();
    expect(await actAsStaff(person)).toBe('SECOND_FACTOR_NEEDED');
    expect(await person.me('roles { role } withheldRoles')).toEqual({
      roles: [{ role: 'administrator' }],
      withheldRoles: ['administrator'],
    });
    expect((await person.ask('{ mySecurity { needsSecondFactor hasSecondFactor } myAssurance { level } }')).data).toEqual({
      mySecurity: { needsSecondFactor: true, hasSecondFactor: false },
      myAssurance: { level: 1 },
    });
  });

  test('holds it from the first code on, in this session, at the level of those whom a commune knows', async () => {
    const { person } = await staffed();
    const before = person.cookie;
    await enrolled(person);
    expect(await actAsStaff(person)).toBe('done');
    expect((await person.ask('{ myAssurance { level } }')).data.myAssurance.level).toBe(2);
    expect(person.cookie).not.toBe(before);
  });

  test('gives it again in a new session, and is nobody until then', async () => {
    const { email, person } = await staffed();
    const { app } = await enrolled(person);
    const other = browser();
    expect((await other.signIn({ email })).data.signInWithCode).toMatchObject({ done: false, step: 'second_factor' });
    expect(await other.me()).toBeNull();
    expect((await other.ask('{ signInOptions { state } }')).data.signInOptions.state).toBe('second_factor');
    expect(await actAsStaff(other)).toBe('SECOND_FACTOR_NEEDED');
    expect((await other.change('setMyLanguage', { locale: 'ar' }, '{ locale }')).code).toBe('SECOND_FACTOR_NEEDED');
    const halfway = other.cookie;
    expect((await give(other, app.code())).data.giveSecondFactor).toEqual({ done: true, step: 'done' });
    expect(await actAsStaff(other)).toBe('done');
    const left = browser();
    left.cookies.set('jamaa.session_token', halfway.split('=')[1]!);
    expect((await left.ask('{ signInOptions { state } }')).data.signInOptions.state).toBe('nobody');
  });

  test('gives it again after twelve hours', async () => {
    const { person } = await staffed();
    const { app } = await enrolled(person);
    later(12 * 3600);
    expect(await actAsStaff(person)).toBe('SECOND_FACTOR_NEEDED');
    expect(await person.me('id')).not.toBeNull();
    await give(person, app.code());
    expect(await actAsStaff(person)).toBe('done');
  });

  test('is left to work without one where it is optional', async () => {
    const relaxed = await startApi({ SMTP_URL: post.url, STAFF_SECOND_FACTOR: 'optional' });
    try {
      const here = new World(relaxed);
      const place = await here.commune();
      const email = someMailbox();
      const administrator = await here.staff('administrator', place.id);
      const input = { email, role: 'administrator', territoryId: place.id, fromDay: '2020-01-01' };
      await relaxed.data(administrator.id, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }', { input });
      const person = new Browser(relaxed, post);
      await person.signIn({ email });
      expect(await actAsStaff(person)).toBe('done');
    } finally {
      await relaxed.close();
    }
  });
});

describe('a code of the app', () => {
  test('opens once', async () => {
    const { email, person } = await staffed();
    const { app } = await enrolled(person);
    const [one, two] = [browser(), browser()];
    await one.signIn({ email });
    await two.signIn({ email });
    const code = app.code();
    expect((await give(one, code)).code).toBeUndefined();
    expect((await give(two, code)).code).toBe('CODE_INVALID');
    later(30);
    expect((await give(two, app.code())).code).toBeUndefined();
  });

  test('of two who send it at once one comes in', async () => {
    const { email, person } = await staffed();
    const { app } = await enrolled(person);
    const both = [browser(), browser()];
    for (const one of both) await one.signIn({ email });
    const code = app.code();
    const answers = await Promise.all(both.map((one) => give(one, code)));
    expect(answers.map((answer) => answer.code).sort()).toEqual(['CODE_INVALID', undefined]);
  });

  test('is not guessed: after ten wrong ones nothing is compared for a quarter of an hour', async () => {
    const { email, person } = await staffed();
    const { app } = await enrolled(person);
    const other = browser();
    await other.signIn({ email });
    const wrong = (): string => String((Number(app.code()) + 1) % 1_000_000).padStart(6, '0');
    for (let attempt = 0; attempt < 10; attempt++) expect((await give(other, wrong())).code).toBe('CODE_INVALID');
    expect((await give(other, app.code())).code).toBe('TOO_MANY_REQUESTS');
    later(15 * 60);
    expect((await give(other, app.code())).code).toBeUndefined();
  });

  test('is asked of nobody who is not halfway', async () => {
    expect((await give(browser(), '123456')).code).toBe('UNAUTHENTICATED');
    const { person } = await staffed();
    expect((await give(person, '123456')).code).toBe('SECOND_FACTOR_NONE');
  });
});

describe('recovery codes', () => {
  test('are ten, open once each, and are not kept in clear', async () => {
    const { email, person } = await staffed();
    const { recovery } = await enrolled(person);
    expect(new Set(recovery).size).toBe(10);
    const kept = JSON.stringify([
      await api.sql('SELECT * FROM recovery_code'),
      await api.sql('SELECT * FROM request'),
      await api.sql('SELECT * FROM audit'),
    ]);
    expect(recovery.filter((code) => kept.includes(code) || kept.includes(code.replace('-', '')))).toEqual([]);
    const [one, two] = [browser(), browser()];
    await one.signIn({ email });
    await two.signIn({ email });
    expect((await give(one, ` ${recovery[3]!.toLowerCase()} `)).code).toBeUndefined();
    expect((await give(two, recovery[3]!)).code).toBe('CODE_INVALID');
    expect((await one.ask('{ mySecurity { recoveryCodesLeft } }')).data.mySecurity.recoveryCodesLeft).toBe(9);
  });

  test('let somebody whose phone is lost take another app', async () => {
    const { email, person } = await staffed();
    const { recovery } = await enrolled(person);
    const other = browser();
    await other.signIn({ email });
    await give(other, recovery[0]!);
    expect((await other.start('startSecondFactor', '{ secret }')).code).toBe('SECOND_FACTOR_EXISTS');
    await other.start('removeSecondFactor');
    await enrolled(other);
    const third = browser();
    await third.signIn({ email });
    expect((await give(third, recovery[1]!)).code).toBe('CODE_INVALID');
  });
});

test('a secret is sealed, and good only from its first code on', async () => {
  const { email, person } = await staffed();
  const { secret, uri } = (await person.start('startSecondFactor', '{ secret uri }')).data.startSecondFactor;
  expect(uri).toContain(`secret=${secret}`);
  expect(uri).not.toContain(encodeURIComponent(email));
  expect(JSON.stringify(await api.sql("SELECT encode(secret_sealed, 'escape') FROM second_factor"))).not.toContain(secret);
  const app = new App(secret);
  const wrong = String((Number(app.code()) + 1) % 1_000_000).padStart(6, '0');
  expect((await person.change('confirmSecondFactor', { code: wrong }, '{ codes }')).code).toBe('CODE_INVALID');
  const other = browser();
  expect((await other.signIn({ email })).data.signInWithCode.done).toBe(true);
});

test('each is written into the audit: given, wrong, recovered', async () => {
  const { email, person } = await staffed();
  const { app, recovery } = await enrolled(person);
  const { id } = await person.me('id');
  const other = browser();
  await other.signIn({ email });
  await give(other, '000000');
  await give(other, recovery[0]!);
  later(30);
  await give(other, app.code());
  const rows = await api.sql("SELECT details FROM audit WHERE subject_id = $1 AND action = 'identity.giveSecondFactor' ORDER BY at, id", [
    id,
  ]);
  expect(rows.map(({ details }) => details)).toEqual([
    { secondFactor: 'wrong' },
    { secondFactor: 'right', recoveryCode: true },
    { secondFactor: 'right' },
  ]);
});
