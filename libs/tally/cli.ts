// The command line: `npm run tally -- …`. Run by Node directly from its source, so no build is needed.

type Command = (args: readonly string[]) => Promise<number>;

/** What the command line can do, by the first word; without one of these words, it counts. Each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  count: async () => (await import('./cli/count-command.ts')).countCommand,
  verify: async () => (await import('./cli/verify-command.ts')).verifyCommand,
  collection: async () => (await import('./cli/collection-command.ts')).collectionCommand,
  bench: async () => (await import('./cli/bench-command.ts')).benchCommand,
};

const words = process.argv.slice(2);
const named = commands[words[0] ?? ''];
const command = await (named ?? commands['count']!)();
process.exitCode = await command(named ? words.slice(1) : words);
