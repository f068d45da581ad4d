import fc from 'fast-check';
import { type ChainEdge, type ChainKind, type ChainRef, keyOf } from './chain.ts';
import { breakOf, farthest, walk } from './walk.ts';

const at = new Date('2026-03-02T09:00:00Z');
const ref = (kind: ChainKind, id: string): ChainRef => ({ kind, id });
const edge = (from: ChainRef, to: ChainRef): ChainEdge => ({ from, to, relation: 'led-to', at });

const petition = ref('petition', 'p');
const item = ref('agenda-item', 'i');
const deliberation = ref('deliberation', 'd');
const action = ref('plan-action', 'a');
const photo = ref('action-evidence', 'e');
const other = ref('plan-action', 'b');
const chain = [edge(petition, item), edge(item, deliberation), edge(deliberation, action), edge(action, photo), edge(deliberation, other)];
const all = (): boolean => true;
const named = (steps: ReadonlyMap<string, number>) => Object.fromEntries(steps);

describe('the walk', () => {
  test('leads from a petition to the photo, and from the photo back to the petition', () => {
    expect(named(walk(petition, chain, all).steps)).toEqual({
      'petition p': 0,
      'agenda-item i': 1,
      'deliberation d': 2,
      'plan-action a': 3,
      'plan-action b': 3,
      'action-evidence e': 4,
    });
    expect(named(walk(photo, chain, all).steps)).toEqual({
      'action-evidence e': 0,
      'plan-action a': -1,
      'deliberation d': -2,
      'agenda-item i': -3,
      'petition p': -4,
    });
  });

  test('does not lead past something hidden, nor show a link to it', () => {
    const { steps, edges } = walk(petition, chain, ({ kind }) => kind !== 'deliberation');
    expect([...steps.keys()]).toEqual(['petition p', 'agenda-item i']);
    expect(edges).toHaveLength(1);
  });

  test('ends in a circle, and after so many steps', () => {
    const circle = [edge(petition, item), edge(item, petition)];
    expect(walk(petition, circle, all).steps.size).toBe(2);
    const long = Array.from({ length: 100 }, (_, n) => edge(ref('agenda-item', `${n}`), ref('agenda-item', `${n + 1}`)));
    expect(walk(ref('agenda-item', '0'), long, all).steps.size).toBe(farthest + 1);
  });

  test('finds what it started from wherever it arrived, in any web of links', () => {
    const place = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 30 }), place, (pairs, start) => {
        const edges = pairs.map(([from, to]) => edge(ref('plan-action', `${from}`), ref('plan-action', `${to}`)));
        const root = ref('plan-action', `${start}`);
        for (const [key, far] of walk(root, edges, all).steps) {
          const [, id] = key.split(' ');
          if (far > 0) expect(walk(ref('plan-action', id!), edges, all).steps.has(keyOf(root))).toBe(true);
        }
      }),
    );
  });
});

describe('a chain is broken', () => {
  const owes = { relation: 'carried-out-by', dueOn: '2026-03-01' } as const;

  test('since the day on which the next step was owed, from the day after', () => {
    expect(breakOf(owes, false, '2026-03-01')).toBeNull();
    expect(breakOf(owes, false, '2026-03-02')).toEqual({ since: '2026-03-01', days: 1 });
    expect(breakOf(owes, false, '2026-04-01')).toEqual({ since: '2026-03-01', days: 31 });
  });

  test('neither where the step was taken, nor where none was owed', () => {
    expect(breakOf(owes, true, '2026-04-01')).toBeNull();
    expect(breakOf(undefined, false, '2026-04-01')).toBeNull();
  });
});
