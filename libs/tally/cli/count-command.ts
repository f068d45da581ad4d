import { readFileSync } from 'node:fs';
import type { Election } from '../election/election.ts';
import { compareRules } from '../explanation/compare.ts';
import { explain } from '../explanation/explain.ts';
import { explanationAsJson, satisfactionAsJson } from '../explanation/explanation-json.ts';
import { electionOf, type PbReading } from '../pabulib/pb-election.ts';
import { decodePb, readPb } from '../pabulib/pb-reader.ts';
import { PbRefusal } from '../pabulib/pb-refusal.ts';
import { count } from '../rules/count.ts';
import { outcomeAsJson } from '../rules/outcome-json.ts';
import { type Rule, ruleOf } from '../rules/rule.ts';
import { type CountArguments, countArguments, languageOf, UsageError } from './arguments.ts';
import type { Output } from './output.ts';

/** Counts the files named; 0, or 1 where a file was refused, or 2 where the arguments are none. */
export async function countCommand(args: readonly string[], output: Output): Promise<number> {
  const asked = await argumentsOf(args, output);
  if (!asked) return 2;
  let status = 0;
  for (const file of asked.files) {
    try {
      const reading = readFile(file, asked);
      output.out(`${asked.json ? JSON.stringify(resultOf(file, reading, asked)) : await pageOf(file, reading, asked)}\n`);
    } catch (reason) {
      await refuse(file, reason, asked, output);
      status = 1;
    }
  }
  return status;
}

async function argumentsOf(args: readonly string[], output: Output): Promise<CountArguments | undefined> {
  try {
    return countArguments(args);
  } catch (reason) {
    if (!(reason instanceof UsageError)) throw reason;
    const { Texts } = await import('./texts.ts');
    const error = new Texts(languageOf(args)).say(reason);
    output.error(`tally: ${error}\n`);
    if (args.includes('--json')) output.out(`${JSON.stringify({ error })}\n`);
    return undefined;
  }
}

const readFile = (file: string, { increment, strict, group }: CountArguments): PbReading =>
  electionOf(readPb(decodePb(readFileSync(file))), { increment, strict, group });

function ruleFrom({ rule, noSkip, threshold }: CountArguments): Rule {
  const declared = ruleOf(rule);
  return declared.kind === 'greedy' ? { ...declared, noSkip, threshold } : declared;
}

/** One line of JSON: the outcome, what was odd in the file, and what was asked for besides. */
function resultOf(file: string, { election, warnings }: PbReading, asked: CountArguments): object {
  const head = { file, rule: asked.rule, ties_order: asked.ties };
  const rest = warnings.length > 0 ? { warnings } : {};
  const rule = ruleFrom(asked);
  const beside = asked.against ? { against: besideOf(election, rule, asked) } : {};
  if (!asked.explain) return { ...head, ...outcomeAsJson(election, count(election, rule, asked.ties)), ...beside, ...rest };
  const explanation = explain(election, rule, asked.ties);
  const outcome = outcomeAsJson(election, explanation.outcome);
  return { ...head, ...outcome, explanation: explanationAsJson(election, explanation), ...beside, ...rest };
}

function besideOf(election: Election, rule: Rule, { against, ties }: CountArguments): object {
  const { outcomes, satisfaction, ...shared } = compareRules(election, rule, against!, ties);
  return {
    rule: against,
    ...outcomeAsJson(election, outcomes[1]),
    satisfaction: satisfaction.map((one) => satisfactionAsJson(election, one)),
    ...shared,
  };
}

async function pageOf(file: string, reading: PbReading, asked: CountArguments): Promise<string> {
  const { page } = await import('./page.ts');
  return page({ file, ...reading, rule: ruleFrom(asked), asked });
}

/** `file:line: reason` on the error output and, for machines, an object with `error` in place of the result. */
async function refuse(file: string, reason: unknown, { json, language }: CountArguments, output: Output): Promise<void> {
  const { Texts } = await import('./texts.ts');
  const texts = new Texts(language);
  const isRefusal = reason instanceof PbRefusal;
  if (!isRefusal && !isUnreadable(reason)) throw reason;
  const said = isRefusal
    ? texts.say({ key: `tally.file.${reason.code}`, values: reason.params })
    : texts.say({ key: 'tally.usage.unreadable', values: { reason: String(reason.code) } });
  const error = isRefusal ? `${file}:${reason.line}: ${said}` : `${file}: ${said}`;
  output.error(`${error}\n`);
  if (json) output.out(`${JSON.stringify({ file, error, ...(isRefusal && { line: reason.line, code: reason.code }) })}\n`);
}

/** What the operating system said of a file: none there, not readable, a folder. */
const isUnreadable = (reason: unknown): reason is { readonly code: unknown } =>
  typeof reason === 'object' && reason !== null && 'syscall' in reason && 'code' in reason;
