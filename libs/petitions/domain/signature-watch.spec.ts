import { describe, expect, test } from '@jest/globals';
import { mayComeFrom, type SeenBefore, shownCount, suspicionsOf, watchLimits } from './signature-watch.ts';

const nothing: SeenBefore = { fromDevice: 0, secondsSinceDevice: null, fromNetwork: 0, newFromNetwork: 0 };
const { refused, marked } = watchLimits;

describe('a source of signatures on one petition, in an hour', () => {
  test('that is a family’s telephone is neither marked nor refused', () => {
    const family = { ...nothing, fromDevice: marked.device - 1, secondsSinceDevice: 60, fromNetwork: marked.device - 1 };
    expect(suspicionsOf('known-device', family)).toEqual([]);
    expect(() => mayComeFrom('known-device', family)).not.toThrow();
  });

  test('that is a café with one address is not refused before it has had a thousand', () => {
    expect(() => mayComeFrom('new-device', { ...nothing, fromNetwork: refused.network - 1 })).not.toThrow();
    expect(() => mayComeFrom('new-device', { ...nothing, fromNetwork: refused.network })).toThrow('TOO_MANY_SIGNATURES');
  });

  test.each([
    ['more from one device than a family has', { fromDevice: marked.device, secondsSinceDevice: 60 }, ['many-from-one-device']],
    ['one hand after the other faster than anybody reads', { fromDevice: 1, secondsSinceDevice: 4 }, ['too-fast']],
    ['many devices nobody knew, from one address', { newFromNetwork: marked.newFromNetwork }, ['many-from-one-network']],
    ['a great many from one address', { fromNetwork: marked.network }, ['many-from-one-network']],
    [
      'all of it',
      { fromDevice: 30, secondsSinceDevice: 1, fromNetwork: 500, newFromNetwork: 500 },
      ['many-from-one-device', 'too-fast', 'many-from-one-network'],
    ],
  ])('is marked for %s', (_, seen, reasons) => {
    expect(suspicionsOf('known-device', { ...nothing, ...seen })).toEqual(reasons);
  });

  test('that is a desk of the commune is never marked, and refused only when it runs wild', () => {
    const market = { ...nothing, fromDevice: refused.desk - 1, secondsSinceDevice: 2, fromNetwork: 5_000 };
    expect(suspicionsOf('desk', market)).toEqual([]);
    expect(() => mayComeFrom('desk', market)).not.toThrow();
    expect(() => mayComeFrom('desk', { ...market, fromDevice: refused.desk })).toThrow('TOO_MANY_SIGNATURES');
  });

  test('marked is not refused: who is marked gets the same answer as who is not', () => {
    for (const fromDevice of [0, marked.device, refused.device - 1])
      expect(() => mayComeFrom('known-device', { ...nothing, fromDevice })).not.toThrow();
    expect(() => mayComeFrom('known-device', { ...nothing, fromDevice: refused.device })).toThrow('TOO_MANY_SIGNATURES');
  });
});

test('a count of fewer than five people is not told', () => {
  expect([0, 1, 4, 5, 12].map(shownCount)).toEqual([null, null, null, 5, 12]);
});
