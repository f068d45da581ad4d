import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Actor } from '#kernel';
import { Clock, dayInWords } from '#platform';
import { startApi, type TestApi, type TestCommune, World } from '#testing';
import { declaration, OrganisationWorld, pdf } from './organisation.fixtures.ts';

jest.setTimeout(60_000);

let api: TestApi;
let world: World;
let associations: OrganisationWorld;
let commune: TestCommune;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jamaa-organisations-api-'));
  api = await startApi({ FILES_FOLDER: folder });
  api.get(Clock).set('2026-03-02T10:00:00Z');
  world = new World(api);
  associations = new OrganisationWorld(api, world);
  commune = await world.commune();
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const card = `id name nameAr nameLatin status statusText legalForm foundedOn purposeTags website verifiedOn representativeNames isMine
  seat { id } branches { id } purposes { fr } dossier { receiptNumber }`;
const dossier = `receiptNumber receiptOn contact { email phone } missingDocuments allowedActions
  places { kind address fromDay toDay confirmedOn commune { id } }
  documents { kind issuedOn file { id name mediaType bytes scan url } }
  team { id role capacity fullName isNamePublic hasJoined isMe fromDay toDay confirmedOn }
  governance { fresh total lines { item text state doneOn hasProof women members } }
  history { event text fromStatus toStatus legalDay actorRole reasonCodes } alike { id }`;
const change = (name: string, type: string, fields = 'id') => `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;

async function upload(actor: Actor, text: string): Promise<string> {
  const headers = { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(`${text}.pdf`), 'x-test-person': actor.id };
  return (await api.http.inject({ method: 'POST', url: '/files', payload: pdf(text), headers })).json().id;
}

test('an association declares itself, is checked by two clerks, and everybody sees its card', async () => {
  const president = await world.citizen('Amina');
  const [first, second] = [await world.staff('clerk', commune.id), await world.staff('clerk', commune.id)];
  const { declareOrganisation: made } = await api.data(
    president.id,
    change('declareOrganisation', 'DeclareOrganisationInput', 'id memberId'),
    {
      input: declaration(commune.id, { legalForm: 'federation', purposeTags: ['local_governance', 'water'] }),
    },
  );
  const input = { organisationId: made.id };
  expect((await api.data(null, `query ($id: ID!) { organisation(id: $id) { id } }`, { id: made.id })).organisation).toBeNull();

  for (const kind of ['statutes', 'receipt', 'bureau_minutes']) {
    const fileId = await upload(president, kind);
    await api.data(president.id, change('attachOrganisationDocument', 'AttachOrganisationDocumentInput'), {
      input: { ...input, kind, fileId, issuedOn: '2020-03-01' },
    });
  }
  const { recordGovernance: done } = await api.data(president.id, change('recordGovernance', 'RecordGovernanceInput'), {
    input: { ...input, item: 'women_in_bureau', doneOn: '2026-01-10', women: 3, members: 7 },
  });
  expect(done.id).toMatch(/^[0-9a-f-]{36}$/);

  const { organisationWorklist: work } = await api.data(
    first.id,
    `{ organisationWorklist(status: [declared]) { items { id dossier { ${dossier} } } } }`,
  );
  const seen = work.items.find(({ id }: { id: string }) => id === made.id).dossier;
  expect(seen).toMatchObject({
    receiptNumber: '2020/114',
    contact: { email: 'contact@eau.example', phone: '+212 539 00 00 00' },
    missingDocuments: [],
    allowedActions: ['checkDocuments', 'reject'],
    places: [{ kind: 'seat', fromDay: '2020-03-01', toDay: null, confirmedOn: null, commune: { id: commune.id } }],
    team: [{ role: 'representative', capacity: 'president', fullName: 'Amina Rami', hasJoined: true, isMe: false, confirmedOn: null }],
    governance: { fresh: 1, total: 6 },
    alike: [],
  });
  expect(seen.documents.map(({ kind, file }: never) => [kind, (file as { name: string }).name, (file as { scan: string }).scan])).toEqual([
    ['statutes', 'statutes.pdf', 'unscanned'],
    ['receipt', 'receipt.pdf', 'unscanned'],
    ['bureau_minutes', 'bureau_minutes.pdf', 'unscanned'],
  ]);
  const paper = await api.http.inject({ url: seen.documents[0].file.url, headers: { 'x-test-person': first.id } });
  expect(paper.rawPayload).toEqual(pdf('statutes'));

  const decide = (actor: Actor, name: string) => api.data(actor.id, change(name, 'OrganisationInput', 'id status'), { input });
  expect((await decide(first, 'checkOrganisationDocuments')).checkOrganisationDocuments.status).toBe('documents_checked');
  await expect(decide(first, 'verifyOrganisation')).rejects.toThrow('VERIFIER_CHECKED_DOCUMENTS');
  expect((await decide(second, 'verifyOrganisation')).verifyOrganisation.status).toBe('verified');

  const { organisation: shown } = await api.data(null, `query ($id: ID!) { organisation(id: $id) { ${card} } }`, { id: made.id });
  expect(shown).toEqual({
    id: made.id,
    name: 'Association Eau pour tous',
    nameAr: 'جمعية الماء للجميع',
    nameLatin: 'Association Eau pour tous',
    status: 'verified',
    statusText: 'Vérifiée',
    legalForm: 'federation',
    foundedOn: '2020-03-01',
    purposeTags: ['local_governance', 'water'],
    website: null,
    verifiedOn: '2026-03-02',
    representativeNames: ['Amina Rami'],
    isMine: false,
    seat: { id: commune.id },
    branches: [],
    purposes: { fr: 'Donner à chaque douar un accès à une eau saine.' },
    dossier: null,
  });
});

describe('an association that is verified', () => {
  let id: string;
  let president: Actor;
  let clerks: Actor[];
  let memberId: string;
  beforeAll(async () => {
    ({ id, president, clerks, memberId } = await associations.verified(commune, {
      nameLatin: 'Les Amis de l’Oued',
      nameAr: 'أصدقاء الوادي',
    }));
  });
  const ask = (actor: Actor | null, fields: string, headers = {}) =>
    api.query(actor?.id ?? null, `query ($id: ID!) { organisation(id: $id) { ${fields} } }`, { id }, headers);

  test('is found by its name in any script, by its commune and by its field of action', async () => {
    const find = async (more: string) =>
      (await api.data(null, `{ organisations(${more}) { items { id } } }`)).organisations.items.map((one: { id: string }) => one.id);
    for (const found of ['search: "oued"', 'search: "اصدقاء الوادى"', `communeId: "${commune.id}"`, 'tag: women'])
      expect(await find(found)).toContain(id);
    for (const other of ['search: "sport"', `communeId: "${(await world.commune()).id}"`, 'tag: sport'])
      expect(await find(other)).not.toContain(id);
  });

  test('shows its dossier to its people and to the staff, with what each may do', async () => {
    const actions = async (actor: Actor) => (await ask(actor, 'isMine dossier { allowedActions }')).data.organisation;
    expect(await actions(president)).toEqual({
      isMine: true,
      dossier: {
        allowedActions: [
          'revise',
          'moveSeat',
          'attachDocument',
          'addBranch',
          'nameRepresentative',
          'inviteEditor',
          'endMembership',
          'recordGovernance',
        ],
      },
    });
    expect(await actions(clerks[0]!)).toEqual({ isMine: false, dossier: { allowedActions: ['reject', 'renew'] } });
    expect(await actions(await world.staff('auditor', commune.id))).toEqual({ isMine: false, dossier: { allowedActions: [] } });
    expect(await actions(await world.citizen())).toEqual({ isMine: false, dossier: null });
  });

  test('is told whether it could petition today, in sentences and with articles', async () => {
    const fields = `dossier { petitionConditions(communeId: "${commune.id}", tags: [water]) { condition met text legalRef confidence isUnconfirmed } }`;
    const answer = await ask(president, fields, { 'x-locale': 'ar' });
    const conditions = answer.data.organisation.dossier.petitionConditions;
    expect(conditions.map(({ condition, met }: Record<string, string>) => [condition, met])).toEqual([
      ['older_than_years', 'yes'],
      ['seat_or_branch', 'yes'],
      ['good_standing', 'yes'],
      ['linked_activity', 'yes'],
    ]);
    expect(conditions[0]).toMatchObject({ legalRef: 'loi organique 113-14, art. 124', confidence: 'R', isUnconfirmed: true });
    expect(conditions[0].text).toBe(`أُسست في \u2068${dayInWords('2020-03-01', 'ar')}\u2069، وتتجاوز مدتها 3 سنوات يوم الإيداع.`);
    const early = await ask(president, `dossier { petitionConditions(communeId: "${commune.id}", day: "2023-03-01") { met } }`);
    expect(early.data.organisation.dossier.petitionConditions.map(({ met }: { met: string }) => met)).toEqual([
      'no',
      'yes',
      'no',
      'cannot_tell',
    ]);
  });

  test('hides the name of who no longer agrees', async () => {
    const consent = (isNamePublic: boolean) =>
      api.data(president.id, change('consentToName', 'ConsentToNameInput', 'memberId'), {
        input: { organisationId: id, memberId, isNamePublic },
      });
    await consent(false);
    expect((await ask(null, 'representativeNames')).data.organisation.representativeNames).toEqual([]);
    await consent(true);
    expect((await ask(null, 'representativeNames')).data.organisation.representativeNames).toEqual(['Amina Rami']);
  });

  test('invites by address, and the one invited answers', async () => {
    const hind = await world.citizen('Hind');
    const [{ email }] = await api.sql('SELECT email FROM person WHERE id = $1', [hind.id]);
    await api.data(president.id, change('inviteEditor', 'InviteEditorInput', 'memberId'), {
      input: { organisationId: id, fullName: 'Hind Alami', email },
    });
    const mine = '{ myInvitations { memberId role organisationName } myOrganisations { id } }';
    const before = await api.data(hind.id, mine);
    expect(before.myInvitations).toMatchObject([{ role: 'editor', organisationName: 'Les Amis de l’Oued' }]);
    await api.data(hind.id, change('answerInvitation', 'AnswerInvitationInput', 'memberId'), {
      input: { memberId: before.myInvitations[0].memberId, accept: true },
    });
    expect(await api.data(hind.id, mine)).toEqual({ myInvitations: [], myOrganisations: [{ id }] });
  });

  test('has a branch that a clerk of its commune confirms, and its card shows it then', async () => {
    const there = await world.commune({ name: 'Azla' });
    const local = await world.staff('clerk', there.id);
    const { addOrganisationBranch: placed } = await api.data(president.id, change('addOrganisationBranch', 'OrganisationPlaceInput'), {
      input: { organisationId: id, communeId: there.id, address: 'Douar Ihamchen', since: '2026-01-15' },
    });
    expect((await ask(null, 'branches { id }')).data.organisation.branches).toEqual([]);
    expect((await api.data(local.id, '{ branchesToConfirm { id dossier { allowedActions } } }')).branchesToConfirm).toEqual([
      { id, dossier: { allowedActions: ['confirmBranch'] } },
    ]);
    await api.data(local.id, change('confirmOrganisationBranch', 'ConfirmBranchInput'), {
      input: { organisationId: id, placeId: placed.id },
    });
    expect((await ask(null, 'branches { id }')).data.organisation.branches).toEqual([{ id: there.id }]);
  });

  test('a rejection is answered in the language of who asks, and with the field at fault', async () => {
    const reject = (reasonCodes: string[], locale: string) =>
      api.query(
        clerks[0]!.id,
        change('rejectOrganisation', 'RejectOrganisationInput', 'status'),
        { input: { requestId: `reject-${locale}`, organisationId: id, reasonCodes, reasons: { fr: 'Non.' } } },
        { 'x-locale': locale },
      );
    const answer = await reject(['documents_missing'], 'es');
    expect(answer.errors![0]).toMatchObject({
      message: expect.stringMatching(/^Falta un dato/),
      extensions: { code: 'INVALID_INPUT', field: 'reasons.fr', params: { min: 20 } },
    });
  });
});

test('a list of twenty costs as many statements as a list of two', async () => {
  const place = await world.commune();
  const list = async (): Promise<{ items: number; statements: number }> => {
    const { data, statements } = await api.query(
      null,
      `query ($commune: ID!) { organisations(communeId: $commune, first: 20) { items { ${card} } nextCursor } }`,
      { commune: place.id },
    );
    return { items: data.organisations.items.length, statements };
  };
  for (let n = 0; n < 2; n++) await associations.verified(place);
  await list();
  const two = await list();
  for (let n = 0; n < 4; n++) await associations.verified(place);
  const six = await list();
  expect([two.items, six.items]).toEqual([2, 6]);
  expect(six.statements).toBe(two.statements);
  expect(six.statements).toBeLessThanOrEqual(8);
});

test('pages follow each other without a gap', async () => {
  const place = await world.commune();
  const made = [];
  for (let n = 0; n < 3; n++) {
    api.get(Clock).set(`2026-03-02T1${n}:30:00Z`);
    made.push((await associations.verified(place)).id);
  }
  const page = async (after: string | null) =>
    (
      await api.data(
        null,
        'query ($c: ID!, $after: String) { organisations(communeId: $c, first: 2, after: $after) { items { id } nextCursor } }',
        { c: place.id, after },
      )
    ).organisations;
  const first = await page(null);
  const second = await page(first.nextCursor);
  expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(made.toReversed());
  expect(second.nextCursor).toBeNull();
});
