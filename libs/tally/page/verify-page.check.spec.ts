import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium as browsers, type Page } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { signedAgain, tampered, villageBundle } from '../bundle/bundle.fixtures.ts';
import { verifyBundle } from '../bundle/verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-page-'));
const file = join(folder, 'count-again.html');
const maker = fileURLToPath(new URL('../../../scripts/verify-page.mjs', import.meta.url));
let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, [maker, file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
  page = await browser.newPage({ locale: 'ar-MA', offline: true });
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => asked.push(String(error)));
  await page.goto(pathToFileURL(file).href);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function verdictOn(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.setInputFiles('#bundle', path);
  const verdict = page.locator('#verdict:is([data-verdict=good], [data-verdict=bad])');
  await verdict.waitFor();
  return (await verdict.getAttribute('data-verdict'))!;
}

test('the page, opened from the disk without a network, counts a good bundle again and refuses a bad one, in the reader’s language', async () => {
  const bundle = await villageBundle();
  expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['ar', 'rtl']);
  expect(await page.title()).toContain('إعادة فرز');
  expect(await verdictOn('good.zip', bundle)).toBe('good');
  expect(await page.textContent('#result-hash')).toBe((await verifyBundle(bundle)).resultHash);
  expect(await page.textContent('pre')).toContain('ar: road');
  await page.click('button[lang=fr]');
  expect(await page.textContent('pre')).toContain('fr: road');
  expect(await page.evaluate('document.documentElement.dir')).toBe('ltr');

  const sold = signedAgain(bundle, (name, text) => (name === 'result.json' ? text.replace('road', 'well') : text));
  expect(await verdictOn('sold.zip', sold)).toBe('bad');
  expect(await page.textContent('#failed')).toContain('donnent un autre résultat');
  const altered = tampered(bundle, (name, text) => (name === 'ballots/1.pb' ? text.replace('road', 'well') : text));
  expect(await verdictOn('altered.zip', altered)).toBe('bad');
  expect(await verdictOn('good-again.zip', bundle)).toBe('good');
  expect(asked).toEqual([pathToFileURL(file).href]);
});
