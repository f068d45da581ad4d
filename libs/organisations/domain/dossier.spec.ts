import { describe, expect, test } from '@jest/globals';
import { checkNames, checkOrder, checkPast } from './dossier.ts';
import { governanceOn } from './governance.ts';

describe('the name of an association', () => {
  const arabic = 'جمعية الماء للجميع';
  const latin = 'Association Eau pour tous';
  const [morocco, ecuador] = [
    ['ar', 'zgh', 'fr'],
    ['es', 'qu'],
  ];

  test('is in both scripts where the territory writes in both', () => {
    expect(() => checkNames({ nameAr: arabic, nameLatin: latin }, morocco!)).not.toThrow();
    expect(() => checkNames({ nameAr: arabic, nameLatin: null }, morocco!)).toThrow('NAME_NEEDED_IN_BOTH_SCRIPTS');
    expect(() => checkNames({ nameAr: null, nameLatin: latin }, morocco!)).toThrow('NAME_NEEDED_IN_BOTH_SCRIPTS');
  });
  test('is in one where it does not', () => {
    expect(() => checkNames({ nameAr: null, nameLatin: 'Mesa del Agua' }, ecuador!)).not.toThrow();
    expect(() => checkNames({ nameAr: null, nameLatin: null }, ecuador!)).toThrow('NAME_MISSING');
  });
  test('is written in the script it claims', () => {
    expect(() => checkNames({ nameAr: latin, nameLatin: latin }, morocco!)).toThrow('NAME_NOT_IN_SCRIPT');
    expect(() => checkNames({ nameAr: arabic, nameLatin: arabic }, morocco!)).toThrow('NAME_NOT_IN_SCRIPT');
    expect(() => checkNames({ nameAr: `${arabic} – AQUA`, nameLatin: 'Club 3.0' }, morocco!)).not.toThrow();
  });
});

test('days that have not come and days in the wrong order are named', () => {
  expect(() => checkPast('2026-03-03', '2026-03-02', 'foundedOn')).toThrow('DAY_IN_THE_FUTURE');
  expect(() => checkPast('2026-03-02', '2026-03-02', 'foundedOn')).not.toThrow();
  expect(() => checkOrder('2026-03-02', '2026-03-01', 'toDay')).toThrow('DAYS_OUT_OF_ORDER');
  expect(() => checkOrder('2026-03-02', null, 'toDay')).not.toThrow();
});

describe('the governance checklist', () => {
  const on = (day: string) =>
    governanceOn(
      [
        { item: 'general-assembly', doneOn: '2024-12-15', hasProof: true },
        { item: 'general-assembly', doneOn: '2023-12-10', hasProof: false },
        { item: 'internal-rules', doneOn: '2010-01-01', hasProof: true },
        { item: 'women-in-bureau', doneOn: '2025-01-10', hasProof: true, women: 3, members: 7 },
      ],
      day,
    );
  const stateOf = (day: string, item: string) => on(day).lines.find((line) => line.item === item);

  test('counts what is fresh of all there is', () => expect(on('2026-03-02')).toMatchObject({ fresh: 3, total: 6 }));
  test('an assembly counts for fifteen months, the latest one, with its proof', () => {
    expect(stateOf('2026-03-15', 'general-assembly')).toMatchObject({
      state: 'fresh',
      doneOn: '2024-12-15',
      countsUntil: '2026-03-15',
      hasProof: true,
    });
    expect(stateOf('2026-03-16', 'general-assembly')).toMatchObject({ state: 'stale' });
  });
  test('internal rules count for ever', () =>
    expect(stateOf('2060-01-01', 'internal-rules')).toMatchObject({ state: 'fresh', countsUntil: null }));
  test('what was not done is missing, and what was done later is not known yet', () => {
    expect(stateOf('2026-03-02', 'accounts-approved')).toEqual({ item: 'accounts-approved', state: 'missing', countsUntil: null });
    expect(stateOf('2024-12-14', 'general-assembly')).toMatchObject({ doneOn: '2023-12-10', hasProof: false });
  });
  test('a bureau counted without a woman is not fresh', () => {
    const { lines } = governanceOn([{ item: 'women-in-bureau', doneOn: '2026-01-01', hasProof: true, women: 0, members: 7 }], '2026-03-02');
    expect(lines.find(({ item }) => item === 'women-in-bureau')).toMatchObject({ state: 'stale', women: 0, members: 7 });
  });
});
