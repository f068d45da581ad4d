// `node scripts/libraries-bundle.mjs MARK NAME…`: bundles the packages of these names into node_modules/.libraries (see libraries.mjs).
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { librariesFolder as folder } from './libraries.mjs';
import { root } from './root.mjs';

const [mark, ...names] = process.argv.slice(2);
const fileOf = (name) => `${name.replaceAll('@', '').replaceAll('/', '__')}.mjs`;
// Must be one with what is not bundled.
const alone = new Set(['reflect-metadata']);

/** What a module gives by name; one of the old kind gives more than its text shows, so that it is asked. */
const given = new Map();
for (const name of names) {
  const words = Object.keys(await import(name));
  given.set(
    name,
    words.filter((word) => word !== 'module.exports' && word !== '__esModule'),
  );
}

/** A file for each name, giving what the package gives. */
const doors = {
  name: 'doors',
  resolveId: (id) => (id.startsWith('door:') ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0door:') ? `export { ${given.get(id.slice(6)).join(', ')} } from '${id.slice(6)}';` : undefined),
};

const bundle = await rolldown({
  cwd: root,
  input: Object.fromEntries(names.map((name) => [fileOf(name).slice(0, -4), `door:${name}`])),
  platform: 'node',
  external: (id) => isBuiltin(id) || alone.has(id),
  resolve: { mainFields: ['main'] },
  plugins: [doors],
  // what packages name but nobody installed (other databases, other servers) stays a name, asked for in vain as before
  onLog: (level, { code, message }) => {
    if (level === 'warn' && code !== 'EVAL' && code !== 'UNRESOLVED_IMPORT') console.error(message);
  },
});

const fresh = `${folder}-${process.pid}`;
mkdirSync(fresh, { recursive: true });
await bundle.write({ dir: fresh, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'part-[hash].mjs' });
await bundle.close();

const files = Object.fromEntries(names.map((name) => [name, fileOf(name)]));
writeFileSync(join(fresh, 'index.json'), JSON.stringify({ mark, files }));
writeFileSync(
  join(fresh, 'use.mjs'),
  `// Gives Node the bundled file of a library wherever its name is imported.
import { registerHooks } from 'node:module';
const urls = new Map(Object.entries(${JSON.stringify(files)}).map(([name, file]) => [name, new URL(file, import.meta.url).href]));
registerHooks({
  resolve(name, context, next) {
    const url = urls.get(name);
    return url ? { url, format: 'module', shortCircuit: true } : next(name, context);
  },
});
`,
);
rmSync(folder, { recursive: true, force: true });
renameSync(fresh, folder);
process.exit(0);
