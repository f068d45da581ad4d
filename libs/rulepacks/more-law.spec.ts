import { describe, expect, test } from '@jest/globals';
import { type Calendar, dueDate, latestDayBefore } from '#kernel';
import { allPacks, gradedValues, hearingPackFor, isHearing, lawById, packById, packFor, registryOf, warningsOf } from '#rulepacks';

const calendarOf = (timeZone: string): Calendar => ({ timeZone, weekend: [6, 7], holidays: new Map() });
const on = '2026-02-01';

describe('every pack', () => {
  test('cites an article, a decree, a code or a local rule for every value that claims to be law', () => {
    const uncited = allPacks().flatMap((pack) =>
      gradedValues(pack).filter(({ confidence, legalRef }) => confidence !== 'P' && legalRef.length < 5),
    );
    expect(uncited).toEqual([]);
  });

  test('says by a note that nothing was found, where a recalled value is empty', () => {
    const silent = allPacks().flatMap((pack) =>
      warningsOf(pack).filter(({ value, note }) => (value === null || value === 0 || value === false) && note === undefined),
    );
    expect(silent).toEqual([]);
  });
});

describe('Moroccan regions and provinces', () => {
  test.each(['ma-region-2016', 'ma-province-2016'])('%s answers in two months, and silence decides nothing', (id) => {
    const { admissibility } = packById(id);
    const due = dueDate(admissibility.answerLimit.value, new Date('2026-12-31T12:00:00Z'), calendarOf('Africa/Casablanca'));
    expect(due?.day).toBe('2027-03-01'); // 28 February is a Sunday
    expect([admissibility.answerLimit.confidence, admissibility.onSilence.value]).toEqual(['C2', 'NONE']);
  });

  test('official pages conflict on the number of a region, on the roll and on the interest, and each conflict is shown', () => {
    const conflicts = warningsOf(packById('ma-region-2016')).filter(({ confidence }) => confidence === 'X');
    expect(conflicts.map(({ path }) => path)).toEqual(['signatory.electoral', 'signatory.directInterest', 'thresholds']);
    expect(conflicts.every(({ against, note }) => against!.length > 0 && note)).toBe(true);
  });

  test('associations are the same four questions as in a commune', () => {
    const conditions = ({ association }: { association?: object }) =>
      Object.entries(association ?? {}).map(([name, { value }]) => [name, value]);
    expect(conditions(packById('ma-region-2016'))).toEqual(conditions(packById('ma-commune-2016')));
    expect(packById('ma-region-2016').association!.olderThanYears).toMatchObject({ value: 3, confidence: 'C' });
  });
});

describe('Belgium', () => {
  const query = { country: 'BE', level: 'commune', instrument: 'interpellation', on } as const;

  test('has one law for each region, and none for the whole country', () => {
    expect(hearingPackFor({ ...query, jurisdiction: 'BE-WAL' })?.id).toBe('be-wallonia-commune-2012');
    expect(hearingPackFor({ ...query, jurisdiction: 'BE-BRU' })?.id).toBe('be-brussels-commune-2024');
    expect(hearingPackFor({ ...query, jurisdiction: 'BE-VLG' })).toBeUndefined();
    expect(hearingPackFor(query)).toBeUndefined();
  });

  test.each([
    ['be-wallonia-commune-2012', '2026-05-07', '2026-04-21', 15],
    ['be-brussels-commune-2024', '2026-05-20', '2026-05-07', 12],
  ])('%s: for a sitting of %s the text is there by %s, %i clear days before', (id, sitting, latest, count) => {
    const pack = lawById(id);
    if (!isHearing(pack)) throw new Error(`${id} is heard`);
    expect(pack.hearing.textBefore.value).toEqual({ count, unit: 'clear-day', rollover: 'none' });
    expect(latestDayBefore(pack.hearing.textBefore.value!, sitting, calendarOf('Europe/Brussels'))).toBe(latest);
  });

  test('a legal person seated in a Walloon commune may put a question, of ten minutes at most', () => {
    const pack = hearingPackFor({ ...query, jurisdiction: 'BE-WAL' })!;
    expect(pack.petitionerTypes.value).toContain('legal-person');
    expect([pack.legalPersonSeatedHere.value, pack.hearing.maxMinutes.value]).toEqual([true, 10]);
  });

  test('a Brussels petition has no condition and no time, so no procedure with an answer can be opened under it', () => {
    const place = { country: 'BE', jurisdiction: 'BE-BRU', level: 'commune', instrument: 'petition', on } as const;
    expect(hearingPackFor(place)?.signatory.categories).toMatchObject({ value: ['anyone'], legalRef: 'Constitution, art. 28' });
    expect(packFor(place)).toBeUndefined();
    expect(() => packById('be-brussels-commune-petition-2024')).toThrow(RangeError);
  });
});

describe('Ecuador', () => {
  const initiative = packFor({ country: 'EC', level: 'commune', instrument: 'normative-initiative', on })!;

  test('a proposal not dealt with in 180 days enters into force; no other pack lets silence decide', () => {
    expect(initiative.admissibility.onSilence).toMatchObject({ value: 'IN_FORCE', confidence: 'C' });
    const due = dueDate(initiative.admissibility.answerLimit.value, new Date('2026-03-02T04:59:59Z'), calendarOf('America/Guayaquil'));
    expect(due?.day).toBe('2026-08-28');
    const deciding = allPacks().filter((pack) => !isHearing(pack) && pack.admissibility.onSilence.value !== 'NONE');
    expect(deciding.map(({ id }) => id)).toEqual(['ec-commune-initiative-2008', initiative.id]);
  });

  test('papers are asked for since the administrative code of 2018, and time stands still: recalled, and said so', () => {
    const query = { country: 'EC', level: 'commune', instrument: 'normative-initiative' } as const;
    const completionOn = (day: string) => packFor({ ...query, on: day })!.admissibility.completion;
    expect(completionOn('2018-07-06').value).toEqual({ allowed: false, suspendsClock: false });
    expect(completionOn('2018-07-07')).toMatchObject({ value: { allowed: true, suspendsClock: true }, confidence: 'R' });
  });

  test('associations do not bring an initiative', () => {
    expect(initiative.petitionerTypes.value).toEqual(['citizens']);
    expect(initiative.association).toBeUndefined();
  });
});

test('in DR Congo one Congolese petitions, and the authority answers in three months', () => {
  const pack = packFor({ country: 'CD', level: 'commune', instrument: 'petition', on })!;
  expect([pack.signatory.categories.value, pack.signatory.nationality?.value]).toEqual([['national'], 'CD']);
  const due = dueDate(pack.admissibility.answerLimit.value, new Date('2026-11-30T23:00:00Z'), calendarOf('Africa/Kinshasa'));
  expect(due?.day).toBe('2027-03-01');
});

describe('a law of part of a country', () => {
  const wallonia = lawById('be-wallonia-commune-2012');
  test('is not in force together with that of another part, but with one of the whole country', () => {
    const { jurisdiction: _, ...whole } = wallonia;
    expect(() => registryOf([wallonia, { ...wallonia, id: 'be-flanders', jurisdiction: 'BE-VLG' }])).not.toThrow();
    expect(() => registryOf([wallonia, { ...whole, id: 'be-commune-2012' }])).toThrow('in force together');
  });

  test('holds nowhere else, and one of the whole country in each part', () => {
    const morocco = packById('ma-commune-2016');
    const query = { country: 'MA', level: 'commune', instrument: 'petition', on } as const;
    expect(packFor({ ...query, jurisdiction: 'MA-09' })).toBe(morocco);
  });
});

describe('a pack of more law is refused at load', () => {
  const region = packById('ma-region-2016');
  const withBand = (change: object) => ({
    ...region,
    thresholds: { ...region.thresholds, value: [{ ...region.thresholds.value[2]!, populationMin: 0, ...change }] },
  });
  test.each([
    ['with half a signature', withBand({ value: 2.5 }), 'is whole'],
    ['with a percentage over a hundred', withBand({ unit: 'PCT_ELECTORS', value: 101 }), 'not over 100'],
    ['with a percentage of five decimals', withBand({ unit: 'PCT_ELECTORS', value: 0.00005 }), 'four decimals'],
    ['with a conflict of one side', { ...region, thresholds: { ...region.thresholds, against: undefined } }, 'names both sides'],
    [
      'with another side where there is no conflict',
      { ...region, spread: { ...region.spread, against: ['https://example.org'] } },
      'names both sides',
    ],
    ['with a jurisdiction that is no code', { ...region, jurisdiction: 'Wallonia' }, 'jurisdiction'],
  ])('%s', (_, pack, message) => expect(() => registryOf([pack])).toThrow(message));
});
