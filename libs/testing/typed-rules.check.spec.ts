import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { jest } from '@jest/globals';
import ts from 'typescript';

const rules = join(import.meta.dirname, '../../scripts/check/typed-rules.mjs');

interface Breach {
  readonly line: number;
  readonly rule: string;
}

/** The breaches of a text that lies at a path of the project, as `line rule`. */
async function judge(path: string, text: string): Promise<string[]> {
  const { breachesIn } = (await import(rules)) as {
    breachesIn(program: ts.Program, pathOf: (file: ts.SourceFile) => string | undefined): Breach[];
  };
  const folder = mkdtempSync(join(tmpdir(), 'jamaa-rules-'));
  try {
    writeFileSync(join(folder, 'given.ts'), text);
    const program = ts.createProgram([join(folder, 'given.ts')], { target: ts.ScriptTarget.ES2024, strict: true, types: [] });
    return breachesIn(program, (file) => (basename(file.fileName) === 'given.ts' ? path : undefined)).map(
      ({ line, rule }) => `${line} ${rule}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('rules that need types', () => {
  jest.setTimeout(60_000);

  test('a promise nobody waits for is refused, one that is waited for, handled or declared void is not', async () => {
    const text = `declare function send(): Promise<void>;
      declare const reply: { then(done: () => void): void };
      export async function all(): Promise<void> {
        send();
        [1, 2].map(() => send());
        send().then(() => {});
        await send();
        void send();
        send().catch(() => {});
        send().then(() => {}, () => {});
        reply;
        let kept: Promise<void> | undefined;
        kept ??= send();
        return kept;
      }`;
    expect(await judge('libs/petitions/given.ts', text)).toEqual(['4 floating-promise', '5 floating-promise', '6 floating-promise']);
  });

  test('a switch that forgets a case is refused, one with all cases or a default is not', async () => {
    const text = `type State = 'draft' | 'open' | 'closed';
      export function all(state: State, text: string): void {
        switch (state) { case 'draft': case 'open': break; }
        switch (state) { case 'draft': case 'open': case 'closed': break; }
        switch (state) { case 'draft': break; default: break; }
        switch (text) { case 'anything': break; }
      }`;
    expect(await judge('libs/petitions/given.ts', text)).toEqual(['3 exhaustive-switch']);
  });

  const clocks = 'export const all = [new Date(), Date.now(), new Date(0)];';

  test('a feature does not ask for the present instant', async () => {
    expect(await judge('libs/petitions/given.ts', clocks)).toEqual(['1 injected-clock', '1 injected-clock']);
  });

  test.each(['libs/kernel/given.ts', 'libs/platform/time/given.ts', 'libs/petitions/given.spec.ts'])('%s may', async (path) => {
    expect(await judge(path, clocks)).toEqual([]);
  });
});
