import { globSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { declaredErrors } from '#kernel';
import { declaredActions, rootFields, sdlFiles } from '#platform';
import { startApi, type TestApi } from './test-api.ts';

const libs = join(import.meta.dirname, '..');
const declaredAtStart = new Set(declaredErrors().keys());

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startApi();
  schema = api.get(GraphQLSchemaHost).schema;
}, 60_000);
afterAll(() => api.close());

/** Types of a kind, in the project's own words. */
const typesOf = <Type extends GraphQLNamedType>(is: (type: unknown) => type is Type): Type[] =>
  Object.values<GraphQLNamedType>(schema.getTypeMap()).filter((type): type is Type => !type.name.startsWith('__') && is(type));

describe('the contract as the api serves it', () => {
  test('has every .graphql file that lies beside a feature', () => {
    expect(
      globSync('**/*.graphql', { cwd: libs })
        .map((file) => join(libs, file))
        .filter((file) => !sdlFiles().includes(file)),
    ).toEqual([]);
  });

  test('names an action of a policy for each root field, and has its resolver', () => {
    const actions = new Set(declaredActions().map(({ action }) => action));
    const fields = rootFields(schema).map(({ type, field, action }) => ({
      name: `${type}.${field}`,
      action,
      resolve: schema.getType(type),
    }));
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter(({ action }) => !action || !actions.has(action)).map(({ name }) => name)).toEqual([]);
    const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.values(type.getFields()));
    expect(roots.filter(({ resolve }) => !resolve).map(({ name }) => name)).toEqual([]);
  });

  test('has in ErrorCode exactly the codes that the features declare when they are loaded', () => {
    const type = schema.getType('ErrorCode');
    expect(
      isEnumType(type)
        ? type
            .getValues()
            .map(({ name }) => name)
            .sort()
        : 'no ErrorCode',
    ).toEqual([...declaredAtStart].sort());
  });

  test('knows no code from a file that no feature loads', async () => {
    for (const file of globSync('**/*.errors.ts', { cwd: libs })) await import(join(libs, file));
    expect([...declaredErrors().keys()].filter((code) => !declaredAtStart.has(code))).toEqual([]);
  });

  test('takes every value of an enum in, and gives the same one out', () => {
    const values = typesOf(isEnumType).flatMap((type) => type.getValues().map(({ name }) => ({ type, name })));
    const changed = values.filter(({ type, name }) => type.serialize(type.parseValue(name)) !== name);
    expect(changed).toEqual([]);
    const inside = values.filter(({ type }) => type.name !== 'ErrorCode').map(({ type, name }) => String(type.parseValue(name)));
    expect(inside.filter((value) => value.includes('_'))).toEqual([]);
  });

  test('asks for a request id wherever an input changes something', () => {
    const mutations = Object.values(schema.getMutationType()!.getFields());
    const inputs = new Set(mutations.flatMap(({ args }) => args.map(({ type }) => String(type).replace('!', ''))));
    const without = typesOf(isInputObjectType).filter((type) => inputs.has(type.name) && !('requestId' in type.getFields()));
    // signing in is not repeated by a request id: a code is used once; nor is a ballot of nobody, which its own token repeats
    expect(without.map(({ name }) => name).sort()).toEqual([
      'AnswerPasskeyInput',
      'CastBlindBallotInput',
      'ChooseAccountInput',
      'GiveSecondFactorInput',
      'RequestSignInCodeInput',
      'SignInWithCodeInput',
      'SignInWithPasswordInput',
      'StartNationalSignInInput',
    ]);
  });

  test('has no type that nothing leads to', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      const type = schema.getType(name);
      if (!type || reached.has(name)) return;
      reached.add(name);
      if (!isObjectType(type) && !isInputObjectType(type)) return;
      for (const field of Object.values(type.getFields())) {
        visit(String(field.type).replace(/[![\]]/g, ''));
        if ('args' in field) for (const arg of field.args) visit(String(arg.type).replace(/[![\]]/g, ''));
      }
    };
    ['Query', 'Mutation', 'ErrorCode'].forEach(visit);
    const ours = Object.values(schema.getTypeMap()).filter(({ name, astNode }) => astNode && !name.startsWith('__'));
    expect(ours.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });
});
