// What of the contract was broken since the last release. A field is deprecated in one release and removed in the next, not at once.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { root } from '../root.mjs';

const contract = 'docs/schema.graphql';

/** Changes between two texts of the contract: `breaking` stops a client, `dangerous` may surprise one. */
export function changesOf(before, after) {
  const [old, next] = [before, after].map((text) => buildSchema(text));
  const deprecated = deprecatedFields(old);
  const breaking = findBreakingChanges(old, next).filter(
    ({ type, description }) => !(type === 'FIELD_REMOVED' && deprecated.has(description.split(' ')[0])),
  );
  return {
    breaking: breaking.map(({ description }) => description),
    dangerous: findDangerousChanges(old, next).map(({ description }) => description),
  };
}

/** `Type.field` of each field that the released contract already called deprecated: these may go. */
function deprecatedFields(schema) {
  const types = Object.values(schema.getTypeMap()).filter((type) => 'getFields' in type);
  const fields = types.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, reason: field.deprecationReason })),
  );
  return new Set(fields.filter(({ reason }) => reason !== undefined && reason !== null).map(({ name }) => name));
}

const git = (...args) => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
};

if (import.meta.filename === process.argv[1]) {
  const tag = git('describe', '--tags', '--abbrev=0');
  const released = tag && git('show', `${tag}:${contract}`);
  if (!released) console.log('no release to compare with: skipped');
  else {
    const { breaking, dangerous } = changesOf(released, readFileSync(join(root, contract), 'utf8'));
    for (const change of dangerous) console.log(`look twice: ${change}`);
    for (const change of breaking) console.log(`breaks clients of ${tag}: ${change}`);
    console.log(`compared with ${tag}: ${breaking.length} breaking, ${dangerous.length} to look at`);
    process.exitCode = breaking.length ? 1 : 0;
  }
}
