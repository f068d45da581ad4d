import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { features } from '#features';
import { startApp, type TestApp } from '#testing';
import { MoroccoTerritories } from '#territory';
import { BudgetDelivery } from '../demo/budget-delivery.ts';
import { BudgetDemo } from '../demo/budget-demo.ts';
import { budgetStories } from '../demo/budget-stories.ts';
import { CouncilDemo } from '../demo/council-demo.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import { DemoPlaces } from '../demo/places.ts';
import { Timeline } from '../demo/timeline.ts';

jest.setTimeout(120_000);

@Module({ imports: features, providers: [DemoPlaces, DemoClock, CouncilDemo, BudgetDemo, BudgetDelivery] })
class DemoModule {}

let app: TestApp;
beforeAll(async () => {
  app = await startApp([DemoModule]);
}, 60_000);
afterAll(() => app.close());

const projectsIn = (commune: string) =>
  app.sql(
    `SELECT p.status, p.reserve_place AS place, p.price_cents::float8 AS price, p.paid_cents::float8 AS paid,
       (SELECT count(*)::int FROM budget_spending s WHERE s.project_id = p.id AND cardinality(s.photos) > 0) AS photos
     FROM budget_project p JOIN budget b ON b.id = p.budget_id JOIN territory t ON t.id = b.commune_id WHERE t.names ->> 'fr' = $1 ORDER BY p.number`,
    [commune],
  );

test('the demonstration has a budget in its ideas, one in its vote, and one that is being built, with a reserve that was promoted', async () => {
  await app.get(MoroccoTerritories).import();
  const timeline = new Timeline(app.get(DemoClock).now());
  for (const story of budgetStories) {
    app.get(CouncilDemo).hold(timeline, await app.get(DemoPlaces).commune(story.commune));
    await app.get(BudgetDemo).tell(timeline, story);
  }
  await timeline.live((at) => app.get(DemoClock).arrive(at));
  const budgets = await app.sql(
    `SELECT t.names ->> 'fr' AS commune, b.status, (SELECT count(*)::int FROM budget_mark m WHERE m.budget_id = b.id) AS voters
     FROM budget b JOIN territory t ON t.id = b.commune_id ORDER BY 1`,
  );
  expect(budgets).toEqual([
    { commune: 'Chefchaouen', status: 'implementation', voters: 40 },
    { commune: 'Larache', status: 'ideas-open', voters: 0 },
    { commune: 'Tétouan', status: 'voting', voters: 40 },
  ]);
  const [built, ...others] = (await projectsIn('Chefchaouen')).filter(({ status }) => status === 'delivered');
  expect(others).toEqual([]);
  expect(built).toMatchObject({ photos: 1, paid: built.price * 0.97 });
  expect(await projectsIn('Chefchaouen')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ status: 'abandoned', place: null }),
      expect.objectContaining({ status: 'funded', place: expect.any(Number) }),
    ]),
  );
});
