// The command line: `npm run tally -- …`. Run by Node directly from its source, so no build is needed.
import { benchCommand } from './cli/bench-command.ts';
import { collectionCommand } from './cli/collection-command.ts';
import { countCommand } from './cli/count-command.ts';
import { verifyCommand } from './cli/verify-command.ts';

/** What the command line can do, by the first word; without one of these words, it counts. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  count: countCommand,
  collection: collectionCommand,
  bench: benchCommand,
  verify: verifyCommand,
};

const [word = '', ...rest] = process.argv.slice(2);
const command = commands[word];
process.exitCode = await (command ? command(rest) : countCommand([word, ...rest].filter((arg) => arg !== '')));
