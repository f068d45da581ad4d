import { randomUUID } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Real values by the name of the field that asks for one; every other id is of nothing. */
type Known = Readonly<Record<string, string>>;

const scalars: Readonly<Record<string, unknown>> = {
  String: 'Éclairage de la rue principale',
  Int: 1,
  Float: 1.5,
  Boolean: true,
  Date: '2026-05-04',
  DateTime: '2026-05-04T10:00:00.000Z',
};

/** A value of the right shape for a type of the contract, with what must be given and nothing else. */
function sampleOf(type: GraphQLInputType, name: string, known: Known): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, name, known);
  if (isListType(type)) return [sampleOf(type.ofType, name, known)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      neededOf(Object.values(type.getFields())).map((field) => [field.name, sampleOf(field.type, field.name, known)]),
    );
  if (name in known) return known[name];
  if (type.name === 'ID') return randomUUID();
  if (type.name in scalars) return scalars[type.name];
  throw new Error(`no sample for the scalar ${type.name}: add one here`);
}

/** Fields that must be given; of an input where none must, the first, since an empty one says nothing. */
function neededOf(fields: readonly GraphQLInputField[]): readonly GraphQLInputField[] {
  const needed = fields.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  return needed.length ? needed : fields.slice(0, 1);
}

interface SampleOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The mutation of a root field with sample arguments, asking for as little as can be asked. */
export function sampleMutation(field: GraphQLField<unknown, unknown>, known: Known): SampleOperation {
  const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, sampleOf(type, name, known)]));
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = field.args.map(({ name }) => `${name}: $${name}`);
  const list = (items: string[]) => (items.length ? `(${items.join(', ')})` : '');
  return { query: `mutation ${list(declared)} { ${field.name}${list(passed)} ${selectionOf(field.type)} }`, variables };
}

function selectionOf(type: GraphQLOutputType): string {
  if (isNonNullType(type) || isListType(type)) return selectionOf(type.ofType as GraphQLOutputType);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields());
  const leaf = fields.find((field) => isLeafType(isNonNullType(field.type) ? field.type.ofType : field.type));
  return leaf ? `{ ${leaf.name} }` : '{ __typename }';
}
