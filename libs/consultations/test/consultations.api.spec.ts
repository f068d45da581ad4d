import { jest } from '@jest/globals';
import { PersonalData } from '#identity';
import type { Actor, StaffRole } from '#kernel';
import { ModerateText } from '#moderation';
import { Clock, FileIntake } from '#platform';
import { startApi, type TestApi, type TestCommune, World } from '#testing';
import { ClassifyContributions, NameThemes, PublishResponse, PublishSynthesis } from '../use-cases/analyse-consultation.ts';
import { Contribute, KeyContribution } from '../use-cases/contribute.ts';
import { AdvanceConsultation, AttachConsultationDocument, DraftConsultation, ExtendConsultation } from '../use-cases/draft-consultation.ts';
import { AnswerSuggestion, RouteSuggestion, WriteSuggestion } from '../use-cases/suggestions.ts';

jest.setTimeout(120_000);

let api: TestApi;
let commune: TestCommune;
let world: World;
let staff: Record<StaffRole, Actor>;
beforeAll(async () => {
  api = await startApi();
  world = new World(api);
  commune = await world.commune();
  staff = await world.allStaff(commune.id);
}, 60_000);
afterAll(() => api.close());

const labels = (fr: string) => ({ fr, ar: `سؤال ${fr.length}` });
const option = (id: string) => ({ id, labels: labels(id) });
const questions = [
  { id: 'bus', kind: 'single', labels: labels('Prenez-vous le bus ?'), isRequired: true, options: [option('oui'), option('non')] },
  { id: 'why', kind: 'text', labels: labels('Pourquoi pas ?'), showIf: [{ question: 'bus', anyOf: ['non'] }] },
  { id: 'note', kind: 'scale', labels: labels('Votre note'), steps: 5 },
];
const draft = () => ({
  communeId: commune.id,
  titles: { fr: 'Le plan des bus' },
  bodies: { fr: 'Quatre lignes seront dessinées de nouveau en septembre.' },
  influence: 'consult',
  influenceStatement: { fr: 'Le conseil lit la synthèse avant de voter le plan.' },
  decision: { what: { fr: 'Le tracé des lignes' }, maker: { fr: 'Le conseil communal' }, on: '2026-10-01' },
  audience: { fr: 'Les habitants' },
  opensOn: '2026-03-10',
  closesOn: '2026-04-08',
  settings: { isOpenToAll: true, crossTables: [['bus', 'note']] },
  questions,
  paragraphs: [{ id: 'p1', texts: { fr: 'La ligne 1 dessert le marché.' } }],
});
const told = { fr: 'Les habitants demandent surtout que le bus passe plus tôt.' };
type Made = { id: string; status: string };

/** A consultation that is open. */
async function opened(changes: object = {}): Promise<string> {
  api.get(Clock).set('2026-03-02T09:00:00Z');
  const { id } = await api.run<object, Made>(DraftConsultation, staff.clerk, { ...draft(), ...changes });
  const move = (event: string) => api.run(AdvanceConsultation, staff.clerk, { consultationId: id, event });
  await expect(move('announce')).rejects.toMatchObject({ code: 'CONSULTATION_DOCUMENTS_MISSING' });
  const { id: fileId } = await api.get(FileIntake).keep(staff.clerk, 'plan.pdf', Buffer.from(`%PDF-1.4\n% ${id}\nstartxref\n9\n%%EOF\n`));
  await api.run(AttachConsultationDocument, staff.clerk, { consultationId: id, fileId });
  await move('announce');
  await api.at('2026-03-10T09:00:00Z');
  return id;
}

const answer = (by: Actor, consultationId: string, answers: object[]) =>
  api.run<object, { id: string }>(Contribute, by, { consultationId, answers });
const bus = (choice: string, ...more: object[]) => [{ question: 'bus', choices: [choice] }, ...more];
const shown = `query ($id: ID!) { consultation(id: $id) { status overdueSince contributionCount nextEvents
  words { items { id hidden { reason } texts { question text } } } tables { dimensions { id groups } counts }
  themes { id synthesis { fr } outcome reasons { fr } } } }`;
const look = async (id: string, by: Actor | null = null) => (await api.data(by?.id ?? null, shown, { id })).consultation;
const contribute = 'mutation ($input: ContributeInput!) { contribute(input: $input) { id } }';

test('a consultation from its draft to the reasoned answer: every step on its day, every theme answered', async () => {
  const id = await opened();
  expect(await look(id)).toMatchObject({ status: 'open', contributionCount: null });
  const people = await Promise.all(Array.from({ length: 6 }, () => world.citizen()));
  for (const person of people) await answer(person, id, bus('oui', { question: 'note', number: 4 }));
  // the later answer of a person takes the place of the earlier
  await answer(people[0]!, id, bus('non', { question: 'why', text: 'Il passe trop tard.' }));
  const keyed = { consultationId: id, channel: 'paper', provenance: 'Feuille 12', answers: bus('non', { question: 'note', number: 1 }) };
  for (let n = 0; n < 5; n++) await api.run(KeyContribution, staff.clerk, keyed);
  await api.run(ExtendConsultation, staff.clerk, {
    consultationId: id,
    closesOn: '2026-04-15',
    reasons: { fr: 'Les fêtes tombent au milieu.' },
  });
  await api.at('2026-04-09T09:00:00Z');
  expect((await look(id)).status).toBe('open');
  await api.at('2026-04-16T09:00:00Z');
  await expect(answer(people[1]!, id, bus('oui'))).rejects.toMatchObject({ code: 'CONSULTATION_NOT_OPEN' });
  await api.run(AdvanceConsultation, staff.clerk, { consultationId: id, event: 'startAnalysis' });
  await api.run(NameThemes, staff.clerk, { consultationId: id, themes: [{ names: { fr: 'Horaires' } }, { names: { fr: 'Tarifs' } }] });
  const [hours, fares] = (await look(id)).themes.map((one: Made) => one.id);
  const syntheses = { consultationId: id, syntheses: [hours, fares].map((themeId) => ({ themeId, synthesis: told })) };
  await expect(api.run(PublishSynthesis, staff.clerk, syntheses)).rejects.toMatchObject({ code: 'CONTRIBUTIONS_UNCLASSIFIED' });
  const toClassify = 'query ($id: ID!) { contributionsToClassify(consultationId: $id, first: 50) { id channel provenance } }';
  const waiting: Made[] = (await api.data(staff.clerk.id, toClassify, { id })).contributionsToClassify;
  expect(waiting).toHaveLength(11);
  await api.run(ClassifyContributions, staff.clerk, {
    consultationId: id,
    contributionIds: waiting.map((one) => one.id),
    themeIds: [hours],
  });
  await api.at('2026-05-16T09:00:00Z');
  expect((await look(id)).overdueSince).toBe('2026-05-15');
  await api.run(PublishSynthesis, staff.clerk, syntheses);
  const published = await look(id);
  expect(published).toMatchObject({ status: 'synthesis_published', overdueSince: null, contributionCount: 11 });
  // one person answered without a note, and none may be seen alone: the least are counted together, and "bus" stays whole
  const counts = published.tables.map((table: { dimensions: { id: string }[]; counts: number[][] }) => [
    table.dimensions.map((one) => one.id).join(),
    table.counts,
  ]);
  expect(Object.fromEntries(counts)).toMatchObject({ bus: [[5, 6, 0]] });
  expect(
    published.tables.flatMap((table: { counts: number[][] }) => table.counts.flat()).filter((count: number) => count > 0 && count < 5),
  ).toEqual([]);
  const response = (themeIds: string[]) => ({
    consultationId: id,
    responses: themeIds.map((themeId) => ({
      themeId,
      outcome: 'kept',
      reasons: { fr: 'Le premier bus passera à six heures dès octobre.' },
    })),
  });
  await expect(api.run(PublishResponse, staff['council-president'], response([hours]))).rejects.toMatchObject({
    code: 'THEMES_UNANSWERED',
  });
  await api.run(PublishResponse, staff['council-president'], response([hours, fares]));
  expect((await look(id)).themes[0]).toMatchObject({ outcome: 'kept', synthesis: told });
  await api.drain();
  const templates = await api.sql("SELECT DISTINCT template FROM mailbox_item WHERE template LIKE 'consultation.%' ORDER BY 1");
  expect(templates.map((one) => one.template)).toEqual(
    expect.arrayContaining(['consultation.response-published', 'consultation.synthesis-overdue']),
  );
  const file = await api.http.inject({ method: 'GET', url: `/consultations/${id}/tables.csv` });
  expect(file.body).toContain('Prenez-vous le bus ?,oui,,,5');
  const walked = await api.sql("SELECT count(*)::int AS n FROM effect_link WHERE from_id = $1 AND to_kind = 'consultation-theme'", [id]);
  expect(walked).toEqual([{ n: 2 }]);
});

describe('without an account', () => {
  test('somebody answers where the organiser allows it, and not too often from one device', async () => {
    const id = await opened();
    let cookie = '';
    const send = async (n: number) => {
      const input = { requestId: `request-${n}`, consultationId: id, answers: bus('oui') };
      const reply = await api.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
        payload: { query: contribute, variables: { input } },
      });
      const set = reply.headers['set-cookie'];
      if (set) cookie = String(set).split(';')[0]!;
      return reply.json() as { data: { contribute: Made } | null; errors?: { extensions: { code: string } }[] };
    };
    const first = await send(0);
    expect((await send(0)).data).not.toBeNull();
    for (let n = 1; n < 6; n++) expect((await send(n)).errors).toBeUndefined();
    expect((await send(7)).errors?.[0]!.extensions.code).toBe('TOO_MANY_CONTRIBUTIONS');
    const [row] = await api.sql('SELECT author_id, channel FROM contribution WHERE id = $1', [first.data!.contribute.id]);
    expect(row).toEqual({ author_id: null, channel: 'anonymous' });
  });

  test('nobody answers where an account is asked for', async () => {
    const id = await opened({ settings: { isOpenToAll: false } });
    const { errors } = await api.query(null, contribute, { input: { requestId: 'one', consultationId: id, answers: bus('oui') } });
    expect(errors![0]!.extensions.code).toBe('ACCOUNT_NEEDED');
  });
});

test('words are shown alone, held where staff reads first, and replaced where they are hidden', async () => {
  const id = await opened({ settings: { readsFirst: true } });
  const author = await world.citizen();
  const { id: textId } = await answer(author, id, bus('non', { question: 'why', text: 'Le chauffeur, un tel, boit.' }));
  const words = async () => (await look(id)).words.items[0];
  expect((await words()).texts[0].text).toBe('Ce texte attend d’être lu par la commune.');
  const act = { kind: 'consultation.contribution', textId };
  await api.run(ModerateText, staff.clerk, { ...act, act: 'show' });
  expect(await words()).toEqual({ id: textId, hidden: null, texts: [{ question: 'why', text: 'Le chauffeur, un tel, boit.' }] });
  await api.run(ModerateText, staff.clerk, { ...act, act: 'hide', reason: 'private-life', words: { fr: 'Ce texte accuse une personne.' } });
  expect((await words()).texts[0].text).toBe('Ce texte n’est pas affiché : atteinte à la vie privée.');
  expect((await api.get(PersonalData).export('consultations', author.id)).map(({ fields }) => fields['what'])).toEqual(['contribution']);
});

test('all answers leave as a stream, for the staff of the commune only, without who answered', async () => {
  const id = await opened();
  const answers = JSON.stringify(bus('non', { question: 'why', text: '=cmd; "bus"' }));
  await api.sql(
    `INSERT INTO contribution (id, consultation_id, channel, answers, submitted_at)
     SELECT gen_random_uuid(), $1, 'anonymous', $2::jsonb, '2026-03-11' FROM generate_series(1, 5000)`,
    [id, answers],
  );
  const url = `/consultations/${id}/answers.csv`;
  const get = (personId: string) => api.http.inject({ method: 'GET', url, headers: { 'x-test-person': personId } });
  expect((await get((await world.citizen()).id)).statusCode).toBeGreaterThanOrEqual(400);
  const { body, statusCode } = await get(staff.clerk.id);
  const lines = body.trim().split('\r\n');
  expect([statusCode, lines.length]).toEqual([200, 5001]);
  expect(lines[5000]).toBe(`5000,2026-03-11,anonymous,,,,non,"'=cmd; ""bus""",`);
  const audited = await api.sql("SELECT count(*)::int AS n FROM audit WHERE action = 'consultation.readAnswers' AND subject_id = $1", [id]);
  expect(audited[0].n).toBe(1);
});

test('a suggestion is routed and answered; late, everybody sees it', async () => {
  api.get(Clock).set('2026-03-02T09:00:00Z');
  const author = await world.citizen();
  const write = () =>
    api.run<object, Made>(WriteSuggestion, author, { communeId: commune.id, title: 'Un banc', body: 'Un banc devant l’école.' });
  const { id: suggestionId } = await write();
  for (let n = 1; n < 5; n++) await write();
  await expect(write()).rejects.toMatchObject({ code: 'TOO_MANY_SUGGESTIONS' });
  await api.run(RouteSuggestion, staff.clerk, { suggestionId, service: 'Espaces verts' });
  await api.at('2026-04-02T09:00:00Z');
  const query = 'query ($id: ID!) { suggestion(id: $id) { status dueOn overdueSince answer { fr } } }';
  const see = async () => (await api.data(null, query, { id: suggestionId })).suggestion;
  expect(await see()).toMatchObject({ status: 'routed', dueOn: '2026-04-01', overdueSince: '2026-04-01' });
  await api.run(AnswerSuggestion, staff.clerk, { suggestionId, answer: { fr: 'Deux bancs seront posés en mai devant l’école.' } });
  await api.at('2026-05-03T09:00:00Z');
  expect(await see()).toMatchObject({ status: 'closed', overdueSince: null });
});
