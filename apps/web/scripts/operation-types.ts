import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  typeFromAST,
  validate,
} from 'graphql';

const scalars: Record<string, string> = { ID: 'string', String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' };

/** Own scalars travel as text (Date, DateTime), or as any JSON value. */
const scalar = (name: string): string => scalars[name] ?? (name === 'JSON' ? 'unknown' : 'string');

/** Enums and inputs of the contract as TypeScript. */
export function typedSchema(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const enums = types.filter(isEnumType).map((type) => {
    const values = type.getValues().map(({ name }) => `'${name}'`);
    return `export type ${type.name} = ${values.join(' | ')};`;
  });
  const inputs = types.filter(isInputObjectType).map((type) => {
    const fields = Object.values(type.getFields()).map((field) => {
      const isNeeded = isNonNullType(field.type) && field.defaultValue === undefined;
      return `  ${field.name}${isNeeded ? '' : '?'}: ${inputType(field.type, '')};`;
    });
    return `export interface ${type.name} {\n${fields.join('\n')}\n}`;
  });
  return `${[...enums, ...inputs].join('\n\n')}\n`;
}

function inputType(type: GraphQLInputType, prefix: string): string {
  if (isNonNullType(type)) return inputType(type.ofType as GraphQLInputType, prefix).replace(/ \| null$/, '');
  if (isListType(type)) return `readonly (${inputType(type.ofType as GraphQLInputType, prefix)})[] | null`;
  return `${isScalarType(type) ? scalar(type.name) : prefix + getNamedType(type).name} | null`;
}

const wrap = (type: GraphQLOutputType, named: (type: GraphQLOutputType) => string): string => {
  if (isNonNullType(type)) return wrap(type.ofType as GraphQLOutputType, named).replace(/ \| null$/, '');
  if (isListType(type)) return `(${wrap(type.ofType as GraphQLOutputType, named)})[] | null`;
  return `${named(type)} | null`;
};

/** One operation: what it takes, what it answers, and its hash. Refuses what the contract does not allow. */
export function typedOperation(schema: GraphQLSchema, name: string, text: string, hash: string): string {
  const document = parse(text);
  const wrong = validate(schema, document);
  if (wrong.length > 0) throw new Error(`${name}.gql: ${wrong.map(({ message }) => message).join('; ')}`);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!;
  const root = operation.operation === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [])),
  );
  const answer = selection(root, operation.selectionSet, fragments, 1);
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const given = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
    return `${variable.name.value}${isNonNullType(given) && !defaultValue ? '' : '?'}: ${inputType(given, 'Contract.')}`;
  });
  const constant = operation.name?.value ?? name;
  return [
    `export interface ${upper(constant)}Answer ${answer}`,
    `export const ${lower(constant)}: Operation<{ ${variables.join('; ')} }, ${upper(constant)}Answer> = { name: '${name}', hash: '${hash}' };`,
  ].join('\n');
}

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

type Fragments = ReadonlyMap<string, SelectionSetNode>;

function fieldsOf(type: GraphQLObjectType, set: SelectionSetNode, fragments: Fragments, depth: number): Map<string, string> {
  const fields = new Map<string, string>();
  for (const one of set.selections) {
    if (one.kind === Kind.FRAGMENT_SPREAD) {
      for (const [key, value] of fieldsOf(type, fragments.get(one.name.value)!, fragments, depth)) fields.set(key, value);
    } else if (one.kind === Kind.FIELD) {
      const field = type.getFields()[one.name.value];
      if (!field) continue;
      const inner = wrap(field.type, (named) => {
        if (one.selectionSet) return selection(named as GraphQLObjectType, one.selectionSet, fragments, depth + 1);
        return isEnumType(named) ? `Contract.${named.name}` : scalar(getNamedType(named).name);
      });
      fields.set(one.alias?.value ?? one.name.value, inner);
    }
  }
  return fields;
}

function selection(type: GraphQLObjectType, set: SelectionSetNode, fragments: Fragments, depth: number): string {
  const indent = '  '.repeat(depth);
  const lines = [...fieldsOf(type, set, fragments, depth)].map(([key, value]) => `${indent}${key}: ${value};`);
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth - 1)}}`;
}
