import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { libsFolder } from './i18n.ts';

/** A place of the sources that asks for a text, and the values it certainly gives. */
export interface TextAsked {
  readonly key: string;
  readonly given: readonly string[];
  /** File and line. */
  readonly at: string;
}

/** Sources of the libs, without specs. */
export const sources = (): string[] =>
  globSync('**/*.ts', { cwd: libsFolder }).filter((file) => !/\.(spec|cases|fixtures)\.ts$/.test(file) && !file.startsWith('testing/'));

/** Every refusal thrown with its code written out, every machine's `forbids`, and every `i18n.text` with its key written out. */
export function textsAsked(): TextAsked[] {
  return sources().flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(libsFolder + file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: TextAsked[] = [];
    const visit = (node: ts.Node): void => {
      const at = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
      found.push(...askedBy(node).map((asked) => ({ ...asked, at })));
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

function askedBy(node: ts.Node): Omit<TextAsked, 'at'>[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') {
    const [code, params] = node.arguments ?? [];
    return writtenOut(code).map((text) => ({ key: `error.${text}`, given: namesIn(params) }));
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'forbids') {
    return writtenOut(node.initializer).map((text) => ({ key: `error.${text}`, given: ['state', 'event'] }));
  }
  if (ts.isObjectLiteralExpression(node)) return askedByFault(node);
  if (ts.isCallExpression(node) && node.expression.getText().endsWith('i18n.text')) {
    const [, key, values] = node.arguments;
    return writtenOut(key).map((text) => ({ key: text, given: namesIn(values) }));
  }
  return [];
}

/** What is wrong in a cell of a sheet is answered, not thrown: its values are its `params`, or stand beside the code. */
function askedByFault(node: ts.ObjectLiteralExpression): Omit<TextAsked, 'at'>[] {
  const names = namesIn(node);
  if (!names.includes('code') || !names.includes('column')) return [];
  const valueOf = (name: string): ts.Expression | undefined =>
    node.properties.filter(ts.isPropertyAssignment).find((one) => one.name.getText() === name)?.initializer;
  return writtenOut(valueOf('code')).map((text) => ({
    key: `error.${text}`,
    given: names.includes('params') ? namesIn(valueOf('params')) : names,
  }));
}

/** The texts an expression can be, as far as they are written out: 'A', or condition ? 'A' : 'B', or x ?? 'A'. */
function writtenOut(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...writtenOut(node.whenTrue), ...writtenOut(node.whenFalse)];
  return ts.isBinaryExpression(node) ? [...writtenOut(node.left), ...writtenOut(node.right)] : [];
}

/** Names of an object written out; of anything else none is certain. */
const namesIn = (node: ts.Node | undefined): string[] =>
  node && ts.isObjectLiteralExpression(node) ? node.properties.flatMap((one) => one.name?.getText() ?? []) : [];
