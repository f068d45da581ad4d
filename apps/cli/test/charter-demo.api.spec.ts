import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { features } from '#features';
import { startApi, type TestApi } from '#testing';
import { MoroccoTerritories, TerritoryReader } from '#territory';
import { CharterDemo } from '../demo/charter-demo.ts';
import { CharterStory } from '../demo/charter-story.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import { DemoPlaces } from '../demo/places.ts';
import { ProgrammePlaces } from '../demo/programme-places.ts';
import { Timeline } from '../demo/timeline.ts';

jest.setTimeout(180_000);

@Module({ imports: features, providers: [DemoPlaces, DemoClock, ProgrammePlaces, CharterDemo, CharterStory] })
class DemoModule {}

let api: TestApi;
let countryId: string;
beforeAll(async () => {
  api = await startApi({}, [DemoModule]);
  await api.get(MoroccoTerritories).import();
  countryId = (await api.get(TerritoryReader).findByCode('MA', 'country', 'MA'))!.id;
  const timeline = new Timeline(api.get(DemoClock).now());
  await api.get(CharterDemo).tell(timeline, new Set());
  await timeline.live((at) => api.get(DemoClock).arrive(at));
  api.get(DemoClock).giveBack();
}, 180_000);
afterAll(() => api.close());

test('the demonstration has the 56 charters of the programme in 60 communes, counted from their events through the contract', async () => {
  const asked = `query ($id: ID!) { charterNumbers(territoryId: $id, programme: "tadafor") { total adopted councils
    byStatus { status count } parts { territory { names { fr } } total adopted } } }`;
  const { charterNumbers: numbers } = await api.data(null, asked, { id: countryId });
  expect(numbers).toMatchObject({ total: 56, adopted: 56, councils: 56 });
  expect(numbers.byStatus).toEqual([
    { status: 'adopted', count: 6 },
    { status: 'in_force', count: 50 },
  ]);
  const sum = (key: string): number => numbers.parts.reduce((all: number, part: Record<string, number>) => all + part[key]!, 0);
  expect([numbers.parts.length, sum('total'), sum('adopted')]).toEqual([5, 56, 56]);
  expect((await api.get(TerritoryReader).communesBelow([countryId])).length).toBe(60);
});

test('one of them is told in full: its workshops, proposals and answers, two versions, signatures and what became of each commitment', async () => {
  const { charters } = await api.data(
    null,
    '{ charters(status: in_force, first: 100) { items { id isReviewOverdue commune { names { fr } } } } }',
  );
  expect(charters.items.filter((one: { isReviewOverdue: boolean }) => one.isReviewOverdue).length).toBe(4);
  const { id } = charters.items.find((one: { commune: { names: { fr: string } } }) => one.commune.names.fr === 'Tétouan');
  const asked = `query ($id: ID!) { charter(id: $id) { isReviewOverdue text { number standing languages { language isCurrent } }
    versions { number } workshops { total } contributions { items { isAccepted answerVersion } } signatures { party }
    reviews { commitments { state } } documents { kind } } }`;
  const { charter } = await api.data(null, asked, { id });
  expect(charter).toMatchObject({
    ...{ isReviewOverdue: false, text: { number: 2, standing: 'in_force' }, versions: [{ number: 2 }, { number: 1 }] },
    workshops: [{ total: 30 }, { total: 28 }, { total: 31 }],
    contributions: {
      items: expect.arrayContaining([
        { isAccepted: true, answerVersion: 2 },
        { isAccepted: false, answerVersion: null },
      ]),
    },
    signatures: [{ party: 'council' }],
    documents: [{ kind: 'charter' }, { kind: 'charter' }],
  });
  expect(charter.text.languages).toEqual(['fr', 'ar'].map((language) => ({ language, isCurrent: true })));
  expect(charter.reviews[0].commitments.map(({ state }: { state: string }) => state)).toEqual(['kept', 'under_way', 'broken', 'broken']);
});
