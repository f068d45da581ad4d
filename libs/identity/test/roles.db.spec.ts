import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Actor, newId } from '#kernel';
import { EndRole, GrantReader, GrantRole, IdentityModule } from '#identity';
import { Clock } from '#platform';
import { startApp, type TestApp, type TestCommune, World } from '#testing';
import { DelegateRole, EndDelegation } from '../use-cases/delegate-role.ts';

jest.setTimeout(120_000);

let app: TestApp;
let world: World;
let commune: TestCommune;
let administrator: Actor;
beforeAll(async () => {
  app = await startApp([IdentityModule]);
  world = new World(app);
  commune = await world.commune();
  on('2026-03-02');
  administrator = await world.staff('administrator', commune.id);
});
afterAll(() => app.close());

const on = (day: string): void => app.get(Clock).set(`${day}T12:00:00Z`);
const mailbox = (): string => `d${newId()}@jamaa.test`;

/** Somebody as the session of today knows them: roles in force, and known to the commune. */
async function actor(personId: string, level: 1 | 2 | 3 = 2): Promise<Actor> {
  return Actor.person(personId, await app.get(GrantReader).inForce(personId), { level, withheld: [] });
}

async function president(more: object = {}): Promise<{ actor: Actor; grantId: string }> {
  const input = {
    email: mailbox(),
    role: 'council-president',
    territoryId: commune.id,
    fromDay: '2026-01-01',
    toDay: '2026-12-31',
    ...more,
  };
  const { id, personId } = await app.run(GrantRole, administrator, input);
  return { actor: await actor(personId), grantId: id };
}

const lend = (holder: Actor, grantId: string, more: object = {}) =>
  app.run(DelegateRole, holder, { grantId, email: mailbox(), fromDay: '2026-03-01', toDay: '2026-03-31', ...more });
const rolesOf = async (personId: string): Promise<string[]> => (await app.get(GrantReader).inForce(personId)).map(({ role }) => role);

test('the register of roles says who holds and held which, who gave it and who ended it, to who administers the territory alone', async () => {
  const { grantId } = await president({ name: 'Amina Radi', body: 'Bureau' });
  await app.run(EndRole, administrator, { grantId });
  const register = await app.get(GrantReader).register(administrator);
  expect(register.find(({ id }) => id === grantId)).toMatchObject({
    holder: 'Amina Radi',
    grantedBy: expect.any(String),
    endedBy: expect.any(String),
    endedAt: expect.any(Date),
  });
  expect((await app.get(GrantReader).readable(administrator)).map(({ id }) => id)).not.toContain(grantId);
  const elsewhere = await world.staff('administrator', (await world.commune()).id);
  expect((await app.get(GrantReader).register(elsewhere)).map(({ id }) => id)).not.toContain(grantId);
});

describe('a role that is lent', () => {
  test('is held by the other from day to day, in the same territory and body', async () => {
    const { actor: holder, grantId } = await president({ body: 'Bureau du conseil' });
    const { personId } = await lend(holder, grantId);
    for (const [day, roles] of [
      ['2026-02-28', []],
      ['2026-03-01', ['council-president']],
      ['2026-03-31', ['council-president']],
      ['2026-04-01', []],
    ] as const) {
      on(day);
      expect([day, await rolesOf(personId)]).toEqual([day, roles]);
    }
    on('2026-03-02');
    expect(await app.get(GrantReader).rowsOf(personId)).toMatchObject([
      { territoryId: commune.id, body: 'Bureau du conseil', delegatedFrom: grantId },
    ]);
    expect(await rolesOf(holder.id)).toEqual(['council-president']);
  });

  test('ends with the role of its holder', async () => {
    const { actor: holder, grantId } = await president();
    const { id, personId } = await lend(holder, grantId);
    await app.run(EndRole, administrator, { grantId });
    expect(await rolesOf(personId)).toEqual([]);
    expect(await app.sql('SELECT ended_by FROM role_grant WHERE id = $1', [id])).toEqual([{ ended_by: administrator.key }]);
  });

  test('is taken back by its holder, at once', async () => {
    const { actor: holder, grantId } = await president();
    const { id, personId } = await lend(holder, grantId);
    await expect(app.run(EndDelegation, (await president()).actor, { grantId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await app.run(EndDelegation, holder, { grantId: id });
    expect(await rolesOf(personId)).toEqual([]);
    expect(await rolesOf(holder.id)).toEqual(['council-president']);
  });

  test('is not lent on', async () => {
    const { actor: holder, grantId } = await president();
    const { id, personId } = await lend(holder, grantId);
    await expect(lend(await actor(personId), id)).rejects.toMatchObject({ code: 'ROLE_NOT_DELEGABLE' });
  });

  test.each([
    ['begins before it', { fromDay: '2025-12-31' }],
    ['ends after it', { toDay: '2027-01-01' }],
    ['ends before it begins', { fromDay: '2026-03-31', toDay: '2026-03-01' }],
  ])('lies within the own: not one that %s', async (_, days) => {
    const { actor: holder, grantId } = await president();
    await expect(lend(holder, grantId, days)).rejects.toMatchObject({ code: 'DELEGATION_OUTSIDE_OWN' });
  });

  test('is lent by its holder only, while it is held', async () => {
    const { actor: holder, grantId } = await president();
    await expect(lend((await president()).actor, grantId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    on('2027-01-01');
    await expect(lend(await actor(holder.id), grantId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    on('2026-03-02');
  });

  test('is not lent to oneself', async () => {
    const email = mailbox();
    const { actor: holder, grantId } = await president({ email });
    await expect(lend(holder, grantId, { email })).rejects.toMatchObject({ code: 'DELEGATION_TO_ONESELF' });
  });

  test('is lent by somebody whose identity is known', async () => {
    const { actor: holder, grantId } = await president();
    await expect(lend(await actor(holder.id, 1), grantId)).rejects.toMatchObject({
      code: 'LEVEL_TOO_LOW',
      params: { needed: 2, has: 1, how: 'roll-or-paper' },
    });
  });

  test('power to give roles, and to watch, is lent by nobody', async () => {
    for (const role of ['administrator', 'auditor'] as const) {
      const { actor: holder, grantId } = await president({ role });
      await expect(lend(holder, grantId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('is written into the audit with what it comes from, and each act of the other under their own name', async () => {
    const { actor: holder, grantId } = await president();
    const { personId } = await lend(holder, grantId);
    const rows = await app.sql("SELECT actor, permission, details FROM audit WHERE subject_id = $1 AND action = 'identity.delegateRole'", [
      personId,
    ]);
    expect(rows).toMatchObject([
      { actor: holder.key, permission: 'council-president', details: { role: 'council-president', delegatedFrom: grantId } },
    ]);
  });
});

test('a role that would end before it begins is no role', async () => {
  await expect(president({ fromDay: '2026-03-02', toDay: '2026-03-01' })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'toDay' });
});

test('a role is given with its body, from a day to a day, and every grant is in the audit', async () => {
  const { actor: holder, grantId } = await president({ body: 'Commission des finances' });
  expect(await app.get(GrantReader).rowsOf(holder.id)).toMatchObject([
    { id: grantId, body: 'Commission des finances', fromDay: '2026-01-01', toDay: '2026-12-31' },
  ]);
  const [{ actor: by, details }] = await app.sql(
    "SELECT actor, details FROM audit WHERE subject_id = $1 AND action = 'identity.grantRole'",
    [holder.id],
  );
  expect([by, details]).toMatchObject([
    administrator.key,
    { role: 'council-president', body: 'Commission des finances', territoryId: commune.id },
  ]);
});
