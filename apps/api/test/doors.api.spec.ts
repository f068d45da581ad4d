import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { Config, observeRequests } from '#platform';
import { cloneDatabase, type TestDatabase, testConfig } from '#testing';
import { AppModule } from '../src/app.module.ts';

/** The api as it is deployed, over HTTP. */
class Deployed {
  constructor(
    private readonly http: NestFastifyApplication,
    private readonly database: TestDatabase,
  ) {}

  static async start(changes: NodeJS.ProcessEnv = {}): Promise<Deployed> {
    const database = await cloneDatabase();
    const moduleRef = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(Config)
      .useValue(testConfig(database, changes))
      .compile();
    const http = moduleRef.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    observeRequests(http);
    await http.listen(0, '127.0.0.1');
    return new Deployed(http, database);
  }

  get = (path: string) => request(this.http.getHttpServer()).get(path);
  post = (path: string) => request(this.http.getHttpServer()).post(path);

  async stop(): Promise<void> {
    await this.http.close();
    await this.database.drop();
  }
}

describe('in development', () => {
  let api: Deployed;
  beforeAll(async () => {
    api = await Deployed.start({ MAIL_PAGE_URL: 'http://localhost:1080' });
  });
  afterAll(() => api.stop());

  test('the first page says what runs, names the demo accounts and where mail is read', async () => {
    const { text } = await api.get('/').expect(200).expect('content-type', /html/);
    for (const word of ['/explorer', '/metrics', 'http://localhost:1080', 'clerk@tetouan.jamaa.test', 'fatima@jamaa.test'])
      expect(text).toContain(word);
  });

  test('the explorer has a ready query for each step, and asks nothing of another site', async () => {
    const { text } = await api.get('/explorer').expect(200);
    for (const operation of [
      'draftPetition',
      'signPetition',
      'submitPetition',
      'admitPetition',
      'proposePetitionDecision',
      'closePetition',
      'draftBudget',
      'castBallot',
      'confirmBudgetAllocation',
      'recordProjectDelivery',
    ])
      expect(text).toContain(operation);
    expect(text).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });

  test('it says whether it lives and whether it can work', async () => {
    await api.get('/health/live').expect(200, { status: 'ok' });
    const { body } = await api.get('/health/ready').expect(200);
    expect(body.info.postgresql.status).toBe('up');
  });

  test('requests and use cases are measured by route and outcome', async () => {
    await api.post('/graphql').send({ query: '{ server { version } }' }).expect(200);
    await api
      .post('/graphql')
      .send({
        query:
          'mutation { refuseNews(input: { requestId: "r1", personId: "00000000-0000-7000-8000-000000000000", subjectId: "00000000-0000-7000-8000-000000000000", code: "X" }) { done } }',
      })
      .expect(200);
    const { text } = await api.get('/metrics').expect(200);
    expect(text).toMatch(/jamaa_http_request_seconds_count\{route="\/graphql",status="200"\} \d/);
    expect(text).toMatch(/jamaa_use_case_seconds_count\{use_case="RefuseNews",outcome="REFUSAL_LINK_INVALID"\} 1/);
  });

  test('looking at the link that stops news changes nothing; a wrong one is told so in its language', async () => {
    const link = '/unsubscribe?person=00000000-0000-7000-8000-000000000000&subject=00000000-0000-7000-8000-000000000000&code=X&locale=ar';
    const { text } = await api.get(link).expect(200);
    expect(text).toContain('<form method="post">');
    expect(text).toContain('dir="rtl"');
    await api.post(link).type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
  });
});

describe('in production', () => {
  let api: Deployed;
  beforeAll(async () => {
    const secret = 'a secret of a spec that is long enough to be one';
    api = await Deployed.start({ NODE_ENV: 'production', JAMAA_SECRET: secret, REGISTER_SECRET: secret });
  });
  afterAll(() => api.stop());

  test.each(['/', '/explorer'])('%s is not there', async (path) => {
    await api.get(path).expect(404);
  });
});
