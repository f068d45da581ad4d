import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { Actor } from '#kernel';
import { verifyBundle } from '#tally';
import { startApi, type TestApi } from '#testing';
import { BallotDesk } from '../ballot-desk.ts';
import { BudgetBundle } from '../bundle.ts';
import { CountStore } from '../count.store.ts';
import { blind, type Blinded } from '../domain/blind-client.fixtures.ts';
import { BudgetWorld, newSecret } from './budget.fixtures.ts';
import { BlindVote } from '../../../apps/web/src/lib/ballot/blind-vote.ts';

jest.setTimeout(300_000);

let api: TestApi;
let world: BudgetWorld;
beforeAll(async () => {
  api = await startApi();
  world = await new BudgetWorld(api).settle();
}, 120_000);
afterAll(() => api.close());

const prices = [300_000_00, 400_000_00, 500_000_00];
const request = 'mutation ($input: RequestBallotTokenInput!) { requestBallotToken(input: $input) { signature } }';
const castBlind =
  'mutation ($input: CastBlindBallotInput!) { castBlindBallot(input: $input) { published { id } proof { position size } } }';

const keyOf = async (budgetId: string): Promise<Buffer> => {
  const { budget } = await api.data(null, 'query ($id: ID!) { budget(id: $id) { ballotTokenKey } }', { id: budgetId });
  return Buffer.from(budget.ballotTokenKey, 'base64');
};
const voting = () => world.voting(prices, { secrecy: 'blind-token' });
const codeOf = (answer: Awaited<ReturnType<TestApi['query']>>) => answer.errors?.[0]?.extensions.code;

const asking = (budgetId: string, { blinded }: Blinded) => ({
  input: { requestId: newSecret(), budgetId, blinded: blinded.toString('base64') },
});

interface Token {
  readonly token: string;
  readonly signature: string;
}

async function tokenFor(voter: Actor, budgetId: string, made: Blinded): Promise<Token> {
  const { requestBallotToken } = await api.data(voter.id, request, asking(budgetId, made));
  const signature = made.finalize(Buffer.from(requestBallotToken.signature, 'base64'));
  return { token: made.token.toString('base64'), signature: signature.toString('base64') };
}

const vote = (budgetId: string, token: Token, project: number, secret = newSecret(), as: string | null = null) =>
  api.query(as, castBlind, { input: { budgetId, ...token, secret, ballot: [{ envelopeId: 'medina', choices: [{ project }] }] } });

describe('a ballot box with blind tokens', () => {
  test('signs one token for each voter, and the same again when the answer was lost', async () => {
    const budgetId = await voting();
    const key = await keyOf(budgetId);
    const voter = await world.world.citizen();
    const made = blind(key);
    const first = await tokenFor(voter, budgetId, made);
    expect(await tokenFor(voter, budgetId, made)).toEqual(first);
    expect(codeOf(await api.query(voter.id, request, asking(budgetId, blind(key))))).toBe('BALLOT_TOKEN_ISSUED');
    expect(codeOf(await api.query(null, request, asking(budgetId, blind(key))))).toBe('UNAUTHENTICATED');
    const wrong = { input: { requestId: newSecret(), budgetId, blinded: Buffer.alloc(384, 255).toString('base64') } };
    const other = await world.world.citizen();
    expect(codeOf(await api.query(other.id, request, wrong))).toBe('BALLOT_TOKEN_WRONG');
    const [marks] = await api.sql('SELECT count(*)::int AS n FROM budget_mark WHERE budget_id = $1', [budgetId]);
    expect(marks.n).toBe(1);
    await expect(world.cast(budgetId, other, [1])).rejects.toMatchObject({ code: 'BALLOT_TOKEN_NEEDED' });
  });

  test('takes a ballot for a token of its own, once, from nobody known; with its secret it is changed', async () => {
    const [budgetId, another] = [await voting(), await voting()];
    const [key, otherKey] = [await keyOf(budgetId), await keyOf(another)];
    const voters = await world.citizens(4);
    const [one, two] = [await tokenFor(voters[0]!, budgetId, blind(key)), await tokenFor(voters[1]!, budgetId, blind(key))];
    const secret = newSecret();
    expect(codeOf(await vote(budgetId, one, 1, secret, voters[2]!.id))).toBe('FORBIDDEN');
    expect((await vote(budgetId, one, 1, secret)).data.castBlindBallot.proof).toMatchObject({ position: 0, size: 1 });
    expect(codeOf(await vote(budgetId, one, 2))).toBe('BALLOT_SECRET_WRONG');
    expect(codeOf(await vote(budgetId, two, 2, secret))).toBe('BALLOT_SECRET_WRONG');
    expect((await vote(budgetId, one, 3, secret)).errors).toBeUndefined();
    const forged = { token: randomBytes(64).toString('base64'), signature: one.signature };
    expect(codeOf(await vote(budgetId, forged, 1))).toBe('BALLOT_TOKEN_WRONG');
    const foreign = await tokenFor(voters[2]!, another, blind(otherKey));
    expect(codeOf(await vote(budgetId, foreign, 1))).toBe('BALLOT_TOKEN_WRONG');
    const sealedBox = await world.voting(prices);
    expect(codeOf(await vote(sealedBox, one, 1))).toBe('BALLOT_TOKEN_WRONG');
    const [box] = await api.sql('SELECT count(*)::int AS n FROM sealed_ballot WHERE budget_id = $1', [budgetId]);
    expect(box.n).toBe(1);
  });

  test('is counted with the desk in one box; one person votes once; its private key is forgotten', async () => {
    const budgetId = await voting();
    const key = await keyOf(budgetId);
    const voters = await world.citizens(12);
    const desk = api.get(BallotDesk);
    const atDesk = (voterId: string) =>
      desk.castAtDesk(world.staff.clerk, {
        ...{ budgetId, voterId, secret: newSecret(), requestId: newSecret() },
        ballot: [{ envelopeId: 'medina', choices: [{ project: 2, points: 1 }] }],
      });
    const tokens = await Promise.all(voters.slice(1).map((voter) => tokenFor(voter, budgetId, blind(key))));
    await atDesk(voters[0]!.id);
    await expect(atDesk(voters[1]!.id)).rejects.toMatchObject({ code: 'ALREADY_VOTED' });
    expect(codeOf(await api.query(voters[0]!.id, request, asking(budgetId, blind(key))))).toBe('ALREADY_VOTED');
    // the last one had a token signed and never votes
    await Promise.all(tokens.slice(0, -1).map((token) => vote(budgetId, token, 1)));
    await world.counted(budgetId);
    expect(await api.get(CountStore).ofBudget(budgetId)).toMatchObject([{ status: 'done' }]);
    const opened = await api.sql('SELECT choices FROM opened_ballot WHERE budget_id = $1', [budgetId]);
    expect(opened).toHaveLength(11);
    expect(await verifyBundle(await api.get(BudgetBundle).pack(Actor.anonymous, budgetId))).toMatchObject({ isGood: true });
    expect((await api.sql('SELECT private_sealed AS key FROM ballot_token_key WHERE budget_id = $1', [budgetId]))[0].key).toBeNull();
    expect(codeOf(await vote(budgetId, tokens.at(-1)!, 1))).toBe('VOTING_CLOSED');
  });

  test('leaves nothing in the database that a voter and a token have in common, not even for who has every key', async () => {
    const budgetId = await voting();
    const key = await keyOf(budgetId);
    const voters = await world.citizens(20);
    const made = voters.map(() => blind(key));
    const tokens = await Promise.all(voters.map((voter, place) => tokenFor(voter, budgetId, made[place]!)));
    // votes come in another order than tokens were asked for: that is the voter's part
    await Promise.all(tokens.toReversed().map((token) => vote(budgetId, token, 1)));
    const issued = await api.sql("SELECT encode(blinded_hash, 'hex') AS hash FROM ballot_token_issued WHERE budget_id = $1", [budgetId]);
    const spent = await api.sql(
      "SELECT encode(token_hash, 'hex') AS hash, encode(tag, 'hex') AS tag FROM ballot_token_spent WHERE budget_id = $1",
      [budgetId],
    );
    expect([issued.length, spent.length]).toEqual([20, 20]);
    const known = new Set(issued.map(({ hash }) => hash));
    expect(spent.filter(({ hash, tag }) => known.has(hash) || known.has(tag))).toEqual([]);
    const texts = made.flatMap(({ token }, place) => [token.toString('hex'), tokens[place]!.token, tokens[place]!.signature]);
    for (const name of ['request', 'audit', 'outbox', 'budget_mark', 'ballot_token_issued']) {
      const rows = await api.sql(`SELECT t::text AS text FROM ${name} t`);
      expect(rows.filter(({ text }) => texts.some((one) => text.includes(one)))).toEqual([]);
    }
    const acts = await api.sql("SELECT actor FROM audit WHERE use_case IN ('AdmitBlindBallot', 'DropBallots')");
    expect(acts).toEqual([]);
  });

  test('is voted in by what the browser runs: a token is asked for again after a lost answer, and the ballot is found where it is published', async () => {
    const budgetId = await voting();
    const publicKey = (await keyOf(budgetId)).toString('base64');
    const [device, voter] = [new Map<string, string>(), await world.world.citizen()];
    const keeping = {
      getItem: (key: string) => device.get(key) ?? null,
      setItem: (key: string, text: string) => void device.set(key, text),
    };
    const ask = async (input: { budgetId: string; blinded: string }) => {
      const { requestBallotToken } = await api.data(voter.id, request, { input: { requestId: newSecret(), ...input } });
      return requestBallotToken;
    };
    const send = async (input: object) => {
      const { data, errors } = await api.query(null, castBlind, { input });
      if (errors) throw new Error(errors[0]!.extensions.code);
      return data.castBlindBallot;
    };
    const ballotFor = (project: number) => [{ envelopeId: 'medina', choices: [{ project }] }];
    const vote = () => new BlindVote({ budgetId, publicKey }, keeping);
    await expect(vote().cast(ballotFor(1), send)).rejects.toThrow('no token');
    const lost = vote().obtain(async (input) => ask(input).then(() => Promise.reject(new Error('the answer is lost'))));
    await expect(lost).rejects.toThrow('lost');
    expect(vote().isReady).toBe(false);
    await expect(vote().obtain(() => Promise.resolve({ signature: Buffer.alloc(384, 1).toString('base64') }))).rejects.toThrow(
      'invalid signature',
    );
    await vote().obtain(ask); // the page was opened again
    expect([vote().isReady, device.size, [...device.values()][0]]).toEqual([true, 1, expect.not.stringContaining('inverse')]);
    await vote().cast(ballotFor(2), send);
    const { published } = await vote().cast(ballotFor(3), send);
    await Promise.all(
      (await world.citizens(9)).map(async (other) => {
        const made = await tokenFor(other, budgetId, blind(await keyOf(budgetId)));
        return api.query(null, castBlind, { input: { budgetId, ...made, secret: newSecret(), ballot: ballotFor(1) } });
      }),
    );
    await world.counted(budgetId);
    const opened = await api.sql('SELECT id, choices FROM opened_ballot WHERE budget_id = $1', [budgetId]);
    expect(opened).toHaveLength(10);
    expect(opened.find(({ id }) => id === published[0].id)?.choices).toEqual([{ project: 3, points: 1 }]);
  });
});
