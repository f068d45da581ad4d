import type { Consultation } from './consultation.entity.ts';
import type { Contribution } from './contribution.entity.ts';
import { choseOption, optionIds } from './domain/answers.ts';
import { channels } from './domain/consultation.ts';
import type { Question } from './domain/questionnaire.ts';
import { type CountedPerson, type Dimension, protectedTables, type ProtectedTables } from './domain/small-numbers.ts';

type Counted = Pick<Contribution, 'answers' | 'channel' | 'themes'>;

/** A dimension and how a contribution is placed in it. */
interface Measure {
  readonly dimension: Dimension;
  readonly placeOf: (contribution: Counted) => number;
}

const yesNo = ['yes', 'no'];
export const channelDimension = 'channel';
export const themeDimension = (themeId: string): string => `theme.${themeId}`;

/** Questions that a table can be about. */
export const isCountable = ({ kind }: Question): boolean => kind === 'single' || kind === 'scale';

function ofQuestion(question: Question): Measure[] {
  const { id, kind } = question;
  const ids = optionIds(question);
  if (isCountable(question)) {
    const values = [...ids, 'none'];
    const placeOf = ({ answers }: Counted): number => {
      const place = ids.findIndex((option) => choseOption(answers, id, option));
      return place < 0 ? ids.length : place;
    };
    return [{ dimension: { id, values, isOrdered: kind === 'scale' }, placeOf }];
  }
  // where many may be chosen each option is a question of its own: chosen or not
  return kind === 'multiple'
    ? ids.map((option) => ({
        dimension: { id: `${id}.${option}`, values: yesNo, isOrdered: false },
        placeOf: ({ answers }) => (choseOption(answers, id, option) ? 0 : 1),
      }))
    : [];
}

/** What is published of a consultation: every closed question, the channels, each theme by channel, and the declared cross-tables. */
export function tablesOf({ questions, settings }: Consultation, themeIds: readonly string[], counted: readonly Counted[]): ProtectedTables {
  const measures: Measure[] = [
    {
      dimension: { id: channelDimension, values: channels, isOrdered: false },
      placeOf: ({ channel }) => channels.indexOf(channel),
    },
    ...questions.flatMap(ofQuestion),
    ...themeIds.map((id): Measure => ({
      dimension: { id: themeDimension(id), values: yesNo, isOrdered: false },
      placeOf: ({ themes }) => (themes?.includes(id) ? 0 : 1),
    })),
  ];
  const people = counted.map((one): CountedPerson => measures.map(({ placeOf }) => placeOf(one)));
  const pairs = [...settings.crossTables, ...themeIds.map((id): [string, string] => [channelDimension, themeDimension(id)])];
  return protectedTables(
    measures.map(({ dimension }) => dimension),
    people,
    pairs,
    settings.smallestCount,
  );
}
