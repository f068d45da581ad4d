import { addDays, addMonths, type Calendar, compareDays, type Day, type DeadlineSpec, DomainError, endOfDay } from '#kernel';

export const councilOffices = ['president', 'vice-president', 'secretary', 'deputy-secretary', 'member'] as const;
export type CouncilOffice = (typeof councilOffices)[number];
export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

/** President and vice-presidents together are the bureau (organic law 113-14, art. 9). */
export const isOfBureau = (office: CouncilOffice): boolean => office === 'president' || office === 'vice-president';

/** Offices that one person holds at a time. */
const single: readonly CouncilOffice[] = ['president', 'secretary', 'deputy-secretary'];

/** The last day of a mandate that begins on a day, for so many years. */
export const mandateEnd = (startsOn: Day, years: number): Day => addDays(addMonths(startsOn, years * 12), -1);

/** A mandate ends by itself on its last day. */
export const mandateDeadlines = (endsOn: Day, { timeZone }: Calendar): DeadlineSpec[] => [
  { kind: 'mandate-ends', day: endsOn, at: endOfDay(endsOn, timeZone) },
];

/** Throws SEATS_TAKEN where every seat has its member, OFFICE_TAKEN for a second holder of an office of one. */
export function checkSeat(office: CouncilOffice, seated: readonly { readonly office: CouncilOffice }[], seats: number): void {
  if (seated.length >= seats) throw new DomainError('SEATS_TAKEN', { seats });
  if (single.includes(office) && seated.some((one) => one.office === office)) throw new DomainError('OFFICE_TAKEN', { office }, 'office');
}

/** A seat is left within its mandate. Throws SEAT_DAY. */
export function checkLeaving(seatedOn: Day, leftOn: Day, today: Day): void {
  if (compareDays(leftOn, seatedOn) < 0 || compareDays(leftOn, today) > 0) throw new DomainError('SEAT_DAY', { day: leftOn }, 'leftOn');
}
