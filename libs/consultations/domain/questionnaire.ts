// Imports nothing that a browser has not: the web page asks the same functions which question is shown and whether an answer is right.
import type { Translated } from '#kernel';

export const questionKinds = ['single', 'multiple', 'scale', 'ranking', 'text', 'place', 'file'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Option {
  readonly id: string;
  readonly labels: Translated;
}

/** Shown only where an earlier question was answered by one of these options. */
export interface Condition {
  readonly question: string;
  readonly anyOf: readonly string[];
}

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly labels: Translated;
  readonly isRequired: boolean;
  /** Of single, multiple and ranking. */
  readonly options: readonly Option[];
  /** Of a scale: from 1 to this. */
  readonly steps: number | null;
  /** Of multiple: at most so many. */
  readonly maxChoices: number | null;
  /** All of them hold; none means always. */
  readonly showIf: readonly Condition[];
}

export interface Answer {
  readonly question: string;
  /** Option ids; of a ranking in their order. */
  readonly choices?: readonly string[];
  readonly number?: number;
  readonly text?: string;
  readonly place?: { readonly latitude: number; readonly longitude: number };
  readonly fileId?: string;
}

/** What an answer says as options; a scale's number is the option of its name. */
export const chosen = ({ choices, number }: Answer): readonly string[] => choices ?? (number === undefined ? [] : [String(number)]);

/** The questions that are shown to somebody who has answered so; what is not shown counts as not answered. */
export function shownQuestions(questions: readonly Question[], answers: readonly Answer[]): Question[] {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  const shown = new Set<string>();
  return questions.filter(({ id, showIf }) => {
    const isShown = showIf.every(({ question, anyOf }) => {
      const answer = shown.has(question) ? given.get(question) : undefined;
      return answer !== undefined && chosen(answer).some((one) => anyOf.includes(one));
    });
    if (isShown) shown.add(id);
    return isShown;
  });
}

type Verdict = 'right' | 'empty' | 'wrong';
const verdict = (isGiven: boolean, isRight: boolean): Verdict => (!isGiven ? 'empty' : isRight ? 'right' : 'wrong');

function judgeChoices({ options }: Question, { choices = [] }: Answer, most: number): Verdict {
  const isKnown = new Set(choices).size === choices.length && choices.every((one) => options.some(({ id }) => id === one));
  return verdict(choices.length > 0, isKnown && choices.length <= most);
}

const judges: Readonly<Record<QuestionKind, (question: Question, answer: Answer) => Verdict>> = {
  single: (question, answer) => judgeChoices(question, answer, 1),
  multiple: (question, answer) => judgeChoices(question, answer, question.maxChoices ?? question.options.length),
  ranking: (question, answer) => judgeChoices(question, answer, question.options.length),
  scale: ({ steps }, { number }) => verdict(number !== undefined, Number.isInteger(number) && number! >= 1 && number! <= (steps ?? 0)),
  text: (_, { text }) => verdict(Boolean(text), true),
  place: (_, { place }) => verdict(place !== undefined, Math.abs(place?.latitude ?? 0) <= 90 && Math.abs(place?.longitude ?? 0) <= 180),
  file: (_, { fileId }) => verdict(Boolean(fileId), true),
};

/** Whether an answer is one of its question: `wrong` where it is not, `empty` where it says nothing. */
export const judgeAnswer = (question: Question, answer: Answer): Verdict => judges[question.kind](question, answer);
