import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#kernel';
import { hasAge, readBirth } from './birth.ts';
import { normalIdNumber } from './id-number.ts';
import { letterKey, readNames } from './name-key.ts';
import { readHeader, readRollLine, type RollTerms } from './roll-line.ts';

const terms: RollTerms = { countryCode: 'MA', asOf: '2026-01-01', subTerritories: null, collectsIdNumbers: true };
const line = { name_latin: 'Fatima El Amrani', birth: '1984-05-17' };

/** The code and field of a refusal. */
function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, error.field].join(' ');
  }
}

describe('a national identity number', () => {
  test.each([
    ['AB123456', 'AB123456'],
    ['ab 123456', 'AB123456'],
    [' a-b 123.456 ', 'AB123456'],
    ['AB٠١٢٣٤٥', 'AB12345'],
    ['AB۱۲۳۴۵۶', 'AB123456'],
    ['ＡＢ１２３４５６', 'AB123456'],
    ['J000123', 'J123'],
    ['\u200fK45678\u200e', 'K45678'],
  ])('%j is %s', (typed, normal) => expect(normalIdNumber(typed, 'MA')).toBe(normal));

  test.each(['', 'AB', '123456', 'ABC123456', 'AB12345678', 'AB000', 'AB12C45', "=1+1'", 'AB 123456; DROP'])('%j is none', (typed) =>
    expect(normalIdNumber(typed, 'MA')).toBeUndefined(),
  );

  test('is the same whatever case, gaps and zeros before the digits it is typed with', () => {
    const typed = fc.tuple(
      fc.stringMatching(/^[A-Z]{1,2}$/),
      fc.integer({ min: 1, max: 999_999 }),
      fc.constantFrom('', ' ', '-', ' - ', '.'),
    );
    fc.assert(
      fc.property(typed, ([letters, digits, gap]) => {
        const plain = normalIdNumber(`${letters}${digits}`, 'MA');
        expect(plain).toBe(`${letters}${digits}`);
        expect(normalIdNumber(`${letters.toLowerCase()}${gap}${String(digits).padStart(7, '0')}`, 'MA')).toBe(plain);
      }),
    );
  });

  test('of another country keeps its zeros', () => expect(normalIdNumber('0012-345 k', 'EC')).toBe('0012345K'));
});

describe('a name', () => {
  const key = (latin: string, arabic = '') => Object.values(readNames({ latin, arabic })).map((one) => one && letterKey(one));

  test('is the same in whatever order, with whatever gaps and accents', () => {
    expect(key('Fatima El Amrani')).toEqual(key('EL-AMRANI Fâtima'));
    expect(key('Fatima Elamrani')).toEqual(key('fatima el  amrani'));
    expect(key('', 'عبد الله العمراني')).toEqual(key('', 'العمراني عبدالله'));
    expect(key('', 'أُسامة')).toEqual(key('', 'اسامه'));
  });

  test('of one person is not that of another', () => {
    expect(key('Fatima El Amrani')).not.toEqual(key('Fatima El Amraoui'));
    expect(key('', 'فاطمة')).not.toEqual(key('', 'فاطم'));
  });

  test('is never compared across scripts', () => expect(key('Fatima', 'فاطمة')).toEqual([letterKey('fatima'), letterKey('فاطمه')]));

  test.each([
    ['', '', 'ROLL_LINE_NAME_MISSING name_latin'],
    ['فاطمة', '', 'ROLL_LINE_SCRIPT name_latin'],
    ['', 'Fatima', 'ROLL_LINE_SCRIPT name_arabic'],
    ['Fatima', 'فاطمة Fatima', 'ROLL_LINE_SCRIPT name_arabic'],
    ['F4tima', '', 'ROLL_LINE_NAME name_latin'],
    ['---', '', 'ROLL_LINE_NAME name_latin'],
    ['X', '', 'ROLL_LINE_NAME name_latin'],
    ['a'.repeat(121), '', 'ROLL_LINE_NAME name_latin'],
  ])('%j %j is refused: %s', (latin, arabic, told) => expect(refusal(() => readNames({ latin, arabic }))).toBe(told));
});

describe('a birth', () => {
  test.each([
    ['1984', { year: 1984, day: null }],
    ['1984-05-17', { year: 1984, day: '1984-05-17' }],
    ['17/05/1984', { year: 1984, day: '1984-05-17' }],
    ['7/5/1984', { year: 1984, day: '1984-05-07' }],
    ['17-05-1984', { year: 1984, day: '1984-05-17' }],
    ['١٩٨٤', { year: 1984, day: null }],
    ['١٧/٠٥/١٩٨٤', { year: 1984, day: '1984-05-17' }],
    ['1950-00-00', { year: 1950, day: null }],
    ['00/00/1950', { year: 1950, day: null }],
  ])('%s', (text, birth) => expect(readBirth(text, '2026-01-01')).toEqual(birth));

  test.each([
    ['', 'ROLL_LINE_BIRTH birth'],
    ['84', 'ROLL_LINE_BIRTH birth'],
    ['31 mars 1984', 'ROLL_LINE_BIRTH birth'],
    ['30819', 'ROLL_LINE_BIRTH birth'],
    ['1984-02-30', 'ROLL_LINE_BIRTH_IMPOSSIBLE birth'],
    ['1984-13-01', 'ROLL_LINE_BIRTH_IMPOSSIBLE birth'],
    ['2027', 'ROLL_LINE_BIRTH_IMPOSSIBLE birth'],
    ['2026-01-02', 'ROLL_LINE_BIRTH_IMPOSSIBLE birth'],
    ['1895', 'ROLL_LINE_BIRTH_IMPOSSIBLE birth'],
  ])('%j is refused: %s', (text, told) => expect(refusal(() => readBirth(text, '2026-01-01'))).toBe(told));

  test.each([
    ['2008-03-01', '2026-02-28', 'no'],
    ['2008-03-01', '2026-03-01', 'yes'],
    ['2008-02-29', '2026-02-28', 'no'],
    ['2008-02-29', '2026-03-01', 'yes'],
    ['2008', '2025-12-31', 'no'],
    ['2008', '2026-06-01', 'cannot-tell'],
    ['2008', '2027-01-01', 'yes'],
  ])('%s gives eighteen years on %s: %s', (text, on, has) => expect(hasAge(readBirth(text, '2026-01-01'), 18, on)).toBe(has));
});

describe('the header of a roll', () => {
  test('may name its columns in any order and case', () =>
    expect(readHeader(['Birth', 'ID number', ' name-arabic'], terms)).toEqual(['birth', 'id_number', 'name_arabic']));

  test.each([
    [['Fatima El Amrani', '1984'], {}, 'ROLL_HEADER_MISSING header'],
    [['name_latin', 'birth', 'address'], { position: 3 }, 'ROLL_COLUMN_UNKNOWN header'],
    [['name_latin', 'birth', 'Birth'], { column: 'birth' }, 'ROLL_COLUMN_TWICE header'],
    [['name_latin'], { column: 'birth' }, 'ROLL_COLUMN_MISSING header'],
    [['birth', 'sex'], { column: 'name_latin' }, 'ROLL_COLUMN_MISSING header'],
  ])('%j is refused', (cells, params, told) => {
    expect(refusal(() => readHeader(cells, terms))).toBe(told);
    expect(() => readHeader(cells, terms)).toThrow(expect.objectContaining({ params }));
  });

  test('with numbers is refused while the authorisation is missing', () =>
    expect(refusal(() => readHeader(['name_latin', 'birth', 'id_number'], { collectsIdNumbers: false }))).toBe(
      'CNDP_AUTHORISATION_MISSING id_number',
    ));
});

describe('a line of a roll', () => {
  test('is read and normalised', () => {
    const full = { ...line, name_arabic: 'فاطمة العمراني', id_number: 'ab 12345', sex: 'F', sub_territory: 'Q-3', email: 'F@Example.MA ' };
    expect(readRollLine({ ...full, registered_on: '05/11/2019' }, terms)).toEqual({
      latin: 'fatima el amrani',
      arabic: 'فاطمه العمراني',
      birth: { year: 1984, day: '1984-05-17' },
      idNumber: 'AB12345',
      sex: 'f',
      subTerritory: 'Q-3',
      email: 'f@example.ma',
      registeredOn: '2019-11-05',
    });
  });

  test('needs no more than a name and a year', () =>
    expect(readRollLine({ name_latin: 'Omar', birth: '1950' }, terms)).toMatchObject({ idNumber: null, sex: null, email: null }));

  test.each([
    [{ id_number: '12' }, 'ROLL_LINE_ID_NUMBER id_number'],
    [{ sex: 'x' }, 'ROLL_LINE_SEX sex'],
    [{ email: 'no mailbox' }, 'ROLL_LINE_EMAIL email'],
    [{ registered_on: '2026-02-01' }, 'ROLL_LINE_REGISTERED_ON registered_on'],
    [{ registered_on: 'yesterday' }, 'ROLL_LINE_REGISTERED_ON registered_on'],
    [{ sub_territory: '=HYPERLINK("x")' }, 'ROLL_LINE_SUB_TERRITORY sub_territory'],
  ])('with %j is refused: %s', (cells, told) => expect(refusal(() => readRollLine({ ...line, ...cells }, terms))).toBe(told));

  test('names a part of the commune that exists, where there is an official list', () => {
    const listed = { ...terms, subTerritories: new Set(['09.01']) };
    expect(readRollLine({ ...line, sub_territory: '09.01' }, listed).subTerritory).toBe('09.01');
    expect(refusal(() => readRollLine({ ...line, sub_territory: '09.02' }, listed))).toBe('ROLL_LINE_SUB_TERRITORY sub_territory');
  });

  test('whatever it holds, is read or refused with a code, and the refusal repeats nothing of it', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('1984', 'Omar', 'عمر', 'AB123', '01/01/2000'));
    const cells = fc.record({
      name_latin: cell,
      name_arabic: cell,
      birth: cell,
      id_number: cell,
      sex: cell,
      email: cell,
      registered_on: cell,
    });
    fc.assert(
      fc.property(cells, (given) => {
        try {
          readRollLine(given, terms);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect((error as DomainError).params).toEqual({});
        }
      }),
      { numRuns: 500 },
    );
  });
});
