import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { features } from '#features';
import { newId } from '#kernel';
import { DraftPetition, OpenCollection } from '#petitions';
import { crowd, eventually, Fleet, graphql, type RunningProcess, signedIn, startApp, type TestApp, World } from '#testing';

jest.setTimeout(180_000);

const sign = `mutation($input: SignPetitionInput!) { signPetition(input: $input) { petitionId signatureId signedAt contentHash code } }`;
const verify = `query($signatureId: ID!, $code: String!) { verifySignatureReceipt(signatureId: $signatureId, code: $code) { isGenuine state } }`;
const people = 2000;

let app: TestApp;
let fleet: Fleet;
let apis: RunningProcess[];
let petitionId: string;

beforeAll(async () => {
  app = await startApp(features);
  const world = new World(app);
  const commune = await world.commune({ population: 500_000 });
  const petitioner = await world.citizen();
  const texts = {
    titles: { fr: 'De la lumière pour le chemin' },
    bodies: { fr: 'Le chemin de l’école n’est pas éclairé, nous demandons des lampadaires.' },
  };
  const draft = { communeId: commune.id, representativeName: 'Amina Rami', authoritativeLanguage: 'fr', ...texts };
  petitionId = (await app.run(DraftPetition, petitioner, draft)).id;
  await app.run(OpenCollection, petitioner, { petitionId });
  const name = new URL(app.database.url).pathname.slice(1);
  fleet = new Fleet({ DATABASE_URL: app.database.url, QUEUE_PREFIX: name, DATABASE_POOL: '8', TRUST_PROXY: 'true' });
  apis = await Promise.all([1, 2, 3, 4].map(() => fleet.start('api')));
  await Promise.all([1, 2].map(() => fleet.start('worker')));
});
afterAll(async () => {
  await fleet.stopAll();
  await app.close();
});

/** A town on telephones and in cafés, not one address. */
const addressOf = (index: number): string => `10.0.${Math.floor(index / 250)}.${index % 250}`;

interface Receipt {
  signatureId: string;
  code: string;
}

describe('two thousand people sign at once through four processes', () => {
  const receipts: Receipt[] = [];

  test('each is answered with a receipt, and a second signature of the same person is refused', async () => {
    const signers = await signedIn(app, people);
    const answers = await crowd(signers, 64, async ({ cookie }, index) => {
      const input = () => ({
        petitionId,
        requestId: newId(),
        fullName: `Signataire ${index}`,
        capacity: 'resident',
        meetsConditions: true,
      });
      const [one, other] = await Promise.all(
        [index, index + 1].map((n) => graphql(apis[n % apis.length]!.url, sign, { input: input() }, cookie, addressOf(index))),
      );
      return [one!, other!];
    });
    for (const pair of answers) {
      const done = pair.filter(({ errors }) => !errors);
      expect(done).toHaveLength(1);
      expect(pair.find(({ errors }) => errors)!.errors![0]!.extensions.code).toBe('ALREADY_SIGNED');
      receipts.push(done[0]!.data.signPetition);
    }
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(people);
  });

  test('the counter comes to the exact number', async () => {
    const count = await eventually(
      () => app.sql('SELECT signatures FROM petition_count WHERE petition_id = $1', [petitionId]),
      (rows) => rows[0]?.signatures === people,
    );
    expect(count).toEqual([{ signatures: people }]);
    expect(
      await app.sql('SELECT count(*)::int AS n, count(DISTINCT person_id)::int AS people FROM signature WHERE petition_id = $1', [
        petitionId,
      ]),
    ).toEqual([{ n: people, people }]);
  });

  test('the threshold was announced once, at the moment of the signature that reached it', async () => {
    await eventually(
      () => app.sql("SELECT count(*)::int AS n FROM task WHERE status = 'owed'"),
      ([row]) => row.n === 0,
    );
    const told = await app.sql("SELECT id FROM outbox WHERE name = 'petition.threshold-reached' AND payload ->> 'petitionId' = $1", [
      petitionId,
    ]);
    expect(told).toHaveLength(1);
    const [{ reached, moment }] = await app.sql(
      `SELECT threshold_reached_at AS reached, (SELECT signed_at FROM signature WHERE petition_id = p.id ORDER BY signed_at, id OFFSET p.required_signatures - 1 LIMIT 1) AS moment
       FROM petition p WHERE id = $1`,
      [petitionId],
    );
    expect(reached).toEqual(moment);
  });

  test('every receipt is genuine and counted, and a changed one is not', async () => {
    const check = (receipt: Receipt, index: number) =>
      graphql(apis[index % apis.length]!.url, verify, { signatureId: receipt.signatureId, code: receipt.code });
    const checks = await crowd(receipts, 32, check);
    expect(checks.filter(({ data }) => !data.verifySignatureReceipt.isGenuine || data.verifySignatureReceipt.state !== 'counted')).toEqual(
      [],
    );
    const [first, second] = receipts;
    expect((await check({ ...first!, code: second!.code }, 0)).data.verifySignatureReceipt.isGenuine).toBe(false);
  });

  test('every process stops when it is asked to', async () => {
    expect(await Promise.all(apis.map((api) => api.stop()))).toEqual([0, 0, 0, 0]);
  });
});
