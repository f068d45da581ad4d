/** Writes src/generated: typed operations (with the hash under which the API released them) and the keys of all texts. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { typedOperation, typedSchema } from './operation-types.ts';
import { readContract } from './contract.ts';
import { typedTexts } from './text-types.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = fileURLToPath(new URL('../src/generated/', import.meta.url));
const header = '// Written by apps/web/scripts/generate.ts; do not edit.\n';

/** The text of each generated file, by its name. */
export function generated(): Record<string, string> {
  const schema = readContract(root);
  const operations = globSync('apps/api/operations/web-*.gql', { cwd: root })
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return typedOperation(schema, basename(file, '.gql'), text, createHash('sha256').update(text).digest('hex'));
    });
  const operationImports = `import type { Operation } from '#lib/api/operation.ts';\nimport type * as Contract from './contract.ts';\n`;
  return {
    'contract.ts': header + typedSchema(schema),
    'operations.ts': `${header}${operationImports}\n${operations.join('\n\n')}\n`,
    'texts.ts': header + typedTexts(root),
  };
}

export const isCurrent = (name: string, text: string): boolean => {
  try {
    return readFileSync(join(folder, name), 'utf8') === text;
  } catch {
    return false;
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(generated())) {
    if (!isCurrent(name, text)) writeFileSync(join(folder, name), text);
  }
}
