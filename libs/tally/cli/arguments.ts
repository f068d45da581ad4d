import { parseArgs } from 'node:util';
import { isRuleName, ruleNames } from '../rules/rule.ts';

export const languages = ['fr', 'ar', 'en', 'es'] as const;
export type Language = (typeof languages)[number];

export interface CountArguments {
  readonly files: readonly string[];
  readonly rule: string;
  /** A second rule to set beside the first. */
  readonly against: string | undefined;
  readonly ties: 'official' | 'lexicographic';
  readonly explain: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly noSkip: boolean;
  readonly threshold: number | undefined;
  readonly increment: string | undefined;
  readonly strict: boolean;
  readonly group: string | undefined;
}

/** Words that are no arguments: the text that says so, and its values. */
export class UsageError extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;

  constructor(key: string, values: Readonly<Record<string, string>> = {}) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
  }
}

const options = {
  rule: { type: 'string' },
  against: { type: 'string' },
  ties: { type: 'string', default: 'official' },
  explain: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  'no-skip': { type: 'boolean', default: false },
  threshold: { type: 'string' },
  increment: { type: 'string' },
  strict: { type: 'boolean', default: false },
  group: { type: 'string' },
} as const;

/** The language asked for, whatever else is wrong. */
export function languageOf(args: readonly string[]): Language {
  const asked = args.find((arg) => arg.startsWith('--lang='))?.slice(7) ?? args[args.indexOf('--lang') + 1];
  return languages.find((one) => one === asked) ?? 'en';
}

/** Throws UsageError. */
export function countArguments(args: readonly string[]): CountArguments {
  const { values, positionals } = parsed(args);
  const rule = checkedRule(values.rule ?? '');
  if (values.ties !== 'official' && values.ties !== 'lexicographic')
    throw new UsageError('tally.usage.ties-unknown', { ties: values.ties });
  if (positionals.length === 0) throw new UsageError('tally.usage.no-file');
  return {
    files: positionals,
    rule,
    against: values.against === undefined ? undefined : checkedRule(values.against),
    ties: values.ties,
    explain: values.explain,
    json: values.json,
    language: languageOf(args),
    noSkip: values['no-skip'],
    threshold: values.threshold === undefined ? undefined : positive('threshold', values.threshold),
    increment: values.increment === undefined ? undefined : String(positive('increment', values.increment)),
    strict: values.strict,
    group: values.group,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (reason) {
    throw new UsageError('tally.usage.option-wrong', { reason: (reason as Error).message });
  }
}

function checkedRule(rule: string): string {
  if (!isRuleName(rule)) throw new UsageError('tally.usage.rule-unknown', { rule, known: ruleNames.join(', ') });
  return rule;
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number <= 0) {
    throw new UsageError('tally.usage.option-wrong', { reason: `--${option} ${text}` });
  }
  return number;
}
