import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

const isRoot = (one: DefinitionNode): one is ObjectTypeDefinitionNode =>
  one.kind === Kind.OBJECT_TYPE_DEFINITION && (one.name.value === 'Query' || one.name.value === 'Mutation');

/** The contract as the API serves it: every `.graphql` of libs/, the fields of several `type Query` put together. */
export function readContract(root: string): GraphQLSchema {
  const files = globSync('libs/**/*.graphql', { cwd: root }).sort();
  const definitions = files.flatMap((file) => parse(readFileSync(join(root, file), 'utf8')).definitions);
  const roots = ['Query', 'Mutation'].map((name) => {
    const parts = definitions.filter(isRoot).filter((one) => one.name.value === name);
    return { ...parts[0]!, fields: parts.flatMap(({ fields }) => fields ?? []) };
  });
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...roots, ...definitions.filter((one) => !isRoot(one))] });
}
