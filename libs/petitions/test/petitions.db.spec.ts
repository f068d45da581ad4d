import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Actor, DomainError } from '#kernel';
import { startApp, type TestApp } from '#testing';
import { PetitionsModule } from '#petitions';
import { PetitionWorld, words } from './petition.fixtures.ts';
import { DraftPetition, RevisePetition } from '../use-cases/draft-petition.ts';

let app: TestApp;
let world: PetitionWorld;

beforeAll(async () => {
  app = await startApp([PetitionsModule]);
  world = new PetitionWorld(app);
  world.clock('2026-03-02T09:00:00Z');
  await world.settle();
});
afterAll(() => app.close());
beforeEach(() => world.clock('2026-03-02T09:00:00Z'));

describe('x', () => {
  test('walks', async () => {
    const id = await world.followedUp('2026-10-05');
    console.log(await world.events(id), await world.notices(world.petitioner, id), await world.notices(world.staff.clerk, id));
    console.log(await app.sql('SELECT handler, status, refusal_code FROM task WHERE status <> $1', ['done']));
  });
});
