import { jest } from '@jest/globals';
import { Actor } from '#kernel';
import { ClaimRollEntry, ConfirmClaim, ConfirmRoll, RollImport, SetRegisterSettings } from '#register';
import { unpackZip, verifyBundle } from '#tally';
import { startApi, type TestApi } from '#testing';
import { blind } from '../domain/blind-client.fixtures.ts';
import { BudgetBundle } from '../bundle.ts';
import { BudgetReader } from '../budget.reader.ts';
import type { Regulation } from '../domain/regulation.ts';
import { BudgetWorld, newSecret } from './budget.fixtures.ts';

jest.setTimeout(300_000);

const header = 'id_number;name_latin;birth';
const people = ['Amina Rami', 'Brahim Tazi', 'Zineb Ouali', 'Hassan Naciri', 'Loubna Berrada', 'Omar Haddad', 'Said Chraibi'] as const;
const numberOf = (name: string): string => `L${100 + people.indexOf(name as never)}`;
const roll = [header, ...people.map((name) => `${numberOf(name)};${name};1980-05-04`), 'L99;Young Rami;2012-03-01', ''].join('\n');

let api: TestApi;
let world: BudgetWorld;
let otherClerk: Actor;
beforeAll(async () => {
  api = await startApi();
  world = await new BudgetWorld(api).settle();
  world.now('2026-01-11T10:00:00Z');
  otherClerk = await world.world.staff('clerk', world.commune.id);
  const cndp = { number: 'A-PO-999/2025', grantedOn: '2025-11-03' };
  const settings = { communeId: world.commune.id, cndp, numberRetentionDays: 90, rollRetentionDays: 365 };
  await world.run(SetRegisterSettings, world.staff.administrator, settings);
  await imported(roll, '2026-01-01');
}, 120_000);
afterAll(() => api.close());

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
async function imported(text: string, asOf: string): Promise<void> {
  const facts = { communeId: world.commune.id, category: 'resident', asOf } as const;
  const { actId } = await api.get(RollImport).run(world.staff.administrator, facts, bytes(text));
  await world.run(ConfirmRoll, world.staff.clerk, { actId });
}

/** A citizen whom a clerk recognised as that line of the roll. */
async function recognised(idNumber: string, birth = '1980-05-04'): Promise<Actor> {
  const person = await world.world.citizen();
  const claim = { requestId: newSecret(), communeId: world.commune.id, facts: { idNumber, birth } };
  const { reference } = await world.run(ClaimRollEntry, person, claim);
  await world.run(ConfirmClaim, world.staff.clerk, { reference });
  return person;
}

const eligibility = { kind: 'roll', category: 'resident', minAge: 18, minMonthsRegistered: null } as const;
const prices = [300_000_00, 400_000_00, 500_000_00];
const voting = (more: Partial<Regulation> = {}) => world.voting(prices, { eligibility, ...more });
const ballotFor = (project: number) => [{ envelopeId: 'medina', choices: [{ project }] }];
const onCard = (name: string) => ({ nameLatin: name, birth: '1980-05-04', idNumber: numberOf(name) });

const mutations = {
  castBallot: ['CastBallotInput', '{ proof { position } }'],
  castBallotAtDesk: ['CastBallotAtDeskInput', '{ published { id } proof { position size path root } }'],
  givePaperBallot: ['GivePaperBallotInput', '{ id }'],
  enterPaperBallots: ['EnterPaperBallotsInput', '{ actId }'],
  confirmPaperBallots: ['ConfirmPaperBallotsInput', '{ ballots }'],
  requestBallotToken: ['RequestBallotTokenInput', '{ signature }'],
} as const;

/** What a mutation gives, or the code of its refusal. */
async function sent(actor: Actor, field: keyof typeof mutations, input: object) {
  const [type, asked] = mutations[field];
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) ${asked} }`;
  const { data, errors } = await api.query(actor.id, query, { input: { requestId: newSecret(), ...input } });
  return errors ? errors[0]!.extensions.code : data[field];
}
const onWeb = (budgetId: string, voter: Actor, project = 1) =>
  sent(voter, 'castBallot', { budgetId, ballot: ballotFor(project), secret: newSecret() });
const atDesk = (budgetId: string, who: object, project = 2) =>
  sent(world.staff.clerk, 'castBallotAtDesk', { budgetId, ballot: ballotFor(project), secret: newSecret(), ...who });
const paperTo = (budgetId: string, who: object) => sent(world.staff.clerk, 'givePaperBallot', { budgetId, ...who });

describe('a vote with a roll', () => {
  test('admits whom the imported roll says yes to, refuses who is not on it, and asks the roll as it was frozen', async () => {
    const [amina, young, stranger] = [await recognised('L100'), await recognised('L99', '2012-03-01'), await world.world.citizen()];
    const budgetId = await voting();
    const { roll: frozen } = await api.get(BudgetReader).get(budgetId);
    expect(frozen).toMatchObject({ asOf: '2026-01-01', entries: people.length + 1, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await imported(`${header}\nL500;Somebody Else;1970\n`, '2026-03-20');
    expect(await onWeb(budgetId, stranger)).toBe('VOTER_NOT_ELIGIBLE');
    expect(await onWeb(budgetId, young)).toBe('VOTER_NOT_ELIGIBLE');
    expect(await atDesk(budgetId, { voter: { nameLatin: 'Nobody Here', birth: '1980' } })).toBe('VOTER_NOT_ELIGIBLE');
    expect(await onWeb(budgetId, amina)).toEqual({ proof: { position: 0 } });
    const [answers] = await api.sql('SELECT count(*)::int AS n FROM budget_mark WHERE budget_id = $1', [budgetId]);
    expect(answers.n).toBe(1);
  });

  test('marks one person once, by account, by identity card or on paper, whichever came first', async () => {
    await imported(roll, '2026-03-21');
    const [brahim, zineb, hassan] = [await recognised('L101'), await recognised('L102'), await recognised('L103')];
    const budgetId = await voting();
    expect(await onWeb(budgetId, brahim)).toHaveProperty('proof');
    expect(await atDesk(budgetId, { voter: onCard('Brahim Tazi') })).toBe('ALREADY_VOTED');
    expect(await paperTo(budgetId, { voter: onCard('Brahim Tazi') })).toBe('ALREADY_VOTED');
    const receipt = await atDesk(budgetId, { voter: onCard('Zineb Ouali') });
    expect(receipt).toMatchObject({ published: [{ id: expect.any(String) }], proof: { position: 1, size: 2 } });
    expect(await onWeb(budgetId, zineb)).toBe('ALREADY_VOTED');
    expect(await paperTo(budgetId, { voter: onCard('Hassan Naciri') })).toEqual({ id: budgetId });
    expect(await onWeb(budgetId, hassan)).toBe('ALREADY_VOTED');
    // known by account and by the line, and by the line alone
    expect(await atDesk(budgetId, { voter: onCard('Loubna Berrada') })).toHaveProperty('proof');
    expect(await atDesk(budgetId, { voter: { nameLatin: 'Loubna Berrada', birth: '1980' } })).toBe('ALREADY_VOTED');
    const loubna = await recognised('L104');
    expect(await onWeb(budgetId, loubna)).toBe('ALREADY_VOTED');
    const many = await Promise.all(Array.from({ length: 6 }, () => atDesk(budgetId, { voter: onCard('Omar Haddad') })));
    expect(many.filter((one) => one === 'ALREADY_VOTED')).toHaveLength(5);
    const marks = await api.sql(
      'SELECT channel, voter_id IS NULL AS "isNobody", length(voter_tag) AS code, count(*)::int AS n FROM budget_mark WHERE budget_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2',
      [budgetId],
    );
    expect(marks).toEqual([
      { channel: 'desk', isNobody: false, code: 16, n: 1 },
      { channel: 'desk', isNobody: true, code: 16, n: 2 },
      { channel: 'paper', isNobody: false, code: 16, n: 1 },
      { channel: 'web', isNobody: false, code: 16, n: 1 },
    ]);
    const declared = await world.voting(prices);
    expect(await atDesk(declared, { voter: onCard('Amina Rami') })).toBe('BALLOT_ROLL_NEEDED');
  });

  test('with blind tokens gives none to who voted at the desk by identity card', async () => {
    const budgetId = await voting({ secrecy: 'blind-token' });
    const said = await recognised('L106');
    const { budget } = await api.data(null, 'query ($id: ID!) { budget(id: $id) { ballotTokenKey } }', { id: budgetId });
    const asking = { budgetId, blinded: blind(Buffer.from(budget.ballotTokenKey, 'base64')).blinded.toString('base64') };
    expect(await atDesk(budgetId, { voter: onCard('Said Chraibi') })).toHaveProperty('proof');
    expect(await sent(said, 'requestBallotToken', asking)).toBe('ALREADY_VOTED');
  });
});

describe('ballots of paper', () => {
  const codes = people.map(() => newSecret());
  const pile = (...projects: number[]) => projects.map((project, place) => ({ code: codes[place], ballot: ballotFor(project) }));
  const typed = (budgetId: string, papers: object[]) => sent(world.staff.clerk, 'enterPaperBallots', { budgetId, papers });
  const again = (actor: Actor, budgetId: string, actId: string, papers: object[]) =>
    sent(actor, 'confirmPaperBallots', { budgetId, actId, papers });

  test('are typed by two people before they count, are never more than were given, and lead to nobody', async () => {
    const budgetId = await voting();
    for (const name of people) expect(await paperTo(budgetId, { voter: onCard(name) })).toEqual({ id: budgetId });
    expect(await typed(budgetId, [...pile(1, 1, 2, 3, 1, 2, 3), { ballot: ballotFor(1) }])).toBe('PAPER_BALLOTS_TOO_MANY');
    expect(await typed(budgetId, [{ ballot: ballotFor(9) }])).toBe('BALLOT_PROJECT_UNKNOWN');
    expect(await typed(budgetId, [{ code: 'short', ballot: ballotFor(1) }])).toBe('PAPER_CODE_WRONG');
    const { actId } = await typed(budgetId, pile(1, 1, 2, 3, 1, 2));
    expect(await again(world.staff.clerk, budgetId, actId, pile(1, 1, 2, 3, 1, 2))).toBe('SAME_PERSON');
    expect(await again(otherClerk, budgetId, actId, pile(1, 1, 3, 3, 1, 2))).toBe('PAPER_BALLOTS_DIFFER');
    expect(await again(otherClerk, budgetId, actId, pile(1, 1, 2, 3, 1))).toBe('PAPER_BALLOTS_DIFFER');
    expect(await api.sql('SELECT 1 FROM sealed_ballot WHERE budget_id = $1', [budgetId])).toEqual([]);
    const [{ payload }] = await api.sql('SELECT payload FROM pending_act WHERE id = $1', [actId]);
    expect(payload).not.toMatch(/project|medina|choices/);
    expect(await again(otherClerk, budgetId, actId, pile(1, 1, 2, 3, 1, 2))).toEqual({ ballots: 6 });
    const { actId: twice } = await typed(budgetId, pile(3));
    expect(await again(otherClerk, budgetId, twice, pile(3))).toBe('PAPER_CODE_USED');
    expect(await api.sql('SELECT DISTINCT channel FROM budget_mark WHERE budget_id = $1', [budgetId])).toEqual([{ channel: 'paper' }]);
    await leadsToNobody(budgetId);

    await world.counted(budgetId);
    const opened: { id: string; choices: { project: number }[] }[] = await api.sql(
      'SELECT id, choices FROM opened_ballot WHERE budget_id = $1',
      [budgetId],
    );
    expect(opened.map(({ choices }) => choices[0]!.project).sort()).toEqual([1, 1, 1, 2, 2, 3]);
    expect(await api.sql('SELECT 1 FROM budget_mark WHERE budget_id = $1 AND voter_tag IS NOT NULL', [budgetId])).toEqual([]);
    const bundle = await api.get(BudgetBundle).pack(Actor.anonymous, budgetId);
    expect(await verifyBundle(bundle)).toMatchObject({ isGood: true });
    const text = (name: string) => new TextDecoder().decode(unpackZip(bundle).find((one) => one.name === name)!.bytes);
    expect(JSON.parse(text('roll.json'))).toMatchObject({ entries: people.length + 1 });
  });

  /** No name, number or birth of a voter, and no key, time or transaction that a mark and a ballot share. */
  async function leadsToNobody(budgetId: string): Promise<void> {
    const tables = [
      'budget_mark',
      'sealed_ballot',
      'ballot_leaf',
      'ballot_box',
      'budget_event',
      'pending_act',
      'audit',
      'request',
      'outbox',
    ];
    for (const table of tables) {
      const rows: { text: string }[] = await api.sql(`SELECT t::text AS text FROM ${table} t`);
      expect(rows.filter(({ text }) => people.some((name) => text.includes(name) || text.includes(numberOf(name))))).toEqual([]);
    }
    const shared = await api.sql(
      `SELECT 1 FROM sealed_ballot s WHERE s.budget_id = $1 AND EXISTS (
         SELECT 1 FROM budget_mark m WHERE m.xmin = s.xmin OR m.voter_tag = s.tag OR position(m.voter_tag in s.sealed) > 0)`,
      [budgetId],
    );
    expect(shared).toEqual([]);
  }
});
