import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Actor, newId } from '#kernel';
import { Clock } from '#platform';
import { PostOffice, startApp, type TestApp, World } from '#testing';
import { Audiences, NotificationsModule, PostNotice, RefuseNews, Sender } from '../index.ts';
import { ClaimDeliveries } from '../use-cases/deliver.ts';

let app: TestApp;
let post: PostOffice;
let world: World;
let audience: string[] = [];
const system = Actor.system('spec');
/** By day: news goes at once. */
const morning = '2026-05-04T09:00:00Z';

beforeAll(async () => {
  post = await PostOffice.open();
  app = await startApp([NotificationsModule], { SMTP_URL: post.url });
  app
    .get(Audiences)
    .register('spec.everybody', async (_subject, after, limit) => audience.filter((id) => !after || id > after).slice(0, limit));
  world = new World(app);
});
afterAll(async () => {
  await app.close();
  await post.close();
});
beforeEach(async () => {
  post.mood = 'takes';
  app.get(Clock).set(morning);
  await app.sql("UPDATE delivery SET status = 'failed' WHERE status IN ('queued', 'sending')");
});

const notice = (more: object = {}) => ({
  messageId: newId(),
  template: 'spec',
  params: { title: { fr: 'Un lampadaire', ar: 'مصباح' }, day: '2026-05-04' },
  weight: 'news',
  audience: 'spec.everybody',
  subjectType: 'petition',
  subjectId: newId(),
  ...more,
});

/** One reader of a notice; returns what became of the mail. */
async function deliverTo(
  person: Actor,
  more: object = {},
): Promise<() => Promise<{ status: string; reason: string | null; attempts: number }>> {
  audience = [person.id];
  await app.run(PostNotice, system, notice(more));
  return async () =>
    (
      await app.sql(
        'SELECT d.status, d.reason, d.attempts FROM delivery d JOIN mailbox_item m ON m.id = d.mailbox_item_id WHERE m.recipient_id = $1',
        [person.id],
      )
    )[0];
}
const addressOf = async (person: Actor): Promise<string> => (await app.sql('SELECT email FROM person WHERE id = $1', [person.id]))[0].email;

describe('a notice', () => {
  test('told twice of one fact arrives once, in the mailbox and by mail', async () => {
    const reader = await world.citizen();
    audience = [reader.id];
    const once = notice();
    await Promise.all([app.run(PostNotice, system, once), app.run(PostNotice, system, once)]);
    await app.run(PostNotice, system, once);
    await Promise.all([app.get(Sender).send(), app.get(Sender).send(), app.get(Sender).send()]);
    expect(post.to(await addressOf(reader))).toHaveLength(1);
    expect((await app.sql('SELECT count(*)::int AS n FROM mailbox_item WHERE recipient_id = $1', [reader.id]))[0].n).toBe(1);
  });

  test('to 1,201 people goes page by page, each person once', async () => {
    const people: { id: string }[] = await app.sql(
      `INSERT INTO person (id, name, email, email_verified, locale, created_at, updated_at)
       SELECT gen_random_uuid(), '', gen_random_uuid() || '@jamaa.test', true, 'ar', now(), now() FROM generate_series(1, 1201) RETURNING id`,
    );
    audience = people.map(({ id }) => id).sort();
    const { messageId } = notice();
    await app.run(PostNotice, system, notice({ messageId }));
    await app.drain();
    expect(
      (
        await app.sql('SELECT count(*)::int AS n, count(DISTINCT recipient_id)::int AS d FROM mailbox_item WHERE message_id = $1', [
          messageId,
        ])
      )[0],
    ).toEqual({ n: 1201, d: 1201 });
  });
});

describe('the truth about a mail', () => {
  test('taken by the server: sent', async () => {
    const state = await deliverTo(await world.citizen());
    await app.get(Sender).send();
    expect(await state()).toMatchObject({ status: 'sent', reason: null, attempts: 1 });
  });

  test('refused for good: bounced, and never tried again', async () => {
    post.mood = 'refuses';
    const state = await deliverTo(await world.citizen());
    await app.get(Sender).send();
    await app.get(Sender).send();
    expect(await state()).toMatchObject({ status: 'bounced', reason: 'SMTP_550', attempts: 1 });
  });

  test('refused for now: queued again, later each time, and sent when the server takes it', async () => {
    post.mood = 'is-busy';
    const state = await deliverTo(await world.citizen());
    await app.get(Sender).send();
    expect(await state()).toMatchObject({ status: 'queued', reason: 'SMTP_451' });
    post.mood = 'takes';
    await app.get(Sender).send();
    expect((await state()).status).toBe('queued');
    app.get(Clock).set(new Date(Date.parse(morning) + 31_000));
    await app.get(Sender).send();
    expect(await state()).toMatchObject({ status: 'sent', attempts: 2 });
  });

  test('no server at all: queued again', async () => {
    const closed = await startApp([NotificationsModule], { SMTP_URL: 'smtp://127.0.0.1:1' });
    const reader = await new World(closed).citizen();
    closed.get(Clock).set(morning);
    closed.get(Audiences).register('spec.one', async (_subject, after) => (after ? [] : [reader.id]));
    await closed.run(PostNotice, system, notice({ audience: 'spec.one' }));
    await closed.get(Sender).send();
    expect(await closed.sql('SELECT status FROM delivery')).toEqual([{ status: 'queued' }]);
    await closed.close();
  });

  test('a sender that died after the hand-over: uncertain, for a person to decide, never sent again blindly', async () => {
    const state = await deliverTo(await world.citizen());
    await app.run(ClaimDeliveries, Actor.system('sender'), { limit: 20 });
    app.get(Clock).set(new Date(Date.parse(morning) + 121_000));
    await app.get(Sender).sweep();
    await app.get(Sender).send();
    expect(await state()).toMatchObject({ status: 'uncertain', reason: 'SENDER_DIED', attempts: 1 });
  });
});

describe('stopping news', () => {
  const link = async (reader: Actor): Promise<URL> => {
    const mail = post.to(await addressOf(reader)).at(-1)!;
    return new URL((mail.headers.get('list') as unknown as { unsubscribe: { url: string } }).unsubscribe.url);
  };

  test('by the link in the mail: no more mail on that subject, the mailbox goes on, law is still told', async () => {
    const reader = await world.citizen();
    const subjectId = newId();
    await deliverTo(reader, { subjectId });
    await app.get(Sender).send();
    const { searchParams } = await link(reader);
    const input = { personId: searchParams.get('person'), subjectId: searchParams.get('subject'), code: searchParams.get('code') };
    await expect(app.run(RefuseNews, Actor.anonymous, { ...input, subjectId: newId() })).rejects.toMatchObject({
      code: 'REFUSAL_LINK_INVALID',
    });
    await app.run(RefuseNews, Actor.anonymous, input);
    await deliverTo(reader, { subjectId });
    await deliverTo(reader, { subjectId, weight: 'legal' });
    await app.get(Sender).send();
    expect(post.to(await addressOf(reader))).toHaveLength(2);
    expect((await app.sql('SELECT count(*)::int AS n FROM mailbox_item WHERE recipient_id = $1', [reader.id]))[0].n).toBe(3);
  });

  test('a legal notice carries no such link', async () => {
    const reader = await world.citizen();
    await deliverTo(reader, { weight: 'legal' });
    await app.get(Sender).send();
    expect(post.to(await addressOf(reader))[0]!.headers.get('list')).toBeUndefined();
  });
});
