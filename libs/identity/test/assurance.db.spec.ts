import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Actor } from '#kernel';
import { IdentityModule, RecordAssurance, StandingReader } from '#identity';
import { Clock } from '#platform';
import { startApp, type TestApp, type TestCommune, World } from '#testing';
import { AttestIdentity, ConfirmIdentity, IntroduceMyself } from '../use-cases/assurance.ts';

jest.setTimeout(120_000);

let app: TestApp;
let world: World;
let commune: TestCommune;
let [clerk, colleague]: Actor[] = [];
beforeAll(async () => {
  app = await startApp([IdentityModule]);
  world = new World(app);
  commune = await world.commune();
  app.get(Clock).set('2026-03-02T09:00:00Z');
  clerk = await world.staff('clerk', commune.id);
  colleague = await world.staff('clerk', commune.id);
});
afterAll(() => app.close());

const levelOf = ({ id }: Actor): Promise<number> => app.get(StandingReader).levelOf(id);
const introduce = async (person: Actor): Promise<string> => (await app.run(IntroduceMyself, person, {})).code;
const attest = (by: Actor, code: string) => app.run(AttestIdentity, by, { communeId: commune.id, code, document: 'identity-card' });

describe('somebody who is seen in person with a document', () => {
  test('is known at level 3 when a second person has confirmed it, and not before', async () => {
    const person = await world.citizen();
    expect(await levelOf(person)).toBe(1);
    const { actId } = await attest(clerk!, (await introduce(person)).toLowerCase());
    expect(await levelOf(person)).toBe(1);
    await app.run(ConfirmIdentity, colleague!, { actId });
    expect(await levelOf(person)).toBe(3);
    expect(await app.sql('SELECT level, means, territory_id, recorded_by FROM assurance WHERE person_id = $1', [person.id])).toEqual([
      { level: 3, means: 'in-person', territory_id: commune.id, recorded_by: colleague!.key },
    ]);
  });

  test('is not confirmed by the one who saw, by somebody of elsewhere, or by themselves', async () => {
    const { actId } = await attest(clerk!, await introduce(colleague!));
    await expect(app.run(ConfirmIdentity, clerk!, { actId })).rejects.toMatchObject({ code: 'SAME_PERSON' });
    await expect(app.run(ConfirmIdentity, colleague!, { actId })).rejects.toMatchObject({ code: 'OWN_IDENTITY' });
    const stranger = await world.staff('clerk', (await world.commune()).id);
    await expect(app.run(ConfirmIdentity, stranger, { actId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await app.run(ConfirmIdentity, await world.staff('secretary', commune.id), { actId });
    expect(await levelOf(colleague!)).toBe(3);
  });

  test('does not attest their own identity', async () => {
    await expect(attest(clerk!, await introduce(clerk!))).rejects.toMatchObject({ code: 'OWN_IDENTITY' });
  });

  test('is found by a code that is said once, within half an hour, in the own commune of the clerk', async () => {
    const person = await world.citizen();
    const code = await introduce(person);
    const stranger = await world.staff('clerk', (await world.commune()).id);
    await expect(attest(stranger, code)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await attest(clerk!, code);
    await expect(attest(clerk!, code)).rejects.toMatchObject({ code: 'INTRODUCTION_UNKNOWN' });
    const late = await introduce(await world.citizen());
    app.get(Clock).set('2026-03-02T09:30:00Z');
    await expect(attest(clerk!, late)).rejects.toMatchObject({ code: 'INTRODUCTION_UNKNOWN' });
    app.get(Clock).set('2026-03-02T09:00:00Z');
  });

  test('has no number of a document written down, and the code is not kept in clear', async () => {
    const code = await introduce(await world.citizen());
    expect(JSON.stringify(await app.sql('SELECT * FROM introduction'))).not.toContain(code.replace('-', ''));
    const { actId } = await attest(clerk!, code);
    const [{ payload }] = await app.sql('SELECT payload FROM pending_act WHERE id = $1', [actId]);
    expect(Object.keys(JSON.parse(payload)).sort()).toEqual(['document', 'personId']);
  });

  test('is in the audit with both who saw and who confirmed', async () => {
    const person = await world.citizen();
    const { actId } = await attest(clerk!, await introduce(person));
    await app.run(ConfirmIdentity, colleague!, { actId });
    const rows = await app.sql("SELECT actor, action FROM audit WHERE subject_id = $1 AND action LIKE 'assurance.%' ORDER BY at, id", [
      person.id,
    ]);
    expect(rows).toEqual([
      { actor: person.key, action: 'assurance.introduce' },
      { actor: clerk!.key, action: 'assurance.attest' },
      { actor: colleague!.key, action: 'assurance.confirm' },
    ]);
  });
});

describe('the ladder', () => {
  test('is climbed by what a roll or a paper told, once however often it is told', async () => {
    const person = await world.citizen();
    const proof = { personId: person.id, level: 2, means: 'roll', territoryId: commune.id };
    await app.run(RecordAssurance, Actor.system('register'), proof);
    await app.run(RecordAssurance, Actor.system('register'), proof);
    expect(await levelOf(person)).toBe(2);
    expect(await app.sql('SELECT 1 FROM assurance WHERE person_id = $1', [person.id])).toHaveLength(1);
  });

  test('is level 2 for those to whom a commune gave a role, and nothing for those to whom it was lent', async () => {
    expect(await levelOf(clerk!)).toBe(2);
  });

  test('is not climbed by a person’s own word', async () => {
    const person = await world.citizen();
    const proof = { personId: person.id, level: 3, means: 'national-identity' };
    await expect(app.run(RecordAssurance, person, proof)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.run(RecordAssurance, clerk!, proof)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
