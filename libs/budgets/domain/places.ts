interface CountedProject {
  readonly project: string;
  readonly value: number;
}

interface Counted {
  readonly pools: readonly { readonly outcome: { readonly selected: readonly string[] }; readonly losers: readonly CountedProject[] }[];
}

/** Who won, and in which order the others wait: by what the ballots gave them; whom nobody supports waits for nothing. */
export function placesOf(result: string): { winners: string[]; reserve: string[] } {
  const { pools } = JSON.parse(result) as Counted;
  const supported = pools.flatMap(({ losers }) => losers.filter(({ value }) => value > 0));
  return {
    winners: pools.flatMap(({ outcome }) => outcome.selected),
    reserve: supported.toSorted((a, b) => b.value - a.value).map(({ project }) => project),
  };
}
