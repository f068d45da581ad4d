import { DomainError } from '#kernel';
import './consultation.errors.ts';
import { type Answer, chosen, judgeAnswer, type Question, shownQuestions } from './questionnaire.ts';

/** Ids known once, options where a kind needs them, and conditions on earlier closed questions only. Throws QUESTIONNAIRE_WRONG. */
export function checkQuestionnaire(questions: readonly Question[]): void {
  const earlier = new Map<string, Question>();
  for (const question of questions) {
    const wrong = wrongIn(question, earlier);
    if (wrong) throw new DomainError('QUESTIONNAIRE_WRONG', { question: question.id }, `questions.${question.id}.${wrong}`);
    earlier.set(question.id, question);
  }
}

function wrongIn({ id, kind, options, steps, showIf }: Question, earlier: ReadonlyMap<string, Question>): string | undefined {
  if (earlier.has(id)) return 'id';
  const needsOptions = kind === 'single' || kind === 'multiple' || kind === 'ranking';
  if (needsOptions ? options.length < 2 : options.length > 0) return 'options';
  if (new Set(options.map((one) => one.id)).size < options.length) return 'options';
  if (kind === 'scale' && !(steps && steps >= 2 && steps <= 10)) return 'steps';
  const isKnown = showIf.every(({ question, anyOf }) => {
    const asked = earlier.get(question);
    return asked !== undefined && anyOf.length > 0 && anyOf.every((one) => optionIds(asked).includes(one));
  });
  return isKnown ? undefined : 'showIf';
}

/** What a closed question can be answered by; of an open one nothing. */
export const optionIds = ({ kind, options, steps }: Question): string[] =>
  kind === 'scale' ? Array.from({ length: steps ?? 0 }, (_, n) => String(n + 1)) : options.map(({ id }) => id);

/** The answers that count: right ones to questions that are shown. Throws ANSWER_WRONG, ANSWER_MISSING or CONTRIBUTION_EMPTY. */
export function countedAnswers(questions: readonly Question[], answers: readonly Answer[]): Answer[] {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  const unknown = answers.find(({ question }) => !questions.some(({ id }) => id === question));
  if (unknown) throw new DomainError('ANSWER_WRONG', { question: unknown.question }, `answers.${unknown.question}`);
  const counted = shownQuestions(questions, answers).flatMap((question) => {
    const answer = given.get(question.id);
    const verdict = answer ? judgeAnswer(question, answer) : 'empty';
    if (verdict === 'wrong') throw new DomainError('ANSWER_WRONG', { question: question.id }, `answers.${question.id}`);
    if (verdict === 'empty' && question.isRequired)
      throw new DomainError('ANSWER_MISSING', { question: question.id }, `answers.${question.id}`);
    return verdict === 'right' ? [answer!] : [];
  });
  if (!counted.length) throw new DomainError('CONTRIBUTION_EMPTY');
  return counted;
}

/** Whether somebody chose an option, for the tables. */
export const choseOption = (answers: readonly Answer[], question: string, option: string): boolean => {
  const answer = answers.find((one) => one.question === question);
  return answer !== undefined && chosen(answer).includes(option);
};
