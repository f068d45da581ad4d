import { jest } from '@jest/globals';
import { PersonalData, RetentionRules } from '#identity';
import { Actor, newId, type StaffRole } from '#kernel';
import { Clock, type Tx } from '#platform';
import { startApp, type TestApp, type TestCommune, World } from '#testing';
import { ModeratedTexts } from '../moderated-texts.ts';
import { ModerationModule } from '../moderation.module.ts';
import { ModerationReader } from '../moderation.reader.ts';
import { AppealHiding, DecideHidingAppeal, ModerateText, ReportText } from '../use-cases/moderate-text.ts';

jest.setTimeout(120_000);

const kind = 'specimen.text';
let app: TestApp;
let world: World;
let commune: TestCommune;
let staff: Record<StaffRole, Actor>;
let clerk2: Actor;
let author: Actor;
/** Texts of the specimen: where each stands, and whether it is on show now. */
const texts = new Map<string, { authorId: string | null; isShown: boolean }>();

beforeAll(async () => {
  app = await startApp([ModerationModule]);
  app.get(Clock).set('2026-03-02T09:00:00Z');
  world = new World(app);
  commune = await world.commune();
  staff = await world.allStaff(commune.id);
  clerk2 = await world.staff('clerk', commune.id);
  author = await world.citizen('Hind Alaoui');
  app.get(ModeratedTexts).register(kind, {
    place: async (id) => {
      const text = texts.get(id);
      return text && { territoryId: commune.id, authorId: text.authorId, where: { fr: 'Le marché', ar: 'السوق' } };
    },
    words: async () => 'Le gardien du marché, un tel, habite au 12.',
    settle: async (_tx: Tx, id, isShown) => void (texts.get(id)!.isShown = isShown),
  });
}, 60_000);
afterAll(() => app.close());

function text(authorId: string | null = author.id): string {
  const id = newId();
  texts.set(id, { authorId, isShown: true });
  return id;
}

const words = { fr: 'Ce texte donne l’adresse d’une personne.' };
const reasons = { fr: 'L’adresse est celle d’un bureau ouvert à tous, le texte peut rester.' };
const grounds = 'L’adresse est celle du bureau du marché, pas d’un logement.';
const hide = (textId: string, by = staff.clerk) => app.run(ModerateText, by, { kind, textId, act: 'hide', reason: 'private-life', words });
const report = (textId: string, by: Actor) => app.run<object, { id: string }>(ReportText, by, { kind, textId, reason: 'insult' });
const hidden = async (textId: string) => (await app.get(ModeratedTexts).hidden(kind, [textId])).get(textId)?.state ?? 'shown';
const queue = async (by: Actor) => (await app.get(ModerationReader).queue(by, commune.id, { first: 50 })).items.map((one) => one.textId);
const toldTo = async ({ id }: Actor) =>
  (
    await app.sql("SELECT template FROM mailbox_item WHERE recipient_id = $1 AND template LIKE 'moderation.%' ORDER BY created_at, id", [
      id,
    ])
  ).map(({ template }) => template.replace('moderation.', ''));

describe('a text that breaks the rules', () => {
  test('is reported, waits for staff and stays shown; reports alone hide nothing', async () => {
    const id = text();
    for (const reader of await Promise.all([1, 2, 3].map(() => world.citizen()))) await report(id, reader);
    expect(await hidden(id)).toBe('shown');
    expect(await queue(staff.clerk)).toContain(id);
    await app.run(ModerateText, staff.clerk, { kind, textId: id, act: 'keep' });
    expect(await queue(staff.clerk)).not.toContain(id);
    await app.drain();
    expect((await toldTo(clerk2)).filter((one) => one === 'text-reported')).toHaveLength(1);
  });

  test('is not reported twice by one person, nor ten and one more in a day', async () => {
    const reader = await world.citizen();
    const id = text();
    await report(id, reader);
    await expect(report(id, reader)).rejects.toMatchObject({ code: 'TEXT_REPORTED_ALREADY' });
    for (let n = 1; n < 10; n++) await report(text(), reader);
    await expect(report(text(), reader)).rejects.toMatchObject({ code: 'TOO_MANY_REPORTS' });
    await expect(report(newId(), await world.citizen())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is hidden with a reason, its author told; another person decides the appeal', async () => {
    const id = text();
    await expect(app.run(ModerateText, staff.clerk, { kind, textId: id, act: 'hide', reason: 'insult' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const { id: moderatedId } = (await hide(id)) as { id: string };
    expect([await hidden(id), texts.get(id)!.isShown]).toEqual(['hidden', false]);
    await expect(app.run(AppealHiding, await world.citizen(), { moderatedId, grounds })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await app.run(AppealHiding, author, { moderatedId, grounds });
    const decision = { moderatedId, granted: true, reasons };
    await expect(app.run(DecideHidingAppeal, staff.clerk, decision)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await app.run(DecideHidingAppeal, clerk2, decision);
    expect([await hidden(id), texts.get(id)!.isShown]).toEqual(['shown', true]);
    await app.drain();
    expect(await toldTo(author)).toEqual(['text-hidden', 'text-shown']);
    expect(await toldTo(staff['bureau-member'])).toContain('hiding-contested');
  });

  test('whose appeal is refused stays hidden for good', async () => {
    const id = text();
    const { id: moderatedId } = (await hide(id)) as { id: string };
    await app.run(AppealHiding, author, { moderatedId, grounds });
    await app.run(DecideHidingAppeal, staff['bureau-member'], { moderatedId, granted: false, reasons });
    await expect(app.run(AppealHiding, author, { moderatedId, grounds })).rejects.toMatchObject({ code: 'MODERATION_STATE_FORBIDS' });
    await expect(app.run(ModerateText, staff.clerk, { kind, textId: id, act: 'show' })).rejects.toMatchObject({
      code: 'MODERATION_STATE_FORBIDS',
    });
    expect(await hidden(id)).toBe('upheld');
  });

  test('is not moderated by whoever wrote it', async () => {
    await expect(hide(text(staff.clerk.id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('the public log tells class, day and outcome, and neither the text nor a person', async () => {
  const elsewhere = await world.commune();
  const other = await world.staff('clerk', elsewhere.id);
  const id = text();
  await expect(hide(id, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { id: caseId } = (await hide(id)) as { id: string };
  await app.run(AppealHiding, author, { moderatedId: caseId, grounds });
  await app.run(DecideHidingAppeal, clerk2, { moderatedId: caseId, granted: true, reasons });
  const { items } = await app.get(ModerationReader).log(commune.id, { first: 50 });
  const lines = items.filter((one) => one.caseId === caseId);
  expect(lines.map(({ act, reason }) => [act, reason])).toEqual([
    ['restore', 'private-life'],
    ['appeal', 'private-life'],
    ['hide', 'private-life'],
  ]);
  expect(Object.keys(lines[0]!).sort()).toEqual(['act', 'at', 'caseId', 'id', 'kind', 'reason']);
  const reported = text();
  await report(reported, await world.citizen());
  await app.run(ModerateText, staff.clerk, { kind, textId: reported, act: 'keep' });
  expect((await app.get(ModerationReader).log(commune.id, { first: 50 })).items.map(({ act }) => act)).not.toContain('keep');
});

test('a person who leaves takes their words along; the log stays, about nobody', async () => {
  const leaving = await world.citizen('Karim Tazi');
  const id = text(leaving.id);
  const { id: moderatedId } = (await hide(id)) as { id: string };
  await report(text(), leaving);
  const held = await app.get(PersonalData).export('moderation', leaving.id);
  expect(held.map(({ fields }) => fields['what'])).toEqual(['own-text', 'report']);
  const [rule] = app.get(RetentionRules).all.filter(({ name }) => name === 'text-reports');
  expect(rule!.days).toBe(180);
  const { DataSource } = await import('typeorm');
  await app.get(DataSource).transaction((manager) =>
    app
      .get(PersonalData)
      .erase({ manager, now: app.get(Clock).now(), actor: leaving } as never, leaving.id)
      .then(() => undefined),
  );
  expect(await app.get(PersonalData).export('moderation', leaving.id)).toEqual([]);
  const { items } = await app.get(ModerationReader).log(commune.id, { first: 50 });
  expect(items.some((one) => one.caseId === moderatedId)).toBe(true);
});
