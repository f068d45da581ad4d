import './charter.errors.ts';
import { DomainError, machine } from '#kernel';

/** Where an edition of a charter stands, from the decision to make one to the edition that takes its place. */
export const charterStates = [
  'initiated',
  'diagnosis',
  'co-drafting',
  'consultation',
  'final-draft',
  'council-review',
  'adopted',
  'in-force',
  'under-revision',
  'superseded',
  'abandoned',
] as const;
export type CharterState = (typeof charterStates)[number];

export const charterEvents = [
  'startDiagnosis',
  'startDrafting',
  'consult',
  'closeConsultation',
  'sendToCouncil',
  'adopt',
  'returnToTeam',
  'unschedule',
  'refuse',
  'enterIntoForce',
  'revise',
  'endRevision',
  'supersede',
  'abandon',
] as const;
export type CharterEvent = (typeof charterEvents)[number];

/** What the guards look at, counted under the lock of the charter. */
export interface CharterFacts {
  readonly versions: number;
  readonly workshops: number;
  /** Contributions that are published and have no answer yet. */
  readonly unanswered: number;
  readonly presidentSigned: boolean;
}

export const noFacts: CharterFacts = { versions: 0, workshops: 0, unanswered: 0, presidentSigned: false };

function workedTogether({ versions, workshops }: CharterFacts): void {
  if (versions === 0) throw new DomainError('CHARTER_TEXT_MISSING');
  if (workshops === 0) throw new DomainError('WORKSHOPS_MISSING');
}

function allAnswered({ unanswered }: CharterFacts): void {
  if (unanswered > 0) throw new DomainError('CONTRIBUTIONS_UNANSWERED', { count: unanswered });
}

function isSigned({ presidentSigned }: CharterFacts): void {
  if (!presidentSigned) throw new DomainError('CHARTER_NOT_SIGNED');
}

/**
 * One edition of a charter of citizen participation. No Moroccan statute rules it; the order is that of practice (commitment, diagnosis,
 * workshops, drafting, consultation, adoption by the council, follow-up). What is on the council's agenda is ended by the council alone,
 * and an edition under revision by the edition that follows.
 */
export const charterMachine = machine<CharterState, CharterEvent, CharterFacts>({
  name: 'charter',
  initial: 'initiated',
  terminal: ['superseded', 'abandoned'],
  forbids: 'CHARTER_STATE_FORBIDS',
  arrows: {
    initiated: { startDiagnosis: { to: 'diagnosis' }, abandon: { to: 'abandoned' } },
    diagnosis: { startDrafting: { to: 'co-drafting' }, abandon: { to: 'abandoned' } },
    'co-drafting': { consult: { to: 'consultation', guard: workedTogether }, abandon: { to: 'abandoned' } },
    consultation: { closeConsultation: { to: 'final-draft' }, abandon: { to: 'abandoned' } },
    'final-draft': { sendToCouncil: { to: 'council-review', guard: allAnswered }, abandon: { to: 'abandoned' } },
    'council-review': {
      adopt: { to: 'adopted' },
      returnToTeam: { to: 'final-draft' },
      unschedule: { to: 'final-draft' },
      refuse: { to: 'abandoned' },
    },
    adopted: { enterIntoForce: { to: 'in-force', guard: isSigned }, abandon: { to: 'abandoned' } },
    'in-force': { revise: { to: 'under-revision' }, abandon: { to: 'abandoned' } },
    'under-revision': { endRevision: { to: 'in-force' }, supersede: { to: 'superseded' } },
    superseded: {},
    abandoned: {},
  },
});

/** States in which another version of the text may be written. A text that is consulted or deliberated holds still. */
export const isTextOpen = (state: CharterState): boolean => state === 'co-drafting' || state === 'final-draft';

export const takesWorkshops = (state: CharterState): boolean => state === 'co-drafting';

export const takesContributions = (state: CharterState): boolean => state === 'co-drafting' || state === 'consultation';

/** States from the council's adoption on: the parties sign. */
export const takesSignatures = (state: CharterState): boolean => state === 'adopted' || state === 'in-force' || state === 'under-revision';

/** Whether the charter binds: every year it is reviewed. */
export const isBinding = (state: CharterState): boolean => state === 'in-force' || state === 'under-revision';

/** Attendance is told once, when no workshop can be added: two tables of two days would tell who came in between. */
export const isAttendanceTold = (state: CharterState): boolean => !['initiated', 'diagnosis', 'co-drafting'].includes(state);

/** How a version of the text stands to what binds. */
export type TextStanding = 'draft' | 'before-council' | 'adopted' | 'in-force' | 'former';

const standings: Readonly<Partial<Record<CharterState, TextStanding>>> = {
  'council-review': 'before-council',
  adopted: 'adopted',
  'in-force': 'in-force',
  'under-revision': 'in-force',
};

/** A version that the council was not asked about is a draft, and once another was adopted it is a former one. */
export function standingOf(status: CharterState, adoptedVersion: number | null, number: number): TextStanding {
  if (charterMachine.isTerminal(status)) return 'former';
  if (number === adoptedVersion) return standings[status] ?? 'draft';
  return takesSignatures(status) ? 'former' : 'draft';
}
