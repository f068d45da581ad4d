import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { releasedOperations } from '#platform';
import { startApi, type TestApi } from '#testing';
import { guardRoots } from '../graphql/guard-roots.ts';

let api: TestApi;
const post = (payload: string | object, headers: Record<string, string> = {}) =>
  api.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload });
const refusal = async (query: string) => (await api.query(null, query)).errors?.[0]?.extensions.code;
const nested = (depth: number): string => `{ territories { ${'parent { '.repeat(depth)} id ${'}'.repeat(depth)} } }`;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('what one operation may ask', () => {
  test('is answered when it is reasonable', async () => {
    expect(await api.data(null, '{ server { version locales } }')).toEqual({
      server: { version: '0.1.0', locales: ['fr', 'ar', 'en', 'es'] },
    });
  });

  test.each([
    ['too deep', nested(12)],
    ['too many aliases', `{ ${times(16, (i) => `a${i}: server { version }`)} }`],
    ['aliases of __typename', `{ ${times(101, (i) => `a${i}: __typename`)} }`],
    ['too many directives', `{ server { version ${times(12, () => '@aa')} } }`],
    ['too many words', `{ server { ${times(1300, () => 'version')} } }`],
    ['fragments in circles', 'query { server { ...A } } fragment A on Server { ...B } fragment B on Server { ...A }'],
    ['two roots at great cost', `{ ${times(14, (i) => `a${i}: territories(first: 100) { parent { parent { parent { id } } } }`)} }`],
  ])('is refused when it is %s', async (_, query) => {
    expect(await refusal(query)).toBe('QUERY_REFUSED');
  });

  test('is refused above a hundred items a page, with the limit', async () => {
    const { errors } = await api.query(null, '{ territories(first: 101) { id } }');
    expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'first', params: { max: 100 } });
  });

  test('never more than five errors come back, and none suggests a field', async () => {
    const { errors } = await api.query(null, `{ ${times(9, (i) => `servr${i}`)} }`);
    expect(errors!.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });
});

describe('how it may be sent', () => {
  test.each([
    ['several in one request', JSON.stringify([{ query: '{ server { version } }' }]), { 'content-type': 'application/json' }],
    ['a form of another site', 'query=mutation{signOut{done}}', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', '{"query":"{ server { version } }"}', { 'content-type': 'text/plain' }],
    ['words that are not JSON', '{"query":', { 'content-type': 'application/json' }],
  ])('not as %s', async (_, payload, headers) => {
    expect((await post(payload, headers)).statusCode).toBeGreaterThanOrEqual(400);
  });

  test.each(['query={server{version}}', 'query=mutation{signOut{done}}'])(
    'not by an address that a picture could name: %s',
    async (search) => {
      expect((await api.http.inject({ method: 'GET', url: `/graphql?${search}` })).statusCode).toBeGreaterThanOrEqual(400);
    },
  );

  test('every answer names its request, as the log does', async () => {
    const answer = await post({ query: '{ nothing }' });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.json().errors[0].extensions.requestId).toBe(answer.headers['x-request-id']);
  });
});

test.each([
  ['fr', 'Connectez-vous'],
  ['ar', 'تسجيل الدخول'],
  ['en', 'ign in'],
  ['es', 'sesión'],
])('a refusal is said in %s', async (locale, words) => {
  const { errors } = await api.query(null, '{ mailbox { items { id } } }', {}, { 'x-locale': locale });
  expect(errors![0]!.extensions).toMatchObject({ code: 'UNAUTHENTICATED', category: 'unauthenticated' });
  expect(errors![0]!.message).toContain(words);
});

test('an id that is none is refused, and nothing of the database is told', async () => {
  const { errors } = await api.query(null, '{ territory(id: "not-a-uuid") { id } }');
  expect(errors![0]!.extensions.code).toBe('INVALID_INPUT');
  expect(JSON.stringify(errors)).not.toMatch(/syntax|uuid|SELECT|at .*\.ts/);
});

describe('the contract', () => {
  test.each([
    ['names no action', 'directive @action(name: String!) on FIELD_DEFINITION type Query { open: Int }'],
    ['is in no policy', 'directive @action(name: String!) on FIELD_DEFINITION type Query { open: Int @action(name: "nobody.may") }'],
    ['has no resolver', 'directive @action(name: String!) on FIELD_DEFINITION type Query { open: Int @action(name: "server.read") }'],
  ])('does not start with a root field that %s', (reason, sdl) => {
    expect(() => guardRoots(buildSchema(sdl))).toThrow(reason);
  });
});

describe('in production', () => {
  const secret = 'a secret of a spec that is long enough to be one';
  let closed: TestApi;
  beforeAll(async () => {
    closed = await startApi({ NODE_ENV: 'production', JAMAA_SECRET: secret, REGISTER_SECRET: secret });
  });
  afterAll(() => closed.close());

  test('only released operations are answered, by their text or by its hash', async () => {
    const [released] = releasedOperations().filter(({ text }) => text.includes('server'));
    const byHash = await closed.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: { extensions: { persistedQuery: { version: 1, sha256Hash: released!.hash } } },
    });
    expect(byHash.json().data.server.version).toBe('0.1.0');
    expect((await closed.query(null, released!.text)).errors).toBeUndefined();
    expect((await closed.query(null, '{ server { now } }')).errors![0]!.extensions).toMatchObject({ code: 'OPERATION_NOT_RELEASED' });
  });

  test('a client cannot add an operation of its own', async () => {
    const { createHash } = await import('node:crypto');
    const query = '{ server { now version } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const headers = { 'content-type': 'application/json' };
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    await closed.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query, extensions } });
    const again = await closed.http.inject({ method: 'POST', url: '/graphql', headers, payload: { extensions } });
    expect(again.json().data).toBeUndefined();
  });

  test('the schema is not told', async () => {
    const { errors } = await closed.query(null, '{ __schema { types { name } } }');
    expect(errors).toBeDefined();
  });
});
