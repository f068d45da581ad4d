import type { Command, Output } from './output.ts';

/** What the command line can do, by the first word; without one of these words, it counts. Each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  count: async () => (await import('./count-command.ts')).countCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  collection: async () => (await import('./collection-command.ts')).collectionCommand,
  bench: async () => (await import('./bench-command.ts')).benchCommand,
};

/** Runs the words of a command line; resolves with the exit code. */
export async function runCommandLine(words: readonly string[], output: Output): Promise<number> {
  const named = commands[words[0] ?? ''];
  const command = await (named ?? commands['count']!)();
  return command(named ? words.slice(1) : words, output);
}
