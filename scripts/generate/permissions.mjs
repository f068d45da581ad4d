import { kernel, platform } from './sources.mjs';

const intro = `# Who may do what

Written by \`npm run generate\` from the policies (\`libs/*/*.policy.ts\`): a change of power shows here in each review.
An action that is not in this table is refused to everybody. \`●\` may; \`◐\` may, on condition of the row that it concerns, checked
under its lock (the own commune, the own petition, not one's own case). Roles hold in the territory that granted them and in every
commune below it; everybody who is signed in is a citizen besides. \`system\` is a part of the software, never a person.

Assurance is how sure it must be who a person is: 0 (left empty) nothing proved, 1 a mailbox or phone, 2 matched with the roll or a
paper, 3 a national identity or seen in person; \`law\` where the rule pack of the row says which.
`;

/** One table a noun: actions in rows, roles in columns. */
export async function targets() {
  const actions = Map.groupBy(platform.declaredActions(), ({ action }) => action.split('.')[0]);
  const tables = [...actions].map(([noun, declared]) => {
    const rows = declared.map(({ action, roles, when, level, about }) => {
      const marks = kernel.roles.map((role) => (!roles.includes(role) ? '' : when ? '◐' : '●'));
      const assurance = typeof level === 'function' ? 'law' : level || '';
      return `| \`${action}\` | ${marks.join(' | ')} | ${assurance} | ${about} |`;
    });
    const head = `| action | ${kernel.roles.join(' | ')} | assurance | what it is |`;
    const rule = `| --- | ${kernel.roles.map(() => ':-:').join(' | ')} | :-: | --- |`;
    return [`## ${noun}`, '', head, rule, ...rows].join('\n');
  });
  return [{ path: 'docs/permissions.md', text: [intro, ofTwoPeople(), ...tables].join('\n\n') }];
}

/** The acts that take effect by a second person, with who may be the first and who the second. */
function ofTwoPeople() {
  const actionOf = new Map(platform.rootFields(platform.readSchema()).map(({ field, action }) => [field, action]));
  const rolesOf = (mutation) => platform.declaredAction(actionOf.get(mutation)).roles.join(', ');
  const rows = Object.entries(platform.legalActs).map(
    ([confirms, proposes]) => `| \`${proposes}\` | ${rolesOf(proposes)} | \`${confirms}\` | ${rolesOf(confirms)} |`,
  );
  const words = `## Acts of two people

One person proposes and nothing changes; another confirms and the act takes effect, exactly as it was proposed. Nobody is both, whatever
roles they hold: the door of writes, the store and the database each refuse it. Every mutation is classified in
\`libs/platform/access/legal-acts.ts\`.
`;
  return [words, '| proposes | who | confirms | who |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
