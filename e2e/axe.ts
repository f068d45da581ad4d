import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expectDirection, type Language } from './site.ts';

const program = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, all rules of it that a program can judge; what passes is not written out, that would be most of the work. */
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};

/** Each page that the context opens has axe from its first moment: handing half a megabyte over anew for each page took most of the time. */
export const withAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript(program);

/** No rule of WCAG 2.2 AA is broken, the page reads in its direction, and it is not wider than its window. */
export async function expectAccessible(page: Page, language: Language): Promise<void> {
  await expectDirection(page, language);
  const { found, asked } = await page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: { run(on: unknown, by: RunOptions): Promise<AxeResults> } };
    const { violations, passes } = await axe.run(document, wanted);
    const shown = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    return { found: shown, asked: violations.length + passes.length };
  }, options);
  expect(found, page.url()).toEqual([]);
  expect(asked, 'rules that had something to judge').toBeGreaterThan(5);
}
