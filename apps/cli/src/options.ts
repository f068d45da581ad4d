/** The words of a command: those that are named (`--country MA`), and the others in their order. */
export interface Words {
  readonly plain: readonly string[];
  /** The value given under a name; throws a sentence for the terminal where it is missing and nothing takes its place. */
  option(name: string, otherwise?: string): string;
}

export function wordsOf(args: readonly string[]): Words {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!;
    if (word.startsWith('--')) named.set(word.slice(2), args[++at] ?? '');
    else plain.push(word);
  }
  return {
    plain,
    option: (name, otherwise) => {
      const value = named.get(name) || otherwise;
      if (value === undefined) throw new Error(`--${name} is needed`);
      return value;
    },
  };
}
