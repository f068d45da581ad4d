import { describe, expect, test } from '@jest/globals';
import { addDays, dayOf, daysBetween, Writing } from './calendar.ts';

describe('legal days', () => {
  test('an instant belongs to the day of the commune’s clock, not of UTC', () => {
    expect(dayOf('2026-01-31T23:30:00Z', 'Africa/Casablanca')).toBe('2026-02-01');
    expect(dayOf('2026-01-31T23:30:00Z', 'UTC')).toBe('2026-01-31');
  });

  test('days between two days do not mind a change of the clock', () => {
    expect(daysBetween('2026-03-01', '2026-06-01')).toBe(92);
    expect(daysBetween('2026-06-01', '2026-03-01')).toBe(-92);
    expect(daysBetween('2026-05-04', '2026-05-04')).toBe(0);
  });

  test('adding days passes months and years', () => expect(addDays('2026-12-30', 3)).toBe('2027-01-02'));
});

describe('how a language writes', () => {
  test('a day', () => {
    expect(new Writing('fr').day('2026-05-04')).toBe('4 mai 2026');
    expect(new Writing('en').day('2026-05-04')).toBe('4 May 2026');
    expect(new Writing('es').day('2026-05-04')).toBe('4 de mayo de 2026');
    expect(new Writing('ar').day('2026-05-04')).toBe('4 ماي 2026');
  });

  test('a day never moves, whatever the zone of the server', () => expect(new Writing('fr').day('2026-01-01')).toBe('1 janvier 2026'));

  test('an hour by the commune’s clock', () => expect(new Writing('fr').time('2026-01-24T13:05:00Z', 'Africa/Casablanca')).toBe('14:05'));

  test('a language inside a sentence', () => {
    expect(new Writing('fr').languageName('ar')).toBe('arabe');
    expect(new Writing('ar').languageName('fr')).toBe('الفرنسية');
  });

  test('an amount of money, without cents where there are none', () => {
    expect(new Writing('fr').money(260_000_00, 'MAD')).toBe('260\u202f000\u00a0DH');
    expect(new Writing('ar').money(260_000_00, 'MAD')).toBe('260.000\u00a0درهم');
    expect(new Writing('en').money(12_50, 'EUR')).toBe('12.50\u00a0EUR');
  });
});
