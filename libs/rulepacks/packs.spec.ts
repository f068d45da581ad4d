import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  allPacks,
  bodyLaws,
  councilLaws,
  fingerprintOf,
  gradedValues,
  packById,
  packFor,
  registryOf,
  type RulePack,
  warningsOf,
  weakest,
} from '#rulepacks';

const lock = JSON.parse(readFileSync(new URL('packs.lock.json', import.meta.url), 'utf8')) as Record<string, string>;
const morocco = packById('ma-commune-2016');
/** What procedures and institutions live under. */
const released = [...allPacks(), ...councilLaws.all, ...bodyLaws.all];
const changed = (change: (pack: RulePack & Record<string, unknown>) => object): RulePack => {
  const copy = structuredClone(morocco) as RulePack & Record<string, unknown>;
  return { ...copy, ...change(copy) };
};

describe('a released pack', () => {
  test.each(released.map((pack) => [pack.id, fingerprintOf(pack)]))('%s is never edited', (id, fingerprint) => {
    if (lock[id] === fingerprint) return;
    throw new Error(
      lock[id] === undefined
        ? `${id} is not in libs/rulepacks/packs.lock.json. When its values are final, add: "${id}": "${fingerprint}"`
        : `${id} is released: procedures opened under it keep its law for life. Put its values back. If the law changed, copy the file ` +
            `to a new pack with its own id and validFrom, and add its fingerprint to the lock (see docs/law.md).`,
    );
  });

  test('stays in every later release', () => {
    expect(Object.keys(lock).filter((id) => !released.some((pack) => pack.id === id))).toEqual([]);
  });

  test('has the same fingerprint whatever the order of its keys, and another when a value changes', () => {
    const { id, ...rest } = structuredClone(morocco);
    expect(fingerprintOf({ ...rest, id })).toBe(fingerprintOf(morocco));
    expect(fingerprintOf(changed(() => ({ validFrom: '2016-10-07' })))).not.toBe(fingerprintOf(morocco));
  });

  test('cannot be changed in memory', () => {
    expect(() => Object.assign(morocco.admissibility.answerLimit.value, { count: 2 })).toThrow(TypeError);
    expect(() => (morocco.sessions.ordinaryMonths.value as number[]).push(12)).toThrow(TypeError);
  });
});

describe('the Moroccan commune', () => {
  test('answers in three months, at the next ordinary session of February, May or October', () => {
    expect(morocco.admissibility.answerLimit.value).toEqual({ count: 3, unit: 'month', rollover: 'next-working-day' });
    expect(morocco.effect.agenda.value).toBe('NEXT_ORDINARY');
    expect(morocco.sessions.ordinaryMonths.value).toEqual([2, 5, 10]);
    expect([morocco.sessions.agendaFreezeDays.value, morocco.sessions.convocationDays.value]).toEqual([20, 10]);
  });

  test('never accepts by silence', () => expect(morocco.admissibility.onSilence.value).toBe('NONE'));

  test('warns of what nobody has confirmed, and of nothing else', () => {
    const warnings = warningsOf(morocco).map(({ path }) => path);
    expect(warnings).toEqual(expect.arrayContaining(['thresholds', 'admissibility.rollover', 'sessions.agendaFreezeDays']));
    expect(warnings).not.toContain('admissibility.answerLimit');
    expect(warnings).not.toContain('reminderDaysBefore');
  });

  test('cites an article for every value that claims to be law', () => {
    expect(gradedValues(morocco).filter(({ confidence, legalRef }) => confidence !== 'P' && !/\d/.test(legalRef))).toEqual([]);
  });
});

describe('the pack in force', () => {
  const query = { country: 'MA', level: 'commune', instrument: 'petition' } as const;
  const revised = changed(() => ({ id: 'ma-commune-2030', validFrom: '2030-01-01' }));
  const closed = changed(() => ({ validTo: '2029-12-31' }));
  const registry = registryOf([revised, closed]);

  test.each([
    ['2016-10-05', undefined],
    ['2016-10-06', 'ma-commune-2016'],
    ['2029-12-31', 'ma-commune-2016'],
    ['2030-01-01', 'ma-commune-2030'],
  ])('depends on the day: %s', (on, id) => expect(registry.packFor({ ...query, on })?.id).toBe(id));

  test('is looked for in the country and at the level asked', () => {
    expect(packFor({ ...query, on: '2026-02-01' })).toBe(morocco);
    expect(packFor({ ...query, country: 'EC', on: '2026-02-01' })).toBeUndefined();
    expect(packFor({ ...query, level: 'region', on: '2026-02-01' })?.id).toBe('ma-region-2016');
    expect(packFor({ ...query, level: 'country', on: '2026-02-01' })).toBeUndefined();
  });

  test('is found by id for life, and an unknown id is named', () => {
    expect(registry.packById('ma-commune-2016').validTo).toBe('2029-12-31');
    expect(() => packById('ma-commune-1976')).toThrow(new RangeError('no rule pack ma-commune-1976 in this release'));
  });
});

describe('a pack is refused at load', () => {
  const answer = morocco.admissibility.answerLimit;
  const tiers = morocco.thresholds.value;
  const bad: [string, RulePack[], string][] = [
    ['that shares an id', [morocco, morocco], 'share an id'],
    ['in force together with another', [morocco, changed(() => ({ id: 'ma-commune-2030', validFrom: '2030-01-01' }))], 'in force together'],
    [
      'that confirms a value without a source',
      [changed((pack) => ({ admissibility: { ...pack.admissibility, answerLimit: { ...answer, sourceUrl: null } } }))],
      'names its source',
    ],
    [
      'that says rollover twice',
      [
        changed((pack) => ({
          admissibility: { ...pack.admissibility, answerLimit: { ...answer, value: { ...answer.value, rollover: 'none' } } },
        })),
      ],
      'said twice',
    ],
    [
      'with a gap between populations',
      [changed((pack) => ({ thresholds: { ...pack.thresholds, value: tiers.slice(1) } }))],
      'gap or overlap',
    ],
    [
      'with overlapping populations',
      [changed((pack) => ({ thresholds: { ...pack.thresholds, value: [tiers[0], ...tiers] } }))],
      'gap or overlap',
    ],
    ['with a field nobody knows', [changed(() => ({ surprise: true }))], 'surprise'],
  ];
  test.each(bad)('%s', (_, packs, message) => expect(() => registryOf(packs)).toThrow(message));
});

describe('the law of an institution', () => {
  const commune = { country: 'MA', level: 'commune', on: '2026-02-01' } as const;

  test('is found for the place and the day, and kept by id', () => {
    expect(councilLaws.on(commune).map(({ id }) => id)).toEqual(['ma-commune-council-2015']);
    expect(councilLaws.on({ ...commune, on: '2014-01-01' })).toEqual([]);
    expect(bodyLaws.on({ country: 'BE', jurisdiction: 'BE-WAL', level: 'commune', on: '2026-02-01' }).map(({ id }) => id)).toEqual([
      'be-wallonia-advisory-council',
    ]);
    expect(bodyLaws.on({ country: 'BE', jurisdiction: 'BE-BRU', level: 'commune', on: '2026-02-01' })).toEqual([]);
    expect(() => bodyLaws.byId('nowhere')).toThrow(new RangeError('no rule pack nowhere in this release'));
  });

  test('names the Moroccan body by both acronyms, and asks for parity', () => {
    const [body] = bodyLaws.on(commune);
    expect(body!.acronyms.value).toEqual(['IEECAG', 'IECCAG']);
    expect(body!.composition.minWomenPct).toMatchObject({ value: 50, confidence: 'P' });
  });
});

describe('of several grades', () => {
  test('the weakest counts', () => {
    expect(weakest(['C', 'R', 'C2'])).toBe('R');
    expect(weakest(['R', 'X'])).toBe('X');
    expect(weakest(['C'])).toBe('C');
  });
  test('there must be one', () => expect(() => weakest([])).toThrow(RangeError));
});
