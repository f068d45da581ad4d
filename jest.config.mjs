// Two projects: `rules` needs nothing but Node; `real` needs the PostgreSQL and Redis that scripts/test.mjs starts.
import { readFileSync } from 'node:fs';

// Jest resolves the .ts files themselves, so imports keep their extension.
const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
swc.jsc.rewriteRelativeImportExtensions = false;

const common = {
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
      testMatch: ['<rootDir>/{apps,libs}/**/*.{db,api,worker,fault,check}.spec.ts'],
    },
  ],
};
