import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { features } from '#features';
import { PlatformModule } from '#platform';
import { BudgetDelivery } from '../demo/budget-delivery.ts';
import { BudgetDemo } from '../demo/budget-demo.ts';
import { CharterDemo } from '../demo/charter-demo.ts';
import { CharterStory } from '../demo/charter-story.ts';
import { CouncilDemo } from '../demo/council-demo.ts';
import { Demo } from '../demo/demo.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import { LawDemo } from '../demo/law-demo.ts';
import { PaperDemo } from '../demo/paper-demo.ts';
import { PetitionDemo } from '../demo/petition-demo.ts';
import { PlanDemo } from '../demo/plan-demo.ts';
import { DemoPlaces } from '../demo/places.ts';
import { ProceduresDemo } from '../demo/procedures-demo.ts';
import { ProgrammePlaces } from '../demo/programme-places.ts';

const demo = [
  ...[Demo, DemoClock, DemoPlaces, ProgrammePlaces, CouncilDemo, PetitionDemo, PaperDemo, LawDemo, PlanDemo, BudgetDemo, BudgetDelivery],
  ...[CharterDemo, CharterStory, ProceduresDemo],
];

@Module({ imports: [PlatformModule, ...features], providers: demo })
class CliModule {}

/** Runs work with the features, without HTTP and without Redis: what messages cause is done where the work asks for it. */
export async function withFeatures<Result>(work: (context: INestApplicationContext) => Promise<Result>): Promise<Result> {
  process.env['TASK_QUEUE'] = 'inline';
  const context = await NestFactory.createApplicationContext(CliModule, { logger: ['error', 'warn'] });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
