import { addDays, type Day } from '#kernel';
import { type Graded, type HearingPack, isHearing, lawById, type LawPack, type RulePack } from '#rulepacks';

type TimeLimit = RulePack['admissibility']['answerLimit']['value'];

/**
 * The law of one petition, whatever its shape: an instrument to which an answer is owed by a day, or one that is heard in the sitting
 * or received, which has no such day.
 */
export interface Procedure extends Omit<RulePack, 'instrument' | 'petitionerTypes' | 'filing' | 'admissibility'> {
  readonly instrument: LawPack['instrument'];
  readonly petitionerTypes: Graded<readonly string[]>;
  readonly admissibility: Omit<RulePack['admissibility'], 'body' | 'answerLimit'> & {
    readonly body: Graded<string>;
    /** Null where no answer is owed by a day. */
    readonly answerLimit: Graded<TimeLimit | null>;
  };
  /** Only of what is heard. */
  readonly hearing?: HearingPack['hearing'];
}

/** What so many signatures bring about: a place on the agenda, a hearing, a decision or an answer that is owed. */
export type PetitionEffect = RulePack['thresholds']['value'][number]['effect'];

/** The law a petition was opened under. Throws a RangeError when this release has no such pack. */
export const procedureById = (id: string): Procedure => procedureOf(lawById(id));

export const procedureOf = (law: LawPack): Procedure => (isHearing(law) ? heard(law) : law);

export const effectOf = ({ thresholds: { value: bands } }: Pick<Procedure, 'thresholds'>): PetitionEffect =>
  bands.some(({ effect }) => effect === 'AGENDA') ? 'AGENDA' : bands[0]!.effect;

/** Whether the institution says what it thinks (to the petitioner, or in the sitting) instead of deciding on a proposal. */
export const isAnswered = (pack: Pick<Procedure, 'thresholds'>): boolean => ['ANSWER', 'HEARING'].includes(effectOf(pack));

/** The first day of a sitting for which a text that is there on a day comes in time; clear days count neither the first nor the last. */
export function heardFrom({ hearing }: Procedure, filedOn: Day): Day | undefined {
  const limit = hearing?.textBefore.value;
  if (!limit) return undefined;
  return addDays(filedOn, limit.unit === 'clear-day' ? limit.count + 1 : limit.count);
}

function heard({ hearing, filing, legalPersonSeatedHere: _seat, ...law }: HearingPack): Procedure {
  const { legalRef, sourceUrl, confidence } = hearing.answeredInSitting;
  const says = <Value>(value: Value): Graded<Value> => ({ value, legalRef, sourceUrl, confidence });
  const ours = <Value>(value: Value): Graded<Value> => ({
    value,
    legalRef: '—',
    sourceUrl: null,
    confidence: 'P',
    note: 'note.reasons-are-ours',
  });
  return {
    ...law,
    hearing,
    spread: says(null),
    collection: { maxDays: says(null), channels: ours(['online', 'paper']) },
    admissibility: {
      body: filing.recipient,
      startsFrom: says('receipt'),
      answerLimit: says(null),
      rollover: says('none'),
      onSilence: says('NONE'),
      rejectionReasons: ours(['out-of-powers', 'threshold-not-met', 'signatory-conditions', 'unclear-object']),
      completion: says({ allowed: false, suspendsClock: false }),
    },
    effect: { agenda: says('NEXT'), committee: says(false), capPerSession: hearing.capPerSession },
    sessions: heldWhenever(says),
    notification: { reasonsRequired: says(false), channels: ours(['email', 'portal', 'paper']) },
    reminderDaysBefore: ours([]),
  };
}

/** The law of what is heard says nothing of the council's calendar: it sits in any month, and its agenda is open until then. */
const heldWhenever = (says: <Value>(value: Value) => Graded<Value>): Procedure['sessions'] => ({
  ordinaryMonths: says([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  agendaFreezeDays: says(0),
  convocationDays: says(0),
  maxDays: says(null),
  extensionDays: says(null),
});
