import { Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { features } from '#features';
import { Actor, newId } from '#kernel';
import { GrantReader } from '#identity';
import { ActorSource, Config, GraphqlModule, observeRequests, PlatformModule } from '#platform';
import { cloneDatabase } from './database.ts';
import { TestApp, testConfig } from './test-app.ts';

const personHeader = 'x-test-person';

@Module({ imports: [PlatformModule, GraphqlModule, ...features] })
class WholeApi {}

export interface GraphqlAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the query asked for
  readonly data: any;
  readonly errors?: {
    message: string;
    path?: string[];
    extensions: { code: string; category: string; params: Record<string, unknown>; field?: string };
  }[];
  /** SQL statements sent while the request was answered. */
  readonly statements: number;
}

/** The whole API on a database of its own. Requests go through Fastify, as from a client. */
export class TestApi extends TestApp {
  constructor(
    readonly http: NestFastifyApplication,
    database: TestApp['database'],
    private readonly counter: { statements: number },
  ) {
    super(http, database);
  }

  /** Sends an operation as a person (an id), or as nobody; returns data and errors. */
  async query(
    personId: string | null,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer> {
    const before = this.counter.statements;
    const answer = await this.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(personId ? { [personHeader]: personId } : {}), ...headers },
      payload: { query, variables },
    });
    return { ...(answer.json() as Omit<GraphqlAnswer, 'statements'>), statements: this.counter.statements - before };
  }

  /** The data of an operation that must succeed; with `input`, a request id is added where there is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the query asked for
  async data(personId: string | null, query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const input = variables['input'] as Record<string, unknown> | undefined;
    const given = input && !('requestId' in input) ? { ...variables, input: { requestId: newId(), ...input } } : variables;
    const answer = await this.query(personId, query, given);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 2));
    return answer.data;
  }
}

/**
 * Starts the whole API. Who acts is named by a header instead of a session (the identity provider is an outer edge); a
 * request without it is judged as in production, by its cookie.
 */
export async function startApi(changes: NodeJS.ProcessEnv = {}, specimens: readonly Type[] = []): Promise<TestApi> {
  const database = await cloneDatabase();
  const moduleRef = await Test.createTestingModule({ imports: [WholeApi, ...specimens] })
    .overrideProvider(Config)
    .useValue(testConfig(database, changes))
    .compile();
  const http = moduleRef.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ genReqId: () => newId() }), {
    logger: ['error'],
  });
  observeRequests(http);
  await http.init();
  await http.getHttpAdapter().getInstance().ready();
  actByHeader(http);
  return new TestApi(http, database, countStatements());
}

function actByHeader(http: NestFastifyApplication): void {
  const source = http.get(ActorSource);
  const grants = http.get(GrantReader, { strict: false });
  const byCookie = source.asked;
  source.register(async (request) => {
    const id = request.headers[personHeader];
    return typeof id === 'string' ? Actor.person(id, await grants.inForce(id)) : byCookie(request);
  });
}

/** Counts what this process sends to PostgreSQL, over whichever connection. */
function countStatements(): { statements: number } {
  const counter = { statements: 0 };
  const query = Client.prototype.query as (...args: unknown[]) => unknown;
  Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
    counter.statements++;
    return query.apply(this, args);
  } as typeof Client.prototype.query;
  return counter;
}
