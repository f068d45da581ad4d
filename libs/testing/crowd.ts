/** Sends work for every item, so many at a time; keeps their order. */
export async function crowd<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, one));
  return results;
}

/** Sends a GraphQL operation over the network, as a browser's server would; `address` as behind a proxy that is trusted. */
export async function graphql(
  url: string,
  query: string,
  variables: object,
  cookie?: string,
  address?: string,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the query asked for
): Promise<{ data: any; errors?: { extensions: { code: string } }[] }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...(address ? { 'x-forwarded-for': address } : {}) },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  return (await answer.json()) as never;
}

/** Asks again until the answer is the one waited for; throws with the last one when time is up. */
export async function eventually<Value>(ask: () => Promise<Value>, isIt: (value: Value) => boolean, ms = 20_000): Promise<Value> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await ask().catch((error: Error) => error as never);
    if (!(value instanceof Error) && isIt(value)) return value;
    if (performance.now() > end) throw value instanceof Error ? value : new Error(`still ${JSON.stringify(value)} after ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
