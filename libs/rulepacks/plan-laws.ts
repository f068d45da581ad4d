import type { Graded } from './graded.ts';
import { proposed, recalled } from './packs/values.ts';

/** What the law, or the practice, asks of an action plan of one kind. A plan keeps for life the one it was initiated under. */
export interface PlanLaw {
  readonly id: string;
  /** Null where it holds in any country. */
  readonly country: string | null;
  /** `pac`, `papc`, or a kind of its own in another country. */
  readonly kind: string;
  /** Years for which it is made; null where nothing says. */
  readonly years: Graded<number | null>;
  /** First years of which resources and costs must be known before it is written. */
  readonly costedYears: Graded<number>;
  /** Days in which the authority gives its visa after the adoption; null where none is asked. */
  readonly visaDays: Graded<number | null>;
  readonly evaluationMonths: Graded<number>;
  /** The year of the plan from which it may be brought up to date. */
  readonly updateFromYear: Graded<number>;
  /** Days in which somebody who says that an action was not done is answered. */
  readonly disputeAnswerDays: Graded<number>;
  /** Days before the end of an action on which those who carry it out are reminded. */
  readonly reminderDays: Graded<number>;
  /** Days after its end on which the president is told of one that is not done. */
  readonly escalationDays: Graded<number>;
}

const ours = 'plan-practice-is-ours';
const followUp = {
  disputeAnswerDays: proposed(30, ours),
  reminderDays: proposed(14, ours),
  escalationDays: proposed(30, ours),
};
const practice = {
  years: proposed(null, ours),
  costedYears: proposed(0, ours),
  visaDays: proposed(null, ours),
  evaluationMonths: proposed(12, ours),
  updateFromYear: proposed(1, ours),
  ...followUp,
};

/** All that the project knows. The Moroccan dates are recalled, not read: they raise flags and never stop anybody. */
const planLaws: readonly PlanLaw[] = [
  {
    id: 'ma-pac-2016',
    country: 'MA',
    kind: 'pac',
    years: recalled('organic law 113-14, art. 78', 6),
    costedYears: recalled('organic law 113-14, art. 78', 3),
    visaDays: recalled('organic law 113-14, arts. 115-118', 20),
    evaluationMonths: recalled('decree 2-16-301', 12),
    updateFromYear: recalled('organic law 113-14, art. 80', 3),
    ...followUp,
  },
  { id: 'ma-papc-2022', country: 'MA', kind: 'papc', ...practice },
  { id: 'any-plan', country: null, kind: 'other', ...practice },
];

/** The kinds of plan there are in a country. */
export const planLawsOf = (country: string): PlanLaw[] => planLaws.filter((law) => law.country === null || law.country === country);

/** Throws a RangeError when this release has no such law. */
export function planLawById(id: string): PlanLaw {
  const law = planLaws.find((one) => one.id === id);
  if (!law) throw new RangeError(`no law of plans ${id} in this release`);
  return law;
}
