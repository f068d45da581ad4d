import type { GraphQLField } from 'graphql';
import { Client } from 'pg';
import { Actor, staffRoles, type StaffRole } from '#kernel';
import { Clock, declaredAction, readSchema, rootFields } from '#platform';
import { sampleMutation } from './sample-input.cases.ts';
import { startApi, type TestApi } from './test-api.ts';
import { type TestCommune, World } from './world.ts';

// Made from the contract and the permission table: a new mutation is tested without a line here.

type Person = 'anonymous' | 'citizen' | StaffRole;
const people: readonly Person[] = ['anonymous', 'citizen', ...staffRoles];
/** The assurance of everybody here: a mailbox. */
const levelOfAll = Actor.person('anybody').level;
const schema = readSchema();
const mutations = rootFields(schema)
  .filter(({ type }) => type === 'Mutation')
  .map(({ field, action }) => ({ field, action: action! }));
const fieldOf = (name: string) => schema.getMutationType()!.getFields()[name] as GraphQLField<unknown, unknown>;

/** Acts on the session itself, which who is named by a header has not: their own specs show them with real sessions. */
const ofSession = new Set(['confirmItIsMe', 'confirmSecondFactor', 'giveSecondFactor']);

/** Real things of the commune, for those who come from elsewhere to lay hands on: the id's name, who makes one, and how. */
const makers: readonly (readonly [id: string, maker: Person, mutation: string])[] = [
  ['sessionId', 'secretary', 'planSession'],
  ['holidayId', 'administrator', 'declareHoliday'],
  ['grantId', 'administrator', 'grantRole'],
  ['petitionId', 'citizen', 'draftPetition'],
];

let api: TestApi;
let home: TestCommune;
let known: Record<string, string>;
let locals: Record<Person, string | null>;
let strangers: Record<StaffRole, Actor>;
/** Statements sent by this process so far, over whatever connection. */
let statements = 0;
/** Statements that it takes to learn who a person is and which roles are held. */
let atTheDoor: Map<Person, number>;

beforeAll(async () => {
  countStatements();
  api = await startApi();
  const world = new World(api);
  home = await world.commune();
  const staff = await world.allStaff(home.id);
  strangers = await world.allStaff((await world.commune()).id);
  const citizen = await world.citizen();
  const idOf = Object.fromEntries(staffRoles.map((role) => [role, staff[role].id])) as Record<StaffRole, string>;
  locals = { anonymous: null, citizen: citizen.id, ...idOf };
  known = { communeId: home.id, territoryId: home.id, personId: citizen.id, email: 'nadia@jamaa.test' };
  await makeThings();
  // a text that is there, so that the role is what refuses
  Object.assign(known, { kind: 'petition.text', textId: known['petitionId'] });
  atTheDoor = new Map();
  for (const person of people) atTheDoor.set(person, (await ask(locals[person], '{ server { version } }')).sent);
}, 60_000);
afterAll(() => api.close());

async function makeThings(): Promise<void> {
  api.get(Clock).set('2026-03-02T09:00:00Z');
  for (const [id, maker, mutation] of makers.filter(([, , name]) => mutations.some(({ field }) => field === name))) {
    const { query, variables } = sampleMutation(fieldOf(mutation), known);
    known[id] = (await api.data(locals[maker], query, variables))[mutation].id;
  }
}

function countStatements(): void {
  const prototype = Client.prototype as { query(...args: unknown[]): unknown };
  const { query } = prototype;
  prototype.query = function (...args) {
    statements++;
    return query.apply(this, args);
  };
}

interface Answer {
  readonly code: string | undefined;
  readonly category: string | undefined;
  /** Statements that it took. */
  readonly sent: number;
}

async function ask(personId: string | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const before = statements;
  const { errors } = await api.query(personId, query, variables);
  const { code, category } = errors?.[0]?.extensions ?? {};
  return { code, category, sent: statements - before };
}

const send = (personId: string | null, field: string): Promise<Answer> => {
  const { query, variables } = sampleMutation(fieldOf(field), known);
  return ask(personId, query, variables);
};

/** Whether the table gives the action to a role of the person; whoever holds a role is a citizen besides. */
function isListed(person: Person, action: string): boolean {
  const held = person === 'anonymous' ? ['anonymous'] : ['citizen', person];
  return declaredAction(action).roles.some((role) => held.includes(role));
}

const matrix = mutations.flatMap(({ field, action }) => people.map((person) => ({ field, action, person })));

describe('refused at the door, before any work', () => {
  const refused = matrix.filter(({ person, action }) => !isListed(person, action));

  test('finding out who asks takes statements, for the count to mean something', () => {
    expect(atTheDoor.get('anonymous')).toBe(0);
    expect(Math.min(...people.slice(1).map((person) => atTheDoor.get(person)!))).toBeGreaterThan(0);
  });

  test('there is something to refuse in every role', () => {
    expect(new Set(refused.map(({ person }) => person))).toEqual(new Set(people));
  });

  test.each(refused)('$person may not $field', async ({ field, person }) => {
    const answer = await send(locals[person], field);
    expect(answer).toMatchObject({ code: person === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN', sent: atTheDoor.get(person) });
  });
});

describe('a role of one commune is none in another', () => {
  const ofStaff = matrix.filter(
    (one): one is typeof one & { person: StaffRole } =>
      one.person !== 'anonymous' && isListed(one.person, one.action) && !isListed('citizen', one.action),
  );

  test.each(ofStaff)('the $person of elsewhere may not $field here', async ({ field, person }) => {
    const answer = await send(strangers[person].id, field);
    // what the sample cannot fill in rightly is refused for its form, before anything of the commune is looked at
    if (answer.category === 'invalid') return expect(answer.sent).toBe(atTheDoor.get(person));
    expect(['forbidden', 'not-found']).toContain(answer.category);
  });
});

describe('let in by the table', () => {
  test.each(matrix.filter(({ person, action }) => isListed(person, action)))(
    '$person comes past the door of $field',
    async ({ field, person, action }) => {
      const answer = await send(locals[person], field);
      const { level } = declaredAction(action);
      const isTooLow = typeof level === 'number' && level > levelOfAll && person !== 'anonymous';
      if (isTooLow) return expect(answer).toMatchObject({ code: 'LEVEL_TOO_LOW', sent: atTheDoor.get(person) });
      if (ofSession.has(field)) return expect(answer.code).toBe('UNAUTHENTICATED');
      expect(answer.code).not.toBe('UNAUTHENTICATED');
      if (answer.category === 'forbidden') expect(answer.sent).toBeGreaterThan(atTheDoor.get(person)!);
    },
  );
});
