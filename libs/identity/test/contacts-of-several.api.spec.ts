import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { PersonReader } from '#identity';
import { Clock } from '#platform';
import { PostOffice, startApi, type TestApi, World } from '#testing';
import { Browser, someMailbox, somePhone } from './browser.fixtures.ts';

jest.setTimeout(120_000);

let api: TestApi;
let post: PostOffice;
const browser = (headers = {}): Browser => new Browser(api, post, headers);

beforeAll(async () => {
  post = await PostOffice.open();
  api = await startApi({ SMTP_URL: post.url });
});
afterAll(async () => {
  await api.close();
  await post.close();
});

describe('a phone', () => {
  test('signs in by a code of a text message, however its number is written', async () => {
    const [phone, somebody] = [somePhone(), browser()];
    const code = await somebody.signInCode({ phone });
    const national = `0${phone.slice(4)}`.replace(/(..)/g, '$1 ');
    expect((await somebody.enter('signInWithCode', { phone: national, code })).data.signInWithCode).toMatchObject({ done: true });
    expect(await somebody.me('email')).toEqual({ email: '' });
    const { contacts } = (await somebody.ask('{ mySecurity { contacts { kind value sharedBy isForNotices } } }')).data.mySecurity;
    expect(contacts).toEqual([{ kind: 'phone', value: phone, sharedBy: 1, isForNotices: false }]);
  });

  test('is written to in the language of the request, in one short message', async () => {
    const [phone, somebody] = [somePhone(), browser({ 'x-locale': 'ar' })];
    await somebody.signInCode({ phone });
    const { text } = post.to(`${phone}@sms.invalid`).at(-1)!;
    expect(text!.trim()).toMatch(/رمز دخولكم/);
    expect([...text!.trim()].length).toBeLessThanOrEqual(70); // one message of UCS-2
  });

  test.each([
    [{ phone: '12' }, 'PHONE_INVALID'],
    [{}, 'CONTACT_MISSING'],
    [{ phone: '0612345678', email: 'a@jamaa.test' }, 'CONTACT_MISSING'],
  ])('%j is refused as %s', async (input, code) => {
    expect((await browser().enter('requestSignInCode', input, '{ done }')).code).toBe(code);
  });

  test('is sent five codes in ten minutes and no more, and the right code of the last still opens', async () => {
    const [phone, somebody] = [somePhone(), browser()];
    let code = '';
    for (let sent = 0; sent < 5; sent++) code = await somebody.signInCode({ phone });
    expect((await somebody.enter('requestSignInCode', { phone }, '{ done }')).code).toBe('TOO_MANY_REQUESTS');
    expect((await somebody.enter('signInWithCode', { phone, code })).data.signInWithCode.done).toBe(true);
  });

  test('that refuses a text message is shown to its person as one that does not arrive, until a code is given back', async () => {
    const [phone, somebody] = [somePhone(), browser()];
    await somebody.enter('signInWithCode', { phone, code: await somebody.signInCode({ phone }) });
    const failing = async (): Promise<boolean> =>
      (await somebody.ask('{ mySecurity { contacts { failingSince } } }')).data.mySecurity.contacts[0].failingSince !== null;
    expect(await failing()).toBe(false);
    post.mood = 'refuses';
    await browser().enter('requestSignInCode', { phone }, '{ done }');
    for (let waited = 0; waited < 5000 && !(await failing()); waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await failing()).toBe(true);
    post.mood = 'takes';
    await browser().enter('signInWithCode', { phone, code: await browser().signInCode({ phone }) });
    expect(await failing()).toBe(false);
  });

  test('a code is good for ten minutes', async () => {
    const [phone, somebody, clock] = [somePhone(), browser(), api.get(Clock)];
    clock.set('2026-03-02T09:00:00Z');
    const code = await somebody.signInCode({ phone });
    clock.set('2026-03-02T09:10:00Z');
    expect((await somebody.enter('signInWithCode', { phone, code })).code).toBe('CODE_INVALID');
    clock.set(undefined);
  });
});

describe('a contact that several people share', () => {
  afterEach(() => api.get(Clock).set(undefined));

  /** A quarter of an hour later, when more codes may be asked for. */
  function later(): void {
    const clock = api.get(Clock);
    clock.set(new Date(clock.now().getTime() + 15 * 60_000));
  }

  /** A family of as many as are named, on one phone. */
  async function family(...names: string[]): Promise<string> {
    const phone = somePhone();
    const [first, ...others] = names;
    const head = browser();
    await head.signIn({ phone });
    await head.change('correctMyData', { name: first }, '{ name }');
    for (const newName of others) {
      later();
      await browser().signIn({ phone }, { newName });
    }
    later();
    return phone;
  }

  test('opens the account of the only one who uses it, without a question', async () => {
    const phone = await family('Fatima');
    const again = browser();
    expect((await again.signIn({ phone })).data.signInWithCode).toMatchObject({ done: true, step: 'done', choices: [] });
    expect(await again.me('name')).toEqual({ name: 'Fatima' });
  });

  test('asks which of them it is, once the code is right and not before', async () => {
    const phone = await family('Fatima', 'Driss');
    const somebody = browser();
    const code = await somebody.signInCode({ phone });
    const wrong = await somebody.enter('signInWithCode', { phone, code: code === '000000' ? '000001' : '000000' });
    expect([wrong.code, wrong.data]).toEqual(['CODE_INVALID', null]);
    const { data } = await somebody.enter('signInWithCode', { phone, code });
    expect(data.signInWithCode).toMatchObject({ done: false, step: 'choose_account', choices: [{ name: 'Fatima' }, { name: 'Driss' }] });
    expect(await somebody.me()).toBeNull();
    const { ticket, choices } = data.signInWithCode;
    const chosen = await somebody.enter('chooseAccount', { ticket, personId: choices[1].personId });
    expect(chosen.data.chooseAccount).toMatchObject({ done: true });
    expect(await somebody.me('name')).toEqual({ name: 'Driss' });
  });

  test('a ticket opens once, and only those who share the contact', async () => {
    const [phone, other] = [await family('Fatima', 'Driss'), await family('Aziz')];
    const stranger = browser();
    await stranger.signIn({ phone: other });
    const somebody = browser();
    const { ticket, choices } = (await somebody.signIn({ phone })).data.signInWithCode;
    expect((await somebody.enter('chooseAccount', { ticket, personId: (await stranger.me('id')).id })).code).toBe('SIGN_IN_STALE');
    await somebody.enter('chooseAccount', { ticket, personId: choices[0].personId });
    expect((await browser().enter('chooseAccount', { ticket, personId: choices[1].personId })).code).toBe('SIGN_IN_STALE');
    expect((await browser().enter('chooseAccount', { ticket: 'invented', personId: choices[1].personId })).code).toBe('SIGN_IN_STALE');
  });

  test('is open to five, who each see how many they are; a sixth is told why not', async () => {
    const phone = await family('Un', 'Deux', 'Trois', 'Quatre', 'Cinq');
    const sixth = browser();
    const refused = await sixth.signIn({ phone }, { newName: 'Six' });
    expect([refused.code, refused.error?.params]).toEqual(['CONTACT_FULL', { most: 5 }]);
    expect(await sixth.me()).toBeNull();
    const { ticket, choices } = (await sixth.signIn({ phone })).data.signInWithCode;
    expect(choices.map(({ name }: { name: string }) => name)).toEqual(['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']);
    await sixth.enter('chooseAccount', { ticket, personId: choices[0].personId });
    expect((await sixth.ask('{ mySecurity { contacts { sharedBy } } }')).data.mySecurity.contacts).toEqual([{ sharedBy: 5 }]);
  });

  test('two who come at once to the last place are one too many', async () => {
    const phone = await family('Un', 'Deux', 'Trois', 'Quatre');
    const [one, two] = [browser(), browser()];
    const tickets = [(await one.signIn({ phone })).data.signInWithCode.ticket, (await two.signIn({ phone })).data.signInWithCode.ticket];
    const answers = await Promise.all(tickets.map((ticket) => browser().enter('chooseAccount', { ticket, newName: 'Cinq' })));
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONTACT_FULL', undefined]);
  });

  test('a second one gives a name, so that the two can be told apart', async () => {
    const phone = await family('Fatima');
    expect((await browser().signIn({ phone }, { newName: ' ' })).code).toBe('NAME_NEEDED');
  });

  test('takes no role: a role needs a mailbox of one’s own', async () => {
    const email = someMailbox();
    await browser().signIn({ email });
    await browser().signIn({ email }, { newName: 'Driss' });
    const world = new World(api);
    const commune = await world.commune();
    const administrator = await world.staff('administrator', commune.id);
    const input = { requestId: crypto.randomUUID(), email, role: 'clerk', territoryId: commune.id, fromDay: '2026-01-01' };
    const { errors } = await api.query(administrator.id, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }', {
      input,
    });
    expect(errors?.[0]?.extensions.code).toBe('CONTACT_SHARED');
  });
});

test('a mailbox named when a role was given is entered by whoever proves to read it, and proven then', async () => {
  const [email, world] = [someMailbox(), new World(api)];
  const commune = await world.commune();
  const administrator = await world.staff('administrator', commune.id);
  const input = {
    requestId: crypto.randomUUID(),
    email,
    name: 'Salma',
    role: 'clerk',
    territoryId: commune.id,
    body: 'Bureau d’ordre',
    fromDay: '2026-01-01',
  };
  await api.data(administrator.id, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }', { input });
  const salma = browser();
  await salma.signIn({ email });
  expect(await salma.me('name roles { role body isDelegated }')).toEqual({
    name: 'Salma',
    roles: [{ role: 'clerk', body: 'Bureau d’ordre', isDelegated: false }],
  });
  expect((await salma.ask('{ mySecurity { contacts { provenAt } } }')).data.mySecurity.contacts[0].provenAt).not.toBeNull();
});

test('addresses that only asked for a code are nowhere in the database', async () => {
  const [email, phone] = [someMailbox(), somePhone()];
  await browser().signInCode({ email });
  await browser().signInCode({ phone });
  const kept = JSON.stringify([
    await api.sql('SELECT * FROM contact_code'),
    await api.sql('SELECT * FROM sign_in_rate'),
    await api.sql('SELECT * FROM audit'),
  ]);
  expect(kept).not.toContain(email);
  expect(kept).not.toContain(phone.slice(1));
});

test('a mailbox that others read too is told from one’s own, to whoever would recognise somebody by it', async () => {
  const [email, own] = [someMailbox(), someMailbox()];
  const [one, two, alone] = [browser(), browser(), browser()];
  await one.signIn({ email });
  await two.signIn({ email }, { newName: 'Driss' });
  await alone.signIn({ email: own });
  const ids = [(await one.me('id')).id, (await alone.me('id')).id];
  const contacts = await api.get(PersonReader).contacts(ids);
  expect(ids.map((id) => contacts.find((contact) => contact.id === id)?.isShared)).toEqual([true, false]);
});

test('a place may be a whole cybercafé, and asks for sixty codes a minute and no more', async () => {
  api.get(Clock).set('2026-03-02T09:00:00Z');
  const place = browser();
  const ask = async (from: Browser) => (await from.enter('requestSignInCode', { email: someMailbox() }, '{ done }')).code;
  const codes = [];
  for (let time = 0; time < 61; time++) codes.push(await ask(place));
  expect(codes).toEqual([...Array(60).fill(undefined), 'TOO_MANY_REQUESTS']);
  expect(await ask(browser())).toBeUndefined();
  api.get(Clock).set('2026-03-02T09:01:00Z');
  expect(await ask(place)).toBeUndefined();
  api.get(Clock).set(undefined);
});
