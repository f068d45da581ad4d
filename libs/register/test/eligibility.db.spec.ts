import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Actor, type Day, newId } from '#kernel';
import { RegisterTerritory, TerritoryReader } from '#territory';
import { FreezeStore } from '../freeze.store.ts';
import { RegisterReader } from '../register.reader.ts';
import { VerifyFreeze } from '../use-cases/frozen-roll.ts';
import { DecideLateRemoval, ProposeLateRemoval } from '../use-cases/late-removal.ts';
import { DecideLateAddition, ProposeLateAddition } from '../use-cases/late-addition.ts';
import { AskRegister } from './poll.fixtures.ts';
import { RegisterWorld, type Town } from './register.fixtures.ts';

// a machine that does other work besides
jest.setTimeout(60_000);

let it: RegisterWorld;
let town: Town;
let amina: Actor;

const header = 'id_number;name_latin;birth;sub_territory;registered_on\n';
const first = `${header}A1;Amina Rami;1990-06-01;Q-1;2025-10-01\nA2;Brahim Rami;2008;;\nA3;Young Rami;2009-03-02;;\n`;

beforeAll(async () => {
  it = await RegisterWorld.start();
  town = await it.town();
  await it.roll(town, first);
  amina = await it.recognised(town, { idNumber: 'A1', birth: '1990' });
});
afterAll(() => it.close());

const logOf = async (person: Actor) => (await it.app.get(RegisterReader).ownQuestions(person, { first: 50 })).items;
const onPaper = (said: object, more: object, actor: Actor) =>
  it.app.run(AskRegister, actor, { said, question: { territoryId: town.id, on: '2026-03-02', category: 'resident', ...more } });

describe('asked whether a person is eligible, the register answers', () => {
  test.each([
    ['yes on the roll', {}, 'yes', 'on-roll'],
    ['yes, of age', { minAge: 18 }, 'yes', 'on-roll'],
    ['no, registered too late', { minMonthsRegistered: 6 }, 'no', 'registered-too-late'],
    ['that it cannot tell in a category without a roll', { category: 'elector' }, 'cannot-tell', 'no-roll'],
    ['that it cannot tell of a day before the roll', { on: '2025-12-31' }, 'cannot-tell', 'no-roll'],
  ] as const)('%s', async (_title, more, answer, reason) => {
    expect(await it.ask(amina.id, { territoryId: town.id, ...more })).toEqual({ answer, reason });
  });

  test('by the legal day of the act, which cannot be ahead', async () => {
    await expect(it.ask(amina.id, { territoryId: town.id, on: '2026-03-03' })).rejects.toMatchObject({ code: 'QUESTION_DAY_AHEAD' });
  });

  test.each([
    ['A2', '2008', 'cannot-tell', 'birth-year-only'],
    ['A3', '2009', 'no', 'under-age'],
  ])('of %s, born in %s, for an act of adults: %s', async (idNumber, birth, answer, reason) => {
    const person = await it.recognised(town, { idNumber, birth });
    expect(await it.ask(person.id, { territoryId: town.id, minAge: 18 })).toEqual({ answer, reason });
  });

  test('for a region by the communes below it', async () => {
    expect(await it.ask(amina.id, { territoryId: town.regionId })).toEqual({ answer: 'yes', reason: 'on-roll' });
    const stranger = await it.world.citizen();
    expect(await it.ask(stranger.id, { territoryId: town.regionId })).toEqual({ answer: 'cannot-tell', reason: 'not-linked' });
    expect(await it.ask(amina.id, { territoryId: (await it.town()).regionId })).toMatchObject({ answer: 'cannot-tell' });
  });

  test('for a part of the commune by the part on the roll', async () => {
    const place = await it.town();
    const part = async (code: string): Promise<string> => {
      const given = { countryCode: 'MA', kind: 'arrondissement', code, parent: { kind: 'commune', code: place.code }, names: { fr: code } };
      await it.app.run(RegisterTerritory, Actor.system('test'), { ...given, timeZone: 'Africa/Casablanca', languages: ['ar'] });
      return (await it.app.get(TerritoryReader).findByCode('MA', 'arrondissement', code))!.id;
    };
    const [north, south] = [await part(`${place.code}-n`), await part(`${place.code}-s`)];
    await it.roll(place, `${header}A1;Amina Rami;1990;${place.code}-n;\nA2;Brahim;1991;;\nA3;Nobody;1991;elsewhere;\n`);
    const [northerner, unknown] = [
      await it.recognised(place, { idNumber: 'A1', birth: '1990' }),
      await it.recognised(place, { idNumber: 'A2', birth: '1991' }),
    ];
    expect(await it.ask(northerner.id, { territoryId: north })).toEqual({ answer: 'yes', reason: 'on-roll' });
    expect(await it.ask(northerner.id, { territoryId: south })).toEqual({ answer: 'no', reason: 'other-sub-territory' });
    expect(await it.ask(unknown.id, { territoryId: south })).toEqual({ answer: 'cannot-tell', reason: 'sub-territory-unknown' });
    expect(await it.ask(unknown.id, { territoryId: place.id })).toEqual({ answer: 'yes', reason: 'on-roll' });
  });

  test('by the roll of that day, also when a newer one is in force', async () => {
    const place = await it.town();
    await it.roll(place, `${header}A1;Amina Rami;1990;;\n`, { asOf: '2025-06-01' });
    const person = await it.recognised(place, { idNumber: 'A1', birth: '1990' });
    await it.roll(place, `${header}A2;Brahim Rami;1990;;\n`, { asOf: '2026-01-01' });
    const on = (day: Day) => it.ask(person.id, { territoryId: place.id, on: day });
    expect([await on('2025-05-31'), await on('2025-12-31'), await on('2026-01-01')].map(({ answer }) => answer)).toEqual([
      'cannot-tell',
      'yes',
      'no',
    ]);
  });
});

describe('a question', () => {
  test('is logged for the person, with who asked, for which procedure, when, and the answer', async () => {
    const subject = { type: 'petition', id: newId() };
    const person = await it.recognised(town, { idNumber: 'A1', birth: '1990' }).catch(() => amina);
    await it.ask(person.id, { territoryId: town.id, subject, minAge: 18 });
    await it.ask(person.id, { territoryId: town.id, subject }, town.clerk);
    await it.ask(person.id, { territoryId: town.id, subject }, Actor.system('recount'));
    const [bySystem, byStaff, byPerson] = await logOf(person);
    const common = {
      action: 'opinion-poll.ask',
      subjectType: 'petition',
      subjectId: subject.id,
      territoryId: town.id,
      category: 'resident',
      on: '2026-03-02',
    };
    expect(byPerson).toMatchObject({ ...common, askedBy: 'self', answer: 'yes', reason: 'on-roll', at: new Date('2026-03-02T09:00:00Z') });
    expect(byStaff).toMatchObject({ ...common, askedBy: 'staff' });
    expect(bySystem).toMatchObject({ ...common, askedBy: 'system' });
  });

  test('stays logged when the act for which it was asked fails', async () => {
    const person = await it.world.citizen();
    const question = { territoryId: town.id, on: '2026-03-02', category: 'resident' };
    await expect(it.app.run(AskRegister, person, { personId: person.id, question, fail: true })).rejects.toThrow('after the question');
    expect(await logOf(person)).toMatchObject([{ answer: 'cannot-tell', reason: 'not-linked' }]);
  });

  test('is read by nobody else, and by nobody who is not signed in', async () => {
    const other = await it.world.citizen();
    expect(await logOf(other)).toEqual([]);
    await expect(async () => logOf(Actor.anonymous)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('and its answer can be changed or deleted by nobody', async () => {
    await expect(it.look('UPDATE register.question SET answer = $1', ['yes'])).rejects.toThrow('append-only');
    await expect(it.look('DELETE FROM register.act')).rejects.toThrow('append-only');
  });
});

describe('about a signer on paper', () => {
  test('staff ask by what the sheet says; who is linked with that person reads it', async () => {
    const before = (await logOf(amina)).length;
    expect(await onPaper({ nameLatin: 'RAMI Amina', birth: '1990', idNumber: 'a 1' }, {}, town.clerk)).toEqual({
      answer: 'yes',
      reason: 'on-roll',
    });
    expect((await logOf(amina)).length).toBe(before + 1);
    expect(await onPaper({ nameLatin: 'RAMI Amina', birth: '1991' }, {}, town.clerk)).toEqual({ answer: 'no', reason: 'not-on-roll' });
    expect((await logOf(amina)).length).toBe(before + 1);
  });
  test('a citizen cannot ask', async () => {
    await expect(onPaper({ nameLatin: 'RAMI Amina', birth: '1990' }, {}, await it.world.citizen())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a procedure that freezes a roll', () => {
  let place: Town;
  let person: Actor;
  const poll = newId();
  const subject = { type: 'poll', id: poll };
  beforeAll(async () => {
    place = await it.town();
    await it.roll(place, first);
    person = await it.recognised(place, { idNumber: 'A1', birth: '1990' });
  });

  const add = (actor: Actor, freezeId: string, facts: object, requestId = newId()) =>
    it.app.run(ProposeLateAddition, actor, { requestId, freezeId, facts, reason: 'Judgment 12/2026 of the administrative court' });
  const decide = (actor: Actor, additionId: string, verdict: 'add' | 'refuse') =>
    it.app.run(DecideLateAddition, actor, { additionId, verdict, reason: 'seen' });

  test('is answered by that version, whatever is imported afterwards', async () => {
    const frozen = await it.open(place, poll);
    await it.app.drain();
    expect(frozen).toMatchObject({ subjectId: poll, asOf: '2026-01-01', entries: 3, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await it.roll(place, `${header}A9;Somebody Else;1990;;\n`, { asOf: '2026-02-01' });
    expect(await it.ask(person.id, { territoryId: place.id })).toMatchObject({ answer: 'no' });
    expect(await it.ask(person.id, { territoryId: place.id, subject })).toMatchObject({ answer: 'yes' });
    expect(await it.open(place, poll)).toEqual(frozen);
  });

  test('and fails to open leaves no freeze that counts: the next opening takes the roll of its own day', async () => {
    const [other, id] = [await it.town(), newId()];
    await it.roll(other, first, { asOf: '2025-06-01' });
    await expect(it.open(other, id, { fail: true })).rejects.toThrow('not opened');
    await it.app.drain();
    const newer = await it.roll(other, first, { asOf: '2026-02-01' });
    expect((await it.open(other, id)).versionId).toBe(newer.id);
  });

  test('needs a roll, and a territory of one commune', async () => {
    const bare = await it.town();
    await expect(it.open(bare, newId())).rejects.toMatchObject({ code: 'ROLL_MISSING' });
    await expect(it.open({ ...bare, id: (await it.town()).countryId }, newId())).rejects.toMatchObject({ code: 'FREEZE_TERRITORY' });
  });

  test('can prove that no line of it was changed', async () => {
    const { id } = await it.open(place, poll);
    const verify = () => it.app.run(VerifyFreeze, place.administrator, { freezeId: id });
    expect(await verify()).toEqual({ id, isIntact: true });
    await it.look("UPDATE register.roll_entry SET birth_year = 1991 WHERE latin = 'amina rami'");
    expect(await verify()).toEqual({ id, isIntact: false });
    await it.look("UPDATE register.roll_entry SET birth_year = 1990 WHERE latin = 'amina rami'");
    expect(await verify()).toEqual({ id, isIntact: true });
  });

  test('takes a late addition that one clerk proposes and another decides', async () => {
    const { id } = await it.open(place, poll);
    const late = { idNumber: 'L1', nameLatin: 'Late Comer', birth: '1980' };
    const { id: addition } = await add(place.clerk, id, late);
    const onThePoll = () =>
      it.app.run(AskRegister, place.clerk, {
        said: late,
        question: { territoryId: place.id, on: '2026-03-02', category: 'resident', subject },
      });
    expect(await onThePoll()).toMatchObject({ answer: 'no' });
    await expect(decide(place.clerk, addition, 'add')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await decide(place.otherClerk, addition, 'add')).toEqual({ id: addition, status: 'added' });
    expect(await onThePoll()).toMatchObject({ answer: 'yes' });
    await expect(decide(place.otherClerk, addition, 'refuse')).rejects.toMatchObject({ code: 'ADDITION_STATE_FORBIDS' });
    await expect(add(place.clerk, id, late)).rejects.toMatchObject({ code: 'ADDITION_ALREADY_ON_ROLL' });
  });

  test('shows who proposed what and who decided, to staff of the commune', async () => {
    const { id } = await it.open(place, poll);
    const requestId = newId();
    const { id: addition } = await add(place.clerk, id, { nameLatin: 'Refused Comer', birth: '1980' }, requestId);
    expect((await add(place.clerk, id, { nameLatin: 'Refused Comer', birth: '1980' }, requestId)).id).toBe(addition);
    await decide(place.otherClerk, addition, 'refuse');
    const reader = it.app.get(RegisterReader);
    const [freeze] = (await reader.freezes(place.administrator, place.id, { first: 10 })).items;
    const additions = (await reader.additionsOf([freeze!.id])).get(freeze!.id)!;
    expect(additions.map(({ status, proposedBy, decidedBy }) => [status, proposedBy, decidedBy])).toEqual([
      ['added', place.clerk.id, place.otherClerk.id],
      ['refused', place.clerk.id, place.otherClerk.id],
    ]);
    await expect(async () => reader.freezes(await it.world.citizen(), place.id, { first: 10 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('loses somebody whom one clerk proposes and another takes off: a line of the roll, or a late addition', async () => {
    const { id, fingerprint } = await it.open(place, poll);
    const off = async (facts: object) => {
      const { id: removalId } = await it.app.run(ProposeLateRemoval, place.clerk, {
        ...{ requestId: newId(), freezeId: id, facts, reason: 'Judgment 13/2026 of the administrative court' },
      });
      const decided = { removalId, verdict: 'remove', reason: 'seen' };
      await expect(it.app.run(DecideLateRemoval, place.clerk, decided)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      return it.app.run(DecideLateRemoval, place.otherClerk, decided);
    };
    const answer = (said: object) => {
      const question = { territoryId: place.id, on: '2026-03-02', category: 'resident', subject };
      return it.app.run(AskRegister, place.clerk, { said, question });
    };
    expect(await off({ idNumber: 'L1', birth: '1980' })).toMatchObject({ status: 'removed' });
    expect(await answer({ idNumber: 'L1', birth: '1980' })).toMatchObject({ answer: 'no' });
    expect(await off({ idNumber: 'A1', birth: '1990' })).toMatchObject({ status: 'removed' });
    expect(await answer({ idNumber: 'A1', birth: '1990' })).toMatchObject({ answer: 'no' });
    expect(await it.ask(person.id, { territoryId: place.id, subject })).toMatchObject({ answer: 'no' });
    await expect(off({ idNumber: 'A1', birth: '1990' })).rejects.toMatchObject({ code: 'REMOVAL_NOT_ON_ROLL' });
    expect(await it.app.run(VerifyFreeze, place.administrator, { freezeId: id })).toEqual({ id, isIntact: true });
    expect((await it.open(place, poll)).fingerprint).toBe(fingerprint);
  });

  test('is protected by the database itself from one person deciding alone', async () => {
    const { id } = await it.open(place, poll);
    const { id: addition } = await add(place.clerk, id, { nameLatin: 'Third Comer', birth: '1980' });
    await expect(
      it.look("UPDATE register.late_addition SET status = 'added', decided_by = proposed_by, decided_at = now() WHERE id = $1", [addition]),
    ).rejects.toThrow('late_addition');
    expect((await it.app.get(FreezeStore).addition(addition)).status).toBe('proposed');
  });
});
