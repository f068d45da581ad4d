// Lets a script import the sources themselves: each .ts file is compiled by SWC, as in the build, when it is loaded.
// Nothing is written, so that a script never disturbs a server that runs from dist/.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { root } from './root.mjs';

const options = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
delete options.$schema;
options.jsc.rewriteRelativeImportExtensions = false;

registerHooks({
  resolve(specifier, context, next) {
    const conditions = specifier.startsWith('#') ? ['development', ...context.conditions] : context.conditions;
    return next(specifier, { ...context, conditions });
  },
  load(url, context, next) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, swcrc: false, filename, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
