import './charter.errors.ts';
import { DomainError } from '#kernel';

/** How those who came to a workshop are counted; whoever does not say is counted too. */
export const attendanceParts = {
  sex: ['women', 'men', 'notSaid'],
  age: ['under18', 'from18To34', 'from35To59', 'from60', 'notSaid'],
  disability: ['with', 'without', 'notSaid'],
} as const;
export type AttendancePart = keyof typeof attendanceParts;
const attendancePartNames = Object.keys(attendanceParts) as AttendancePart[];

export type Attendance = Readonly<Record<AttendancePart, Readonly<Record<string, number>>>>;

/** Fewer people than this are not told apart in a published table. */
export const smallNumber = 5;

/** Each count must tell of everybody who came. Throws ATTENDANCE_DOES_NOT_ADD_UP. */
export function checkAttendance(total: number, attendance: Attendance): void {
  for (const part of attendancePartNames) {
    const sum = sumOf(cellsOf(attendance, part));
    if (sum !== total) throw new DomainError('ATTENDANCE_DOES_NOT_ADD_UP', { part, sum, total }, `attendance.${part}`);
  }
}

const cellsOf = (attendance: Attendance, part: AttendancePart): number[] =>
  attendanceParts[part].map((name) => attendance[part][name] ?? 0);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

export interface PublishedCell {
  readonly category: string;
  /** Null where the number is withheld. */
  readonly count: number | null;
}

export interface PublishedAttendance {
  readonly workshops: number;
  readonly total: number;
  readonly tables: readonly { readonly part: AttendancePart; readonly cells: readonly PublishedCell[] }[];
}

/** All workshops of a charter in one table for each way of counting; small cells are withheld. */
export function publishedAttendance(
  workshops: readonly { readonly total: number; readonly attendance: Attendance }[],
): PublishedAttendance {
  const tables = attendancePartNames.map((part) => {
    const sums = attendanceParts[part].map((name) => sumOf(workshops.map(({ attendance }) => attendance[part][name] ?? 0)));
    const shown = withheldSmall(sums);
    return { part, cells: attendanceParts[part].map((category, place) => ({ category, count: shown[place]! })) };
  });
  return { workshops: workshops.length, total: sumOf(workshops.map(({ total }) => total)), tables };
}

/**
 * A row of counts whose total is public, with its small ones withheld. One withheld number would be the total less the others, so the
 * next greater is withheld too, and whatever equals it: what is withheld then depends on the numbers and not on their places, and any
 * of the withheld may be any of their places. Where there is no greater one the whole row is withheld.
 */
export function withheldSmall(cells: readonly number[], threshold = smallNumber): (number | null)[] {
  if (!cells.some((cell) => cell > 0 && cell < threshold)) return [...cells];
  const greater = cells.filter((cell) => cell >= threshold);
  if (greater.length === 0) return cells.map(() => null);
  const most = Math.min(...greater);
  return cells.map((cell) => (cell > 0 && cell <= most ? null : cell));
}
