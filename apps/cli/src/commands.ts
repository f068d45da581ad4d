import { readConfig, TaskLedger } from '#platform';
import { type ImportOptions, TerritoryImport, type TerritoryKind } from '#territory';
import { Demo } from '../demo/demo.ts';
import { withFeatures } from './context.ts';
import { appointAdministrator } from './administrator.ts';
import { migrate } from './migrate.ts';
import { wordsOf } from './options.ts';
import { importRoll, rotateKeys } from './register-commands.ts';

export interface Command {
  readonly about: string;
  run(args: string[]): Promise<void>;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

export const commands: Readonly<Record<string, Command>> = {
  migrate: {
    about: 'bring the database to this release',
    async run() {
      const ran = await migrate(readConfig());
      say(ran.length ? `migrated: ${ran.join(', ')}` : 'the database is up to date');
    },
  },
  demo: {
    about: 'seed the demonstration, once',
    run: () => withFeatures(async (context) => say(await context.get(Demo).seed())),
  },
  'territory:import': {
    about: 'FILE.csv --kind commune --country MA --census 2024 --source TEXT [--time-zone Z] [--languages ar,fr]: a report per line',
    run: (args) => withFeatures((context) => importTerritories(context.get(TerritoryImport, { strict: false }), args)),
  },
  administrator: {
    about: 'EMAIL [CODE] [--country MA] [--language fr]: an administrator of the country, or of the territory of that code',
    run: (args) => withFeatures((context) => appointAdministrator(context, args, say)),
  },
  'register:import': {
    about: 'FILE.csv --country MA --commune CODE --as-of DAY [--category resident] [--language fr]: a roll, with each refused line',
    run: (args) => withFeatures((context) => importRoll(context, args, say)),
  },
  'register:rotate-keys': {
    about: 'wrap every key of the register with the newest REGISTER_SECRET, and seal numbers anew',
    run: () => withFeatures((context) => rotateKeys(context, say)),
  },
  'outbox:owed': {
    about: 'what is owed by handlers, and what was refused for good',
    run: () =>
      withFeatures(async (context) => {
        for (const { handler, status, code, count, oldest } of await context.get(TaskLedger).summary())
          say([handler, status, code ?? '', count, oldest.toISOString()].join('\t'));
      }),
  },
};

async function importTerritories(importer: TerritoryImport, [path, ...rest]: string[]): Promise<void> {
  const { option } = wordsOf(rest);
  if (!path) throw new Error('which file?');
  const options: ImportOptions = {
    kind: option('kind', 'commune') as TerritoryKind,
    countryCode: option('country'),
    timeZone: option('time-zone', 'Africa/Casablanca'),
    languages: option('languages', 'ar,fr').split(','),
    censusYear: Number(option('census')),
    source: option('source'),
  };
  const totals = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  for await (const { line, code, outcome, error, field } of importer.file(path, options)) {
    totals[outcome]++;
    say([line, code, outcome, error ?? '', field ?? ''].join('\t').trimEnd());
  }
  say(
    Object.entries(totals)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  );
  if (totals.refused) process.exitCode = 1;
}
