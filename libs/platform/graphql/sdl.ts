import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

const files = new Set<string>();

/** Adds a `.graphql` file to the contract: `declareSdl(new URL('petitions.graphql', import.meta.url))` in a feature's module. */
export const declareSdl = (file: URL): void => void files.add(fileURLToPath(file));

/** The contract of the features that are loaded, file by file. */
export const sdlFiles = (): string[] => [...files].sort();

/** One document of all files; the fields of several `type Query` and `type Mutation`, and of `extend type`, are put together. */
export function readSdl(): DocumentNode {
  const documents = sdlFiles().map((file) => parse(readFileSync(file, 'utf8')));
  const definitions = documents.flatMap((document) => document.definitions);
  const isRoot = (one: DefinitionNode): one is ObjectTypeDefinitionNode =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && (one.name.value === 'Query' || one.name.value === 'Mutation');
  const merged = ['Query', 'Mutation'].map((root) => {
    const parts = definitions.filter(isRoot).filter(({ name }) => name.value === root);
    return { ...parts[0]!, fields: parts.flatMap(({ fields }) => fields ?? []) };
  });
  return { kind: Kind.DOCUMENT, definitions: extended([...merged, ...definitions.filter((one) => !isRoot(one))]) };
}

/** Each type with the fields that other files add to it. */
function extended(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const extensions = definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_EXTENSION);
  return definitions
    .filter((one) => one.kind !== Kind.OBJECT_TYPE_EXTENSION)
    .map((one) => {
      if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) return one;
      const added = extensions.filter(({ name }) => name.value === one.name.value).flatMap(({ fields }) => fields ?? []);
      return { ...one, fields: [...(one.fields ?? []), ...added] };
    });
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
