import { loadAll } from './sources.mjs';

/** One page for each machine of a domain: `petitionMachine` is drawn in docs/petition.md. */
export async function targets() {
  const modules = await loadAll('libs/*/domain/!(*.spec|*.cases).ts');
  const machines = modules
    .flatMap((module) => Object.entries(module))
    .filter(([name, it]) => name.endsWith('Machine') && typeof it?.diagram === 'function');
  return machines.map(([name, machine]) => {
    const noun = name.slice(0, -'Machine'.length);
    return { path: `docs/${noun}.md`, text: pageOf(noun, machine) };
  });
}

function pageOf(noun, machine) {
  const words = noun.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const rows = machine.states.map((state) => {
    const events = machine.allowed(state).map((event) => `\`${event}\``);
    return `| \`${state}\` | ${machine.isTerminal(state) ? 'the end' : events.join(', ')} |`;
  });
  return [
    `# The states of a ${words}`,
    '',
    `Written by \`npm run generate\` from \`${noun}Machine\`, the table that decides. \`[guard]\`: something more must be true, or the event is refused.`,
    '',
    '```mermaid',
    machine.diagram(),
    '```',
    '',
    '| state | what can happen |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
