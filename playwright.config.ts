import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

/** Journeys through the real api, worker and web, in a browser that comes with the npm packages. See e2e/everything.ts. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './e2e/everything.ts',
  outputDir: join(tmpdir(), `jamaa-journeys-${process.pid}`),
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    locale: 'fr-MA',
    timezoneId: 'Africa/Casablanca',
    viewport: { width: 390, height: 800 },
    actionTimeout: 15_000,
    launchOptions: { executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--font-render-hinting=none'] },
  },
});
