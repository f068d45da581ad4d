import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Actor, newId } from '#kernel';
import { Audiences, PostNotice, Sender } from '#notifications';
import { CountSignatures, DraftPetition, OpenCollection } from '#petitions';
import { Clock } from '#platform';
import { eventually, PostOffice, startApi, type TestApi, type TestCommune, World } from '#testing';
import { Retention } from '../retention.ts';
import { Browser, someMailbox, somePhone } from './browser.fixtures.ts';

jest.setTimeout(120_000);

let api: TestApi;
let post: PostOffice;
let world: World;
let commune: TestCommune;
const browser = (): Browser => new Browser(api, post);

beforeAll(async () => {
  post = await PostOffice.open();
  api = await startApi({ SMTP_URL: post.url });
  world = new World(api);
  commune = await world.commune();
});
afterAll(async () => {
  await api.close();
  await post.close();
});

/** Has the code sent that leaving asks for. */
async function leavingCode(person: Browser): Promise<{ contactId: string; code: string }> {
  const [{ id: contactId, value, kind }] = (await person.ask('{ mySecurity { contacts { id value kind } } }')).data.mySecurity.contacts;
  const address = kind === 'email' ? value : `${value}@sms.invalid`;
  return { contactId, code: await person.codeTo(address, () => person.change('requestDeletionCode', { contactId })) };
}

const leave = async (person: Browser) => person.change('deleteMyAccount', await leavingCode(person));

async function somebody(): Promise<{ person: Browser; id: string; email: string }> {
  const [person, email] = [browser(), someMailbox()];
  await person.signIn({ email });
  await person.change('correctMyData', { name: 'Fatima Zahra Amrani' }, '{ name }');
  return { person, id: (await person.me('id')).id, email };
}

async function openPetition(): Promise<string> {
  const petitioner = await world.citizen('Salma Idrissi', 'fr');
  const words = {
    titles: { fr: 'Un éclairage pour la rue des Oliviers' },
    bodies: { fr: 'Nous demandons un éclairage public dans la rue des Oliviers.' },
  };
  const input = { communeId: commune.id, representativeName: 'Salma Idrissi', authoritativeLanguage: 'fr', ...words };
  const { id } = await api.run(DraftPetition, petitioner, input);
  await api.run(OpenCollection, petitioner, { petitionId: id });
  return id;
}

/** Lets the counter come to now: transactions of other specs, in the same server, hold its horizon back. */
async function countToNow(): Promise<void> {
  const [{ now }] = await api.sql('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS now');
  await eventually(
    async () => {
      await api.run(CountSignatures, Actor.system('spec'), {});
      return api.sql('SELECT horizon >= $1::xid8 AS "isThere" FROM signature_counter', [now]);
    },
    ([counter]) => counter.isThere,
    60_000,
  );
}

/** Counts what the counter and each row say, and what the receipt of a signature proves. */
async function evidence(petitionId: string, receipt: { signatureId: string; code: string }) {
  await countToNow();
  const [{ rows }] = await api.sql('SELECT count(*)::int AS rows FROM signature WHERE petition_id = $1', [petitionId]);
  const query = `query($signatureId: ID!, $code: String!, $petitionId: ID!) {
    verifySignatureReceipt(signatureId: $signatureId, code: $code) { isGenuine state signedAt contentHash }
    petition(id: $petitionId) { status signatures { count } }
  }`;
  const { data } = await browser().ask(query, { signatureId: receipt.signatureId, code: receipt.code, petitionId });
  return { rows, ...data };
}

const audited = (id: string) =>
  api.sql('SELECT id, at, actor, permission, action, use_case, subject_type, subject_id, details FROM audit WHERE actor = $1 ORDER BY id', [
    `person:${id}`,
  ]);

describe('whoever leaves', () => {
  test('leaves every count, receipt and audit as it was, and no name', async () => {
    const { person, id, email } = await somebody();
    const petitionId = await openPetition();
    const declaration = { petitionId, fullName: 'Fatima Zahra Amrani', capacity: 'resident', meetsConditions: true };
    const signed = await person.change('signPetition', declaration, '{ signatureId code }');
    expect(signed.code).toBeUndefined();
    const receipt = signed.data.signPetition;
    const [before, acts] = [await evidence(petitionId, receipt), await audited(id)];
    expect(before).toMatchObject({ rows: 1, verifySignatureReceipt: { isGenuine: true }, petition: { signatures: { count: 1 } } });
    expect(acts.length).toBeGreaterThan(1);
    expect((await leave(person)).code).toBeUndefined();
    expect(await evidence(petitionId, receipt)).toEqual(before);
    expect((await audited(id)).slice(0, acts.length)).toEqual(acts);
    expect(await api.sql('SELECT name, email, image, email_verified FROM person WHERE id = $1', [id])).toEqual([
      { name: '', email: null, image: null, email_verified: false },
    ]);
    expect(await wherePresent(email)).toEqual([]);
    expect(await wherePresent('Fatima Zahra Amrani')).toEqual([]);
  });

  test('is signed out everywhere, and by no way comes back to that account', async () => {
    const { person, id, email } = await somebody();
    const other = browser();
    await other.signIn({ email });
    await person.change('setMyPassword', { password: 'tizi-n-test 2092 m' });
    await leave(person);
    expect([await person.me(), await other.me(), person.cookie]).toEqual([null, null, '']);
    const enter = { email, password: 'tizi-n-test 2092 m' };
    expect((await browser().enter('signInWithPassword', enter, '{ done }')).code).toBe('PASSWORD_WRONG');
    const again = browser();
    await again.signIn({ email });
    expect((await again.me('id name')).id).not.toBe(id);
  });

  test('leaves an empty mailbox, and no mail is sent any more', async () => {
    const { person, id, email } = await somebody();
    api.get(Audiences).register(`spec.${id}`, async (_subject, after) => (after ? [] : [id]));
    const notice = {
      messageId: newId(),
      template: 'spec',
      params: {},
      weight: 'legal',
      audience: `spec.${id}`,
      subjectType: 'petition',
      subjectId: newId(),
    };
    await api.run(PostNotice, Actor.system('spec'), notice);
    const held = (await person.ask('{ myData { name records { fields { name value } } } }')).data.myData.find(
      ({ name }: { name: string }) => name === 'mailbox',
    );
    expect(held.records[0].fields).toContainEqual({ name: 'weight', value: 'legal' });
    await leave(person);
    expect(await api.sql('SELECT 1 FROM mailbox_item WHERE recipient_id = $1', [id])).toEqual([]);
    const before = post.to(email).length;
    while (await api.get(Sender).send());
    expect(post.to(email)).toHaveLength(before);
  });

  test('leaves no row of their own behind, but the records of offices and of what was proved', async () => {
    const { person, id } = await somebody();
    const phone = somePhone();
    const code = await person.codeTo(`${phone}@sms.invalid`, () => person.change('requestContactCode', { phone }));
    await person.change('addMyContact', { phone, code });
    await person.start('startSecondFactor', '{ uri }');
    await person.start('startPasskey', '{ challengeId }');
    await person.start('introduceMyself', '{ code }');
    await person.change('setMyPassword', { password: 'tizi-n-test 2092 m' });
    await leave(person);
    const tables = await api.sql(
      `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'person_id' AND table_schema = 'public'`,
    );
    const left: string[] = [];
    for (const { name } of tables) if ((await api.sql(`SELECT 1 FROM ${name} WHERE person_id = $1`, [id])).length) left.push(name);
    expect(left).toEqual([]);
  });

  test('no longer holds the roles they held, nor does whoever had them lent; that they held them stays on record', async () => {
    const { person, id, email } = await somebody();
    const administrator = await world.staff('administrator', commune.id);
    const grant = { requestId: newId(), email, role: 'secretary', territoryId: commune.id, fromDay: '2020-01-01', toDay: '2099-12-31' };
    const { grantRole } = await api.data(administrator.id, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }', {
      input: grant,
    });
    const [deputy, mailbox] = [browser(), someMailbox()];
    await deputy.signIn({ email: mailbox });
    const days = { fromDay: '2020-01-01', toDay: '2099-12-30' };
    const lent = await person.change('delegateRole', { grantId: grantRole.id, email: mailbox, ...days }, '{ id }');
    expect(lent.code).toBeUndefined();
    expect(await deputy.me('roles { role isDelegated }')).toEqual({ roles: [{ role: 'secretary', isDelegated: true }] });
    await leave(person);
    expect(await deputy.me('roles { role }')).toEqual({ roles: [] });
    expect(await api.sql('SELECT role, ended_by FROM role_grant WHERE person_id = $1', [id])).toEqual([
      { role: 'secretary', ended_by: `person:${id}` },
    ]);
  });

  test('says so twice: by a code that was sent for this alone', async () => {
    const { person, email } = await somebody();
    const [{ id: contactId }] = (await person.ask('{ mySecurity { contacts { id } } }')).data.mySecurity.contacts;
    const forSignIn = await browser().signInCode({ email });
    expect((await person.change('deleteMyAccount', { contactId, code: forSignIn })).code).toBe('CODE_INVALID');
    expect((await person.change('deleteMyAccount', {})).code).toBe('NOT_FOUND');
    const { code } = await leavingCode(person);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await person.change('deleteMyAccount', { contactId, code: wrong })).code).toBe('CODE_INVALID');
    expect((await person.change('deleteMyAccount', { contactId, code })).code).toBe('CODE_INVALID');
    expect(await person.me('email')).toEqual({ email });
  });

  test('and comes back is not more people than before: the place is kept for a year', async () => {
    const phone = somePhone();
    const clock = api.get(Clock);
    clock.set('2026-03-02T09:00:00Z');
    for (let time = 0; time < 5; time++) {
      const person = browser();
      expect((await person.signIn({ phone })).code).toBeUndefined();
      expect((await leave(person)).code).toBeUndefined();
      clock.set(new Date(clock.now().getTime() + 15 * 60_000));
    }
    expect((await browser().signIn({ phone })).code).toBe('CONTACT_FULL');
    clock.set('2027-03-02T08:00:00Z');
    await retained();
    expect((await browser().signIn({ phone })).code).toBe('CONTACT_FULL');
    clock.set('2027-03-03T09:00:00Z');
    await retained();
    expect((await browser().signIn({ phone })).code).toBeUndefined();
    clock.set(undefined);
  });
});

/** The worker's turn. */
async function retained(): Promise<void> {
  while (await api.get(Retention).sweep());
}

/** Tables of which some row says this text. */
async function wherePresent(text: string): Promise<string[]> {
  const tables = await api.sql(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ count }] = await api
      .sql(`SELECT count(*)::int AS count FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`, [text])
      .catch(() => [{ count: 0 }]);
    if (count) found.push(name);
  }
  return found;
}

describe('what is past its time', () => {
  test('is deleted by the worker, a day after it is of no use', async () => {
    const [clock, { person, email }] = [api.get(Clock), await somebody()];
    clock.set('2026-03-02T09:00:00Z');
    await browser().signInCode({ email });
    await browser()
      .enter('startPasskeySignIn', {}, '{ challengeId }')
      .catch(() => undefined);
    await browser().start('startPasskeySignIn', '{ challengeId }');
    await person.start('introduceMyself', '{ code }');
    const held = async () =>
      Promise.all(
        ['contact_code', 'passkey_challenge', 'introduction'].map(async (table) => (await api.sql(`SELECT 1 FROM ${table}`)).length),
      );
    clock.set('2026-03-03T08:59:00Z');
    await retained();
    expect(await held()).toEqual([1, 1, 1]);
    clock.set('2026-03-03T09:31:00Z');
    await retained();
    expect(await held()).toEqual([0, 0, 0]);
    clock.set(undefined);
  });

  test('counters and ended sessions too; what is in use stays', async () => {
    const { person, email } = await somebody();
    await api.sql(
      "UPDATE session SET expires_at = now() - interval '25 hours' WHERE person_id = (SELECT person_id FROM person_contact WHERE value = $1)",
      [email],
    );
    const other = await somebody();
    await retained();
    expect(await person.me()).toBeNull();
    expect(await other.person.me('email')).toEqual({ email: other.email });
    expect(await api.sql('SELECT 1 FROM session WHERE expires_at < now()')).toEqual([]);
    expect((await api.sql('SELECT 1 FROM sign_in_rate')).length).toBeGreaterThan(0);
  });

  test('is told to everybody: when the worker last looked, and how much it deleted', async () => {
    await retained();
    const { retention } = (await browser().ask('{ retention { name lastRunAt removed } }')).data;
    expect(retention.filter(({ lastRunAt }: { lastRunAt: string | null }) => lastRunAt === null)).toEqual([]);
    expect(retention.find(({ name }: { name: string }) => name === 'left-contacts').removed).toBeGreaterThan(4);
  });
});
