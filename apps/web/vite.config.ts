import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import adapterNode from '@sveltejs/adapter-node';
import type { Adapter } from '@sveltejs/kit';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The Node server of SvelteKit behind our own entry, which fixes the address, compresses and stops gently. */
function server(): Adapter {
  const node = adapterNode({ out: here('build') });
  return {
    ...node,
    name: 'jamaa',
    async adapt(builder) {
      await node.adapt(builder);
      for (const [source, built] of [
        ['server', 'index'],
        ['public-pages', 'public-pages'],
      ]) {
        const code = stripTypeScriptTypes(readFileSync(here(`${source}.ts`), 'utf8'), { mode: 'transform' });
        writeFileSync(here(`build/${built}.js`), code.replaceAll(".ts';", ".js';"));
      }
      copyFileSync(here('package.json'), here('build/package.json'));
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [
    tailwindcss(),
    sveltekit({
      adapter: server(),
      outDir: here('.svelte-kit'),
      compilerOptions: { runes: true },
      paths: { relative: false },
      // The API may be older or newer than a page that is open: nothing is polled, every page is asked for anew.
      version: { name: process.env['JAMAA_VERSION'] ?? 'development', pollInterval: 0 },
      csp: {
        // not a nonce: a page may be shown to many (public-pages.ts), and would show them the same
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
        },
      },
    }),
  ],
  // One folder to ship: nothing of node_modules is needed beside the build.
  ssr: { noExternal: [/.*/] },
  server: { fs: { allow: [here('../..')] } },
});
