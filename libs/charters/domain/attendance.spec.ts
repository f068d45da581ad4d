import { checkAttendance, publishedAttendance, smallNumber, withheldSmall } from './attendance.ts';

const attendance = {
  sex: { women: 14, men: 9, notSaid: 0 },
  age: { under18: 0, from18To34: 11, from35To59: 9, from60: 3, notSaid: 0 },
  disability: { with: 2, without: 21, notSaid: 0 },
};

test('the attendance of a workshop tells of everybody in each way of counting', () => {
  expect(() => checkAttendance(23, attendance)).not.toThrow();
  expect(() => checkAttendance(24, attendance)).toThrow(expect.objectContaining({ code: 'ATTENDANCE_DOES_NOT_ADD_UP' }));
});

test('small cells are added over workshops before they are told, and withheld where they are still small', () => {
  const once = publishedAttendance([{ total: 23, attendance }]);
  const counts = (table: typeof once, part: string) => table.tables.find((one) => one.part === part)!.cells.map(({ count }) => count);
  expect(counts(once, 'sex')).toEqual([14, 9, 0]);
  expect(counts(once, 'age')).toEqual([0, 11, null, null, 0]);
  expect(counts(once, 'disability')).toEqual([null, null, 0]);
  const thrice = publishedAttendance(Array.from({ length: 3 }, () => ({ total: 23, attendance })));
  expect([thrice.total, counts(thrice, 'disability')]).toEqual([69, [6, 63, 0]]);
});

/** Every row of so many cells with this sum. */
const rowsOf = (cells: number, sum: number): number[][] =>
  cells === 1
    ? [[sum]]
    : Array.from({ length: sum + 1 }, (_, first) => rowsOf(cells - 1, sum - first).map((rest) => [first, ...rest])).flat();

test.each([2, 3, 4, 5])('whoever knows the rule and the total learns no withheld number of a row of %i', (width) => {
  for (let total = 1; total <= (width > 3 ? 16 : 24); total++) {
    const byOutput = new Map<string, number[][]>();
    for (const row of rowsOf(width, total)) {
      const key = JSON.stringify(withheldSmall(row));
      byOutput.set(key, [...(byOutput.get(key) ?? []), row]);
    }
    for (const [output, rows] of byOutput) {
      const shown = JSON.parse(output) as (number | null)[];
      expect(shown.filter((cell) => cell !== null && cell > 0 && cell < smallNumber)).toEqual([]);
      for (const [place, cell] of shown.entries()) {
        if (cell === null) expect([output, new Set(rows.map((row) => row[place])).size]).not.toEqual([output, 1]);
      }
    }
  }
});
