/** Where a command writes: a person's terminal, or a test that reads along. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** A command: its words, and where it writes; resolves with the exit code. */
export type Command = (args: readonly string[], output: Output) => Promise<number>;
