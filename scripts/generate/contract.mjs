import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { parse, print, specifiedDirectives, specifiedScalarTypes } from 'graphql';
import { platform } from './sources.mjs';

const types = 'libs/platform/graphql/generated/schema.ts';

/** The whole contract in one file, and its types for whoever asks the server in TypeScript. */
export async function targets() {
  const schema = platform.readSchema();
  const isOurs = (one) => !specifiedDirectives.includes(one) && !specifiedScalarTypes.includes(one) && one.astNode;
  const parts = [...schema.getDirectives(), ...Object.values(schema.getTypeMap())].filter(isOurs).map(({ astNode }) => print(astNode));
  const head = '# Written by `npm run generate` from the .graphql files beside the features: the contract as released.';
  const contract = [head, ...parts].join('\n\n');
  return [
    { path: 'docs/schema.graphql', text: `${contract}\n` },
    { path: types, text: await typesOf(contract) },
  ];
}

/** Names and shapes as they travel: dates are texts, and an enum has the words of the contract, not those of the law's tables. */
async function typesOf(contract) {
  const config = {
    enumsAsTypes: true,
    skipTypename: true,
    immutableTypes: true,
    useTypeImports: true,
    strictScalars: true,
    scalars: { Date: 'string', DateTime: 'string' },
  };
  const text = await codegen({
    filename: types,
    schema: parse(contract),
    documents: [],
    config,
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });
  return `// Written by \`npm run generate\` from the .graphql files.\n\n${text}`;
}
