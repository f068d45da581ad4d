import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Actor, newId } from '#kernel';
import { PersonalData } from '#identity';
import { RegisterDatabase } from '../register-database.ts';
import { RegisterReader } from '../register.reader.ts';
import { ConfirmClaim, EndRollLink } from '../use-cases/settle-claim.ts';
import { Leave, SweepClaims } from './poll.fixtures.ts';
import { RegisterWorld, type Town } from './register.fixtures.ts';

// a machine that does other work besides
jest.setTimeout(60_000);

let it: RegisterWorld;
let town: Town;

const fatima = { idNumber: 'AB123', birth: '1984-05-17' };
const header = 'id_number;name_latin;name_arabic;birth;email\n';

beforeAll(async () => {
  it = await RegisterWorld.start();
  listen();
  town = await it.town();
  await it.roll(
    town,
    `${header}AB123;Fatima El Amrani;فاطمة العمراني;1984-05-17;\nAB124;Omar Rami;;1950;\n;Omar Rami;;1960;\n;Omar Rami;;1960;\n`,
  );
});
afterAll(() => it.close());

const statusOf = async (person: Actor) => (await it.app.get(RegisterReader).ownClaims(person)).map(({ status }) => status);
const linksOf = (person: Actor) => it.app.get(RegisterReader).ownLinks(person);
const levelOf = async (person: Actor): Promise<number> => {
  const [row] = await it.look<{ level: number | null }>(
    'SELECT max(level) AS level FROM assurance WHERE person_id = $1 AND ended_at IS NULL',
    [person.id],
  );
  return row?.level ?? 0;
};
const confirm = (clerk: Actor, reference: string) => it.app.run(ConfirmClaim, clerk, { reference });

interface Listened {
  query(...args: unknown[]): unknown;
}
const sent: string[] = [];

/** Notes every statement that the register's connections send from now on. */
function listen(): void {
  const watched = new Set<Listened>();
  const { pool } = it.app.get(RegisterDatabase) as unknown as {
    pool: { on(event: 'acquire', listener: (client: Listened) => void): void };
  };
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client);
    client.query = (...args) => {
      sent.push(String((args[0] as { text?: string }).text ?? args[0]).replace(/\s+/g, ' '));
      return query(...args);
    };
  });
}

async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const from = sent.length;
  await work();
  return sent.slice(from);
}

describe('whoever claims to be on a roll', () => {
  test('is told the same, by the same statements, whether the roll knows them or not', async () => {
    const [known, unknown] = [await it.world.citizen(), await it.world.citizen()];
    const answers: object[] = [];
    const forKnown = await statements(async () => answers.push(await it.claim(known, town, fatima)));
    const forUnknown = await statements(async () =>
      answers.push(await it.claim(unknown, town, { idNumber: 'ZZ999', birth: '1984-05-17' })),
    );
    expect(answers).toEqual(
      [answers[0], answers[0]].map(() => ({ reference: expect.stringMatching(/^[0-9A-Z]{8}$/), recordedAt: expect.any(Date) })),
    );
    expect(forKnown.length).toBeGreaterThan(3);
    expect(forUnknown).toEqual(forKnown);
    expect(forKnown.join(' ')).not.toContain('roll_entry');
    await it.app.drain();
    const views = [known, unknown].map(async (person) => [
      await statusOf(person),
      await linksOf(person),
      await it.ask(person.id, { territoryId: town.id }),
    ]);
    const [ofKnown, ofUnknown] = await Promise.all(views);
    expect(ofKnown).toEqual([['recorded'], [], { answer: 'cannot-tell', reason: 'not-linked' }]);
    expect(ofUnknown).toEqual(ofKnown);
  });

  test('is confirmed by a clerk of the commune who has seen the card, and by nobody else', async () => {
    const person = await it.world.citizen();
    const { reference } = await it.claim(person, town, fatima);
    const stranger = (await it.town()).clerk;
    await expect(confirm(stranger, reference)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(confirm(town.administrator, reference)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const typed = `${reference.slice(0, 4).toLowerCase()} - ${reference.slice(4)}`;
    expect(await confirm(town.clerk, typed)).toEqual({ reference });
    expect(await statusOf(person)).toEqual(['confirmed']);
    expect(await linksOf(person)).toMatchObject([{ communeId: town.id, proof: 'counter' }]);
    expect(await it.ask(person.id, { territoryId: town.id })).toEqual({ answer: 'yes', reason: 'on-roll' });
    // as when the first answer was lost, or the transaction failed after the link: nothing changes, and the level is there
    await it.look('DELETE FROM assurance WHERE person_id = $1', [person.id]);
    expect(await confirm(town.clerk, reference)).toEqual({ reference });
    expect([await levelOf(person), (await linksOf(person)).length]).toEqual([2, 1]);
  });

  test('cannot be confirmed by themselves, clerk or not', async () => {
    const { reference } = await it.claim(town.otherClerk, town, { idNumber: 'AB124', birth: '1950' });
    await expect(confirm(town.otherClerk, reference)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(confirm(town.clerk, reference)).resolves.toEqual({ reference });
  });

  test('is not confirmed as somebody whom another account already is', async () => {
    const impostor = await it.world.citizen();
    const { reference } = await it.claim(impostor, town, fatima);
    await expect(confirm(town.clerk, reference)).rejects.toMatchObject({ code: 'CLAIM_TAKEN' });
    expect(await linksOf(impostor)).toEqual([]);
  });

  test.each([
    ['with the number of nobody', { idNumber: 'ZZ1', birth: '1984' }],
    ['with a number and another year of birth', { idNumber: 'AB124', birth: '1951' }],
    ['with a name that two people of the roll have', { nameLatin: 'Rami Omar', birth: '1960' }],
  ])('%s is not confirmed, and the clerk is told', async (_title, facts) => {
    const { reference } = await it.claim(await it.world.citizen(), town, facts);
    await expect(confirm(town.clerk, reference)).rejects.toMatchObject({ code: 'CLAIM_NOT_MATCHED' });
  });

  test('is confirmed at once when the own mailbox, proved at sign-in, stands on that line and on no other', async () => {
    const place = await it.town();
    const [alone, oneOfTwo, wrongLine] = [await it.world.citizen(), await it.world.citizen(), await it.world.citizen()];
    const [mine, shared, other] = [await it.mailboxOf(alone), await it.mailboxOf(oneOfTwo), await it.mailboxOf(wrongLine)];
    await it.roll(
      place,
      `${header}A1;Amina;;1990;${mine.toUpperCase()}\nA2;Brahim;;1991;${shared}\nA3;Chama;;1992;${shared}\nA4;Driss;;1993;${other}\nA5;Elias;;1994;\n`,
    );
    await it.claim(alone, place, { idNumber: 'A1', birth: '1990' });
    await it.claim(oneOfTwo, place, { idNumber: 'A2', birth: '1991' });
    await it.claim(wrongLine, place, { idNumber: 'A5', birth: '1994' });
    await it.app.drain();
    expect(await linksOf(alone)).toMatchObject([{ proof: 'mailbox' }]);
    expect(await linksOf(oneOfTwo)).toEqual([]);
    expect(await linksOf(wrongLine)).toEqual([]);
  });

  test('before the roll was imported is compared when it is', async () => {
    const place = await it.town();
    const person = await it.world.citizen();
    await it.claim(person, place, { nameLatin: 'Salma Idrissi', birth: '1971' });
    await it.app.drain();
    expect(await linksOf(person)).toEqual([]);
    await it.roll(place, `${header};Idrissi Salma;;1971-03-03;${await it.mailboxOf(person)}\n`);
    await it.app.drain();
    expect(await linksOf(person)).toMatchObject([{ proof: 'mailbox' }]);
  });

  test('stays recognised in the next version of the roll, and is not once it lists them no more', async () => {
    const place = await it.town();
    await it.roll(place, `${header}A1;Amina Rami;;1990;\nA2;Brahim Rami;;1991;\n`);
    const person = await it.recognised(place, { idNumber: 'A1', birth: '1990' });
    await it.roll(place, `${header}A9;Zahra Rami;;1980;\na-1;Amina Errami;;1990-02-02;\n`);
    expect(await it.ask(person.id, { territoryId: place.id })).toMatchObject({ answer: 'yes' });
    await it.roll(place, `${header}A9;Zahra Rami;;1980;\n`);
    expect(await it.ask(person.id, { territoryId: place.id })).toEqual({ answer: 'no', reason: 'not-on-roll' });
  });
});

describe('a claim', () => {
  test('that is sent twice is one claim', async () => {
    const person = await it.world.citizen();
    const requestId = newId();
    const first = await it.claim(person, town, { idNumber: 'AB7', birth: '1970' }, requestId);
    expect(await it.claim(person, town, { idNumber: 'AB7', birth: '1970' }, requestId)).toEqual(first);
    expect(await statusOf(person)).toEqual(['recorded']);
  });

  test('that is newer replaces the one before', async () => {
    const person = await it.world.citizen();
    const first = await it.claim(person, town, { idNumber: 'AB7', birth: '1970' });
    await it.claim(person, town, { idNumber: 'AB8', birth: '1970' });
    expect(await statusOf(person)).toEqual(['recorded', 'replaced']);
    await expect(confirm(town.clerk, first.reference)).rejects.toMatchObject({ code: 'CLAIM_STATE_FORBIDS' });
  });

  test('can be made five times a day, whoever it names; and on the next day again', async () => {
    const person = await it.world.citizen();
    for (const n of [1, 2, 3, 4, 5]) await it.claim(person, town, { idNumber: `K${n}`, birth: '1970' });
    await expect(it.claim(person, town, fatima)).rejects.toMatchObject({ code: 'CLAIM_LIMIT', params: { max: 5, hours: 24 } });
    await it.app.at('2026-03-03T10:00:00Z');
    await expect(it.claim(person, town, { idNumber: 'K6', birth: '1970' })).resolves.toBeDefined();
    await it.app.at('2026-03-02T09:00:00Z');
  });

  test.each([
    [{ birth: '1984' }, 'CLAIM_FACTS_MISSING', 'idNumber'],
    [{ idNumber: '123', birth: '1984' }, 'ID_NUMBER_UNREADABLE', 'idNumber'],
    [{ idNumber: 'AB1', birth: 'spring' }, 'ROLL_LINE_BIRTH', 'birth'],
    [{ nameLatin: 'فاطمة', birth: '1984' }, 'ROLL_LINE_SCRIPT', 'name_latin'],
  ])('of %j is refused: %s', async (facts, code, field) => {
    await expect(it.claim(await it.world.citizen(), town, facts)).rejects.toMatchObject({ code, field });
  });

  test('with a number is refused in a commune without authorisation, and made by name', async () => {
    const place = await it.town({ authorised: false });
    const person = await it.world.citizen();
    await expect(it.claim(person, place, fatima)).rejects.toMatchObject({ code: 'CNDP_AUTHORISATION_MISSING' });
    await it.roll(place, 'name_latin;name_arabic;birth\nFatima;فاطمة العمراني;1984\n');
    const { reference } = await it.claim(person, place, { nameArabic: 'العمراني فاطمه', birth: '1984-05-17' });
    await expect(confirm(place.clerk, reference)).resolves.toBeDefined();
  });

  test('can be taken back: the person is then recognised no more', async () => {
    const place = await it.town();
    await it.roll(place, `${header}A1;Amina Rami;;1990;\n`);
    const person = await it.recognised(place, { idNumber: 'A1', birth: '1990' });
    expect(await levelOf(person)).toBe(2);
    await it.app.run(EndRollLink, person, { communeId: place.id });
    expect(await linksOf(person)).toEqual([]);
    expect(await levelOf(person)).toBeLessThan(2);
    const [claimed] = await it.app.get(RegisterReader).ownClaims(person);
    await expect(confirm(place.clerk, claimed!.reference)).rejects.toMatchObject({ code: 'CLAIM_STATE_FORBIDS' });
    expect(await it.ask(person.id, { territoryId: place.id })).toEqual({ answer: 'cannot-tell', reason: 'not-linked' });
  });
});

describe('what is held of a person', () => {
  const ofPerson = (name: string, person: Actor) => it.app.get(PersonalData).export(name, person.id);

  test('is shown to them, without number and birth, and goes when they leave; who asked about them stays', async () => {
    const place = await it.town();
    await it.roll(place, `${header}A1;Amina Rami;;1990-02-03;\n`);
    const person = await it.recognised(place, { idNumber: 'A1', birth: '1990' });
    await it.ask(person.id, { territoryId: place.id });
    const [roll, questions] = [await ofPerson('roll', person), await ofPerson('register-questions', person)];
    expect(roll).toMatchObject([
      { fields: { proof: 'counter' } },
      { fields: { status: 'confirmed' }, keptUntil: new Date('2027-03-02T09:00:00Z') },
    ]);
    expect(questions).toMatchObject([{ fields: { askedBy: 'self', answer: 'yes', reason: 'on-roll' } }]);
    expect(JSON.stringify(roll)).not.toMatch(/A1|1990/);
    await it.app.run(Leave, person, {});
    expect(await ofPerson('roll', person)).toEqual([]);
    expect(await ofPerson('register-questions', person)).toHaveLength(1);
    const again = await it.recognised(place, { idNumber: 'A1', birth: '1990' });
    expect(await linksOf(again)).toHaveLength(1);
  });

  test('of a claim is forgotten after a year', async () => {
    const person = await it.world.citizen();
    await it.claim(person, town, { idNumber: 'AB7', birth: '1970' });
    await it.app.at('2027-03-02T08:59:00Z');
    await it.app.run(SweepClaims, Actor.system('retention'), {});
    expect(await statusOf(person)).toEqual(['recorded']);
    await it.app.at('2027-03-03T09:00:00Z');
    await it.app.run(SweepClaims, Actor.system('retention'), {});
    expect(await statusOf(person)).toEqual([]);
    await it.app.at('2026-03-02T09:00:00Z');
  });
});
