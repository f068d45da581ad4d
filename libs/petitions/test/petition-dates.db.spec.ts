import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DeclareSessionNotHeld } from '#councils';
import { Actor, newId } from '#kernel';
import { DeadlineReader } from '#platform';
import { PetitionReader, PetitionsModule } from '#petitions';
import { DeclareHoliday } from '#territory';
import { startApp, type TestApp } from '#testing';
import { ApplyPetitionDeadline } from '../use-cases/apply-petition-deadline.ts';
import { ReferToCommittee, SchedulePetition } from '../use-cases/decide-petition.ts';
import { AdmitPetition, ReferToBureau } from '../use-cases/examine-petition.ts';
import { ClosePetition, FollowUpPetition } from '../use-cases/follow-up-petition.ts';
import { TrackAgenda } from '../use-cases/track-agenda.ts';
import { PetitionWorld, reasons } from './petition.fixtures.ts';

jest.setTimeout(60_000); // a filing takes a hundred signatures

let app: TestApp;
let world: PetitionWorld;
const filingDay = '2026-03-02T09:00:00Z';
const system = Actor.system('spec');

beforeAll(async () => {
  app = await startApp([PetitionsModule]);
  world = new PetitionWorld(app);
});
afterAll(() => app.close());
/** Each test has a commune of its own. */
beforeEach(async () => {
  world.clock(filingDay);
  await world.settle();
});

const bureau = () => world.staff['bureau-member'];
const president = () => world.staff['council-president'];
const lastEvent = async (id: string) => (await app.get(PetitionReader).histories([id])).get(id)!.at(-1)!;

describe('the day of the answer', () => {
  test('is announced to clerk and president alone, thirty and seven days before', async () => {
    const id = await world.underReview();
    await app.at('2026-05-04T00:00:00Z');
    await app.at('2026-05-27T00:00:00Z');
    const reminders = async (actor: Actor) => (await world.notices(actor, id)).filter((one) => one.includes('answer-near'));
    for (const actor of [world.staff.clerk, president()])
      expect(await reminders(actor)).toEqual(['petition.answer-near.staff', 'petition.answer-near.staff']);
    for (const actor of [world.petitioner, bureau(), world.staff.secretary]) expect(await reminders(actor)).toEqual([]);
    const days = await app.sql(
      "SELECT DISTINCT params->>'dueDay' AS day FROM mailbox_item WHERE subject_id = $1 AND template = 'petition.answer-near.staff'",
      [id],
    );
    expect(days).toEqual([{ day: '2026-06-02' }]);
  });

  test('is announced although the worker was late and the petition moved meanwhile', async () => {
    const id = await world.filed();
    world.clock('2026-05-10T08:00:00Z'); // past the first reminder, and no turn of the deadline clock
    await world.run(ReferToBureau, president(), id);
    await app.at('2026-05-10T09:00:00Z');
    expect(await world.notices(world.staff.clerk, id)).toContain('petition.answer-near.staff');
  });

  test('passed without an answer is a public fact of that day, and decides nothing', async () => {
    const id = await world.underReview();
    await app.at('2026-06-02T22:59:59.998Z');
    expect((await world.row(id))['overdue']).toBeNull();
    await app.at('2026-06-09T08:00:00Z'); // the worker was down for a week
    expect(await world.row(id)).toMatchObject({ status: 'under-review', overdue: '2026-06-02' });
    expect(await lastEvent(id)).toMatchObject({
      event: 'silence',
      legalDay: '2026-06-02',
      fromStatus: 'under-review',
      toStatus: 'under-review',
      actorRole: 'system',
      details: { dueDay: '2026-06-02' },
    });
    expect(await world.notices(world.petitioner, id)).toContain('petition.overdue');
    for (const actor of [world.staff.clerk, president(), bureau()])
      expect(await world.notices(actor, id)).toContain('petition.overdue.staff');
    const overdue = await app.get(PetitionReader).page({ communeId: world.commune.id, overdue: true }, { first: 10 });
    expect(overdue.items.map((one) => one.id)).toEqual([id]);
  });

  test('does not take the bureau’s decision away: a late answer stands, and stays late', async () => {
    const id = await world.underReview();
    await app.at('2026-06-09T08:00:00Z');
    await world.reject(id, ['already-decided']);
    expect(await lastEvent(id)).toMatchObject({ event: 'reject', toStatus: 'inadmissible', details: { late: true } });
    expect(await world.row(id)).toMatchObject({ overdue: '2026-06-02' });
    const overdue = await app.get(PetitionReader).page({ communeId: world.commune.id, overdue: true }, { first: 10 });
    expect(overdue.items).toEqual([]);
  });

  test('is noted before an answer that comes late but before the clock’s turn, and once', async () => {
    const id = await world.underReview();
    world.clock('2026-06-09T08:00:00Z'); // and no turn of the deadline clock
    await world.run(AdmitPetition, bureau(), id);
    expect((await world.events(id)).slice(-2)).toEqual(['silence', 'admit']);
    await app.at('2026-06-10T08:00:00Z');
    expect((await world.events(id)).filter((event) => event === 'silence')).toHaveLength(1);
    expect((await lastEvent(id)).details).toEqual({ late: true });
    expect((await world.notices(world.petitioner, id)).filter((one) => one === 'petition.overdue')).toHaveLength(1);
  });

  test('has no effect where the procedure moved meanwhile, and that is recorded', async () => {
    const id = await world.admissible();
    await app.run(ApplyPetitionDeadline, system, {
      subjectId: id,
      kind: 'answer-due',
      cycle: 1,
      day: '2026-06-02',
      at: '2026-06-02T22:59:59.999Z',
    });
    expect((await lastEvent(id)).event).toBe('admit');
    const [audit] = await app.sql("SELECT details FROM audit WHERE subject_id = $1 AND action = 'petition.applyDeadline'", [id]);
    expect(audit.details).toEqual({ deadline: 'answer-due', legalDay: '2026-06-02', effect: 'none' });
  });

  test('moves with a holiday declared late, and keeps why', async () => {
    const id = await world.underReview();
    const holiday = {
      territoryId: world.commune.id,
      day: '2026-06-02',
      names: { fr: 'Fête locale', ar: 'عيد محلي' },
      legalRef: 'arrêté 12/2026',
    };
    await app.run(DeclareHoliday, world.staff.administrator, holiday);
    await app.drain();
    const [date] = await app.get(DeadlineReader).ofSubjects('petition', [id]);
    expect([date?.day, date?.revisions.map(({ fromDay, toDay }) => [fromDay, toDay])]).toEqual([
      '2026-06-03',
      [['2026-06-02', '2026-06-03']],
    ]);
    await app.at('2026-06-03T08:00:00Z');
    expect((await world.row(id))['overdue']).toBeNull();
    await app.at('2026-06-04T08:00:00Z');
    expect((await world.row(id))['overdue']).toBe('2026-06-03');
  });
});

describe('the agenda', () => {
  test('is that of the next ordinary session whose agenda is open', async () => {
    const id = await world.admissible();
    await expect(world.run(SchedulePetition, world.staff.secretary, id)).rejects.toMatchObject({ code: 'NO_OPEN_AGENDA' });
    await world.session('2026-04-13'); // extraordinary
    await world.session('2026-10-05');
    const may = await world.session('2026-05-04');
    await world.run(SchedulePetition, world.staff.secretary, id);
    expect(await lastEvent(id)).toMatchObject({ event: 'schedule', details: { sessionId: may, sessionDay: '2026-05-04' } });
  });

  test('takes no petition that is not admissible, whatever agendas are open', async () => {
    const id = await world.underReview();
    await world.session('2026-05-04');
    await expect(world.run(SchedulePetition, world.staff.secretary, id)).rejects.toMatchObject({ code: 'PETITION_STATE_FORBIDS' });
    expect(await app.sql('SELECT 1 FROM agenda_item WHERE subject_id = $1', [id])).toEqual([]);
  });

  test('names the committee that examines first', async () => {
    const { id } = await world.scheduled('2026-05-04');
    await world.run(ReferToCommittee, world.staff.secretary, id, { committee: 'Commission des services publics' });
    expect(await lastEvent(id)).toMatchObject({ toStatus: 'in-committee', details: { committee: 'Commission des services publics' } });
    expect(await app.sql('SELECT committee FROM agenda_item WHERE subject_id = $1', [id])).toEqual([
      { committee: 'Commission des services publics' },
    ]);
  });

  test('of a session not held gives the petition to another that is open', async () => {
    const { id, sessionId } = await world.scheduled('2026-05-04');
    const october = await world.session('2026-10-05');
    await app.run(DeclareSessionNotHeld, world.staff.secretary, { sessionId, reason: 'Quorum non atteint' });
    await app.drain();
    expect(await lastEvent(id)).toMatchObject({
      event: 'moveAgenda',
      fromStatus: 'scheduled',
      toStatus: 'scheduled',
      details: { sessionId: october, sessionDay: '2026-10-05', reason: 'Quorum non atteint' },
    });
    expect((await world.notices(world.petitioner, id)).at(-1)).toBe('petition.agenda-moved');
  });

  test('of a session not held, with no other open, makes it wait; the secretary is told, and places it again', async () => {
    const { id, sessionId } = await world.scheduled('2026-05-04');
    await world.run(ReferToCommittee, world.staff.secretary, id, { committee: 'Commission des services publics' });
    await app.run(DeclareSessionNotHeld, world.staff.secretary, { sessionId, reason: 'Quorum non atteint' });
    await app.drain();
    expect(await world.row(id)).toMatchObject({ status: 'admissible' });
    expect(await lastEvent(id)).toMatchObject({
      event: 'unschedule',
      fromStatus: 'in-committee',
      details: { reason: 'Quorum non atteint' },
    });
    expect(await world.notices(world.staff.secretary, id)).toContain('petition.unscheduled.staff');
    await world.session('2026-10-05');
    expect((await world.run(SchedulePetition, world.staff.secretary, id)).status).toBe('scheduled');
  });

  test('that moved is no business of a petition that moved on, nor of other subjects', async () => {
    const id = await world.admissible();
    const moved = { subjectType: 'petition', subjectId: id, fromSessionId: newId(), toSessionId: null, reason: 'Quorum non atteint' };
    await app.run(TrackAgenda, system, moved);
    await app.run(TrackAgenda, system, { ...moved, subjectType: 'opinion', subjectId: newId() });
    expect((await lastEvent(id)).event).toBe('admit');
    const [audit] = await app.sql("SELECT details FROM audit WHERE subject_id = $1 AND action = 'petition.trackAgenda'", [id]);
    expect(audit.details).toMatchObject({ applied: false });
  });
});

describe('the council', () => {
  test('decides with outcome, votes and reasons, while it sits', async () => {
    const { id, sessionId } = await world.scheduled('2026-05-04');
    await expect(world.deliberate(id)).rejects.toMatchObject({ code: 'COUNCIL_NOT_SITTING' });
    expect((await world.row(id))['status']).toBe('scheduled');
    await world.sit(sessionId);
    await world.deliberate(id, 'partly-adopted');
    expect(await lastEvent(id)).toMatchObject({
      event: 'deliberate',
      reasons,
      details: { outcome: 'partly-adopted', votes: { for: 14, against: 3, abstaining: 2 } },
    });
    await app.drain();
    expect((await world.notices(world.petitioner, id)).at(-1)).toBe('petition.deliberated.partly-adopted');
    expect(await world.notices(world.staff.clerk, id)).toContain('petition.deliberated.staff');
  });

  test('that postpones makes the petition admissible, to be placed on a further agenda and decided there', async () => {
    const { id, sessionId } = await world.scheduled('2026-05-04');
    await world.sit(sessionId);
    await world.deliberate(id, 'postponed');
    await app.drain();
    expect(await world.row(id)).toMatchObject({ status: 'admissible' });
    expect(await world.notices(world.staff.secretary, id)).toContain('petition.postponed.staff');
    await world.rise(sessionId);
    const october = await world.session('2026-10-05');
    await world.run(SchedulePetition, world.staff.secretary, id);
    await world.sit(october);
    await world.deliberate(id, 'refused');
    expect((await world.row(id))['status']).toBe('deliberated');
    expect(
      await app.sql(
        'SELECT outcome FROM deliberation d JOIN agenda_item i ON i.id = d.agenda_item_id WHERE i.subject_id = $1 ORDER BY d.id',
        [id],
      ),
    ).toEqual([{ outcome: 'postponed' }, { outcome: 'refused' }]);
  });

  test('’s decision is followed up as often as there is something to say, then closed', async () => {
    const id = await world.followedUp('2026-05-04');
    await world.run(FollowUpPetition, world.staff.clerk, id, { kind: 'action', text: reasons, dueOn: '2027-03-01' });
    expect((await lastEvent(id)).details).toEqual({ followUp: 'action', followUpDueOn: '2027-03-01' });
    await world.run(ClosePetition, world.staff.secretary, id, { summary: reasons });
    await expect(world.run(FollowUpPetition, world.staff.clerk, id, { kind: 'nothing', text: reasons })).rejects.toMatchObject({
      code: 'PETITION_STATE_FORBIDS',
    });
    expect(await lastEvent(id)).toMatchObject({ event: 'close', toStatus: 'closed', reasons });
  });
});
