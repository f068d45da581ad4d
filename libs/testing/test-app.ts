import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Actor } from '#kernel';
import {
  Clock,
  Config,
  DeadlineClock,
  HandlerRegistry,
  InlineQueue,
  PlatformModule,
  readConfig,
  UseCases,
  type UseCaseClass,
} from '#platform';
import { cloneDatabase, type TestDatabase } from './database.ts';

/** The configuration of a test: the services of `npm test`, a database of its own, no logs. */
export const testConfig = (database: TestDatabase, changes: NodeJS.ProcessEnv = {}): Config =>
  readConfig({
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    TASK_QUEUE: 'inline',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    QUEUE_PREFIX: new URL(database.url).pathname.slice(1),
    ...changes,
  });

/** The features under test on a real database, their messages handled in the same process, their clock set by the test. */
export class TestApp {
  constructor(
    readonly context: INestApplicationContext,
    readonly database: TestDatabase,
  ) {}

  get = <Provider>(type: abstract new (...args: never[]) => Provider): Provider =>
    this.context.get(type as Type<Provider>, { strict: false });

  /** Runs a use case, as every part of the system does. */
  run<Input, Output>(type: UseCaseClass<Input, Output>, actor: Actor, input: unknown, requestId?: string): Promise<Output> {
    return this.get(UseCases).run(type, actor, input, requestId ? { requestId } : {});
  }

  /** Sets the clock, and lets the law act on every date that passed: deadlines fire, messages are handled. */
  async at(instant: string | Date): Promise<void> {
    this.get(Clock).set(instant);
    await this.drain();
    while (await this.get(DeadlineClock).tick());
    await this.drain();
  }

  /** Does all that is owed, and what that causes. */
  drain = (): Promise<void> => this.get(InlineQueue).drain();

  /** Looks into the database as the app may. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of any table
  sql = (text: string, params: unknown[] = []): Promise<any[]> => this.get(DataSource).query(text, params);

  async close(): Promise<void> {
    await this.context.close();
    await this.database.drop();
  }
}

/** Starts the modules a spec names (each brings those it needs) without HTTP and without Redis. */
export async function startApp(modules: readonly Type[], changes: NodeJS.ProcessEnv = {}): Promise<TestApp> {
  const database = await cloneDatabase();
  const moduleRef = await Test.createTestingModule({ imports: [PlatformModule, ...modules] })
    .overrideProvider(Config)
    .useValue(testConfig(database, changes))
    .compile();
  const context = await moduleRef.init();
  return new TestApp(context, database);
}

/** The handlers known to the process, for specs of completeness. */
export const handlersOf = (app: TestApp): HandlerRegistry => app.get(HandlerRegistry);
