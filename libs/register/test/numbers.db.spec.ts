import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Actor, newId } from '#kernel';
import { Clock, Config, PlatformModule, UseCases } from '#platform';
import { testConfig } from '#testing';
import { PurgeRegister } from '../use-cases/purge-register.ts';
import { RotateRegisterKeys } from '../use-cases/rotate-register-keys.ts';
import { FilePoll, PollModule } from './poll.fixtures.ts';
import { RegisterWorld, type Town } from './register.fixtures.ts';

// a machine that does other work besides
jest.setTimeout(60_000);

let it: RegisterWorld;
let town: Town;

beforeAll(async () => {
  it = await RegisterWorld.start();
  town = await it.town();
});
afterAll(() => it.close());

const file = (given: object, place = town) => it.app.run(FilePoll, place.clerk, { communeId: place.id, ...given });
const keep = (pollId: string, typed: string, itemId = newId(), place = town) => file({ pollId, itemId, typed }, place).then(() => itemId);
const read = async (pollId: string) => ((await file({ pollId })) as { number: string }[]).map(({ number }) => number).sort();
const sealed = (pollId: string) => it.look<{ sealed: Buffer }>('SELECT sealed FROM register.sealed_number WHERE subject_id = $1', [pollId]);
const keyOf = async (pollId: string) =>
  (await it.look<{ id: string; master_id: string }>('SELECT id, master_id FROM register.data_key WHERE owner_id = $1', [pollId]))[0];
const purge = () => it.app.run(PurgeRegister, Actor.system('register-purge'), {});

describe('a number that the law wants on a filed document', () => {
  test('is sealed, read back for the filing, and each reading is in the log', async () => {
    const poll = newId();
    await keep(poll, 'ab 123456');
    await keep(poll, 'K 9');
    const kept = Buffer.concat((await sealed(poll)).map((row) => row.sealed)).toString('latin1');
    expect(kept).not.toContain('AB123456');
    expect(await read(poll)).toEqual(['AB123456', 'K9']);
    const acts = await it.look<{ actor: string }>("SELECT actor FROM register.act WHERE subject_type = 'poll' AND subject_id = $1", [poll]);
    expect(acts).toEqual(Array(3).fill({ actor: town.clerk.key }));
  });

  test('of an item that changes is replaced, and of one that is gone forgotten', async () => {
    const poll = newId();
    const item = await keep(poll, 'AB1');
    await keep(poll, 'AB2', item);
    const other = await keep(poll, 'AB3');
    expect(await read(poll)).toEqual(['AB2', 'AB3']);
    await file({ pollId: poll, itemId: other });
    expect(await read(poll)).toEqual(['AB2']);
  });

  test('is refused where the commune has no authorisation, and where it is none', async () => {
    const bare = await it.town({ authorised: false });
    await expect(keep(newId(), 'AB1', newId(), bare)).rejects.toMatchObject({ code: 'CNDP_AUTHORISATION_MISSING' });
    await expect(keep(newId(), '123')).rejects.toMatchObject({ code: 'ID_NUMBER_UNREADABLE' });
  });

  test('is refused before the authorisation is in force, and after it was taken back', async () => {
    const place = await it.town({ authorised: false });
    await expect(it.authorise(place, { cndp: { number: 'A-1', grantedOn: '2026-03-03' } })).rejects.toMatchObject({
      code: 'CNDP_DAY_AHEAD',
    });
    await it.authorise(place);
    await keep(newId(), 'AB1', newId(), place);
    await it.authorise(place, { cndp: null });
    await expect(keep(newId(), 'AB2', newId(), place)).rejects.toMatchObject({ code: 'CNDP_AUTHORISATION_MISSING' });
  });

  test('is destroyed with its key when the decision and the retention are over, and not a day before', async () => {
    const place = await it.town({ authorised: false });
    await it.authorise(place, { numberRetentionDays: 30 });
    const poll = newId();
    await keep(poll, 'AB1', newId(), place);
    expect(await file({ pollId: poll, decidedOn: '2026-03-02' }, place)).toBe('2026-04-01');
    await expect(keep(poll, 'AB2', newId(), place)).rejects.toMatchObject({ code: 'NUMBERS_CLOSED' });
    await it.app.at('2026-04-01T12:00:00Z');
    await purge();
    expect(await sealed(poll)).toHaveLength(1);
    await it.app.at('2026-04-02T12:00:00Z');
    expect((await purge()).numbers).toBe(1);
    expect([await sealed(poll), await keyOf(poll)]).toEqual([[], undefined]);
    expect(await read(poll)).toEqual([]);
    expect((await purge()).numbers).toBe(0);
    await it.app.at('2026-03-02T09:00:00Z');
  });
});

describe('the keys', () => {
  test('are rotated by command: numbers sealed anew, the old secret opens nothing, people are still recognised', async () => {
    const poll = newId();
    await keep(poll, 'AB777');
    await it.roll(town, 'id_number;name_latin;birth\nR1;Rachid;1970\n');
    const person = await it.recognised(town, { idNumber: 'R1', birth: '1970' });
    const [before, key] = [await sealed(poll), await keyOf(poll)];
    const [old, fresh] = ['development-register-secret-do-not-use-in-production', 'the secret of the register after the rotation'];

    const both = await processWith(`${fresh},${old}`);
    const rotated = await both.get(UseCases).run(RotateRegisterKeys, Actor.system('command'), {});
    expect(rotated.resealed).toBeGreaterThan(0);
    expect(rotated.rewrapped).toBeGreaterThan(0);
    await both.close();
    expect(await sealed(poll)).not.toEqual(before);
    expect((await keyOf(poll))!.id).not.toBe(key!.id);
    const masters = await it.look<{ master_id: string }>('SELECT DISTINCT master_id FROM register.data_key');
    expect(masters).toEqual([{ master_id: (await keyOf(poll))!.master_id }]);

    const after = await processWith(fresh);
    const numbers = await after.get(UseCases).run(FilePoll, town.clerk, { pollId: poll, communeId: town.id });
    expect(numbers).toMatchObject([{ number: 'AB777' }]);
    await after.close();

    await expect(read(poll)).rejects.toThrow('no configured REGISTER_SECRET');
    expect(await it.ask(person.id, { territoryId: town.id })).toMatchObject({ answer: 'yes' });
  });

  test('of development are refused in production, and so is a short one', async () => {
    await expect(processWith(undefined, 'production')).rejects.toThrow('REGISTER_SECRET: the development secret is refused');
    await expect(processWith('a secret of the register that is long enough,short')).rejects.toThrow('32 characters');
  });
});

describe('lines of a roll that nobody needs any more', () => {
  const roll = (asOf: string, place: Town) => it.roll(place, 'name_latin;birth\nOmar Rami;1950\n', { asOf });
  const linesOf = async (id: string) => (await it.look('SELECT line FROM register.roll_entry WHERE version_id = $1', [id])).length;

  test('are destroyed after the retention; those of a roll that a procedure froze, when it is decided', async () => {
    const place = await it.town({ authorised: false });
    await it.authorise(place, { rollRetentionDays: 10 });
    const [poll, old] = [newId(), await roll('2025-01-01', place)];
    const frozen = await roll('2025-02-01', place);
    await it.open(place, poll);
    await it.app.drain();
    await roll('2025-03-01', place);
    await purge();
    expect([await linesOf(old.id), await linesOf(frozen.id)]).toEqual([1, 1]);
    await it.app.at('2026-03-20T09:00:00Z');
    expect((await purge()).versions).toBeGreaterThan(0);
    expect([await linesOf(old.id), await linesOf(frozen.id)]).toEqual([0, 1]);
    await file({ pollId: poll, decidedOn: '2026-03-20' }, place);
    await purge();
    expect(await linesOf(frozen.id)).toBe(0);
    expect(await it.look('SELECT status, accepted FROM register.roll_version WHERE id = $1', [frozen.id])).toEqual([
      { status: 'purged', accepted: 1 },
    ]);
    await it.app.at('2026-03-02T09:00:00Z');
  });
});

/** Another process of the same installation, with another secret. */
async function processWith(secret: string | undefined, mode = 'test') {
  const changes = {
    NODE_ENV: mode,
    JAMAA_SECRET: 'a secret of a spec, long enough to be one',
    ...(secret ? { REGISTER_SECRET: secret } : {}),
  };
  const builder = Test.createTestingModule({ imports: [PlatformModule, PollModule] });
  const module = await builder.overrideProvider(Config).useValue(testConfig(it.app.database, changes)).compile();
  module.get(Clock, { strict: false }).set('2026-03-02T09:00:00Z');
  return module.init();
}
