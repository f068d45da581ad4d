// The command line: `npm run tally -- …`. Run by Node directly from its source, so no build is needed.
import { countCommand } from './cli/count-command.ts';

/** What the command line can do, by the first word; without one of these words, it counts. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  count: countCommand,
};

const [word = '', ...rest] = process.argv.slice(2);
const command = commands[word];
process.exitCode = await (command ? command(rest) : countCommand([word, ...rest].filter((arg) => arg !== '')));
