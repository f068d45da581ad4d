import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { libsFolder } from '../i18n/i18n.ts';

/** The contract, file by file: every `.graphql` beside its feature. */
export const sdlFiles = (): string[] =>
  globSync('**/*.graphql', { cwd: libsFolder })
    .sort()
    .map((file) => join(libsFolder, file));

/** One document of all files; the fields of several `type Query` and `type Mutation` are put together. */
export function readSdl(): DocumentNode {
  const documents = sdlFiles().map((file) => parse(readFileSync(file, 'utf8')));
  const definitions = documents.flatMap((document) => document.definitions);
  const isRoot = (one: DefinitionNode): one is ObjectTypeDefinitionNode =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && (one.name.value === 'Query' || one.name.value === 'Mutation');
  const merged = ['Query', 'Mutation'].map((root) => {
    const parts = definitions.filter(isRoot).filter(({ name }) => name.value === root);
    return { ...parts[0]!, fields: parts.flatMap(({ fields }) => fields ?? []) };
  });
  return { kind: Kind.DOCUMENT, definitions: [...merged, ...definitions.filter((one) => !isRoot(one))] };
}

export const readSchema = (): GraphQLSchema => buildASTSchema(readSdl());

export interface RootField {
  readonly type: 'Query' | 'Mutation';
  readonly field: string;
  /** The action it names, or undefined, which the coverage check refuses. */
  readonly action: string | undefined;
}

/** Every root field with the action it names. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const of = (type: 'Query' | 'Mutation', object: GraphQLObjectType | null | undefined): RootField[] =>
    Object.values(object?.getFields() ?? {}).map((field) => {
      const directive = field.astNode?.directives?.find(({ name }) => name.value === 'action');
      const value = directive?.arguments?.find(({ name }) => name.value === 'name')?.value;
      return { type, field: field.name, action: value?.kind === Kind.STRING ? value.value : undefined };
    });
  return [...of('Query', schema.getQueryType()), ...of('Mutation', schema.getMutationType())];
}
