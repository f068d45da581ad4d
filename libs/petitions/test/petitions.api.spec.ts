import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { newId } from '#kernel';
import { ModerateText } from '#moderation';
import { releasedOperations } from '#platform';
import { type GraphqlAnswer, startApi, type TestApi } from '#testing';
import { approved, associationIn, settle } from './law.fixtures.ts';
import { bodies, declaration, PetitionWorld, reasons, titles } from './petition.fixtures.ts';

jest.setTimeout(60_000);

let api: TestApi;
let world: PetitionWorld;
const asked = new Set<string>();

beforeAll(async () => {
  api = await startApi();
  world = new PetitionWorld(api);
  world.clock('2026-03-02T09:00:00Z');
  await world.settle();
});
afterAll(() => api.close());

/** Sends a released operation as a person, or as nobody. */
async function send(name: string, person: { id: string } | null, variables: object = {}, locale = 'fr'): Promise<GraphqlAnswer> {
  const operation = releasedOperations().find((one) => one.name === name);
  if (!operation) throw new Error(`no operation ${name}`);
  asked.add(name);
  return api.query(person?.id ?? null, operation.text, variables as Record<string, unknown>, { 'x-locale': locale });
}
/** The one root field of an operation that must succeed. */
async function ask(name: string, person: { id: string } | null, variables: object = {}, locale = 'fr') {
  const { data, errors } = await send(name, person, variables, locale);
  if (errors) throw new Error(JSON.stringify(errors, null, 2));
  return Object.values(data)[0] as never;
}
const act = (name: string, person: { id: string } | null, petitionId: string, more: object = {}) =>
  ask(name, person, { input: { requestId: newId(), petitionId, ...more } }) as Promise<never>;
const confirm = (name: string, person: { id: string }, { actId }: { actId: string }) =>
  ask(name, person, { input: { requestId: newId(), actId } });
const refusal = async (name: string, person: { id: string } | null, input: object) =>
  (await send(name, person, { input: { requestId: newId(), ...input } })).errors?.[0];
const one = (id: string, person: { id: string } | null = null, locale = 'fr') =>
  ask('petition', person, { id }, locale) as Promise<Record<string, never>>;

describe('a petition’s life through the contract', () => {
  let id: string;
  let receipt: { number: string; code: string };

  test('begins with what the law asks, with its unconfirmed values graded and warned of', async () => {
    const law = (await ask('petition-law', null, { communeId: world.commune.id }, 'ar')) as Record<string, never>;
    expect(law).toMatchObject({
      requiredSignatures: 100,
      law: {
        packId: 'ma-commune-2016',
        capacities: ['resident', 'activity'],
        answerLimit: { text: '3 أشهر', confidence: 'C2', isUnconfirmed: false },
        rejectionReasons: expect.arrayContaining([{ code: 'out-of-powers', text: expect.stringMatching(/[\u0600-\u06ff]/) }]),
        warnings: expect.arrayContaining([
          {
            path: 'thresholds',
            confidence: 'R',
            legalRef: expect.stringContaining('123'),
            text: expect.stringMatching(/[\u0600-\u06ff]/),
            note: expect.any(String),
          },
        ]),
      },
    });
    expect(await ask('petition-law', null, { communeId: world.commune.countryId })).toBeNull();
  });

  test('is drafted and revised by its author, and unknown to others', async () => {
    const input = {
      requestId: newId(),
      communeId: world.commune.id,
      representativeName: 'Salma Idrissi',
      titles,
      bodies,
      authoritativeLanguage: 'fr',
    };
    ({ id } = await ask('draft-petition', world.petitioner, { input }));
    expect(await ask('draft-petition', world.petitioner, { input })).toEqual({ id });
    expect(await act('revise-petition', world.petitioner, id, { titles, bodies, authoritativeLanguage: 'ar' })).toEqual({ id });
    const [stranger] = await world.citizens(1);
    expect([await one(id), await one(id, stranger!)]).toEqual([null, null]);
    expect(await one(id, world.petitioner)).toMatchObject({
      status: 'draft',
      isMine: true,
      allowedActions: ['revise', 'openCollection', 'withdraw'],
    });
    expect(await ask('my-petitions', world.petitioner)).toMatchObject({
      items: [{ id, status: 'draft', statusText: 'Brouillon' }],
      nextCursor: null,
    });
  });

  test('is opened, shown in the reader’s language, else in the one that counts', async () => {
    expect(await act('open-collection', world.petitioner, id)).toEqual({ id, status: 'collecting' });
    expect(await one(id, null, 'fr')).toMatchObject({
      title: titles.fr,
      shownLanguage: 'fr',
      acceptsSignatures: true,
      allowedActions: [],
      isMine: false,
    });
    expect(await one(id, null, 'es')).toMatchObject({ title: titles.ar, shownLanguage: 'ar', statusText: 'Recogida de firmas' });
  });

  test('is signed, the receipt held and checked; the count says its time', async () => {
    const [signer] = await world.citizens(1);
    expect(await one(id, signer!)).toMatchObject({ allowedActions: ['sign'], mySignature: null });
    const signed = (await act('sign-petition', signer!, id, { ...declaration, wantsNews: true })) as { signatureId: string; code: string };
    const check = () => ask('verify-signature-receipt', null, { signatureId: signed.signatureId, code: signed.code });
    expect(await check()).toMatchObject({ isGenuine: true, state: 'waiting', petition: { id } });
    await world.count();
    expect(await check()).toMatchObject({ state: 'counted' });
    expect(await one(id, signer!)).toMatchObject({
      allowedActions: ['withdrawSignature'],
      mySignature: { id: signed.signatureId, capacity: 'resident', wantsNews: true, receipt: { code: signed.code } },
      signatures: { count: 1, asOf: '2026-03-02T09:00:00.000Z' },
      progress: 0.01,
    });
    expect(await act('withdraw-signature', signer!, id)).toEqual({ petitionId: id });
    expect(await check()).toMatchObject({ isGenuine: true, state: 'withdrawn' });
    expect(await ask('verify-signature-receipt', null, { signatureId: newId(), code: signed.code })).toEqual({
      isGenuine: false,
      state: null,
      signedAt: null,
      contentHash: null,
      petition: null,
    });
  });

  test('is filed: the code of the receipt is the petitioner’s, number and date are everybody’s', async () => {
    await world.signedBy(100, id);
    await world.count();
    expect(await one(id, world.petitioner)).toMatchObject({ status: 'ready', progress: 1, allowedActions: ['sign', 'withdraw', 'submit'] });
    receipt = await act('submit-petition', world.petitioner, id);
    expect(receipt).toMatchObject({
      number: `2026-MA-${world.commune.code}-0001`,
      signatures: 100,
      dueDay: '2026-06-02',
      confidence: 'C2',
    });
    expect(await one(id, world.petitioner)).toMatchObject({ receipt: { number: receipt.number, code: receipt.code } });
    expect(await one(id)).toMatchObject({ receipt: { number: receipt.number, code: null } });
    expect(await ask('verify-filing-receipt', null, receipt)).toMatchObject({
      isGenuine: true,
      receipt: { dueDay: '2026-06-02' },
      petition: { id },
    });
    expect(await ask('verify-filing-receipt', null, { ...receipt, code: 'X' })).toEqual({
      isGenuine: false,
      receipt: null,
      petition: null,
    });
  });

  test('explains its date step by step, in the reader’s language', async () => {
    const [date] = (await one(id, null, 'en'))['deadlines'] as unknown as Record<string, never>[];
    expect(date).toMatchObject({ kind: 'answer_due', day: '2026-06-02', status: 'pending', confidence: 'C2', revisions: [] });
    expect(date!['steps']).toEqual([
      { rule: 'start', day: '2026-03-02', text: expect.stringContaining('March 2, 2026') },
      { rule: 'count-months', day: '2026-06-02', text: expect.stringContaining('3 months') },
    ]);
  });

  test('is passed to the bureau, which reads the file and admits', async () => {
    expect(await ask('petition-worklist', world.staff['council-president'])).toMatchObject({
      items: [{ id, allowedActions: ['readFile', 'referToBureau'] }],
    });
    expect(await act('refer-petition-to-bureau', world.staff['council-president'], id)).toEqual({ id, status: 'under_review' });
    const file = (await ask('petition-file', world.staff['bureau-member'], { petitionId: id, first: 2 })) as Record<string, never>;
    expect(file).toMatchObject({
      petitionerName: 'Salma Idrissi',
      items: [{ fullName: 'Amina Rami' }, { fullName: 'Amina Rami' }],
      nextCursor: expect.any(String),
    });
    expect(await one(id, world.staff['bureau-member'])).toMatchObject({ allowedActions: ['readFile', 'admit', 'reject'] });
    expect(await act('admit-petition', world.staff['bureau-member'], id)).toEqual({ id, status: 'admissible' });
  });

  test('goes to an agenda, a committee, the sitting council, a follow-up, and is closed', async () => {
    const { secretary, clerk } = world.staff;
    const sessionId = await world.session('2026-05-04');
    expect(await act('schedule-petition', secretary, id)).toEqual({ id, status: 'scheduled' });
    expect(await act('refer-petition-to-committee', secretary, id, { committee: 'Services publics' })).toEqual({
      id,
      status: 'in_committee',
    });
    await world.sit(sessionId);
    const votes = { for: 14, against: 3, abstaining: 2 };
    const decision = await act('deliberate-petition', secretary, id, { outcome: 'partly_adopted', reasons, votes });
    expect(await confirm('confirm-decision', world.staff['council-president'], decision)).toEqual({ id, status: 'deliberated' });
    expect(await act('follow-up-petition', clerk, id, { kind: 'commitment', text: reasons, dueOn: '2027-03-01' })).toEqual({
      id,
      status: 'in_follow_up',
    });
    expect(await act('close-petition', clerk, id, { summary: reasons })).toEqual({ id, status: 'closed' });
  });

  test('is told whole, to anybody: roles act, nobody is named', async () => {
    const petition = await one(id, null, 'ar');
    const history = petition['history'] as unknown as Record<string, never>[];
    expect(history.map(({ event, actorRole }) => `${event} ${actorRole}`)).toEqual([
      'openCollection citizen',
      'reachThreshold system',
      'submit citizen',
      'referToBureau council_president',
      'admit bureau_member',
      'schedule secretary',
      'referToCommittee secretary',
      'deliberate secretary',
      'followUp clerk',
      'close clerk',
    ]);
    expect(history[7]).toMatchObject({
      text: 'مداولة المجلس',
      reasons,
      details: { outcome: 'partly_adopted', votes: { for: 14, against: 3, abstaining: 2 } },
    });
    expect(petition).toMatchObject({
      agendaPlaces: [{ status: 'deliberated', committee: 'Services publics', session: { startsOn: '2026-05-04', status: 'in_session' } }],
      deliberations: [{ outcome: 'partly_adopted', votesFor: 14, votesAgainst: 3, votesAbstaining: 2 }],
    });
    expect(JSON.stringify(petition)).not.toMatch(/Amina|Salma|Idrissi|name_sealed|nameSealed/);
  });

  test('may end otherwise: rejected with reasons that everybody reads, or given up', async () => {
    const other = await world.underReview();
    const rejection = await act('reject-petition', world.staff['bureau-member'], other, { reasonCodes: ['unclear-object'], reasons });
    await confirm('confirm-rejection', world.staff['council-president'], rejection);
    const history = (await one(other))['history'] as unknown as Record<string, never>[];
    expect(history.at(-1)).toMatchObject({
      event: 'reject',
      reasonCodes: [{ code: 'unclear-object', text: 'L’objet de la pétition n’est pas assez précis' }],
      reasons: { ...reasons, en: null, es: null },
    });
    expect(await act('withdraw-petition', world.petitioner, await world.collecting())).toMatchObject({ status: 'withdrawn' });
  });

  test('shows a missed answer to everybody, and the counter its truth', async () => {
    const other = await world.underReview();
    await api.at('2026-06-05T09:00:00Z');
    expect(await one(other)).toMatchObject({
      status: 'under_review',
      overdueSince: '2026-06-02',
      isOverdue: true,
      deadlines: [{ status: 'fired' }],
    });
    const { items } = (await ask('petitions', null, { overdue: true, communeId: world.commune.id, first: 20 })) as { items: object[] };
    expect(items).toMatchObject([{ id: other, isOverdue: true }]);
    expect(await ask('signature-counter', null)).toMatchObject({ countedAt: expect.any(String), differences: [] });
  });
});

describe('a refusal', () => {
  test('comes in the reader’s language, with code, category and field', async () => {
    const petitionId = await world.collecting();
    const [signer] = await world.citizens(1);
    await world.sign(petitionId, signer!);
    const input = { requestId: newId(), petitionId, ...declaration };
    const { errors } = await send('sign-petition', signer!, { input }, 'ar');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^سبق لكم توقيع/),
      extensions: { code: 'ALREADY_SIGNED', category: 'conflict' },
    });
    expect(await refusal('sign-petition', signer!, { petitionId, ...declaration, fullName: '=1+1' })).toMatchObject({
      extensions: { code: 'NAME_REFUSED', field: 'fullName' },
    });
  });

  test.each<[string, string, () => object, string]>([
    ['nobody signs without signing in', 'sign-petition', () => ({ petitionId: newId(), ...declaration }), 'UNAUTHENTICATED'],
    ['nobody decides without a role', 'admit-petition', () => ({ petitionId: newId() }), 'UNAUTHENTICATED'],
  ])('%s', async (_, name, input, code) => {
    expect(await refusal(name, null, input())).toMatchObject({ extensions: { code } });
  });

  test('of ids that are none, of pages too long, of names to those who may not read them', async () => {
    const [citizen] = await world.citizens(1);
    const code = async (answer: Promise<GraphqlAnswer>) => (await answer).errors?.[0]?.extensions.code;
    expect(await code(send('petition', null, { id: 'not-an-id' }))).toBe('INVALID_INPUT');
    expect(await code(send('petitions', null, { first: 101 }))).toBe('INVALID_INPUT');
    expect(await code(send('petitions', null, { after: 'not-a-cursor' }))).toBe('INVALID_INPUT');
    expect(await code(send('petition-file', citizen!, { petitionId: newId() }))).toBe('FORBIDDEN');
    expect(await code(send('petition-worklist', citizen!))).toBe('FORBIDDEN');
    expect(await refusal('open-collection', citizen!, { petitionId: newId() })).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});

describe('what the law has beside a petition of citizens to a commune', () => {
  const asked = (person: { id: string } | null, query: string, variables: object = {}) =>
    api.data(person?.id ?? null, query, variables as Record<string, unknown>);

  test('an instrument of each law is named with what it asks, what it brings about, and what silence does', async () => {
    const ecuador = await settle(api, world.world, {
      ...{ country: 'EC', timeZone: 'America/Guayaquil', level: 'commune', population: 90_000, electors: 84_001 },
    });
    const query = `query ($communeId: ID!) { petitionLaws(communeId: $communeId) {
      requiredSignatures law { packId instrument effect forAssociations silence { code } signLevel fileLevel proofs } } }`;
    expect((await asked(null, query, { communeId: ecuador.territory.id })).petitionLaws).toEqual([
      {
        requiredSignatures: 211,
        law: {
          ...{ packId: 'ec-commune-initiative-2018', instrument: 'normative_initiative', effect: 'decision', forAssociations: false },
          ...{ silence: { code: 'IN_FORCE' }, signLevel: 2, fileLevel: 2, proofs: ['roll'] },
        },
      },
    ]);
  });

  test('a petition to a region shows from where its signatures come; a signer finds the own ones, and nobody else does', async () => {
    const facts = { country: 'MA', timeZone: 'Africa/Casablanca', level: 'region', population: 900_000, parts: 2 } as const;
    const { territory, parts } = await settle(api, world.world, facts);
    const id = await world.collecting({ communeId: territory.id });
    const [signer, other] = await world.citizens(2);
    await world.sign(id, signer!, { placeId: parts[0]!.id });
    const spread = `query ($id: ID!) { petition(id: $id) { commune { kind } spread { isMet minimum legalRef parts { territory { id } count missing } } } }`;
    expect((await asked(null, spread, { id })).petition).toEqual({
      commune: { kind: 'region' },
      spread: {
        ...{ isMet: false, minimum: 15, legalRef: 'loi organique 111-14, art. 120' },
        parts: [
          { territory: { id: parts[1]!.id }, count: 0, missing: 15 },
          { territory: { id: parts[0]!.id }, count: 1, missing: 14 },
        ],
      },
    });
    const own = '{ mySignatures(first: 1) { items { petition { id } signature { capacity receipt { code } } } } }';
    const [mine] = (await asked(signer!, own)).mySignatures.items;
    expect(mine).toMatchObject({ petition: { id }, signature: { capacity: 'resident', receipt: { code: expect.stringMatching(/\w/) } } });
    expect(JSON.stringify((await asked(other!, own)).mySignatures)).not.toContain(id);
    expect((await api.query(null, own)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('an association’s petition shows its name, its card and the conditions of its day, and offers filing from the draft', async () => {
    const association = await associationIn(api, world.world, world.commune.id);
    await approved(api, association, [world.staff.clerk, await world.world.staff('clerk', world.commune.id)]);
    const input = { communeId: world.commune.id, representativeName: 'Amina Rami', titles, bodies, authoritativeLanguage: 'fr' };
    const draft = 'mutation ($input: DraftPetitionInput!) { draftPetition(input: $input) { id } }';
    const drafted = { ...input, organisationId: association.id, objectTags: ['roads_transport'] };
    const { id } = (await asked(association.president, draft, { input: drafted })).draftPetition;
    const offered = async () =>
      (await asked(association.president, 'query ($id: ID!) { petition(id: $id) { allowedActions } }', { id })).petition;
    expect((await offered()).allowedActions).toEqual(expect.arrayContaining(['submit', 'revise']));
    expect((await offered()).allowedActions).not.toContain('openCollection');
    const link = 'query ($id: ID!) { petition(id: $id) { objectLink { tags explanation } } }';
    expect((await asked(association.president, link, { id })).petition.objectLink).toEqual({
      tags: ['roads_transport'],
      explanation: null,
    });
    await act('submit-petition', association.president, id);
    expect((await asked(null, link, { id })).petition.objectLink).toBeNull();
    const ofIt = 'query ($id: ID) { petitions(organisationId: $id) { items { id } } }';
    expect((await asked(null, ofIt, { id: association.id })).petitions.items).toEqual([{ id }]);
    const query = `query ($id: ID!) { petition(id: $id) { requiredSignatures progress organisationNames { fr } organisation { id }
      associationConditions { condition met text legalRef } receipt { signatures organisationNames { ar } code } } }`;
    const { petition } = await asked(null, query, { id });
    expect(petition).toMatchObject({
      ...{
        requiredSignatures: 0,
        progress: 1,
        organisationNames: { fr: 'Association Routes pour tous' },
        organisation: { id: association.id },
      },
      receipt: { signatures: 0, organisationNames: { ar: 'جمعية الطرق للجميع' }, code: null },
    });
    expect(petition.associationConditions.map(({ met }: { met: string }) => met)).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(JSON.stringify(petition)).not.toMatch(/Amina|[{}]\w+[{}]/u);
  });
});

test('a petition that is hidden says so in place of its words, to all but its author, and is not found by them', async () => {
  await world.settle();
  const id = await world.collecting();
  const hide = { kind: 'petition.text', textId: id, act: 'hide', reason: 'insult', words: { fr: 'Ce texte injurie une personne.' } };
  await api.run(ModerateText, world.staff.clerk, hide);
  const instead = 'Ce texte n’est pas affiché : injure.';
  expect(await one(id)).toMatchObject({ title: instead, body: instead, shownLanguage: 'fr' });
  expect(await one(id, null, 'ar')).toMatchObject({ title: expect.stringContaining('غير معروض'), shownLanguage: 'ar' });
  expect(await one(id, world.petitioner)).toMatchObject({ title: titles.fr });
  const found = async () =>
    ((await ask('petitions', null, { communeId: world.commune.id, search: titles.fr })) as { items: { id: string }[] }).items.map(
      (it) => it.id,
    );
  expect(await found()).not.toContain(id);
  await api.run(ModerateText, world.staff.clerk, { kind: 'petition.text', textId: id, act: 'show' });
  expect([(await one(id))['title'], await found()]).toEqual([titles.fr, expect.arrayContaining([id])]);
});

describe('a list', () => {
  const everything = releasedOperations()
    .find(({ name }) => name === 'petition')!
    .text.replace('query Petition($id: ID!)', 'query Many($communeId: ID!, $first: Int!)')
    .replace('petition(id: $id) {', 'petitions(communeId: $communeId, first: $first) { items {')
    .replace(/}\s*$/, '} }');

  test('sends as many statements for six petitions as for one, each with everything it shows', async () => {
    await world.settle();
    const signer = world.staff.clerk;
    for (let n = 0; n < 6; n++) await world.sign(await world.collecting(), signer);
    const statements = async (first: number) => {
      const answer = await api.query(signer.id, everything, { communeId: world.commune.id, first });
      expect(answer.data?.petitions.items).toHaveLength(first);
      return answer.statements;
    };
    const most = async (first: number) => Math.max(await statements(first), await statements(first), await statements(first));
    const forOne = await most(1);
    expect(await most(6)).toBeLessThanOrEqual(forOne);
    expect(forOne).toBeLessThanOrEqual(15);
  });

  test('shows a page with few statements', async () => {
    const { statements } = await send('petitions', null, { communeId: world.commune.id, first: 6 });
    expect(statements).toBeLessThanOrEqual(4); // petitions, their counts, their communes, which of them are hidden
  });
});

test('every operation released for a step of a petition was used here', () => {
  const released = releasedOperations().map(({ name }) => name);
  const ofPetitions = released.filter((name) => !name.startsWith('web-') && /petition|collection|signature|receipt/.test(name));
  expect(ofPetitions.length).toBeGreaterThan(20);
  expect(ofPetitions.filter((name) => !asked.has(name))).toEqual([]);
});
