import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { features } from '#features';
import { startApp, type TestApp } from '#testing';
import { MoroccoTerritories } from '#territory';
import { CouncilDemo } from '../demo/council-demo.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import { PaperDemo } from '../demo/paper-demo.ts';
import { PetitionDemo } from '../demo/petition-demo.ts';
import { petitionStories } from '../demo/petition-stories.ts';
import { DemoPlaces } from '../demo/places.ts';
import { PlanDemo } from '../demo/plan-demo.ts';
import { planStories } from '../demo/plan-stories.ts';
import { Timeline } from '../demo/timeline.ts';

jest.setTimeout(120_000);

@Module({ imports: features, providers: [DemoPlaces, DemoClock, CouncilDemo, PaperDemo, PetitionDemo, PlanDemo] })
class DemoModule {}

let app: TestApp;
beforeAll(async () => {
  app = await startApp([DemoModule]);
}, 60_000);
afterAll(() => app.close());

test('the demonstration has a plan by law and one of participation, with actions in every state, one of them from its accepted petition', async () => {
  await app.get(MoroccoTerritories).import();
  const timeline = new Timeline(app.get(DemoClock).now());
  app.get(CouncilDemo).hold(timeline, await app.get(DemoPlaces).commune('Larache'));
  const accepted = petitionStories.findIndex(({ commune, chapter }) => commune === 'Larache' && chapter === 'in-follow-up');
  await app.get(PetitionDemo).tell(timeline, petitionStories[accepted]!, accepted, await app.get(DemoPlaces).citizen(accepted));
  for (const story of planStories) await app.get(PlanDemo).tell(timeline, story);
  await timeline.live((at) => app.get(DemoClock).arrive(at));

  expect(await app.sql('SELECT law_id AS law, status, version FROM plan ORDER BY law_id')).toMatchObject([
    { law: 'ma-pac-2016', status: 'in-execution', version: 1 },
    { law: 'ma-papc-2022', status: 'in-execution', version: 1 },
  ]);
  const states = await app.sql('SELECT DISTINCT status FROM plan_action ORDER BY status');
  expect(states.map(({ status }) => status)).toEqual([
    ...['blocked', 'cancelled', 'completed', 'funded', 'in-progress', 'planned', 'proposed', 'verified'],
  ]);
  expect(await app.sql("SELECT code FROM plan_action WHERE ends_on < now() AND status = 'in-progress'")).toEqual([{ code: 'VOI-1' }]);
  expect(await app.sql('SELECT upheld FROM plan_dispute')).toEqual([{ upheld: true }]);
  const carried = await app.sql(
    `SELECT i.subject_type AS of, a.code FROM effect_link l JOIN deliberation d ON d.id = l.from_id AND l.from_kind = 'deliberation'
     JOIN agenda_item i ON i.id = d.agenda_item_id JOIN plan_action a ON a.id = l.to_id WHERE l.relation = 'carried-out-by'`,
  );
  expect(carried).toEqual([{ of: 'petition', code: 'CUL-1' }]);
});
