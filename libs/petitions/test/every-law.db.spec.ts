import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ConveneSession, FreezeAgenda, OpenAgenda, OpenSession, PlanSession } from '#councils';
import { Actor, newId } from '#kernel';
import { PetitionReader, PetitionsModule } from '#petitions';
import { Clock, Config } from '#platform';
import { ClaimRollEntry, ConfirmClaim, ConfirmRoll, type RollCategory, RollImport } from '#register';
import { TerritoryReader } from '#territory';
import { startApp, type TestApp, World } from '#testing';
import { SignatureReader } from '../signature.reader.ts';
import { SpreadReader } from '../spread.reader.ts';
import { ConfirmAnswer, ProposeAnswer } from '../use-cases/answer-petition.ts';
import { SchedulePetition } from '../use-cases/decide-petition.ts';
import { CompletePetition, RequestCompletion } from '../use-cases/complete-petition.ts';
import { AdmitPetition, ReferToBureau } from '../use-cases/examine-petition.ts';
import { SettleThreshold } from '../use-cases/count-signatures.ts';
import { ConfirmDecision, ProposeDecision } from '../use-cases/deliberate-petition.ts';
import { DraftPetition } from '../use-cases/draft-petition.ts';
import { OpenCollection } from '../use-cases/open-collection.ts';
import { SignPetition, WithdrawSignature } from '../use-cases/sign-petition.ts';
import { SubmitPetition } from '../use-cases/submit-petition.ts';
import { approved, type Association, associationIn, type Place, type PlaceFacts, settle } from './law.fixtures.ts';
import { declaration, reasons, words } from './petition.fixtures.ts';

jest.setTimeout(60_000); // two of the laws ask for three hundred signatures

const system = Actor.system('spec');
const rabat = { country: 'MA', timeZone: 'Africa/Casablanca' } as const;
const brussels = { country: 'BE', timeZone: 'Europe/Brussels', level: 'commune', population: 40_000 } as const;

let app: TestApp;
let world: World;
const crowd: Actor[] = [];

beforeAll(async () => {
  app = await startApp([PetitionsModule]);
  world = new World(app);
});
afterAll(() => app.close());
beforeEach(() => app.at('2026-03-02T09:00:00Z'));

/** So many people of assurance 1, the same ones each time. */
async function people(count: number): Promise<Actor[]> {
  while (crowd.length < count) crowd.push(await world.citizen(`Citoyen ${crowd.length}`));
  return crowd.slice(0, count);
}

async function opened(place: Place, instrument: string, petitioner: Actor): Promise<string> {
  const input = { communeId: place.territory.id, instrument, representativeName: 'Salma Idrissi', ...words };
  const { id } = await app.run(DraftPetition, petitioner, input);
  await app.run(OpenCollection, petitioner, { petitionId: id });
  return id;
}

const sign = (petitionId: string, signer: Actor, more: object = {}) =>
  app.run(SignPetition, signer, { petitionId, ...declaration, ...more });
/** Many people, some at a time. */
async function signedBy(id: string, signers: readonly Actor[], more: (n: number) => object): Promise<void> {
  for (let from = 0; from < signers.length; from += 8)
    await Promise.all(signers.slice(from, from + 8).map((signer, n) => sign(id, signer, more(from + n))));
}

const settled = (petitionId: string) => app.run(SettleThreshold, system, { petitionId });
/** By what each signature's tie is shown, and what the roll said, in the order in which they were given. */
const ties = async (id: string): Promise<string[]> =>
  (await app.sql('SELECT proof, roll_answer FROM signature WHERE petition_id = $1 ORDER BY id', [id])).map(
    ({ proof, roll_answer: said }) => `${proof} ${said}`,
  );
const read = async (id: string) => (await app.get(PetitionReader).find(Actor.anonymous, id))!;
const standing = (id: string, level: 1 | 2 = 2): Actor => Actor.person(id, [], { level, withheld: [] });

/** Recognised on the electoral roll of a commune by its clerk: assurance 2. */
async function elector({ territory, staff }: Pick<Place, 'territory' | 'staff'>, category: RollCategory = 'elector'): Promise<Actor> {
  async function* roll(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('name_latin;name_arabic;birth\nRosa Chimbo;;1984-05-17\nLuis Guamán;;1990-01-02\n');
  }
  const { actId } = await app.get(RollImport).run(staff.administrator, { communeId: territory.id, category, asOf: '2026-01-01' }, roll());
  await app.run(ConfirmRoll, staff.clerk, { actId });
  const rosa = await world.citizen('Rosa Chimbo', 'es');
  const facts = { nameLatin: 'Rosa Chimbo', birth: '1984-05-17' };
  const { reference } = await app.run(ClaimRollEntry, rosa, { requestId: newId(), communeId: territory.id, facts });
  await app.run(ConfirmClaim, staff.clerk, { reference });
  return standing(rosa.id);
}

interface Law {
  readonly pack: string;
  readonly place: PlaceFacts;
  readonly instrument: string;
  readonly capacity: string;
  /** Where the roll alone counts. */
  readonly isByRoll?: boolean;
  /** What comes out: signatures, what they bring about, the day of the answer, and where it stands when nobody does anything for 200 days. */
  readonly required: number;
  readonly effect: string;
  readonly dueDay: string | null;
  readonly after: readonly [status: string, overdueSince: string | null];
}

const laws: readonly Law[] = [
  {
    ...{ pack: 'ma-commune-2016', place: { ...rabat, level: 'commune', population: 12_000 }, instrument: 'petition', capacity: 'resident' },
    ...{ required: 100, effect: 'AGENDA', dueDay: '2026-06-02', after: ['under-review', '2026-06-02'] },
  },
  {
    ...{ pack: 'ma-province-2016', place: { ...rabat, level: 'province', population: 400_000 }, instrument: 'petition' },
    ...{ capacity: 'resident', required: 300, effect: 'AGENDA', dueDay: '2026-05-04', after: ['under-review', '2026-05-04'] },
  },
  {
    ...{ pack: 'ma-region-2016', place: { ...rabat, level: 'region', population: 900_000, parts: 3 }, instrument: 'petition' },
    ...{ capacity: 'resident', required: 300, effect: 'AGENDA', dueDay: '2026-05-04', after: ['under-review', '2026-05-04'] },
  },
  {
    ...{ pack: 'be-wallonia-commune-2012', place: { ...brussels, jurisdiction: 'BE-WAL' }, instrument: 'interpellation' },
    ...{ capacity: 'resident', required: 1, effect: 'HEARING', dueDay: null, after: ['under-review', null] },
  },
  {
    ...{ pack: 'be-brussels-commune-2024', place: { ...brussels, jurisdiction: 'BE-BRU' }, instrument: 'interpellation' },
    ...{ capacity: 'resident', required: 25, effect: 'HEARING', dueDay: null, after: ['under-review', null] },
  },
  {
    ...{ pack: 'be-brussels-commune-petition-2024', place: { ...brussels, jurisdiction: 'BE-BRU' }, instrument: 'petition' },
    ...{ capacity: 'anyone', required: 1, effect: 'HEARING', dueDay: null, after: ['under-review', null] },
  },
  {
    pack: 'ec-commune-initiative-2018',
    place: { country: 'EC', timeZone: 'America/Guayaquil', level: 'commune', population: 90_000, electors: 400 },
    ...{ instrument: 'normative-initiative', capacity: 'resident', isByRoll: true },
    ...{ required: 1, effect: 'DECISION', dueDay: '2026-08-29', after: ['in-force', null] },
  },
  {
    pack: 'cd-commune-2006',
    place: { country: 'CD', timeZone: 'Africa/Kinshasa', level: 'commune', population: 300_000 },
    ...{ instrument: 'petition', capacity: 'national' },
    ...{ required: 1, effect: 'ANSWER', dueDay: '2026-06-02', after: ['under-review', '2026-06-02'] },
  },
];

describe('the same petition', () => {
  test.each(laws)('under $pack: $required signatures, $effect, answer due $dueDay, and then $after', async (law) => {
    const place = await settle(app, world, law.place);
    const petitioner = law.isByRoll ? standing((await world.citizen('Rosa Chimbo')).id) : await world.citizen('Salma Idrissi');
    const signers = law.isByRoll ? [await elector(place)] : await people(law.required);
    const id = await opened(place, law.instrument, petitioner);
    const placeOf = (n: number) => (place.parts.length ? place.parts[n % place.parts.length]!.id : null);
    await signedBy(id, signers.slice(1), (n) => ({ capacity: law.capacity, placeId: placeOf(n) }));
    await settled(id);
    expect((await read(id)).status).toBe('collecting'); // one is missing
    await sign(id, signers[0]!, { capacity: law.capacity, placeId: placeOf(0) });
    await settled(id);
    const ready = await read(id);
    expect([ready.rulePackId, ready.requiredSignatures, ready.status]).toEqual([law.pack, law.required, 'ready']);
    const receipt = await app.run(SubmitPetition, petitioner, { petitionId: id });
    expect([receipt.signatures, receipt.dueDay, receipt.organisationNames]).toEqual([law.required, law.dueDay, null]);
    await app.run(ReferToBureau, place.staff['council-president'], { petitionId: id });
    await app.at('2026-09-18T09:00:00Z');
    const after = await read(id);
    expect([after.status, after.overdueSince]).toEqual(law.after);
  });

  test.each([
    ['ma-commune-2016', 'national'],
    ['be-wallonia-commune-2012', 'activity'],
    ['cd-commune-2006', 'resident'],
  ])('under %s is not signed as %s', async (pack, capacity) => {
    const law = laws.find((one) => one.pack === pack)!;
    const petitioner = await world.citizen();
    const id = await opened(await settle(app, world, law.place), law.instrument, petitioner);
    const activity = { kind: 'commerce', place: 'Rue de la Gare' };
    await expect(sign(id, petitioner, { capacity, activity })).rejects.toMatchObject({ code: 'NOT_ELIGIBLE' });
  });
});

describe('a proposal in Ecuador (Constitution, art. 103)', () => {
  let place: Place;
  let petitioner: Actor;
  beforeEach(async () => {
    place = await settle(app, world, laws.find(({ pack }) => pack.startsWith('ec-'))!.place);
    petitioner = await elector(place);
  });

  test('is signed by those whom the roll knows: a mailbox is too little, and the refusal says the way', async () => {
    const id = await opened(place, 'normative-initiative', petitioner);
    const mailbox = await world.citizen();
    const refused = { code: 'LEVEL_TOO_LOW', params: { needed: 2, has: 1, how: 'roll-or-paper' } };
    await expect(sign(id, mailbox)).rejects.toMatchObject(refused);
    await expect(sign(id, standing(mailbox.id))).rejects.toMatchObject({ code: 'TIE_NOT_SHOWN' });
    await sign(id, petitioner);
    expect(await app.sql('SELECT proof, roll_answer FROM signature WHERE petition_id = $1', [id])).toEqual([
      { proof: 'roll', roll_answer: 'yes' },
    ]);
  });

  test('that waits past its day is in force although the clock has not come to it: no act undoes that', async () => {
    const id = await opened(place, 'normative-initiative', petitioner);
    await sign(id, petitioner);
    await settled(id);
    await app.run(SubmitPetition, petitioner, { petitionId: id });
    app.get(Clock).set('2026-08-30T09:00:00Z');
    const late = app.run(ReferToBureau, place.staff['council-president'], { petitionId: id });
    await expect(late).rejects.toMatchObject({ code: 'PETITION_IN_FORCE', params: { day: '2026-08-29' } });
    await app.at('2026-08-30T10:00:00Z');
    const [last] = (await app.get(PetitionReader).histories([id])).get(id)!.slice(-1);
    expect([last!.event, last!.legalDay, last!.toStatus, last!.actorRole]).toEqual(['enterIntoForce', '2026-08-29', 'in-force', 'system']);
    const told = await app.sql("SELECT recipient_id FROM mailbox_item WHERE subject_id = $1 AND template LIKE 'petition.in-force%'", [id]);
    expect(told.map((row) => row.recipient_id)).toEqual(expect.arrayContaining([petitioner.id, place.staff.secretary.id]));
  });

  test('that lacks papers is asked for them: the time stands still until they come, and the examination goes on', async () => {
    const bureau = place.staff['bureau-member'];
    const id = await opened(place, 'normative-initiative', petitioner);
    await sign(id, petitioner);
    await settled(id);
    await app.run(SubmitPetition, petitioner, { petitionId: id });
    await app.run(ReferToBureau, place.staff['council-president'], { petitionId: id });
    await app.at('2026-03-10T15:00:00Z');
    await app.run(RequestCompletion, bureau, { petitionId: id, missing: reasons, dueOn: '2026-03-20' });
    expect((await read(id)).suspensions).toEqual([{ from: '2026-03-11', to: null, reason: 'completion' }]);
    await expect(app.run(AdmitPetition, bureau, { petitionId: id })).rejects.toMatchObject({ code: 'PETITION_STATE_FORBIDS' });
    await app.at('2026-03-18T15:00:00Z');
    await app.run(CompletePetition, petitioner, { petitionId: id, brought: reasons });
    expect(await read(id)).toMatchObject({
      status: 'under-review',
      suspensions: [{ from: '2026-03-11', to: '2026-03-18', reason: 'completion' }],
    });
    await app.run(AdmitPetition, bureau, { petitionId: id });
    // 29 August without the eight days
    await app.at('2026-09-06T15:00:00Z');
    expect((await read(id)).status).toBe('admissible');
    await app.at('2026-09-07T15:00:00Z');
    expect((await read(id)).status).toBe('in-force');
  });

  test('is owed a decision also when it is admissible: an answer is none, and its day still puts it in force', async () => {
    const id = await opened(place, 'normative-initiative', petitioner);
    await sign(id, petitioner);
    await settled(id);
    await app.run(SubmitPetition, petitioner, { petitionId: id });
    await app.run(ReferToBureau, place.staff['council-president'], { petitionId: id });
    await app.run(AdmitPetition, place.staff['bureau-member'], { petitionId: id });
    await expect(app.run(ProposeAnswer, place.staff['bureau-member'], { petitionId: id, answer: reasons })).rejects.toMatchObject({
      code: 'NOT_ANSWERED_HERE',
    });
    await app.at('2026-08-30T10:00:00Z');
    expect((await read(id)).status).toBe('in-force');
  });
});

describe('a question in a Walloon commune (CDLD, art. L1122-14)', () => {
  test('is heard in the first sitting that leaves fifteen clear days, and answered there', async () => {
    const law = laws.find(({ pack }) => pack.startsWith('be-wallonia'))!;
    const place = await settle(app, world, law.place);
    const { secretary, 'council-president': president } = place.staff;
    const asker = await world.citizen();
    const id = await opened(place, 'interpellation', asker);
    await sign(id, asker);
    await settled(id);
    const sessions: string[] = [];
    for (const startsOn of ['2026-03-17', '2026-03-18']) {
      const { id: sessionId } = await app.run(PlanSession, secretary, { communeId: place.territory.id, startsOn });
      await app.run(OpenAgenda, secretary, { sessionId });
      sessions.push(sessionId);
    }
    await app.run(SubmitPetition, asker, { petitionId: id });
    await app.run(ReferToBureau, president, { petitionId: id });
    await app.run(AdmitPetition, place.staff['bureau-member'], { petitionId: id });
    await app.run(SchedulePetition, secretary, { petitionId: id });
    const [placed] = (await app.get(PetitionReader).histories([id])).get(id)!.slice(-1);
    expect(placed!.details['sessionDay']).toBe('2026-03-18');
    await expect(app.run(ProposeAnswer, secretary, { petitionId: id, answer: reasons })).rejects.toMatchObject({
      code: 'COUNCIL_NOT_SITTING',
    });
    await app.run(FreezeAgenda, secretary, { sessionId: sessions[1] });
    await app.run(ConveneSession, president, { sessionId: sessions[1] });
    await app.run(OpenSession, president, { sessionId: sessions[1] });
    const { actId } = await app.run(ProposeAnswer, secretary, { petitionId: id, answer: reasons });
    await expect(app.run(ConfirmAnswer, secretary, { actId })).rejects.toMatchObject({ code: 'SAME_PERSON' });
    expect((await read(id)).status).toBe('scheduled');
    expect(await app.run(ConfirmAnswer, president, { actId })).toEqual({ id, status: 'answered' });
    await app.drain();
    const papers = await app.sql('SELECT kind FROM document WHERE subject_id = $1 ORDER BY kind', [id]);
    expect(papers.map(({ kind }) => kind)).toEqual(['decision-letter', 'decision-letter', 'filing-receipt']);
  });
});

describe('a petition to a Moroccan region (organic law 111-14, art. 120)', () => {
  const region = laws.find(({ pack }) => pack === 'ma-region-2016')!;

  test('that has its number and not its spread is not ready, and says in public which province lacks how many', async () => {
    const place = await settle(app, world, region.place);
    const [first, second, third] = place.parts;
    const petitioner = await world.citizen();
    const id = await opened(place, 'petition', petitioner);
    const signers = await people(303);
    // 300 in all, of which one province gave 12 of its 15
    const partOf = (n: number) => (n < 12 ? first! : n < 100 ? second! : third!);
    await signedBy(id, signers.slice(0, 300), (n) => ({ placeId: partOf(n).id }));
    await settled(id);
    expect((await read(id)).status).toBe('collecting');
    await expect(app.run(SubmitPetition, petitioner, { petitionId: id })).rejects.toMatchObject({ code: 'PETITION_STATE_FORBIDS' });
    const spread = (await app.get(SpreadReader).of(await read(id)))!;
    expect([spread.isMet, spread.minimum, spread.legalRef]).toEqual([false, 15, 'loi organique 111-14, art. 120']);
    expect(spread.parts.map(({ territory, count, missing }) => [territory.id, count, missing])).toEqual([
      [first!.id, 12, 3],
      [second!.id, 88, 0],
      [third!.id, 200, 0],
    ]);
    await app.at('2026-03-05T09:00:00Z');
    for (const signer of signers.slice(300)) await sign(id, signer, { placeId: first!.id });
    await settled(id);
    const ready = await read(id);
    expect([ready.status, ready.thresholdReachedAt!.toISOString()]).toEqual(['ready', '2026-03-05T09:00:00.000Z']);
    await app.run(WithdrawSignature, signers[0]!, { petitionId: id });
    await settled(id);
    expect((await read(id)).status).toBe('collecting');
  });

  test('does not believe a province that the roll contradicts', async () => {
    const place = await settle(app, world, region.place);
    const [commune] = await app.get(TerritoryReader).search('commune', undefined, place.parts[0]!.id, 1);
    const known = await elector({ territory: commune!, staff: place.staff });
    const id = await opened(place, 'petition', await world.citizen());
    await expect(sign(id, known, { placeId: place.parts[1]!.id })).rejects.toMatchObject({
      code: 'PLACE_NOT_AS_ON_ROLL',
      field: 'placeId',
    });
    await sign(id, known, { placeId: place.parts[0]!.id });
    await sign(id, (await people(1))[0]!, { placeId: place.parts[1]!.id });
    expect(await ties(id)).toEqual(['roll yes', 'declaration cannot-tell']);
  });

  test('asks each signer for a province of the region, and takes no other', async () => {
    const [place, other] = [await settle(app, world, region.place), await settle(app, world, region.place)];
    const [signer] = await people(1);
    const id = await opened(place, 'petition', await world.citizen());
    await expect(sign(id, signer!)).rejects.toMatchObject({ code: 'PLACE_MISSING', field: 'placeId' });
    await expect(sign(id, signer!, { placeId: other.parts[0]!.id })).rejects.toMatchObject({ code: 'PLACE_NOT_IN_TERRITORY' });
  });
});

describe('who signs as a resident (organic law 113-14, art. 123)', () => {
  test('is shown by the roll that was frozen when the collection opened, or else by the own declaration', async () => {
    const place = await settle(app, world, laws[0]!.place);
    const known = await elector(place, 'resident');
    const id = await opened(place, 'petition', await world.citizen());
    await sign(id, known);
    await sign(id, (await people(1))[0]!);
    expect(await ties(id)).toEqual(['roll yes', 'declaration cannot-tell']);
  });

  test('is answered although more sign at once than there are connections: no act waits for a second one', async () => {
    const place = await settle(app, world, laws[0]!.place);
    await elector(place, 'resident');
    const id = await opened(place, 'petition', await world.citizen());
    const signers = await people(24);
    const others = Array.from({ length: app.get(Config).DATABASE_POOL - 1 }, () => app.get(DataSource).createQueryRunner());
    await Promise.all(others.map((busy) => busy.connect()));
    try {
      await Promise.all(signers.map((signer) => sign(id, signer)));
    } finally {
      await Promise.all(others.map((busy) => busy.release()));
    }
    expect(await ties(id)).toEqual(signers.map(() => 'declaration cannot-tell'));
  });

  test('is not asked for on a roll that the commune does not have', async () => {
    const id = await opened(await settle(app, world, laws[0]!.place), 'petition', await world.citizen());
    await sign(id, (await people(1))[0]!);
    expect(await ties(id)).toEqual(['declaration null']);
  });
});

describe('who signs for an activity (organic law 113-14, art. 123)', () => {
  test('names it and its place; both are sealed, and the signature is found again among the own ones alone', async () => {
    const place = await settle(app, world, laws[0]!.place);
    const signer = await world.citizen();
    const id = await opened(place, 'petition', await world.citizen());
    await expect(sign(id, signer, { capacity: 'activity' })).rejects.toMatchObject({ code: 'ACTIVITY_MISSING' });
    const activity = { kind: 'craft', place: 'Souk des tanneurs', registerNumber: 'RC 4471' };
    await sign(id, signer, { capacity: 'activity', activity });
    const [row] = await app.sql('SELECT capacity, proof, roll_answer, activity_sealed FROM signature WHERE petition_id = $1', [id]);
    expect([row.capacity, row.proof, row.roll_answer, row.activity_sealed.includes('tanneurs')]).toEqual([
      'activity',
      'declaration',
      null,
      false,
    ]);
    const own = await app.get(SignatureReader).page(signer, { first: 10 });
    expect(own.items.map(({ petitionId }) => petitionId)).toEqual([id]);
    expect((await app.get(SignatureReader).page(await world.citizen(), { first: 10 })).items).toEqual([]);
    await expect(app.get(SignatureReader).page(Actor.anonymous, { first: 10 })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('an association (organic law 113-14, art. 124)', () => {
  let place: Place;
  let clerks: readonly [Actor, Actor];
  const tags = { objectTags: ['roads-transport'] };

  beforeEach(async () => {
    place = await settle(app, world, laws[0]!.place);
    clerks = [place.staff.clerk, await world.staff('clerk', place.territory.id)];
  });

  const filing = async (association: Association, more: object = tags): Promise<string> => {
    const { id: organisationId, president } = association;
    const input = { communeId: place.territory.id, representativeName: 'Amina Rami', ...words, organisationId, ...more };
    return (await app.run(DraftPetition, president, input)).id;
  };

  test('petitions from its first visit to the decision of the council, without one signature', async () => {
    const association = await associationIn(app, world, place.territory.id);
    await expect(filing(association)).rejects.toMatchObject({ code: 'NOT_REPRESENTATIVE' });
    await approved(app, association, clerks);
    const id = await filing(association);
    await expect(app.run(OpenCollection, association.president, { petitionId: id })).rejects.toMatchObject({
      code: 'NO_COLLECTION_NEEDED',
    });
    const receipt = await app.run(SubmitPetition, association.president, { petitionId: id });
    expect([receipt.signatures, receipt.dueDay, receipt.organisationNames?.ar]).toEqual([0, '2026-06-02', 'جمعية الطرق للجميع']);
    const filed = await read(id);
    expect(filed.associationConditions!.map(({ condition, met }) => [condition, met])).toEqual([
      ['older-than-years', 'yes'],
      ['seat-or-branch', 'yes'],
      ['good-standing', 'yes'],
      ['linked-activity', 'yes'],
    ]);
    const { secretary, 'council-president': president, 'bureau-member': bureau } = place.staff;
    await app.run(ReferToBureau, president, { petitionId: id });
    await app.run(AdmitPetition, bureau, { petitionId: id });
    const { id: sessionId } = await app.run(PlanSession, secretary, { communeId: place.territory.id, startsOn: '2026-05-05' });
    await app.run(OpenAgenda, secretary, { sessionId });
    await app.run(SchedulePetition, secretary, { petitionId: id });
    await app.run(FreezeAgenda, secretary, { sessionId });
    await app.run(ConveneSession, president, { sessionId });
    await app.run(OpenSession, president, { sessionId });
    const decision = { petitionId: id, outcome: 'adopted', reasons, votes: { for: 20, against: 3, abstaining: 1 } };
    const { actId } = await app.run(ProposeDecision, secretary, decision);
    await app.run(ConfirmDecision, president, { actId });
    expect((await read(id)).status).toBe('deliberated');
    const texts = JSON.stringify([await app.sql('SELECT details FROM petition_event WHERE petition_id = $1', [id]), receipt]);
    expect(texts).not.toContain('Amina Rami');
  });

  test('three years old to the day is too young, and old enough the day after', async () => {
    const young = { foundedOn: '2023-03-02', receiptOn: '2023-03-02' };
    const association = await approved(app, await associationIn(app, world, place.territory.id, young), clerks);
    const id = await filing(association);
    const file = () => app.run(SubmitPetition, association.president, { petitionId: id });
    await expect(file()).rejects.toMatchObject({ code: 'ASSOCIATION_TOO_YOUNG' });
    expect(await app.sql('SELECT status, opened_at FROM petition WHERE id = $1', [id])).toEqual([{ status: 'draft', opened_at: null }]);
    await app.at('2026-03-03T09:00:00Z');
    expect((await file()).signatures).toBe(0);
  });

  test('of another field is refused without a word on the tie', async () => {
    const association = await approved(app, await associationIn(app, world, place.territory.id), clerks);
    const id = await filing(association, { objectTags: ['sport'] });
    const refused = { code: 'ASSOCIATION_OBJECT_NOT_LINKED' };
    await expect(app.run(SubmitPetition, association.president, { petitionId: id })).rejects.toMatchObject(refused);
  });

  test('whose representative’s term is over does not act', async () => {
    const association = await approved(app, await associationIn(app, world, place.territory.id), clerks);
    const id = await filing(association);
    await app.at('2028-02-01T09:00:00Z');
    await expect(app.run(SubmitPetition, association.president, { petitionId: id })).rejects.toMatchObject({ code: 'NOT_REPRESENTATIVE' });
  });

  test('of another commune is refused here, and heard by the region in which it sits', async () => {
    const region = await settle(app, world, laws.find(({ pack }) => pack === 'ma-region-2016')!.place);
    const [commune] = await app.get(TerritoryReader).search('commune', undefined, region.parts[0]!.id, 1);
    const theirs = [region.staff.clerk, await world.staff('clerk', region.territory.id)] as const;
    const association = await approved(app, await associationIn(app, world, commune!.id), theirs);
    const [here, there] = [await filing(association), await filing(association, { ...tags, communeId: region.territory.id })];
    await expect(app.run(SubmitPetition, association.president, { petitionId: here })).rejects.toMatchObject({
      code: 'ASSOCIATION_NOT_HERE',
    });
    expect((await app.run(SubmitPetition, association.president, { petitionId: there })).dueDay).toBe('2026-05-04');
  });

  test('has a weak tie weighed by the bureau, which sees what everybody sees', async () => {
    const association = await approved(app, await associationIn(app, world, place.territory.id), clerks);
    const id = await filing(association, { objectTags: ['sport'], objectExplanation: 'La rue mène au terrain de sport du quartier.' });
    await app.run(SubmitPetition, association.president, { petitionId: id });
    const linked = (await read(id)).associationConditions!.find(({ condition }) => condition === 'linked-activity')!;
    expect([linked.met, linked.facts['explanation']]).toEqual(['cannot-tell', 'La rue mène au terrain de sport du quartier.']);
  });

  test('does not petition where the law knows no such petition', async () => {
    const congo = await settle(app, world, laws.find(({ pack }) => pack.startsWith('cd-'))!.place);
    const association = await approved(app, await associationIn(app, world, place.territory.id), clerks);
    await expect(filing(association, { ...tags, communeId: congo.territory.id })).rejects.toMatchObject({
      code: 'ASSOCIATION_MAY_NOT_PETITION',
    });
  });
});
