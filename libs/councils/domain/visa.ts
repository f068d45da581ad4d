import { type Calendar, dayOf, type DeadlineSpec, dueDate, machine } from '#kernel';
import type { CouncilPack } from '#rulepacks';

export const visaStates = ['to-transmit', 'transmitted', 'granted', 'granted-by-silence', 'refused'] as const;
export type VisaState = (typeof visaStates)[number];
export type VisaEvent = 'transmit' | 'grant' | 'keepSilent' | 'refuse';

/** The visa of an authority above the council: asked by transmission, given, refused, or given by silence where the pack says so. */
export const visaMachine = machine<VisaState, VisaEvent, undefined>({
  name: 'visa',
  initial: 'to-transmit',
  terminal: ['granted', 'granted-by-silence', 'refused'],
  forbids: 'VISA_STATE_FORBIDS',
  arrows: {
    'to-transmit': { transmit: { to: 'transmitted' } },
    transmitted: { grant: { to: 'granted' }, keepSilent: { to: 'granted-by-silence' }, refuse: { to: 'refused' } },
    granted: {},
    'granted-by-silence': {},
    refused: {},
  },
});

type VisaLaw = Pick<CouncilPack, 'visa' | 'transmission'>;

/** Whether a deliberation on a matter takes effect only by a visa (organic law 113-14, art. 118). */
export const needsVisa = (law: VisaLaw | null, subject: string | null): boolean =>
  law !== null && subject !== null && law.visa.subjects.value.includes(subject);

/** What waits in a state: the transmission owed from the day of the deliberation, the answer owed from that of the transmission. */
export function visaDeadlines(state: VisaState, since: Date, law: VisaLaw, calendar: Calendar): DeadlineSpec[] {
  if (state !== 'to-transmit' && state !== 'transmitted') return [];
  const [kind, said] =
    state === 'to-transmit' ? (['transmission-due', law.transmission] as const) : (['visa-due', law.visa.limit] as const);
  if (!said.value) return [];
  const due = dueDate(said.value, since, calendar)!;
  const term = { limit: said.value, start: since.toISOString(), legalRef: said.legalRef, confidence: said.confidence };
  return [{ kind, day: due.day, at: due.at, term }];
}

/** The day from which a term runs, as an instant: an act is dated by its day. */
export const instantOn = (day: string, { timeZone }: Calendar): Date => {
  const noon = new Date(`${day}T12:00:00Z`);
  return dayOf(noon, timeZone) === day ? noon : new Date(`${day}T00:00:00Z`);
};
