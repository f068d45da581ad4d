import { describe, expect, test } from '@jest/globals';
import { Gathering } from './gathering.ts';

/** A counter that serves batches only when it is told to. */
function counter(limits: Partial<{ largest: number; lanes: number; longestQueue: number }> = {}) {
  const batches: { items: readonly string[]; answer: (outcomes: (string | Error)[]) => void; fail: (error: Error) => void }[] = [];
  const perform = (items: readonly string[]): Promise<(string | Error)[]> =>
    new Promise((answer, fail) => void batches.push({ items, answer, fail }));
  return { batches, gathering: new Gathering(perform, { largest: 3, lanes: 1, longestQueue: 10, ...limits }) };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a gathering', () => {
  test('serves whoever comes alone at once, and those who come meanwhile together', async () => {
    const { batches, gathering } = counter();
    const first = gathering.join('a', 'a');
    await turn();
    const others = ['d', 'c', 'b'].map((item) => gathering.join(item, item));
    await turn();
    expect(batches.map(({ items }) => items)).toEqual([['a']]);
    batches[0]!.answer(['A']);
    expect(await first).toBe('A');
    await turn();
    expect(batches[1]!.items).toEqual(['b', 'c', 'd']);
    batches[1]!.answer(['B', 'C', 'D']);
    expect(await Promise.all(others)).toEqual(['D', 'C', 'B']);
  });

  test('answers each with its own outcome, an error among them', async () => {
    const { batches, gathering } = counter();
    const told = Promise.allSettled([gathering.join('a', 'a'), gathering.join('b', 'b')]);
    await turn();
    batches[0]!.answer([new Error('not you'), 'B']);
    expect(await told).toMatchObject([
      { status: 'rejected', reason: { message: 'not you' } },
      { status: 'fulfilled', value: 'B' },
    ]);
  });

  test('tells everybody of a batch that failed, and goes on with the next', async () => {
    const { batches, gathering } = counter({ largest: 1 });
    const told = Promise.allSettled([gathering.join('a', 'a'), gathering.join('b', 'b')]);
    await turn();
    batches[0]!.fail(new Error('cut off'));
    await turn();
    await turn();
    batches[1]!.answer(['B']);
    expect(await told).toMatchObject([{ reason: { message: 'cut off' } }, { value: 'B' }]);
  });

  test('never puts two of one key into the same batch, and keeps to its size', async () => {
    const { batches, gathering } = counter();
    for (const key of ['x', 'x', 'y', 'z', 'w']) void gathering.join(`${key} item`, key);
    await turn();
    expect(batches[0]!.items).toEqual(['x item', 'y item', 'z item']);
    batches[0]!.answer(['', '', '']);
    await turn();
    await turn();
    expect(batches[1]!.items).toEqual(['w item', 'x item']);
  });

  test('turns away whoever comes when too many wait', async () => {
    const { gathering } = counter({ longestQueue: 2 });
    for (const key of ['a', 'b']) void gathering.join(key, key);
    expect(() => gathering.join('c', 'c')).toThrow('TOO_BUSY');
  });

  test('has as many batches under way as it has lanes', async () => {
    const { batches, gathering } = counter({ largest: 1, lanes: 2 });
    for (const key of ['a', 'b', 'c']) void gathering.join(key, key);
    await turn();
    expect(batches.map(({ items }) => items)).toEqual([['a'], ['b']]);
  });
});
