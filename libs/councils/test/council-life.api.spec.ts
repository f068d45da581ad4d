import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type StaffRole } from '#kernel';
import { startApi, type TestApi, type TestCommune, World } from '#testing';

let api: TestApi;
let commune: TestCommune;
let staff: Record<StaffRole, Actor>;
let members: string[];
let committeeId: string;

/** A mutation with one input, asking for one field; who sends it holds the role in the commune. */
async function act(role: StaffRole, field: string, type: string, input: object, wanted = 'id'): Promise<string> {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${wanted} } }`;
  return (await api.data(staff[role].id, query, { input }))[field][wanted];
}

async function refusal(role: StaffRole, field: string, type: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
  const { errors } = await api.query(staff[role].id, query, { input: { requestId: newId(), ...input } });
  return errors?.[0]?.extensions;
}

const step = (role: StaffRole, field: string, sessionId: string, more: object = {}, type = 'SessionInput') =>
  act(role, field, type, { sessionId, ...more }, 'status');

const open = (sessionId: string, present?: number) =>
  api.query(
    staff.secretary.id,
    'mutation ($input: SessionInput!, $present: Int) { openSession(input: $input, present: $present) { status } }',
    { input: { requestId: newId(), sessionId }, present },
  );

/** An open agenda of a day. */
async function agendaOf(startsOn: string): Promise<string> {
  const sessionId = await act('secretary', 'planSession', 'PlanSessionInput', { communeId: commune.id, startsOn });
  await step('secretary', 'openAgenda', sessionId);
  return sessionId;
}

beforeAll(async () => {
  api = await startApi();
  const world = new World(api);
  await api.at('2026-03-02T09:00:00Z');
  commune = await world.commune();
  staff = await world.allStaff(commune.id);
}, 60_000);
afterAll(() => api.close());

describe('a council', () => {
  test('is recorded with its mandate, which ends by the law, its bureau and a committee', async () => {
    const mandate = { communeId: commune.id, startsOn: '2021-09-17', seats: 9 };
    await act('secretary', 'beginMandate', 'MandateInput', mandate);
    expect(await refusal('secretary', 'beginMandate', 'MandateInput', mandate)).toMatchObject({ code: 'MANDATE_RUNNING' });
    const seat = (name: string, office: string, sex = 'female') =>
      act('secretary', 'seatCouncilMember', 'CouncilMemberInput', { communeId: commune.id, name, office, sex });
    members = [await seat('Naïma Alaoui', 'president'), await seat('Driss Bennani', 'vice_president', 'male')];
    for (let n = 3; n <= 7; n++) members.push(await seat(`Conseillère ${n}`, 'member'));
    const second = { communeId: commune.id, name: 'Omar Filali', office: 'president', sex: 'male' };
    expect(await refusal('secretary', 'seatCouncilMember', 'CouncilMemberInput', second)).toMatchObject({ code: 'OFFICE_TAKEN' });
    const committee = { communeId: commune.id, names: { fr: 'Commission du budget' }, chairId: members[2], memberIds: [members[3]] };
    committeeId = await act('secretary', 'formCommittee', 'CommitteeInput', committee);

    const { council } = await api.data(
      null,
      `query ($id: ID!) { council(communeId: $id) { mandate { startsOn endsOn seats bureau { name office }
        committees { names { fr } chair { name } members { name } } } } }`,
      { id: commune.id },
    );
    expect(council.mandate).toMatchObject({
      endsOn: '2027-09-16',
      bureau: [
        { name: 'Naïma Alaoui', office: 'president' },
        { name: 'Driss Bennani', office: 'vice_president' },
      ],
      committees: [{ names: { fr: 'Commission du budget' }, chair: { name: 'Conseillère 3' }, members: [{}, {}] }],
    });
  });
});

describe('a sitting without its number', () => {
  test('does not open, is convened anew within the law’s days, and the third time any number suffices', async () => {
    const sessionId = await agendaOf('2026-05-05');
    await api.at('2026-04-24T09:00:00Z');
    expect(await step('council-president', 'conveneSession', sessionId)).toBe('convened');
    await api.at('2026-05-05T09:00:00Z');
    expect((await open(sessionId)).errors?.[0]?.extensions).toMatchObject({ code: 'PRESENCE_NEEDED' });
    expect((await open(sessionId, 3)).errors?.[0]?.extensions).toMatchObject({
      code: 'QUORUM_NOT_MET',
      params: { present: 3, quorum: 4 },
    });
    const again = { sessionId, present: 3, sitsOn: '2026-05-12' };
    expect(await refusal('council-president', 'adjournSession', 'AdjournSessionInput', again)).toMatchObject({ code: 'ADJOURNMENT_DAY' });
    for (const sitsOn of ['2026-05-09', '2026-05-13'])
      await step('council-president', 'adjournSession', sessionId, { present: 3, sitsOn }, 'AdjournSessionInput');
    expect((await open(sessionId, 2)).data.openSession.status).toBe('in_session');
    expect(await step('secretary', 'closeSession', sessionId)).toBe('closed');
    const { councilSession } = await api.data(
      null,
      'query ($id: ID!) { councilSession(id: $id) { convocation sitsOn quorum isConvenedLate adjournments { convocation satOn present quorum } } }',
      { id: sessionId },
    );
    expect(councilSession).toEqual({
      ...{ convocation: 3, sitsOn: '2026-05-13', quorum: 1, isConvenedLate: false },
      adjournments: [
        { convocation: 1, satOn: '2026-05-05', present: 3, quorum: 4 },
        { convocation: 2, satOn: '2026-05-09', present: 3, quorum: 4 },
      ],
    });
  });
});

describe('a budget before the council', () => {
  const reasons = { fr: 'Le conseil adopte le budget tel qu’il a été présenté.' };
  let sessionId: string;
  let itemId: string;
  let visaId: string;

  test('goes to its committee, whose report stays with it', async () => {
    sessionId = await agendaOf('2026-10-06');
    const titles = { fr: 'Budget de l’exercice 2027' };
    itemId = await act('secretary', 'addAgendaItem', 'AgendaItemInput', { sessionId, titles, visaSubject: 'budget' });
    const report = { itemId, report: { fr: 'La commission propose d’adopter.' }, reportedOn: '2026-09-20' };
    expect(await refusal('bureau-member', 'recordCommitteeReport', 'CommitteeReportInput', report)).toMatchObject({
      code: 'ITEM_NOT_REFERRED',
    });
    await act('secretary', 'referAgendaItem', 'ReferItemInput', { itemId, committeeId });
    await act('bureau-member', 'recordCommitteeReport', 'CommitteeReportInput', report);
  });

  test('is decided by two people, with no more votes than members present', async () => {
    await api.at('2026-09-25T09:00:00Z');
    await step('council-president', 'conveneSession', sessionId);
    await api.at('2026-10-06T09:00:00Z');
    await open(sessionId, 6);
    const decision = { itemId, outcome: 'adopted', reasons, votes: { for: 5, against: 1, abstaining: 1 } };
    expect(await refusal('secretary', 'proposeDeliberation', 'DeliberationInput', decision)).toMatchObject({
      code: 'VOTES_EXCEED_PRESENT',
    });
    const right = { ...decision, votes: { for: 5, against: 1, abstaining: 0 } };
    const actId = await act('secretary', 'proposeDeliberation', 'DeliberationInput', right, 'actId');
    expect(await refusal('secretary', 'confirmDeliberation', 'ConfirmDeliberationInput', { actId })).toMatchObject({ code: 'SAME_PERSON' });
    await act('council-president', 'confirmDeliberation', 'ConfirmDeliberationInput', { actId });
    expect(await step('secretary', 'extendSession', sessionId, { days: 7 }, 'ExtendSessionInput')).toBe('in_session');
    await step('secretary', 'closeSession', sessionId);
  });

  test('is published with the minutes, and everybody reads all of the session by one query of few statements', async () => {
    expect(await refusal('secretary', 'publishDeliberations', 'SessionInput', { sessionId })).toMatchObject({ code: 'MINUTES_MISSING' });
    await step(
      'secretary',
      'recordMinutes',
      sessionId,
      { minutes: { fr: 'La séance est ouverte à dix heures par la présidente.' } },
      'MinutesInput',
    );
    const page = `query ($id: ID!) { councilSession(id: $id) { status kind present inOffice quorum lastDay minutes { fr } commune { names { fr } }
      adjournments { satOn } agenda { titles { fr } subjectType committee committeeReport { fr }
        deliberation { outcome votesFor votesAgainst reasons { fr } visa { id status dueOn legalRef } } } } }`;
    expect((await api.data(null, page, { id: sessionId })).councilSession.minutes).toBeNull();
    expect(await step('secretary', 'publishDeliberations', sessionId)).toBe('deliberations_published');
    const { data, statements } = await api.query(null, page, { id: sessionId });
    expect(data.councilSession).toMatchObject({
      ...{ status: 'deliberations_published', present: 6, inOffice: 7, quorum: 4, lastDay: '2026-10-27' },
      minutes: { fr: expect.stringContaining('dix heures') },
      agenda: [
        {
          ...{ subjectType: 'matter', committee: 'Commission du budget', committeeReport: { fr: 'La commission propose d’adopter.' } },
          deliberation: { outcome: 'adopted', votesFor: 5, visa: { status: 'to_transmit', dueOn: '2026-10-27' } },
        },
      ],
    });
    expect(statements).toBeLessThanOrEqual(6);
    visaId = data.councilSession.agenda[0].deliberation.visa.id;
  });

  test('waits for its visa, and by the law’s silence has it on the twentieth day', async () => {
    const late = { visaId, on: '2026-10-01' };
    expect(await refusal('secretary', 'transmitDeliberation', 'TransmissionInput', late)).toMatchObject({ code: 'VISA_DAY' });
    await api.at('2026-10-12T09:00:00Z');
    await act('secretary', 'transmitDeliberation', 'TransmissionInput', { visaId, on: '2026-10-10' }, 'status');
    await api.at('2026-10-30T12:00:00Z');
    expect(await api.sql('SELECT status FROM deliberation_visa WHERE id = $1', [visaId])).toEqual([{ status: 'transmitted' }]);
    await api.at('2026-10-31T12:00:00Z');
    expect(await api.sql('SELECT status, settled_on::text AS on FROM deliberation_visa WHERE id = $1', [visaId])).toEqual([
      { status: 'granted-by-silence', on: '2026-10-30' },
    ]);
    const told = await api.sql('SELECT template FROM mailbox_item WHERE recipient_id = $1 AND subject_id = $2', [
      staff.secretary.id,
      visaId,
    ]);
    expect(told).toEqual([{ template: 'visa.granted-by-silence' }]);
  });
});

test('a mandate ends by itself on its last day', async () => {
  await api.at('2027-09-17T09:00:00Z');
  const { council } = await api.data(null, 'query ($id: ID!) { council(communeId: $id) { mandate { id } mandates { endedOn } } }', {
    id: commune.id,
  });
  expect(council).toEqual({ mandate: null, mandates: [{ endedOn: '2027-09-16' }] });
});
