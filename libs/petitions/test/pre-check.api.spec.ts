import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#kernel';
import { Clock } from '#platform';
import { startApi, type TestApi } from '#testing';
import { bodies, PetitionWorld } from './petition.fixtures.ts';

let api: TestApi;
let world: PetitionWorld;
let id: string;
const operations = new URL('../../../apps/api/operations/', import.meta.url);
/** An operation as the web sends it; it must succeed. */
async function ask(personId: string | null, name: string, variables: object = {}) {
  const answer = await api.query(personId, readFileSync(new URL(`${name}.gql`, operations), 'utf8'), variables as Record<string, unknown>);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

beforeAll(async () => {
  api = await startApi();
  api.get(Clock).set('2026-05-04T09:00:00Z');
  world = await new PetitionWorld(api).settle();
  id = await world.collecting({
    titles: { fr: 'Un pont pour le souk d’Oued Laou' },
    bodies: { fr: bodies.fr },
    authoritativeLanguage: 'fr',
  });
  await api.drain();
});
afterAll(() => api.close());

describe('before a petition is opened, through the contract', () => {
  const text = () => ({
    ...{ communeId: world.commune.id, instrument: 'petition', petitioner: 'citizens' },
    ...{ titles: { fr: 'Un pont pour le souk de Wad Lao' }, bodies: { fr: 'Appelez le 06 12 34 56 78.' } },
  });

  test('anybody is told what is worth a look, with its article, and which petition is like it', async () => {
    const { petitionPreCheck } = await ask(null, 'web-pre-check', { input: text() });
    const looked = petitionPreCheck.points.filter(({ sign }: { sign: string }) => sign === 'look');
    expect(looked.map(({ code }: { code: string }) => code)).toEqual(['length', 'personal-data', 'similar']);
    expect(looked[1]).toMatchObject({ title: 'Les données personnelles', found: [{ code: 'phone', text: 'téléphone' }], legalRef: null });
    expect(petitionPreCheck.points.find(({ code }: { code: string }) => code === 'interest')).toMatchObject({
      legalRef: 'loi organique 113-14, art. 123',
      isUnconfirmed: true,
    });
    expect(petitionPreCheck.similar).toMatchObject([{ isHere: true, petition: { id, title: 'Un pont pour le souk d’Oued Laou' } }]);
  });

  test('its petitioner and the bureau see the same list, nobody else', async () => {
    const seenBy = async (personId: string | null) =>
      (await ask(personId, 'web-pre-check-of-petition', { petitionId: id })).preCheckOfPetition;
    const [own, ofBureau] = await Promise.all([seenBy(world.petitioner.id), seenBy(world.staff['bureau-member'].id)]);
    expect(own.advised.advisedAt).toBe('2026-05-04T09:00:00.000Z');
    expect(own.advised.points.map(({ code }: { code: string }) => code)).toEqual(own.now.points.map(({ code }: { code: string }) => code));
    expect(ofBureau).toEqual(own);
    expect(await seenBy((await world.world.citizen()).id)).toBeNull();
  });
});

describe('the mailbox, through the contract', () => {
  test('says what is unread, why each notice came and what became of its mail, and is marked as read', async () => {
    const reader = world.petitioner.id;
    const { mailbox, unreadNotices } = await ask(reader, 'web-mailbox', { first: 5 });
    expect(unreadNotices).toBe(mailbox.items.length);
    expect(mailbox.items[0]).toMatchObject({
      reason: 'petitioner',
      why: 'Vous recevez cet avis parce que vous portez ce dossier.',
      isStopped: false,
      mail: 'queued',
    });
    await ask(reader, 'web-mark-all-read', { input: { requestId: newId() } });
    expect((await ask(reader, 'web-mailbox', { first: 5 })).unreadNotices).toBe(0);
  });

  test('has settings, which are the usual ones until they are changed', async () => {
    const reader = world.petitioner.id;
    expect((await ask(reader, 'web-notice-settings')).noticeSettings).toEqual({
      ...{ weeklyBudget: 2, quietFrom: '21:00', quietTo: '08:00', digest: 'daily', timeZone: 'Africa/Casablanca' },
      ...{ waiting: { count: 0, at: null }, mailWay: 'works' },
    });
    const input = { weeklyBudget: 1, quietFrom: null, quietTo: null, digest: 'weekly', timeZone: 'Africa/Kinshasa' };
    await ask(reader, 'web-set-notice-settings', { input: { requestId: newId(), ...input } });
    expect((await ask(reader, 'web-notice-settings')).noticeSettings).toMatchObject(input);
  });

  test('of a whole territory: its staff see what does not arrive', async () => {
    const { territoryMail } = await ask(world.staff.clerk.id, 'web-territory-mail', { territoryId: world.commune.id });
    expect(territoryMail).toEqual({ counts: [], petitioners: [] });
  });
});
