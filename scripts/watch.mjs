import { watch } from 'node:fs';
import { build } from './build.mjs';
import { inRoot } from './root.mjs';

/** Editors write a file in several steps; milliseconds of rest before we build. */
const rest = 300;

/** Builds again when a source changes and starts the processes that run what was built anew. */
export function rebuildOnChange(processes) {
  let timer;
  let busy = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (busy = busy.then(() => rebuild(processes()))), rest);
  };
  for (const folder of ['apps', 'libs', 'migrations']) watch(inRoot(folder), { recursive: true }, changed);
}

async function rebuild(processes) {
  try {
    if (!build()) return;
    await Promise.all(processes.map((one) => one.restart()));
    console.log(`Built and started again: ${processes.map(({ name }) => name).join(', ')}.`);
  } catch (error) {
    console.error(error.message);
  }
}
