import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = join(root, '.dependency-cruiser.mjs');
const doors = ['kernel', 'rulepacks', 'platform', 'territory', 'petitions', 'testing'];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** A small tree in a temporary folder: a door for some libs, a few packages, and the given files. */
function plant(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'jamaa-architecture-'));
  const imports = Object.fromEntries([
    ...doors.map((lib) => [`#${lib}`, `./libs/${lib}/index.ts`]),
    ['#platform/local', './libs/platform/local/index.ts'],
  ]);
  const packages = ['typeorm', 'bullmq', '@nestjs/common'].map((name) => [`node_modules/${name}/index.js`, 'export const it = 1;']);
  const all: Record<string, string> = {
    'package.json': JSON.stringify({ type: 'module', imports }),
    ...Object.fromEntries(doors.map((lib) => [`libs/${lib}/index.ts`, 'export const it = 1;'])),
    'libs/platform/local/index.ts': 'export const it = 1;',
    ...Object.fromEntries(packages),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

/** The rules each file breaks, as the command itself tells them. */
function judge(files: Readonly<Record<string, string>>): Map<string, string[]> {
  const tree = plant(files);
  try {
    const folders = ['libs', 'apps'].filter((folder) => existsSync(join(tree, folder)));
    const command = [cruiser, ...folders, '--config', config, '--output-type', 'json'];
    const { summary } = JSON.parse(execFileSync(process.execPath, command, { cwd: tree, encoding: 'utf8' }));
    const broken = new Map<string, string[]>();
    for (const { from, rule } of summary.violations as Violation[]) broken.set(from, [...(broken.get(from) ?? []), rule.name].sort());
    return broken;
  } finally {
    rmSync(tree, { recursive: true });
  }
}

const importing = (module: string): string => `import { it } from '${module}';\nexport const its = it;\n`;

/** File → what it imports → the rule that refuses it. */
const refusals: readonly (readonly [file: string, module: string, rule: string])[] = [
  ['libs/territory/looks-ahead.ts', '#petitions', 'order-of-libs (territory)'],
  ['libs/kernel/looks-ahead.ts', '#rulepacks', 'order-of-libs (kernel)'],
  ['libs/petitions/back-door.ts', '../territory/index.ts', 'front-door-by-name'],
  ['libs/petitions/window.ts', '../territory/territory.store.ts', 'front-door-only'],
  ['libs/petitions/starts-a-database.ts', '#platform/local', 'local-door-for-starters-only'],
  ['libs/petitions/domain/asks-platform.ts', '#platform', 'domain-is-pure'],
  ['libs/petitions/domain/asks-nest.ts', '@nestjs/common', 'domain-is-pure'],
  ['libs/petitions/domain/asks-files.ts', 'node:fs', 'domain-is-pure'],
  ['libs/petitions/domain/asks-a-store.ts', '../petition.store.ts', 'domain-is-pure'],
  ['libs/petitions/use-cases/writes-sql.ts', 'typeorm', 'typeorm-only-in-stores'],
  ['libs/petitions/petitions.resolver.ts', './petition.store.ts', 'no-store-in-resolvers'],
  ['libs/petitions/petitions.handlers.ts', './petition.store.ts', 'no-store-in-resolvers'],
  ['libs/petitions/enqueues.ts', 'bullmq', 'queue-library-in-queue-only'],
  ['libs/petitions/production.ts', '#testing', 'no-test-code-in-production'],
  ['libs/petitions/reads-a-spec.ts', './petition.spec.ts', 'no-test-code-in-production'],
  ['libs/petitions/egg.ts', './hen.ts', 'no-cycles'],
  ['libs/petitions/knows-its-process.ts', '../../apps/api/main.ts', 'no-lib-imports-apps'],
  ['libs/petitions/lost.ts', './nowhere.ts', 'resolvable'],
  ['libs/upstart/index.ts', '#kernel', 'lib-is-in-the-order'],
];

const lawful: Readonly<Record<string, string>> = {
  'libs/petitions/hen.ts': 'export const it = 1;',
  'libs/petitions/chicken.ts': "import type { Chick } from './chick.ts';\nexport type Chicken = { of: Chick };",
  'libs/petitions/chick.ts': importing('./chicken.ts') + 'export type Chick = 1;',
  'libs/petitions/rows.resolver.ts': "import type { it } from './petition.store.ts';\nexport type Its = typeof it;",
  'libs/territory/looks-ahead.spec.ts': importing('#petitions'),
  'libs/petitions/petition.store.ts': importing('typeorm'),
  'libs/petitions/petition.reader.ts': importing('typeorm'),
  'libs/petitions/domain/petition.ts': importing('#kernel') + importing('node:crypto').replaceAll('it', 'createHash'),
  'libs/petitions/domain/law.ts': importing('#rulepacks'),
  'libs/petitions/use-cases/sign.ts': importing('../petition.store.ts'),
  'libs/petitions/door-user.ts': importing('#territory'),
  'libs/petitions/petition.spec.ts': importing('#testing'),
  'libs/testing/harness.ts': importing('#platform/local'),
  'libs/platform/queue/queue.ts': importing('bullmq'),
  'libs/territory/territory.store.ts': importing('typeorm'),
  'apps/api/main.ts': importing('#petitions'),
  'apps/cli/main.ts': importing('#platform/local'),
};

describe('the rules of the architecture', () => {
  test('every lib has its place in the order, and an order without the lib is refused', async () => {
    const { libsInOrder } = (await import(config)) as { libsInOrder: string[] };
    const libs = readdirSync(join(root, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(libs.map(({ name }) => name).filter((name) => !libsInOrder.includes(name))).toEqual([]);
  });

  test('contributors are told the same order', async () => {
    const { libsInOrder } = (await import(config)) as { libsInOrder: string[] };
    const told = /in a total order\*\* \(([^)]+)\)/.exec(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))?.[1]?.split(', ') ?? [];
    expect(told).not.toEqual([]);
    expect(told).toEqual(libsInOrder.filter((lib) => told.includes(lib)));
  });

  test('lawful imports are allowed', () => {
    expect([...judge(lawful)]).toEqual([]);
  }, 60_000);

  describe('an import is refused', () => {
    let broken: Map<string, string[]>;
    beforeAll(() => {
      const hen = { 'libs/petitions/hen.ts': importing('./egg.ts') };
      broken = judge({ ...lawful, ...hen, ...Object.fromEntries(refusals.map(([file, module]) => [file, importing(module)])) });
    }, 60_000);

    test.each(refusals)('%s importing %s breaks %s', (file, _module, rule) => {
      expect(broken.get(file)).toContain(rule);
    });

    test('and the lawful files beside them are not blamed', () => {
      expect([...broken.keys()].filter((file) => file in lawful)).toEqual([]);
    });
  });
});
