import { load } from './sources.mjs';

/** The operations, inputs and texts that the web knows, with their types; written as its own generator gives them. */
export async function targets() {
  const { generated } = await load('apps/web/scripts/generate.ts');
  return Object.entries(generated()).map(([name, text]) => ({ path: `apps/web/src/generated/${name}`, text, isFinal: true }));
}
