import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { Actor, newId } from '#kernel';
import { IdentityModule } from '#identity';
import { Clock, definePolicy, FourEyes, PendingActReader, type Tx, type UseCase } from '#platform';
import { startApp, type TestApp, type TestCommune, World } from '#testing';
import { DeclineAct, WithdrawAct } from '../use-cases/settle-act.ts';

const policy = definePolicy('seal', {
  propose: { roles: ['clerk'], when: (actor, row: { communeId: string }) => actor.holds('clerk', row.communeId), about: 'specimen' },
  set: { roles: ['secretary', 'clerk'], about: 'specimen' },
  other: { roles: ['clerk', 'secretary'], about: 'specimen' },
});

const proposing = z.object({ subjectId: z.uuid(), communeId: z.uuid(), words: z.string(), expiresAt: z.date().optional() });
type Proposing = z.infer<typeof proposing>;

@Injectable()
class ProposeSeal implements UseCase<Proposing, { actId: string }> {
  readonly action = policy.propose;
  readonly input = proposing;
  constructor(private readonly fourEyes: FourEyes) {}
  async execute(tx: Tx, { subjectId, communeId, words, expiresAt }: Proposing): Promise<{ actId: string }> {
    tx.authorize(this.action, { communeId });
    const act = { action: policy.set, subject: { type: 'seal', id: subjectId }, communeId, payload: { words } };
    return { actId: await this.fourEyes.propose(tx, { ...act, ...(expiresAt ? { expiresAt } : {}) }) };
  }
}

const confirming = z.object({ actId: z.uuid() });
type Confirming = z.infer<typeof confirming>;

/** What was done, by whom: the effect of the specimen. */
const done: { words: string; proposedBy: string; confirmedBy: string }[] = [];

@Injectable()
class SetSeal implements UseCase<Confirming, { words: string }> {
  readonly action: string = policy.set;
  readonly input = confirming;
  constructor(private readonly fourEyes: FourEyes) {}
  async execute(tx: Tx, { actId }: Confirming): Promise<{ words: string }> {
    const { payload, proposedBy, subject } = await this.fourEyes.confirm(tx, actId, z.object({ words: z.string() }));
    tx.authorize(this.action, {}, subject);
    if (payload.words === 'impossible') throw new Error('the seal broke');
    done.push({ words: payload.words, proposedBy, confirmedBy: tx.actor.key });
    return payload;
  }
}

/** Confirms under an action of its own: the acts of others are nothing to it. */
@Injectable()
class SetOther extends SetSeal {
  override readonly action = policy.other;
}

@Module({
  imports: [IdentityModule],
  providers: [ProposeSeal, SetSeal, { provide: SetOther, useFactory: (eyes: FourEyes) => new SetOther(eyes), inject: [FourEyes] }],
})
class Seals {}

let app: TestApp;
let commune: TestCommune;
let [clerk, colleague, secretary, stranger]: Actor[] = [];
beforeAll(async () => {
  app = await startApp([Seals]);
  const world = new World(app);
  commune = await world.commune();
  [clerk, colleague, secretary] = [
    await world.staff('clerk', commune.id),
    await world.staff('clerk', commune.id),
    await world.staff('secretary', commune.id),
  ];
  stranger = await world.staff('secretary', (await world.commune()).id);
});
afterAll(() => app.close());

const at = (instant: string) => app.at(instant);
const propose = async (words = 'sealed', more: object = {}): Promise<{ actId: string; subjectId: string }> => {
  const subjectId = newId();
  const { actId } = await app.run(ProposeSeal, clerk!, { subjectId, communeId: commune.id, words, ...more });
  return { actId, subjectId };
};
const confirm = (actor: Actor, actId: string) => app.run(SetSeal, actor, { actId });
const stateOf = async (actId: string) => (await app.sql('SELECT state, settled_by FROM pending_act WHERE id = $1', [actId]))[0];

test('an act is done when another person confirms it, exactly as it was proposed', async () => {
  const { actId } = await propose('as it is');
  expect(done.some(({ words }) => words === 'as it is')).toBe(false);
  expect(await confirm(secretary!, actId)).toEqual({ words: 'as it is' });
  expect(done.at(-1)).toEqual({ words: 'as it is', proposedBy: clerk!.key, confirmedBy: secretary!.key });
});

test('whoever proposed cannot confirm, even with the role for both', async () => {
  const { actId } = await propose();
  await expect(confirm(clerk!, actId)).rejects.toMatchObject({ code: 'SAME_PERSON' });
  await expect(app.run(DeclineAct, clerk!, { actId, reason: 'my own act' })).rejects.toMatchObject({ code: 'SAME_PERSON' });
  expect(await confirm(colleague!, actId)).toEqual({ words: 'sealed' });
});

test('the database refuses it too, whatever the code says', async () => {
  const { actId } = await propose();
  const bySelf = app.sql("UPDATE pending_act SET state = 'confirmed', settled_by = proposed_by, settled_at = now() WHERE id = $1", [actId]);
  await expect(bySelf).rejects.toThrow(/check constraint/);
});

test('the role counts in the commune of the act', async () => {
  const { actId } = await propose();
  await expect(confirm(stranger!, actId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(app.run(DeclineAct, stranger!, { actId, reason: 'from elsewhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await stateOf(actId)).toMatchObject({ state: 'waiting' });
});

test('an act is confirmed by its own mutation only', async () => {
  const { actId } = await propose();
  await expect(app.run(SetOther, secretary!, { actId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('of two who confirm at once, one does', async () => {
  const { actId } = await propose('once');
  const answers = await Promise.allSettled([confirm(secretary!, actId), confirm(colleague!, actId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ACT_SETTLED' } });
  expect(done.filter(({ words }) => words === 'once')).toHaveLength(1);
});

test('a confirmation whose act fails is none: the act goes on waiting', async () => {
  const { actId } = await propose('impossible');
  await expect(confirm(secretary!, actId)).rejects.toThrow('the seal broke');
  expect(await stateOf(actId)).toEqual({ state: 'waiting', settled_by: null });
});

test('one act of a kind waits on a subject; when it is settled another may', async () => {
  const { actId, subjectId } = await propose();
  const again = () => app.run(ProposeSeal, clerk!, { subjectId, communeId: commune.id, words: 'again' });
  await expect(again()).rejects.toMatchObject({ code: 'ACT_WAITS_ALREADY' });
  await app.run(WithdrawAct, clerk!, { actId });
  await expect(confirm(secretary!, actId)).rejects.toMatchObject({ code: 'ACT_SETTLED' });
  await expect(again()).resolves.toBeDefined();
});

test('a refusal is kept with its reason, and only its author takes an act back', async () => {
  const { actId } = await propose();
  await expect(app.run(WithdrawAct, colleague!, { actId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await app.run(DeclineAct, secretary!, { actId, reason: 'The minutes say otherwise.' });
  expect(await app.sql('SELECT state, reason FROM pending_act WHERE id = $1', [actId])).toEqual([
    { state: 'declined', reason: 'The minutes say otherwise.' },
  ]);
});

test('after its date nobody may confirm, before and after the clock has passed', async () => {
  await at('2026-03-02T09:00:00Z');
  const { actId } = await propose('late', { expiresAt: new Date('2026-03-05T18:00:00Z') });
  const { actId: ended } = await propose('confirmed in time', { expiresAt: new Date('2026-03-05T18:00:00Z') });
  await confirm(secretary!, ended);
  app.get(Clock).set('2026-03-05T18:00:00Z');
  await expect(confirm(secretary!, actId)).rejects.toMatchObject({ code: 'ACT_EXPIRED' });
  await at('2026-03-05T18:00:01Z');
  expect(await stateOf(actId)).toEqual({ state: 'expired', settled_by: 'system:expire-pending-act' });
  expect(await stateOf(ended)).toMatchObject({ state: 'confirmed' });
  await expect(confirm(secretary!, actId)).rejects.toMatchObject({ code: 'ACT_EXPIRED' });
  await at('2026-03-06T09:00:00Z');
});

test('those who wait are shown to whoever may decide or has proposed, and to nobody else', async () => {
  const { actId } = await propose('to be seen');
  const listed = async (actor: Actor) => (await app.get(PendingActReader).waiting(actor)).find(({ id }) => id === actId);
  expect(await listed(secretary!)).toMatchObject({ isOwn: false, payload: '{"words":"to be seen"}' });
  expect(await listed(clerk!)).toMatchObject({ isOwn: true });
  expect(await listed(stranger!)).toBeUndefined();
  expect(await listed(await new World(app).staff('auditor', commune.id))).toBeUndefined();
});

test('an act altered in the database is not carried out', async () => {
  const { actId } = await propose();
  await app.sql(`UPDATE pending_act SET payload = '{"words":"other words"}' WHERE id = $1`, [actId]);
  await expect(confirm(secretary!, actId)).rejects.toThrow('was altered');
});

test('the audit names both, and the act', async () => {
  const { actId, subjectId } = await propose();
  await confirm(secretary!, actId);
  const rows = await app.sql('SELECT actor, permission, details FROM audit WHERE subject_id = $1 ORDER BY at', [subjectId]);
  expect(rows).toMatchObject([
    { actor: clerk!.key, permission: 'clerk', details: { proposed: actId } },
    { actor: secretary!.key, permission: 'secretary', details: { confirmed: actId, proposedBy: clerk!.key } },
  ]);
});
