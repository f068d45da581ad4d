// Two projects: `rules` needs nothing but Node; `real` needs the PostgreSQL and Redis that scripts/test.mjs starts.
import { existsSync, readFileSync } from 'node:fs';

// Jest resolves the .ts files themselves, so imports keep their extension.
const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
swc.jsc.rewriteRelativeImportExtensions = false;

// The libraries of others as `npm start` uses them, where scripts/libraries.mjs has bundled them: a spec reads a hundred files instead of
// thousands.
const libraries = new URL('node_modules/.libraries/index.json', import.meta.url);
const bundled = existsSync(libraries) ? JSON.parse(readFileSync(libraries, 'utf8')).files : {};
const named = ([name, file]) => [`^${RegExp.escape(name)}$`, `<rootDir>/node_modules/.libraries/${file}`];

// Those that share a process in a run of everything (scripts/spec-groups.mjs).
const grouped = JSON.parse(process.env['JAMAA_GROUPED'] ?? '[]');

const common = {
  moduleNameMapper: { '^@jest/globals$': '<rootDir>/scripts/spec-globals.mjs', ...Object.fromEntries(Object.entries(bundled).map(named)) },
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['development', 'node'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/apps/web/build/', '<rootDir>/apps/web/.svelte-kit/'],
};

export default {
  // many boot the system: a busy machine may take long before a hook is done; of several projects only this one counts
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'rules',
      testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(db|api|worker|fault|check)\\.spec\\.ts$'],
    },
    {
      ...common,
      displayName: 'real',
      testMatch: [
        '<rootDir>/{apps,libs}/**/*.{db,api,worker,fault,check}.spec.ts',
        ...(grouped.length ? ['<rootDir>/.groups/*.spec.mjs'] : []),
      ],
      testPathIgnorePatterns: ['/node_modules/', ...grouped.map((path) => `<rootDir>/${path}$`)],
    },
  ],
};
