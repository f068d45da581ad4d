import type { INestApplicationContext } from '@nestjs/common';
import { dayOf } from '#kernel';
import { GrantRole } from '#identity';
import { Clock, UseCases } from '#platform';
import { type Territory, TerritoryReader } from '#territory';
import { wordsOf } from './options.ts';
import { operator } from './register-commands.ts';

/**
 * `EMAIL [CODE] [--country MA] [--language fr]`: gives the role of administrator in the country, or in the territory of that official
 * code, from today. The person signs in with a code sent to that address. It is audited as an act of the command line.
 */
export async function appointAdministrator(
  context: INestApplicationContext,
  args: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  const { plain, option } = wordsOf(args);
  const [email, code] = plain;
  if (!email) throw new Error('whose address?');
  const country = option('country', 'MA');
  const territory = await territoryOf(context.get(TerritoryReader, { strict: false }), country, code ?? country);
  const fromDay = dayOf(context.get(Clock, { strict: false }).now(), territory.timeZone);
  const grant = { email, locale: option('language', 'fr'), role: 'administrator', territoryId: territory.id, fromDay };
  await context.get(UseCases).run(GrantRole, operator, grant);
  say(`${email} is an administrator of ${territory.names.fr ?? territory.code} (${territory.kind}) from ${fromDay}`);
}

/** Throws where the code is nobody's, or that of several. */
async function territoryOf(territories: TerritoryReader, country: string, code: string): Promise<Territory> {
  const kinds = ['country', 'region', 'province', 'commune', 'arrondissement'] as const;
  const found = (await Promise.all(kinds.map((kind) => territories.findByCode(country, kind, code)))).filter((one) => one !== null);
  if (found.length === 1) return found[0]!;
  if (!found.length) throw new Error(`no territory ${code} in ${country}: import the territories first`);
  throw new Error(`several territories have the code ${code}: ${found.map(({ kind }) => kind).join(', ')}`);
}
