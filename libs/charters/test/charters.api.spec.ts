import { jest } from '@jest/globals';
import { DeclareSessionNotHeld, OpenAgenda, PlanSession } from '#councils';
import { DeleteMyAccount, PersonalData } from '#identity';
import { ModerateText } from '#moderation';
import { AttachDocument, CheckDocuments, DeclareOrganisation, VerifyOrganisation } from '#organisations';
import { Actor, newId } from '#kernel';
import { Clock, FileIntake } from '#platform';
import { startApi, type TestApi } from '#testing';
import { AbandonCharter, OpenCharterConsultation, SendCharterToCouncil } from '../use-cases/advance-charter.ts';
import { AnswerContribution, ContributeToCharter } from '../use-cases/contribute.ts';
import { ProposeCharterDecision } from '../use-cases/decide-charter.ts';
import { InitiateCharter, ReviseCharter } from '../use-cases/initiate-charter.ts';
import { PublishCharterReview } from '../use-cases/review-charter.ts';
import { BringCharterIntoForce, SignCharterForAssociation, SignCharterForCouncil } from '../use-cases/sign-charter.ts';
import { WriteCharterVersion } from '../use-cases/write-charter.ts';
import { article, CharterWorld, commitment, decision, reasons } from './charter.fixtures.ts';

jest.setTimeout(300_000);

let api: TestApi;
let world: CharterWorld;
beforeAll(async () => {
  api = await startApi();
}, 120_000);
beforeEach(async () => {
  world = await new CharterWorld(api).settle();
});
afterAll(() => api.close());

const shown = `query ($id: ID!) { charter(id: $id) {
  status statusText edition authoritativeLanguage team { name } isReviewOverdue reviewDueOn inForceOn nextEvents
  text { number standing contentHash articles { id staleLanguages commitments { id texts { fr } lastReview { state } } }
    languages { language isAuthoritative isCurrent stale } }
  versions { number standing } workshops { total } attendance { total tables { part cells { category count } } }
  contributions { items { id version partyNames { fr } isMine proposal isAccepted answerVersion answer { fr } } }
  signatures { party partyNames { fr } version contentHash } reviews { number dueOn commitments { state stateText } }
  revises { id status } successor { id status } deliberations { outcome } documents { kind number }
  history { event fromStatus toStatus actorRole } } }`;
const charterOf = async (id: string, reader: string | null = null) => (await api.data(reader, shown, { id })).charter;
const statusOf = async (id: string) => (await charterOf(id)).status;
const code = (name: string) => ({ code: name });

describe('the drafting of a charter', () => {
  test('is done by the team and the staff, in versions that everybody reads and nobody changes', async () => {
    const charterId = await world.drafting();
    const stranger = await world.world.citizen();
    await expect(world.write(charterId, [article], stranger)).rejects.toMatchObject(code('FORBIDDEN'));
    await world.write(charterId);
    const [kept] = await world.articles(charterId);
    const changed = { ...kept!, bodies: { ...kept!.bodies, ar: 'ينشر المجلس أشغاله ومقرراته.' } };
    const second = await world.write(charterId, [changed, article], world.staff.clerk);
    const { text, versions, team } = await charterOf(charterId);
    expect([second.number, text.standing, text.contentHash]).toEqual([2, 'draft', second.contentHash]);
    expect(versions.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    expect(text.articles.map(({ staleLanguages }: { staleLanguages: string[] }) => staleLanguages)).toEqual([['fr'], []]);
    expect(text.languages).toContainEqual({ language: 'fr', isAuthoritative: false, isCurrent: false, stale: [kept!.id] });
    expect(team).toEqual([{ name: 'Salma Idrissi' }]);
    const asked = `{ charterDifferences(charterId: "${charterId}", from: 1, to: 2) { kind from to pieces { kind text } } }`;
    const { charterDifferences } = await api.data(null, asked);
    expect(charterDifferences.map(({ kind }: { kind: string }) => kind)).toEqual(['changed', 'added']);
    expect(charterDifferences[0].pieces).toContainEqual({ kind: 'added', text: ' ومقرراته' });
    const unknown = await api.query(null, asked.replace('to: 2', 'to: 9'));
    expect(unknown.errors![0]!.extensions).toMatchObject({ code: 'CHARTER_VERSION_UNKNOWN', field: 'to' });
  });

  test('counts who came to workshops, and tells it once none can be added, without small numbers', async () => {
    const charterId = await world.drafting();
    const consult = { charterId, closesOn: '2026-02-15' };
    await expect(api.run(OpenCharterConsultation, world.staff.clerk, consult)).rejects.toMatchObject(code('CHARTER_TEXT_MISSING'));
    await world.write(charterId);
    await expect(api.run(OpenCharterConsultation, world.staff.clerk, consult)).rejects.toMatchObject(code('WORKSHOPS_MISSING'));
    await world.workshop(charterId);
    await expect(world.workshop(charterId, '2026-01-07')).rejects.toMatchObject(code('WORKSHOP_DAY'));
    expect(await charterOf(charterId)).toMatchObject({ workshops: [{ total: 23 }], attendance: null });
    const early = { ...consult, closesOn: '2026-01-20' };
    await expect(api.run(OpenCharterConsultation, world.staff.clerk, early)).rejects.toMatchObject(code('CONSULTATION_DAY'));
    await api.run(OpenCharterConsultation, world.staff.clerk, consult);
    const { attendance } = await charterOf(charterId);
    const counts = (part: string) =>
      attendance.tables.find((one: { part: string }) => one.part === part).cells.map(({ count }: { count: number | null }) => count);
    expect([attendance.total, counts('sex'), counts('disability')]).toEqual([23, [14, 9, 0], [null, null, 0]]);
    await expect(world.write(charterId)).rejects.toMatchObject(code('CHARTER_TEXT_CLOSED'));
  });

  test('answers every proposal before the council sees the text, and says in which version it is', async () => {
    const charterId = await world.consulted();
    const author = await world.world.citizen();
    const articleId = (await world.articles(charterId))[0]!.id;
    const words = { grounds: 'Huit jours ne suffisent pas en été.', proposal: 'sous quinze jours', language: 'fr' };
    const { id } = await api.run(ContributeToCharter, author, { charterId, articleId, ...words });
    const { id: other } = await api.run(ContributeToCharter, author, { charterId, ...words });
    const lost = { charterId, articleId: charterId, ...words };
    await expect(api.run(ContributeToCharter, author, lost)).rejects.toMatchObject(code('CHARTER_PART_UNKNOWN'));
    const forOthers = { charterId, organisationId: await association(), ...words };
    await expect(api.run(ContributeToCharter, author, forOthers)).rejects.toMatchObject(code('SIGNER_NOT_REPRESENTATIVE'));
    expect((await charterOf(charterId, author.id)).contributions.items[0]).toMatchObject({ isMine: true, partyNames: null, version: 1 });
    expect((await charterOf(charterId)).contributions.items[0]).toMatchObject({ isMine: false, isAccepted: null });

    await api.at('2026-02-16T10:00:00Z');
    expect(await statusOf(charterId)).toBe('final_draft');
    await expect(api.run(ContributeToCharter, author, { charterId, ...words })).rejects.toMatchObject(code('CONTRIBUTIONS_CLOSED'));
    await expect(api.run(SendCharterToCouncil, world.staff.secretary, { charterId })).rejects.toMatchObject(
      code('CONTRIBUTIONS_UNANSWERED'),
    );
    const answer = { contributionId: id, isAccepted: true, answer: { fr: 'Le délai est porté à quinze jours.' } };
    await expect(api.run(AnswerContribution, world.member, answer)).rejects.toMatchObject(code('INVALID_INPUT'));
    const none = { ...answer, version: 1 };
    await expect(api.run(AnswerContribution, world.member, none)).rejects.toMatchObject(code('CHARTER_VERSION_UNKNOWN'));
    await world.write(charterId, await world.articles(charterId));
    await api.run(AnswerContribution, world.member, { ...answer, version: 2 });
    await api.run(AnswerContribution, world.member, {
      contributionId: other,
      isAccepted: false,
      answer: { fr: 'L’article 1 le dit déjà.' },
    });
    await expect(api.run(AnswerContribution, world.member, { ...answer, version: 2 })).rejects.toMatchObject(code('CONTRIBUTION_ANSWERED'));
    await api.drain();
    const told = await api.sql('SELECT template FROM mailbox_item WHERE recipient_id = $1 ORDER BY template', [author.id]);
    expect(told.filter(({ template }) => template === 'charter.contribution-answered').length).toBe(2);
    const { items } = (await charterOf(charterId)).contributions;
    expect(items.map(({ isAccepted, answerVersion }: Record<string, unknown>) => [isAccepted, answerVersion])).toEqual([
      [false, null],
      [true, 2],
    ]);
  });
});

test('a proposal that staff hide says so in its place, is read by its author alone, and is owed no answer', async () => {
  const charterId = await world.consulted();
  const author = await world.world.citizen();
  const words = { grounds: 'Ce passage insulte une personne nommée.', proposal: 'Des mots qui blessent.', language: 'fr' };
  const { id: textId } = await api.run(ContributeToCharter, author, { charterId, ...words });
  const told = { fr: 'Votre texte nomme et insulte une personne ; reformulez-le sans elle.' };
  const hide = { kind: 'charter.contribution', textId, act: 'hide', reason: 'insult', words: told };
  await api.run(ModerateText, world.staff.clerk, hide);
  const asked = 'query ($id: ID!) { charter(id: $id) { contributions { items { proposal hidden { reason } } } } }';
  const shownTo = async (reader: string | null) => (await api.data(reader, asked, { id: charterId })).charter.contributions.items[0];
  expect((await shownTo(null)).proposal).not.toContain(words.proposal);
  expect(await shownTo(author.id)).toMatchObject({ proposal: words.proposal, hidden: { reason: 'insult' } });
  await api.at('2026-02-16T10:00:00Z');
  await world.beforeTheCouncil(charterId);
});

describe('the council and the parties', () => {
  test('adopt a version by its fingerprint and sign it; then it is in force, on paper too', async () => {
    const charterId = await world.decided('adopted');
    const contentHash = await world.hashOf(charterId);
    const { secretary, 'council-president': president } = world.staff;
    await expect(api.run(BringCharterIntoForce, secretary, { charterId })).rejects.toMatchObject(code('CHARTER_NOT_SIGNED'));
    const another = { charterId, contentHash: '0'.repeat(64) };
    await expect(api.run(SignCharterForCouncil, president, another)).rejects.toMatchObject(code('CHARTER_HASH_DIFFERS'));
    const representative = await world.world.citizen('Amina Rami');
    const organisationId = await association(representative, true);
    const signing = { charterId, contentHash, organisationId };
    await expect(api.run(SignCharterForAssociation, world.member, signing)).rejects.toMatchObject(code('SIGNER_NOT_REPRESENTATIVE'));
    await api.run(SignCharterForAssociation, representative, signing);
    await expect(api.run(SignCharterForAssociation, representative, signing)).rejects.toMatchObject(code('CHARTER_SIGNED_ALREADY'));
    await world.signForCouncil(charterId);
    await api.run(BringCharterIntoForce, secretary, { charterId });
    await api.drain();
    const charter = await charterOf(charterId);
    expect(charter).toMatchObject({
      ...{ status: 'in_force', inForceOn: '2026-02-16', reviewDueOn: '2027-02-16', isReviewOverdue: false },
      text: { standing: 'in_force', number: 1, contentHash },
      deliberations: [{ outcome: 'adopted' }],
      nextEvents: ['revise', 'abandon'],
    });
    expect(charter.signatures).toEqual([
      { party: 'association', partyNames: { fr: 'Association du quartier' }, version: 1, contentHash },
      { party: 'council', partyNames: expect.anything(), version: 1, contentHash },
    ]);
    const chain = `{ chainOf(kind: charter, id: "${charterId}") { nodes { kind station state } } }`;
    const { nodes } = (await api.data(null, chain)).chainOf;
    expect(nodes).toContainEqual({ kind: 'commitment', station: 'origin', state: 'promised' });
    expect(nodes.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['charter', 'agenda_item', 'deliberation']));
    expect(charter.documents.map(({ kind, number }: Record<string, string>) => [kind, number])).toEqual([
      ['charter', `${world.commune.code}/1`],
    ]);
    const [{ id: documentId, code: printed }] = await api.sql(`SELECT id, code FROM document WHERE subject_id = $1`, [charterId]);
    for (const language of ['ar', 'fr']) {
      const answer = await api.http.inject({ url: `/documents/${documentId}?language=${language}` });
      expect([answer.statusCode, answer.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }
    const check = 'query ($code: String!) { verifyDocument(code: $code) { isKnown state facts { text isCode } } }';
    const { verifyDocument } = await api.data(null, check, { code: printed });
    expect(verifyDocument.facts).toContainEqual({ text: contentHash, isCode: true });
  });

  test('return what they postpone, take up what was not heard, and end what they refuse', async () => {
    const charterId = await world.decided('postponed');
    expect(await statusOf(charterId)).toBe('final_draft');
    const { secretary } = world.staff;
    const { id: sessionId } = await api.run(PlanSession, secretary, { communeId: world.commune.id, startsOn: '2026-06-01' });
    await api.run(OpenAgenda, secretary, { sessionId });
    await api.run(SendCharterToCouncil, secretary, { charterId });
    expect((await charterOf(charterId)).text.standing).toBe('before_council');
    await expect(api.run(AbandonCharter, secretary, { charterId, reasons })).rejects.toMatchObject(code('CHARTER_STATE_FORBIDS'));
    await api.run(DeclareSessionNotHeld, secretary, { sessionId, reason: 'Le quorum n’est pas atteint.' });
    await api.drain();
    expect(await charterOf(charterId)).toMatchObject({ status: 'final_draft', text: { standing: 'draft' } });
    await world.beforeTheCouncil(charterId, '2026-07-06');
    const decided = { charterId, outcome: 'refused', reasons, votes: { for: 1, against: 20, abstaining: 0 } };
    await api.run(ProposeCharterDecision, secretary, decided);
    expect(await statusOf(charterId)).toBe('council_review');
    const [{ id: actId }] = await api.sql(`SELECT id FROM pending_act WHERE subject_id = $1 AND state = 'waiting'`, [charterId]);
    const confirm = 'mutation ($input: ConfirmActInput!) { confirmCharterDecision(input: $input) { status } }';
    const answer = await api.data(world.staff['council-president'].id, confirm, { input: { actId } });
    expect(answer.confirmCharterDecision.status).toBe('abandoned');
  });

  test('make the next edition while the one before binds, and after it no more; or keep the one before', async () => {
    const first = await world.inForce();
    const { secretary } = world.staff;
    await expect(api.run(InitiateCharter, secretary, world.initiation())).rejects.toMatchObject(code('CHARTER_UNDER_WAY'));
    const council = { kind: 'council', decidedOn: '2026-02-16', reference: 'Délibération 8/2026' };
    const team = [{ name: 'Salma Idrissi', functions: { fr: 'Association' }, personId: world.member.id }];
    const { id: given } = await api.run(ReviseCharter, secretary, { charterId: first, decision: council, team });
    expect(await charterOf(first)).toMatchObject({ status: 'under_revision', text: { standing: 'in_force' }, successor: { id: given } });
    await api.run(AbandonCharter, secretary, { charterId: given, reasons });
    expect(await charterOf(first)).toMatchObject({ status: 'in_force', successor: null });
    await expect(api.run(AbandonCharter, secretary, { charterId: first, reasons })).rejects.toMatchObject(
      code('CHARTER_REPEAL_NEEDS_DECISION'),
    );

    const { id: second } = await api.run(ReviseCharter, secretary, { charterId: first, decision: council, team });
    await world.drafting(second);
    expect((await charterOf(second)).text.contentHash).toBe((await charterOf(first)).text.contentHash);
    await world.write(second, [...(await world.articles(second)), article]);
    await world.workshop(second);
    await api.run(OpenCharterConsultation, world.staff.clerk, { charterId: second, closesOn: '2026-03-15' });
    await api.at('2026-03-16T10:00:00Z');
    await world.inForce(second, '2026-06-02');
    expect(await charterOf(first)).toMatchObject({ status: 'superseded', text: { standing: 'former' }, successor: { id: second } });
    expect(await charterOf(second)).toMatchObject({ status: 'in_force', edition: 2, revises: { id: first, status: 'superseded' } });
    await expect(api.run(InitiateCharter, secretary, { ...world.initiation(), decision })).rejects.toMatchObject(code('CHARTER_UNDER_WAY'));
  });
});

describe('the yearly review', () => {
  test('is recalled, shown as late, and published commitment by commitment', async () => {
    const charterId = await world.inForce();
    const { secretary } = world.staff;
    await api.at('2027-01-18T10:00:00Z');
    expect((await charterOf(charterId)).isReviewOverdue).toBe(false);
    await api.at('2027-02-17T10:00:00Z');
    expect((await charterOf(charterId)).isReviewOverdue).toBe(true);
    const told = await api.sql('SELECT template FROM mailbox_item WHERE recipient_id = $1', [secretary.id]);
    const templates = told.map(({ template }) => template);
    expect(templates).toEqual(expect.arrayContaining(['charter.review-coming', 'charter.review-overdue']));

    const { commitments } = (await world.articles(charterId))[0]!;
    const broken = { commitmentId: commitments[0]!.id, state: 'broken', reasons: { fr: 'Aucun agent n’en est chargé.' } };
    const review = { charterId, summaries: { fr: 'Une année de travaux sans publication.' }, commitments: [broken] };
    await expect(api.run(PublishCharterReview, secretary, { ...review, commitments: [] })).rejects.toMatchObject(code('REVIEW_INCOMPLETE'));
    await api.run(PublishCharterReview, world.member, review);
    const charter = await charterOf(charterId);
    expect(charter).toMatchObject({ isReviewOverdue: false, reviewDueOn: '2028-02-16' });
    expect(charter.reviews).toEqual([{ number: 1, dueOn: '2027-02-16', commitments: [{ state: 'broken', stateText: 'Non tenu' }] }]);
    expect(charter.text.articles[0].commitments[0].lastReview).toEqual({ state: 'broken' });
  });
});

describe('what charters hold', () => {
  test('is counted from their events, for a territory and its parts, now and as it was', async () => {
    await world.inForce();
    const neighbour = await new CharterWorld(api).settle();
    await neighbour.drafting();
    world.now('2026-03-01T10:00:00Z');
    const asked = `query ($id: ID!, $asOf: DateTime, $programme: String) { charterNumbers(territoryId: $id, asOf: $asOf, programme: $programme) {
      total adopted councils byStatus { status count } parts { total parts { total byStatus { status statusText count } } } } }`;
    const numbersOf = async (id: string, more: object = {}) => (await api.data(null, asked, { id, ...more })).charterNumbers;
    expect(await numbersOf(world.commune.regionId, { programme: 'tadafor' })).toEqual({
      ...{ total: 1, adopted: 1, councils: 1, byStatus: [{ status: 'in_force', count: 1 }] },
      parts: [{ total: 1, parts: [{ total: 1, byStatus: [{ status: 'in_force', statusText: 'En vigueur', count: 1 }] }] }],
    });
    expect(await numbersOf(neighbour.commune.provinceId)).toMatchObject({ total: 1, adopted: 0, byStatus: [{ status: 'co_drafting' }] });
    const before = await numbersOf(world.commune.id, { asOf: '2026-02-01T00:00:00Z' });
    expect(before).toMatchObject({ total: 1, adopted: 0, byStatus: [{ status: 'consultation', count: 1 }], parts: [] });
    expect(await numbersOf(world.commune.id, { programme: 'another' })).toMatchObject({ total: 0, councils: 0 });
  });

  test('of a person is theirs to read, and when they leave nothing of it leads to them', async () => {
    const charterId = await world.consulted();
    const words = { grounds: 'Le texte oublie les douars éloignés.', proposal: 'Une réunion par douar et par an.', language: 'fr' };
    await api.run(ContributeToCharter, world.member, { charterId, ...words });
    const held = await api.get(PersonalData).export('charters', world.member.id);
    expect(held.map(({ fields }) => fields['kind']).sort()).toEqual(['contribution', 'member']);
    const session = { id: newId(), provenAt: api.get(Clock).now() };
    await api.run(DeleteMyAccount, Actor.person(world.member.id, [], { level: 1, withheld: [], session }), {});
    expect(await api.get(PersonalData).export('charters', world.member.id)).toEqual([]);
    const charter = await charterOf(charterId);
    expect([charter.team, charter.contributions.items[0].proposal]).toEqual([[{ name: '' }], words.proposal]);
  });
});

test('a commitment says who answers for it, in the language that counts', async () => {
  const charterId = await world.drafting();
  const nobody = { ...article, commitments: [{ ...commitment, owners: { fr: 'Secrétaire' } }] };
  const writing = { charterId, articles: [nobody], notes: { fr: 'Première version.' } };
  await expect(api.run(WriteCharterVersion, world.member, writing)).rejects.toMatchObject({
    code: 'CHARTER_LANGUAGE_MISSING',
    field: 'articles.0.commitments.0.owners',
  });
});

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n', 'latin1');

/** An association of the commune, and whether two clerks have verified it. */
async function association(president = world.member, isVerified = false): Promise<string> {
  const { id: organisationId } = await api.run(DeclareOrganisation, president, {
    ...{ communeId: world.commune.id, address: '3, place du Marché', nameAr: 'جمعية الحي', nameLatin: 'Association du quartier' },
    ...{ legalForm: 'association', foundedOn: '2020-03-01', receiptNumber: '2020/114', receiptOn: '2020-03-01' },
    ...{ purposes: { fr: 'Embellir le quartier et ses places.' }, purposeTags: ['water'] },
    contact: { email: 'contact@quartier.example', phone: '+212 539 00 00 00' },
    me: {
      ...{ role: 'representative', fullName: 'Amina Rami', capacity: 'president' },
      ...{ fromDay: '2025-01-10', toDay: '2028-01-09', isNamePublic: true },
    },
  });
  if (!isVerified) return organisationId;
  for (const kind of ['statutes', 'receipt', 'bureau-minutes']) {
    const file = await api.get(FileIntake).keep(president, `${kind}.pdf`, pdf);
    await api.run(AttachDocument, president, { organisationId, kind, fileId: file.id });
  }
  await api.run(CheckDocuments, world.staff.clerk, { organisationId });
  await api.run(VerifyOrganisation, await world.world.staff('clerk', world.commune.id), { organisationId });
  return organisationId;
}
