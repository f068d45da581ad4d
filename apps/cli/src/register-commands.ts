import type { INestApplicationContext } from '@nestjs/common';
import { Actor, DomainError } from '#kernel';
import { I18n, isLocale, UseCases } from '#platform';
import { RollImport, type RollCategory, RotateRegisterKeys } from '#register';
import { TerritoryReader } from '#territory';
import { wordsOf } from './options.ts';

export const operator = Actor.system('command-line');
type Say = (text: string) => void;

/** Lines between two reports of how far an import is. */
const everyLines = 20_000;

/**
 * `FILE.csv --country MA --commune CODE --as-of 2026-01-01 [--category resident] [--language fr]`: each refused line when it is read,
 * how far the file is, and the sum. Throws what is wrong with the file as a whole, in words; then the roll in force stays as it was.
 */
export async function importRoll(context: INestApplicationContext, args: readonly string[], say: Say): Promise<void> {
  const { plain, option } = wordsOf(args);
  if (!plain[0]) throw new Error('which file?');
  const [country, code, language] = [option('country'), option('commune'), option('language', 'fr')];
  const commune = await context.get(TerritoryReader, { strict: false }).findByCode(country, 'commune', code);
  if (!commune) throw new Error(`no commune ${code} in ${country}: import the territories first`);
  const i18n = context.get(I18n, { strict: false });
  const inWords = (of: string, params = {}) => i18n.text(isLocale(language) ? language : 'fr', `error.${of}`, params);
  const facts = { communeId: commune.id, category: option('category', 'resident') as RollCategory, asOf: option('as-of') };
  let told = 0;
  const progress = {
    refused: ({ line, code: reason, field }: { line: number; code: string; field: string | null }) =>
      say([line, reason, field ?? '', inWords(reason)].join('\t')),
    read: ({ linesRead, accepted, refused }: { linesRead: number; accepted: number; refused: number }) => {
      if (linesRead - told < everyLines) return;
      told = linesRead;
      say(`… ${linesRead} lines read, ${accepted} accepted, ${refused} refused`);
    },
  };
  const version = await context
    .get(RollImport, { strict: false })
    .file(operator, facts, plain[0], progress)
    .catch((error: unknown) => {
      throw error instanceof DomainError ? new Error(inWords(error.code, error.params)) : error;
    });
  const { id, category, asOf, linesRead, accepted, refused } = version;
  say(
    `${category} roll of ${asOf}: ${linesRead} lines read, ${accepted} accepted, ${refused} refused; version ${id} waits for a second person, who puts it in force`,
  );
}

/** After REGISTER_SECRET was given a new value before the old one. All keys are changed, or none. */
export async function rotateKeys(context: INestApplicationContext, say: Say): Promise<void> {
  const { resealed, rewrapped } = await context.get(UseCases).run(RotateRegisterKeys, operator, {});
  say(`keys of communes wrapped anew: ${rewrapped}; keys of procedures replaced, their numbers sealed anew: ${resealed}`);
  say('the old secret opens nothing any more: take it out of REGISTER_SECRET and restart');
}
