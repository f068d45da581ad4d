import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Actor, newId } from '#kernel';
import { Clock } from '#platform';
import { PostOffice, startApp, type TestApp, type TestCommune, World } from '#testing';
import { Audiences, NotificationsModule, PostNotice, Sender } from '../index.ts';
import { NotificationReader } from '../notification.reader.ts';
import { TroubleReader } from '../trouble.reader.ts';
import { MarkAllNoticesRead, StopNews } from '../use-cases/mailbox.ts';
import { SetNoticeSettings } from '../use-cases/set-notice-settings.ts';

let app: TestApp;
let post: PostOffice;
let world: World;
let home: TestCommune;
let audience: string[] = [];
const system = Actor.system('spec');
const usual = { weeklyBudget: 2, quietFrom: '21:00', quietTo: '08:00', digest: 'daily', timeZone: 'Africa/Casablanca' };

beforeAll(async () => {
  post = await PostOffice.open();
  app = await startApp([NotificationsModule], { SMTP_URL: post.url });
  app.get(Audiences).register('spec.signers', async (_subject, after) => (after ? [] : audience), 'signer');
  app.get(Audiences).register('spec.petitioner', async (_subject, after) => (after ? [] : audience), 'petitioner');
  app.get(Audiences).registerTerritory('petition', async () => home.id);
  world = new World(app);
  home = await world.commune();
});
afterAll(async () => {
  await app.close();
  await post.close();
});
// A Monday at ten by the clock of Casablanca.
beforeEach(() => {
  post.mood = 'takes';
  app.get(Clock).set('2026-05-04T09:00:00Z');
});

const addressOf = async (person: Actor): Promise<string> => (await app.sql('SELECT email FROM person WHERE id = $1', [person.id]))[0].email;
const mailsTo = async (person: Actor) => post.to(await addressOf(person));
const mailbox = (person: Actor) => app.get(NotificationReader).mailbox(person, { first: 50 });

/** Tells a person something and lets the sender do what it may. */
async function tell(person: Actor, more: object = {}): Promise<void> {
  audience = [person.id];
  const notice = { messageId: newId(), template: 'spec', params: { title: { fr: 'Un lampadaire' }, day: '2026-05-04' } };
  const subject = { subjectType: 'petition', subjectId: newId(), audience: 'spec.signers', weight: 'news' };
  await app.run(PostNotice, system, { ...notice, ...subject, ...more });
  await send();
}
async function send(): Promise<void> {
  while (await app.get(Sender).send());
}
async function at(instant: string): Promise<void> {
  app.get(Clock).set(instant);
  await send();
}
const states = async (person: Actor): Promise<string[]> => {
  const { items } = await mailbox(person);
  const known = await app.get(NotificationReader).deliveryStates(items.map(({ id }) => id));
  return items.map(({ id }) => known.get(id) ?? 'none');
};

describe('news', () => {
  test('over the budget of two waits for one mail, is in the mailbox at once, and what the law owes goes on', async () => {
    const reader = await world.citizen();
    for (let told = 0; told < 5; told++) await tell(reader);
    await tell(reader, { weight: 'legal' });
    expect(await mailsTo(reader)).toHaveLength(3);
    expect(await app.get(NotificationReader).unread(reader)).toBe(6);
    expect(await states(reader)).toEqual(['sent', 'held', 'held', 'held', 'sent', 'sent']);
    expect(await app.get(NotificationReader).waiting(reader)).toEqual({ count: 3, at: new Date('2026-05-12T07:00:00Z') });
  });

  test('held back comes as one digest once the week has room again, and then counts itself', async () => {
    const reader = await world.citizen();
    for (let told = 0; told < 5; told++) await tell(reader);
    await at('2026-05-11T06:59:00Z');
    expect(await mailsTo(reader)).toHaveLength(2);
    await at('2026-05-12T07:00:00Z');
    const [, , digest, ...more] = await mailsTo(reader);
    expect(more).toEqual([]);
    expect(digest!.subject).toBe('3 nouvelles en un seul courriel');
    expect(digest!.text!.match(/demandé à être tenu au courant/g)).toHaveLength(3);
    expect(digest!.text!.match(/unsubscribe\?/g)).toHaveLength(3);
    expect(await states(reader)).toEqual(['sent', 'sent', 'sent', 'sent', 'sent']);
    await tell(reader);
    await tell(reader);
    expect(await states(reader)).toEqual(['held', 'sent', 'sent', 'sent', 'sent', 'sent', 'sent']);
  });

  test('of the evening comes in the morning; a legal notice at night does not wait', async () => {
    const reader = await world.citizen();
    app.get(Clock).set('2026-05-04T21:30:00Z');
    await tell(reader);
    await tell(reader, { weight: 'legal' });
    expect(await mailsTo(reader)).toHaveLength(1);
    await at('2026-05-05T07:00:00Z');
    const [, morning] = await mailsTo(reader);
    expect(morning!.subject).toBe('1 nouvelle que vous attendiez');
  });

  test('that two senders look at together is not sent beyond the budget', async () => {
    const reader = await world.citizen();
    audience = [reader.id];
    for (let told = 0; told < 6; told++)
      await app.run(PostNotice, system, {
        ...{ messageId: newId(), template: 'spec', params: { title: 'x', day: 'y' }, weight: 'news', audience: 'spec.signers' },
        ...{ subjectType: 'petition', subjectId: newId() },
      });
    await Promise.all([1, 2, 3, 4].map(() => app.get(Sender).send()));
    await send();
    expect(await mailsTo(reader)).toHaveLength(2);
    expect((await states(reader)).toSorted()).toEqual(['held', 'held', 'held', 'held', 'sent', 'sent']);
  });
});

describe('settings', () => {
  test('of another rhythm move the digest that waits', async () => {
    const reader = await world.citizen();
    app.get(Clock).set('2026-05-04T21:30:00Z');
    await tell(reader);
    const due = async () => (await app.get(NotificationReader).waiting(reader)).at;
    expect(await due()).toEqual(new Date('2026-05-05T07:00:00Z'));
    await app.run(SetNoticeSettings, reader, { ...usual, digest: 'weekly' });
    expect(await due()).toEqual(new Date('2026-05-11T07:00:00Z'));
    await app.run(SetNoticeSettings, reader, { ...usual, timeZone: 'America/Guayaquil' });
    expect(await due()).toEqual(new Date('2026-05-05T13:00:00Z'));
  });

  test('of no mail leave all to the mailbox, that which waits included', async () => {
    const reader = await world.citizen();
    for (let told = 0; told < 3; told++) await tell(reader);
    await app.run(SetNoticeSettings, reader, { ...usual, weeklyBudget: 0 });
    await tell(reader);
    await at('2026-06-04T09:00:00Z');
    expect(await mailsTo(reader)).toHaveLength(2);
    expect(await states(reader)).toEqual(['none', 'none', 'sent', 'sent']);
  });

  test.each([
    [{ timeZone: 'Mars/Olympus' }, 'TIME_ZONE_UNKNOWN'],
    [{ quietTo: null }, 'QUIET_HOURS_HALF'],
    [{ quietFrom: '08:00', quietTo: '07:00' }, 'QUIET_HOURS_TOO_LONG'],
    [{ weeklyBudget: 21 }, 'INVALID_INPUT'],
    [{ quietFrom: '25:00' }, 'INVALID_INPUT'],
  ])('%j are refused: %s', async (wrong, code) => {
    await expect(app.run(SetNoticeSettings, await world.citizen(), { ...usual, ...wrong })).rejects.toMatchObject({ code });
  });
});

describe('the mailbox', () => {
  test('says of each notice why it came, and stops news of its subject, that which waits included', async () => {
    const reader = await world.citizen();
    const subjectId = newId();
    for (let told = 0; told < 2; told++) await tell(reader);
    await tell(reader, { subjectId });
    await tell(reader);
    const { items } = await mailbox(reader);
    expect(items.map(({ reason }) => reason)).toEqual(['signer', 'signer', 'signer', 'signer']);
    const ofSubject = items.find((item) => item.subjectId === subjectId)!;
    await expect(app.run(StopNews, await world.citizen(), { noticeId: ofSubject.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await app.run(StopNews, reader, { noticeId: ofSubject.id });
    expect(
      await app.get(NotificationReader).refusals(
        reader,
        items.map(({ id }) => id),
      ),
    ).toEqual(new Map([[ofSubject.id, true]]));
    expect((await app.get(NotificationReader).waiting(reader)).count).toBe(1);
  });

  test('is marked as read all at once, by its person alone', async () => {
    const [reader, other] = [await world.citizen(), await world.citizen()];
    for (const person of [reader, reader, other]) await tell(person);
    await app.run(MarkAllNoticesRead, reader, {});
    expect(await app.get(NotificationReader).unread(reader)).toBe(0);
    expect(await app.get(NotificationReader).unread(other)).toBe(1);
  });
});

describe('what does not arrive', () => {
  const failing = async (person: Actor) =>
    (await app.sql('SELECT failing_since IS NOT NULL AS failing, failure FROM person_contact WHERE person_id = $1', [person.id]))[0];

  test('is shown on the own contact until a mail arrives again', async () => {
    const reader = await world.citizen();
    post.mood = 'refuses';
    await tell(reader, { weight: 'legal' });
    expect(await failing(reader)).toEqual({ failing: true, failure: 'SMTP_550' });
    post.mood = 'takes';
    await tell(reader, { weight: 'legal' });
    expect(await failing(reader)).toEqual({ failing: false, failure: null });
  });

  test('is told to the staff of the territory as numbers and matters, without an address; to nobody else', async () => {
    const [petitioner, signer] = [await world.citizen(), await world.citizen()];
    const subjectId = newId();
    post.mood = 'refuses';
    await tell(petitioner, { weight: 'legal', audience: 'spec.petitioner', subjectId });
    await tell(signer);
    const clerk = await world.staff('clerk', home.id);
    const troubles = app.get(TroubleReader);
    const counts = await troubles.counts(clerk, home.id);
    expect(counts.find(({ status }) => status === 'bounced')!.people).toBeGreaterThanOrEqual(2);
    const petitioners = await troubles.petitioners(clerk, home.id);
    expect(petitioners).toMatchObject([{ subjectType: 'petition', subjectId, status: 'bounced' }]);
    expect(JSON.stringify([counts, petitioners])).not.toContain('@');
    const stranger = await world.staff('clerk', (await world.commune()).id);
    expect(() => troubles.counts(stranger, home.id)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
