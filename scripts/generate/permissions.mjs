import { kernel, platform } from './sources.mjs';

const intro = `# Who may do what

Written by \`npm run generate\` from the policies (\`libs/*/*.policy.ts\`): a change of power shows here in each review.
An action that is not in this table is refused to everybody. \`●\` may; \`◐\` may, on condition of the row that it concerns, checked
under its lock (the own commune, the own petition, not one's own case). Roles hold in the territory that granted them and in every
commune below it; everybody who is signed in is a citizen besides. \`system\` is a part of the software, never a person.
`;

/** One table a noun: actions in rows, roles in columns. */
export async function targets() {
  const actions = Map.groupBy(platform.declaredActions(), ({ action }) => action.split('.')[0]);
  const tables = [...actions].map(([noun, declared]) => {
    const rows = declared.map(({ action, roles, when, about }) => {
      const marks = kernel.roles.map((role) => (!roles.includes(role) ? '' : when ? '◐' : '●'));
      return `| \`${action}\` | ${marks.join(' | ')} | ${about} |`;
    });
    const head = `| action | ${kernel.roles.join(' | ')} | what it is |`;
    const rule = `| --- | ${kernel.roles.map(() => ':-:').join(' | ')} | --- |`;
    return [`## ${noun}`, '', head, rule, ...rows].join('\n');
  });
  return [{ path: 'docs/permissions.md', text: [intro, ...tables].join('\n\n') }];
}
