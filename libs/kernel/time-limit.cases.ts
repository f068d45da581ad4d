import type { Adjustments, Calendar, Day, TimeLimit } from './index.ts';

/** A day (its noon in UTC) or an instant, from which the law counts. */
type Start = string;
/** Sentence of the law, limit, start, due day, and where it matters the last millisecond, in UTC, or adjustments. */
export type Case = readonly [rule: string, limit: TimeLimit, start: Start, due: Day | null, more?: Adjustments & { at?: string }];

export const startOf = (start: Start): Date => new Date(start.length === 10 ? `${start}T12:00:00Z` : start);

const limit =
  (unit: TimeLimit['unit']) =>
  (count: number, rollover: 'roll' | 'none' = 'none'): TimeLimit => ({
    count,
    unit,
    rollover: rollover === 'roll' ? 'next-working-day' : 'none',
  });
export const months = limit('month');
export const days = limit('day');
export const workingDays = limit('working-day');
export const clearDays = limit('clear-day');

const inZone = (timeZone: string, holidays: Record<Day, string> = {}): Calendar => ({
  timeZone,
  weekend: [6, 7],
  holidays: new Map(Object.entries(holidays)),
});

/** A calendar of 2026 in which Eid al-Adha falls on a Thursday and a Friday. */
export const rabat = inZone('Africa/Casablanca', {
  '2026-01-01': 'holiday.new-year',
  '2026-05-01': 'holiday.labour',
  '2026-05-28': 'holiday.eid-al-adha',
  '2026-05-29': 'holiday.eid-al-adha',
  '2026-07-30': 'holiday.throne',
  '2026-08-20': 'holiday.revolution',
  '2026-08-21': 'holiday.youth',
  '2026-11-06': 'holiday.green-march',
  '2026-11-18': 'holiday.independence',
});
export const with5June = { ...rabat, holidays: new Map(rabat.holidays).set('2026-06-05', 'holiday.declared') };
export const with13April = { ...rabat, holidays: new Map(rabat.holidays).set('2026-04-13', 'holiday.declared') };
/** Eid al-Fitr on a Friday, declared on its eve. */
const withEidAlFitr = { ...rabat, holidays: new Map(rabat.holidays).set('2026-03-20', 'holiday.eid-al-fitr') };
const brussels = inZone('Europe/Brussels', { '2026-07-21': 'holiday.national' });
const kinshasa = inZone('Africa/Kinshasa', { '2026-06-30': 'holiday.independence' });
const guaranda = inZone('America/Guayaquil', { '2026-11-02': 'holiday.all-souls', '2026-11-03': 'holiday.cuenca' });

export const monthCases: Case[] = [
  ['three months run from date to date', months(3), '2026-01-15', '2026-04-15'],
  ['from the 31st they end on the 30th of a month of thirty days', months(3), '2026-01-31', '2026-04-30'],
  ['one month from 31 October ends on 30 November', months(1), '2026-10-31', '2026-11-30'],
  ['from 30 November they end on 28 February', months(3), '2026-11-30', '2027-02-28'],
  ['and on 29 February of a leap year', months(3), '2027-11-30', '2028-02-29'],
  ['2024 is a leap year', months(3), '2023-11-30', '2024-02-29'],
  ['2100 is not a leap year', months(3), '2099-11-30', '2100-02-28'],
  ['six months from 31 August end on the last day of February', months(6), '2026-08-31', '2027-02-28'],
  ['two months from the last day of the year', months(2), '2026-12-31', '2027-02-28'],
  ['the end of a month is not carried on: from 28 February to 28 May', months(3), '2026-02-28', '2026-05-28'],
  ['a year from a leap day ends on 28 February', months(12), '2024-02-29', '2025-02-28'],
  ['four years from a leap day end on a leap day', months(48), '2024-02-29', '2028-02-29'],
];

export const dayCases: Case[] = [
  ['the day of filing does not count', days(1), '2026-04-30', '2026-05-01'],
  ['ten days over the end of February', days(10), '2026-02-20', '2026-03-02'],
  ['ten days over a leap day', days(10), '2024-02-20', '2024-03-01'],
  ['ten days over February 2100', days(10), '2100-02-20', '2100-03-02'],
  ['twenty days over the new year', days(20), '2026-12-20', '2027-01-09'],
  ['one hundred and eighty days from 1 January', days(180), '2026-01-01', '2026-06-30'],
  ['one hundred and eighty days in a leap year end a day sooner', days(180), '2024-01-01', '2024-06-29'],
];

export const clearDayCases: Case[] = [
  ['three clear days from the 2nd leave free the 3rd, 4th and 5th', clearDays(3), '2026-03-02', '2026-03-06'],
  ['clear days over the end of February', clearDays(3), '2026-02-26', '2026-03-02'],
  ['clear days over a leap day', clearDays(2), '2024-02-27', '2024-03-01'],
  ['clear days that end on a Saturday stay there without rollover', clearDays(3), '2026-03-03', '2026-03-07'],
  ['clear days that end on a Saturday roll over to Monday', clearDays(3, 'roll'), '2026-03-03', '2026-03-09'],
  ['clear days over the new year that end on a Sunday', clearDays(5, 'roll'), '2026-12-28', '2027-01-04'],
];

export const workingDayCases: Case[] = [
  ['one working day from a Friday is Monday', workingDays(1), '2026-03-06', '2026-03-09'],
  ['one working day from a Saturday is Monday', workingDays(1), '2026-03-07', '2026-03-09'],
  ['five working days from a Monday are the next Monday', workingDays(5), '2026-03-02', '2026-03-09'],
  ['Labour Day on a Friday makes a long weekend', workingDays(1), '2026-04-30', '2026-05-04'],
  ['Eid on Thursday and Friday, then the weekend', workingDays(1), '2026-05-27', '2026-06-01'],
  ['twenty working days to answer a request, over Eid', workingDays(20), '2026-05-18', '2026-06-17'],
  ['three urgent working days over the Green March', workingDays(3), '2026-11-04', '2026-11-10'],
  ['rollover adds nothing to working days', workingDays(1, 'roll'), '2026-05-27', '2026-06-01'],
];

export const rolloverCases: Case[] = [
  ['without rollover a period ends on Labour Day', months(3), '2026-02-01', '2026-05-01'],
  ['with rollover it ends on the Monday after', months(3, 'roll'), '2026-02-01', '2026-05-04'],
  ['Eid on Thursday and Friday, then the weekend, lead to Monday', months(3, 'roll'), '2026-02-28', '2026-06-01'],
  ['a working day stays as it is', months(1, 'roll'), '2026-03-14', '2026-04-14'],
  ['a Saturday leads to Monday', months(1, 'roll'), '2026-03-11', '2026-04-13'],
  ['a Sunday leads to Monday', months(3, 'roll'), '2026-10-31', '2027-02-01'],
  ['a holiday on a Thursday leads to Friday', months(3, 'roll'), '2026-04-30', '2026-07-31'],
  ['two holidays and a weekend lead to Monday', months(1, 'roll'), '2026-07-20', '2026-08-24'],
  ['a holiday in the week leads to the day after', days(10, 'roll'), '2026-11-08', '2026-11-19'],
  ['a holiday inside the period changes nothing', days(10, 'roll'), '2026-11-01', '2026-11-11'],
];

const while3To5June = { suspensions: [{ from: '2026-06-03', to: '2026-06-05', reason: 'documents-asked' }] };

/** The same sentence in several places, or on other calendars. */
export const placedCases: [Calendar, Case][] = [
  [rabat, ['filed at half past midnight, it is already February in Rabat', months(3), '2026-01-31T23:30:00Z', '2026-05-01']],
  [rabat, ['filed at half past eleven at night, it is still January in Rabat', months(3), '2026-01-31T22:30:00Z', '2026-04-30']],
  [rabat, ['half past eleven at night during Ramadan is the same day in UTC', months(3), '2026-02-28T23:30:00Z', '2026-05-28']],
  [kinshasa, ['and the day after in Kinshasa', months(3), '2026-02-28T23:30:00Z', '2026-06-01']],
  [guaranda, ['half past eleven at night in Guaranda', months(3), '2026-03-01T04:30:00Z', '2026-05-28']],
  [guaranda, ['midnight in Guaranda begins the day', months(3), '2026-03-01T05:00:00Z', '2026-06-01']],
  [inZone('Europe/Paris'), ['half past midnight before summer time', days(1), '2026-03-28T23:30:00Z', '2026-03-30']],
  [inZone('Europe/Paris'), ['half past midnight in summer', months(1), '2026-06-30T22:30:00Z', '2026-08-01']],
  [brussels, ['half past eleven at night after the clocks went back', days(1), '2026-10-25T22:30:00Z', '2026-10-26']],
  [brussels, ['eight working days over the Belgian national day', workingDays(8), '2026-07-14', '2026-07-27']],
  [rabat, ['a day ends at UTC midnight in Ramadan', months(1), '2026-01-20', '2026-02-20', { at: '2026-02-20T23:59:59.999Z' }]],
  [rabat, ['and an hour before it in May', months(3), '2026-02-20', '2026-05-20', { at: '2026-05-20T22:59:59.999Z' }]],
  [rabat, ['the first day of Ramadan time is long', days(1), '2026-02-14', '2026-02-15', { at: '2026-02-15T23:59:59.999Z' }]],
  [rabat, ['the last day of Ramadan time is short', days(1), '2026-03-21', '2026-03-22', { at: '2026-03-22T22:59:59.999Z' }]],
  [inZone('Europe/Paris'), ['a day of 23 hours', days(1), '2026-03-28', '2026-03-29', { at: '2026-03-29T21:59:59.999Z' }]],
  [inZone('America/Santiago'), ['no midnight', months(1), '2024-08-07', '2024-09-07', { at: '2024-09-08T03:59:59.999Z' }]],
  [inZone('Europe/Paris'), ['twenty working days without a holiday', workingDays(20), '2026-05-18', '2026-06-15']],
  [with5June, ['a holiday declared within working days adds one', workingDays(20), '2026-05-18', '2026-06-18']],
  [with13April, ['a holiday declared on the Monday leads to Tuesday', months(1, 'roll'), '2026-03-11', '2026-04-14']],
  [{ ...rabat, weekend: [5, 6] }, ['a rest on Friday and Saturday', workingDays(1), '2026-03-05', '2026-03-08']],
  [
    rabat,
    ['filed in the hour that Ramadan time repeats', days(1), '2026-02-15T02:30:00Z', '2026-02-16', { at: '2026-02-16T23:59:59.999Z' }],
  ],
  [rabat, ['the year before, Ramadan time ended on 6 April', days(1), '2025-04-05', '2025-04-06', { at: '2025-04-06T22:59:59.999Z' }]],
  [withEidAlFitr, ['a feast declared on its eve, then the weekend', months(1, 'roll'), '2026-02-20', '2026-03-23']],
  [with5June, ['a holiday declared within a suspension adds nothing', workingDays(20), '2026-05-18', '2026-06-22', while3To5June]],
  [brussels, ['a day of 23 hours in Brussels', days(1), '2026-03-28', '2026-03-29', { at: '2026-03-29T21:59:59.999Z' }]],
  [brussels, ['a day of 25 hours in Brussels', days(1), '2026-10-24', '2026-10-25', { at: '2026-10-25T22:59:59.999Z' }]],
  [brussels, ['filed in the hour that the end of summer time repeats', days(1), '2026-10-25T01:30:00Z', '2026-10-26']],
  [brussels, ['twelve clear days that end on the Belgian national day', clearDays(12, 'roll'), '2026-07-08', '2026-07-22']],
  [kinshasa, ['eleven at night by UTC is the next day in Kinshasa', months(3), '2026-11-30T23:00:00Z', '2027-03-01']],
  [kinshasa, ['three months that end on 30 June in Kinshasa', months(3, 'roll'), '2026-03-30', '2026-07-01']],
  [kinshasa, ['no summer time in Kinshasa', days(1), '2026-07-14', '2026-07-15', { at: '2026-07-15T22:59:59.999Z' }]],
  [
    guaranda,
    ['180 days from the last second of 1 March', days(180), '2026-03-02T04:59:59Z', '2026-08-28', { at: '2026-08-29T04:59:59.999Z' }],
  ],
  [guaranda, ['the leap day in Guaranda', days(1), '2028-02-29T04:30:00Z', '2028-02-29', { at: '2028-03-01T04:59:59.999Z' }]],
  [guaranda, ['three working days over two holidays and a weekend', workingDays(3), '2026-10-30', '2026-11-06']],
];
