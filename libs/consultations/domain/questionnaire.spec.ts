import { describe, expect, test } from '@jest/globals';
import { checkQuestionnaire, countedAnswers } from './answers.ts';
import { type Question, shownQuestions } from './questionnaire.ts';

const question = (id: string, changes: Partial<Question> = {}): Question => ({
  ...{ id, kind: 'single', labels: { fr: id }, isRequired: false, steps: null, maxChoices: null, showIf: [] },
  options: ['yes', 'no'].map((one) => ({ id: one, labels: { fr: one } })),
  ...changes,
});
const bus = question('bus', { isRequired: true });
const why = question('why', { kind: 'text', options: [], isRequired: true, showIf: [{ question: 'bus', anyOf: ['no'] }] });
const more = question('more', { kind: 'scale', options: [], steps: 5, showIf: [{ question: 'why', anyOf: [] }] });

describe('a questionnaire', () => {
  test('shows a question only to those whom it concerns', () => {
    expect(shownQuestions([bus, why], [{ question: 'bus', choices: ['yes'] }]).map(({ id }) => id)).toEqual(['bus']);
    expect(shownQuestions([bus, why], [{ question: 'bus', choices: ['no'] }]).map(({ id }) => id)).toEqual(['bus', 'why']);
  });

  test('does not show what depends on a question that is not shown, whatever was answered before', () => {
    const third = question('third', { showIf: [{ question: 'second', anyOf: ['yes'] }] });
    const second = question('second', { showIf: [{ question: 'bus', anyOf: ['yes'] }] });
    const answers = [
      { question: 'bus', choices: ['no'] },
      { question: 'second', choices: ['yes'] },
    ];
    expect(shownQuestions([bus, second, third], answers).map(({ id }) => id)).toEqual(['bus']);
  });

  test.each([
    ['a question twice', [bus, bus]],
    ['a choice without options', [question('a', { options: [] })]],
    ['options of a text', [question('a', { kind: 'text' })]],
    ['a scale without steps', [question('a', { kind: 'scale', options: [] })]],
    ['a condition on a later question', [why, bus]],
    ['a condition on nothing', [bus, why, more]],
  ])('is refused with %s', (_, questions) => {
    expect(() => checkQuestionnaire(questions)).toThrow('QUESTIONNAIRE_WRONG');
  });
});

describe('answers', () => {
  test('to questions that are not shown do not count; a required one that is shown must be answered', () => {
    const counted = countedAnswers(
      [bus, why],
      [
        { question: 'bus', choices: ['yes'] },
        { question: 'why', text: 'Trop cher' },
      ],
    );
    expect(counted.map((one) => one.question)).toEqual(['bus']);
    expect(() => countedAnswers([bus, why], [{ question: 'bus', choices: ['no'] }])).toThrow('ANSWER_MISSING');
  });

  test.each([
    [question('q'), { choices: ['maybe'] }],
    [question('q'), { choices: ['yes', 'no'] }],
    [question('q', { kind: 'multiple', maxChoices: 1 }), { choices: ['yes', 'no'] }],
    [question('q', { kind: 'ranking' }), { choices: ['yes', 'yes'] }],
    [question('q', { kind: 'scale', options: [], steps: 5 }), { number: 6 }],
    [question('q', { kind: 'place', options: [] }), { place: { latitude: 91, longitude: 0 } }],
  ])('that are none of their question are refused', (asked, answer) => {
    expect(() => countedAnswers([asked], [{ question: 'q', ...answer }])).toThrow('ANSWER_WRONG');
  });

  test('to nothing at all are no contribution', () => {
    expect(() => countedAnswers([question('q')], [])).toThrow('CONTRIBUTION_EMPTY');
  });
});
