import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DeclareSessionNotHeld } from '#councils';
import { Actor } from '#kernel';
import { RefuseNews, Sender } from '#notifications';
import { DeadlineReader, I18n, locales } from '#platform';
import { PetitionReader, PetitionsModule } from '#petitions';
import { DeclareHoliday } from '#territory';
import { PostOffice, startApp, type TestApp } from '#testing';
import { petitionEvents } from '../domain/petition.ts';
import type { FiledReceipt } from '../filing-receipts.ts';
import { ApplyPetitionDeadline } from '../use-cases/apply-petition-deadline.ts';
import { ReferToCommittee, SchedulePetition } from '../use-cases/decide-petition.ts';
import { RevisePetition } from '../use-cases/draft-petition.ts';
import { AdmitPetition, ReferToBureau } from '../use-cases/examine-petition.ts';
import { ClosePetition, FollowUpPetition } from '../use-cases/follow-up-petition.ts';
import { OpenCollection, WithdrawPetition } from '../use-cases/open-collection.ts';
import { ReadPetitionFile } from '../use-cases/read-petition-file.ts';
import { WithdrawSignature } from '../use-cases/sign-petition.ts';
import { SubmitPetition } from '../use-cases/submit-petition.ts';
import { PetitionWorld, reasons, titles, words } from './petition.fixtures.ts';

jest.setTimeout(120_000);

let app: TestApp;
let post: PostOffice;
let world: PetitionWorld;
let id: string;
let receipt: FiledReceipt;
/** The first changes her mind; the second and third ask for news, and the third stops them by the link of a mail. */
let signers: Actor[];
let mailsBeforeStop: number;

beforeAll(async () => {
  post = await PostOffice.open();
  app = await startApp([PetitionsModule], { SMTP_URL: post.url });
  world = new PetitionWorld(app);
  world.clock('2026-01-05T09:00:00Z');
  await world.settle();
  signers = await world.citizens(101);
});
afterAll(async () => {
  await app.close();
  await post.close();
});

const status = async () => (await world.row(id))['status'];
const story = async () => (await app.get(PetitionReader).histories([id])).get(id)!;
const dates = async () =>
  (await app.get(DeadlineReader).ofSubjects('petition', [id])).map(({ kind, day, status: state }) => [kind, day, state]);
const sendMail = async () => {
  while (await app.get(Sender).send());
};
const mailTo = async ({ id: personId }: Actor) => {
  const [{ email }] = await app.sql('SELECT email FROM person WHERE id = $1', [personId]);
  return post.to(email);
};

describe('walks one petition through every transition, with the clock moved, and checks receipt, deadlines, agenda, notices, audit', () => {
  test('5 January: drafted in two languages, seen by its author alone, revised', async () => {
    id = await world.draft();
    expect(await app.get(PetitionReader).find(signers[0]!, id)).toBeNull();
    await world.run(RevisePetition, world.petitioner, id, words);
    expect(await world.events(id)).toEqual([]);
  });

  test('12 January: the collection opens, its words locked; no date runs, for no article gives one', async () => {
    await app.at('2026-01-12T09:00:00Z');
    await world.run(OpenCollection, world.petitioner, id);
    await app.drain();
    expect([await status(), await dates()]).toEqual(['collecting', []]);
  });

  test('until 14 January: a hundred sign; the threshold is told once, with the moment of the hundredth', async () => {
    for (const [n, signer] of signers.slice(0, 100).entries()) {
      world.clock(new Date(Date.parse('2026-01-12T10:00:00Z') + n * 1_800_000).toISOString());
      await world.sign(id, signer, { fullName: `Signataire ${n}`, wantsNews: n === 1 || n === 2 });
    }
    await world.count();
    expect(await world.row(id)).toMatchObject({ status: 'ready', threshold_reached_at: new Date('2026-01-14T11:30:00Z') });
  });

  test('15 January: one takes her signature back, another signs in her place', async () => {
    await app.at('2026-01-15T09:00:00Z');
    await world.run(WithdrawSignature, signers[0]!, id);
    await world.count();
    expect(await status()).toBe('collecting');
    await world.sign(id, signers[100]!, { fullName: 'Signataire 100' });
    await world.count();
    expect(await status()).toBe('ready');
  });

  test('20 January: filed; the receipt names number, date, hash, deadline and article', async () => {
    await app.at('2026-01-20T10:00:00Z');
    receipt = await world.run(SubmitPetition, world.petitioner, id);
    await app.drain();
    expect(receipt).toMatchObject({
      number: `2026-MA-${world.commune.code}-0001`,
      filedAt: new Date('2026-01-20T10:00:00Z'),
      signatures: 100,
      dueDay: '2026-04-20',
    });
    expect(receipt.legalRef).toMatch(/113-14.*125/);
    expect(await dates()).toEqual([['answer-due', '2026-04-20', 'pending']]);
  });

  test('21 January: a signer stops the news by the link of her mail', async () => {
    await app.at('2026-01-21T10:00:00Z');
    await sendMail();
    const texts = (await mailTo(signers[2]!)).map(({ text }) => text ?? '');
    const link = new URL(/https?:\S+unsubscribe\?\S+/.exec(texts.join('\n'))![0]);
    const [personId, subjectId, code] = ['person', 'subject', 'code'].map((name) => link.searchParams.get(name));
    expect([personId, subjectId]).toEqual([signers[2]!.id, id]);
    await app.run(RefuseNews, Actor.anonymous, { personId, subjectId, code });
    mailsBeforeStop = (await mailTo(signers[2]!)).length;
  });

  test('22 January: the president passes it to the bureau, which reads the names; each reading is in the audit', async () => {
    await app.at('2026-01-22T10:00:00Z');
    await world.run(ReferToBureau, world.staff['council-president'], id);
    const file = await world.run(ReadPetitionFile, world.staff['bureau-member'], id, { first: 100 });
    expect(file.items.map(({ fullName }) => fullName)).not.toContain('Signataire 0');
    expect(file.items.map(({ fullName }) => fullName)).toContain('Signataire 100');
  });

  test('10 March: a holiday declared for 20 April moves the date by a day, and the reason is kept', async () => {
    await app.at('2026-03-10T10:00:00Z');
    const holiday = {
      territoryId: world.commune.regionId,
      day: '2026-04-20',
      names: { fr: 'Jour férié régional', ar: 'عطلة جهوية' },
      legalRef: 'décret 2-26-100',
    };
    await app.run(DeclareHoliday, await world.world.staff('administrator', world.commune.regionId), holiday);
    await app.drain();
    expect(await dates()).toEqual([['answer-due', '2026-04-21', 'pending']]);
  });

  test('22 March and 14 April: clerk and president are reminded, nobody else', async () => {
    await app.at('2026-03-23T08:00:00Z');
    await app.at('2026-04-15T08:00:00Z');
    for (const role of ['clerk', 'council-president'] as const) {
      const told = (await world.notices(world.staff[role], id)).filter((one) => one === 'petition.answer-near.staff');
      expect([role, told.length]).toEqual([role, 2]);
    }
    expect((await world.notices(world.petitioner, id)).some((one) => one.includes('answer-near'))).toBe(false);
  });

  test('22 April: the silence is recorded as of 21 April; it decides nothing', async () => {
    await app.at('2026-04-22T08:00:00Z');
    expect(await world.row(id)).toMatchObject({ status: 'under-review', overdue: '2026-04-21' });
    expect((await story()).at(-1)).toMatchObject({ event: 'silence', legalDay: '2026-04-21', actorRole: 'system' });
    expect(await dates()).toEqual([['answer-due', '2026-04-21', 'fired']]);
  });

  test('27 April: admitted, late', async () => {
    await app.at('2026-04-27T08:00:00Z');
    await world.run(AdmitPetition, world.staff['bureau-member'], id);
    expect((await story()).at(-1)).toMatchObject({ event: 'admit', details: { late: true } });
  });

  test('May: on an agenda, whose session is not held; no other is open, so it waits', async () => {
    await app.at('2026-04-28T08:00:00Z');
    const sessionId = await world.session('2026-05-25');
    await world.run(SchedulePetition, world.staff.secretary, id);
    await app.at('2026-05-25T08:00:00Z');
    await app.run(DeclareSessionNotHeld, world.staff.secretary, { sessionId, reason: 'Quorum non atteint' });
    await app.drain();
    expect((await story()).slice(-2).map(({ event, toStatus }) => [event, toStatus])).toEqual([
      ['schedule', 'scheduled'],
      ['unschedule', 'admissible'],
    ]);
  });

  test('October: in committee, then postponed by the sitting council', async () => {
    await app.at('2026-09-01T08:00:00Z');
    const sessionId = await world.session('2026-10-05');
    await world.run(SchedulePetition, world.staff.secretary, id);
    await world.run(ReferToCommittee, world.staff.secretary, id, { committee: 'Commission des services publics' });
    await app.at('2026-10-05T08:00:00Z'); // the agenda froze by itself on 15 September
    await world.sitFrozen(sessionId);
    await world.deliberate(id, 'postponed');
    await world.rise(sessionId);
    await app.drain();
    expect(await status()).toBe('admissible');
  });

  test('February and May: moved to the session that is held, and adopted there', async () => {
    await app.at('2027-01-04T08:00:00Z');
    const february = await world.session('2027-02-01');
    await world.run(SchedulePetition, world.staff.secretary, id);
    const may = await world.session('2027-05-03');
    await app.at('2027-02-01T08:00:00Z');
    await app.run(DeclareSessionNotHeld, world.staff.secretary, { sessionId: february, reason: 'Intempéries' });
    await app.drain();
    expect((await story()).at(-1)).toMatchObject({
      event: 'moveAgenda',
      toStatus: 'scheduled',
      details: { sessionId: may, sessionDay: '2027-05-03' },
    });
    await app.at('2027-05-03T08:00:00Z');
    await world.sitFrozen(may);
    await world.deliberate(id, 'adopted');
    expect(await status()).toBe('deliberated');
  });

  test('June: followed up twice, then closed with a summary', async () => {
    await app.at('2027-06-01T08:00:00Z');
    await world.run(FollowUpPetition, world.staff.clerk, id, { kind: 'commitment', text: reasons, dueOn: '2027-12-31' });
    await world.run(FollowUpPetition, world.staff.secretary, id, { kind: 'action', text: reasons });
    await app.at('2028-01-10T08:00:00Z');
    await world.run(ClosePetition, world.staff.clerk, id, { summary: reasons });
    await app.drain();
    expect(await status()).toBe('closed');
  });

  test('the history holds every event there is, but for other ways to end and what this law does not know', async () => {
    const told = (await story()).map(({ event }) => event);
    expect(petitionEvents.filter((event) => !told.includes(event))).toEqual([
      'expire',
      'withdraw',
      'requestCompletion',
      'complete',
      'lapseCompletion',
      'reject',
      'answer',
      'enterIntoForce',
    ]);
    expect(told.filter((event) => !petitionEvents.includes(event as never))).toEqual(['silence', 'moveAgenda']);
    const links = (await story()).map(({ fromStatus, toStatus }) => [fromStatus, toStatus]);
    links.slice(1).forEach(([from], n) => expect(from).toBe(links[n]![1]));
  });

  test('the petitioner was told each step once, in Arabic, by mailbox and mail', async () => {
    const told = await world.notices(world.petitioner, id);
    expect(told).toEqual(
      [
        ...[
          'collection-opened',
          'threshold-reached',
          'threshold-lost',
          'threshold-reached',
          'submitted',
          'referred',
          'overdue',
          'admitted',
          'scheduled',
        ],
        ...[
          'unscheduled',
          'scheduled',
          'in-committee',
          'postponed',
          'scheduled',
          'agenda-moved',
          'deliberated.adopted',
          'followed-up',
          'followed-up',
          'closed',
        ],
      ].map((verb) => `petition.${verb}`),
    );
    await sendMail();
    const mails = await mailTo(world.petitioner);
    expect(mails).toHaveLength(told.length);
    for (const { subject, text, html } of mails) {
      expect(`${subject} ${text}`).toMatch(/[\u0600-\u06ff]/);
      expect(`${subject} ${text}`).not.toMatch(/[{}]|\[object|notice\.|undefined/);
      expect(html).toContain('dir="rtl"');
    }
    const filing = mails.find(({ subject }) => subject?.includes(receipt.number));
    expect(filing?.text).toContain(titles.ar);
    expect(mails.some(({ headers }) => headers.has('list-unsubscribe') || headers.has('list'))).toBe(false);
  });

  test('signers who asked were told as news that can be stopped; those who did not, nothing', async () => {
    const news = await world.notices(signers[1]!, id);
    expect(news).toEqual(
      expect.arrayContaining(['petition.submitted', 'petition.overdue', 'petition.deliberated.adopted', 'petition.closed']),
    );
    expect(
      new Set(await app.sql('SELECT DISTINCT weight FROM mailbox_item WHERE recipient_id = $1 AND subject_id = $2', [signers[1]!.id, id])),
    ).toEqual(new Set([{ weight: 'news' }]));
    const mail = (await mailTo(signers[1]!)).find(({ text }) => text?.includes(titles.fr) && text.includes('/unsubscribe?'));
    expect(mail?.text).toContain(`subject=${id}`);
    expect([await world.notices(signers[0]!, id), await world.notices(signers[3]!, id)]).toEqual([[], []]);
  });

  test('whoever stopped the news by the link of a mail keeps the mailbox and gets no more mail', async () => {
    expect(mailsBeforeStop).toBeGreaterThan(0);
    expect(await mailTo(signers[2]!)).toHaveLength(mailsBeforeStop);
    expect(await world.notices(signers[2]!, id)).toEqual(await world.notices(signers[1]!, id));
    expect((await mailTo(signers[1]!)).length).toBeGreaterThan(mailsBeforeStop);
  });

  test('staff were told what they owe', async () => {
    const toldTo = async (actor: Actor) => [...new Set(await world.notices(actor, id))];
    expect(await toldTo(world.staff['council-president'])).toEqual(
      ['submitted', 'answer-near', 'overdue', 'decision-proposed'].map((verb) => `petition.${verb}.staff`),
    );
    expect(await toldTo(world.staff['bureau-member'])).toEqual(
      ['referred', 'overdue', 'decision-proposed'].map((verb) => `petition.${verb}.staff`),
    );
    expect(await toldTo(world.staff.secretary)).toEqual(
      ['admitted', 'unscheduled', 'decision-proposed', 'postponed'].map((verb) => `petition.${verb}.staff`),
    );
    expect(await toldTo(world.staff.clerk)).toEqual(
      ['submitted', 'answer-near', 'overdue', 'deliberated'].map((verb) => `petition.${verb}.staff`),
    );
    expect(await toldTo(world.staff.auditor)).toEqual([]);
  });

  test('every notice has its words and its values in every language', async () => {
    const items = await app.sql("SELECT DISTINCT ON (template) template, params FROM mailbox_item WHERE template LIKE 'petition.%'");
    expect(items.length).toBeGreaterThan(20);
    for (const { template, params } of items) {
      for (const locale of locales) {
        for (const part of ['title', 'body']) {
          expect([template, app.get(I18n).text(locale, `notice.${template}.${part}`, params)]).toEqual([
            template,
            expect.not.stringContaining('notice.'),
          ]);
        }
      }
    }
  });

  test('the audit says who did what under which role, and no name of a signatory', async () => {
    const rows = await app.sql(
      "SELECT action, permission, details FROM audit WHERE subject_type = 'petition' AND subject_id = $1 ORDER BY at, id",
      [id],
    );
    const actions = rows.map(({ action, permission }) => `${permission} ${action}`);
    expect(actions).toEqual(
      expect.arrayContaining([
        ...[
          'citizen petition.draft',
          'citizen petition.revise',
          'citizen petition.openCollection',
          'citizen petition.sign',
          'citizen petition.withdrawSignature',
        ],
        ...[
          'system petition.count',
          'citizen petition.submit',
          'council-president petition.referToBureau',
          'bureau-member petition.readFile',
        ],
        ...[
          'system petition.applyDeadline',
          'bureau-member petition.examine',
          'secretary petition.schedule',
          'system petition.trackAgenda',
        ],
        ...[
          'secretary petition.referToCommittee',
          'secretary petition.proposeDecision',
          'council-president petition.confirmDecision',
          'clerk petition.followUp',
          'secretary petition.followUp',
        ],
      ]),
    );
    expect(actions.filter((one) => one === 'citizen petition.sign')).toHaveLength(101);
    expect(JSON.stringify(rows)).not.toContain('Signataire');
  });

  test('nothing is owed and nothing was refused', async () => {
    expect(await app.sql("SELECT handler, status, refusal_code FROM task WHERE status <> 'done'")).toEqual([]);
  });
});

describe('the three other ways to end', () => {
  test('given up by the petitioner before filing: signers who asked are told', async () => {
    const other = await world.collecting();
    await world.sign(other, signers[5]!, { wantsNews: true });
    await world.run(WithdrawPetition, world.petitioner, other);
    await app.drain();
    expect(await world.row(other)).toMatchObject({ status: 'withdrawn' });
    expect(await world.notices(signers[5]!, other)).toEqual(['petition.withdrawn']);
    expect((await world.notices(world.petitioner, other)).at(-1)).toBe('petition.withdrawn');
  });

  test('rejected by the bureau: the written reasons reach the petitioner by mail', async () => {
    const other = await world.underReview();
    await world.reject(other, ['unclear-object']);
    await app.drain();
    await sendMail();
    expect(
      (await mailTo(world.petitioner)).filter(({ text }) => text?.includes('«\u2068إنارة زنقة الزيتون\u2069»') && text.includes(reasons.ar))
        .length,
    ).toBeGreaterThan(0);
    expect((await world.notices(world.staff.clerk, other)).at(-1)).toBe('petition.rejected.staff');
  });

  test('out of time, under a law that gives a collection so many days: as of the legal day', async () => {
    const other = await world.collecting();
    const due = { subjectId: other, kind: 'collection-ends', cycle: 1, day: '2028-01-09', at: '2028-01-09T22:59:59.999Z' };
    await app.run(ApplyPetitionDeadline, Actor.system('spec'), due);
    await app.drain();
    const history = (await app.get(PetitionReader).histories([other])).get(other)!;
    expect(history.at(-1)).toMatchObject({ event: 'expire', toStatus: 'expired', legalDay: '2028-01-09' });
    expect((await world.notices(world.petitioner, other)).at(-1)).toBe('petition.expired');
  });
});
