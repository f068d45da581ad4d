import { z } from 'zod';
import { DomainError, translatedText, typedText } from '#kernel';
import { isCountable, channelDimension } from './counting.ts';
import { checkQuestionnaire } from './domain/answers.ts';
import { consultationTerms } from './domain/consultation-dates.ts';
import { influences } from './domain/consultation.ts';
import { type Question, questionKinds } from './domain/questionnaire.ts';
import { checkForest, defaultThreshold } from './domain/small-numbers.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
/** A field that a client leaves out, or gives as null. */
const orElse = <Type extends z.ZodType>(type: Type, value: z.output<Type>) => type.nullish().transform((given) => given ?? value);

const question = z.object({
  id: code,
  kind: z.enum(questionKinds),
  labels: translatedText(3, 500),
  isRequired: orElse(z.boolean(), false),
  options: orElse(z.array(z.object({ id: code, labels: translatedText(1, 200) })).max(50), []),
  steps: orElse(z.int().nullable(), null),
  maxChoices: orElse(z.int().min(1).nullable(), null),
  showIf: orElse(z.array(z.object({ question: code, anyOf: z.array(z.string().max(40)).max(50) })).max(10), []),
});

const days = z.int().min(1).max(366);
const settings = z.object({
  isOpenToAll: orElse(z.boolean(), false),
  readsFirst: orElse(z.boolean(), false),
  /** Never under the default: a commune may protect more, not less. */
  smallestCount: orElse(z.int().min(defaultThreshold).max(50), defaultThreshold),
  synthesisDays: orElse(days, consultationTerms.synthesisDays),
  responseDays: orElse(days, consultationTerms.responseDays),
  crossTables: orElse(z.array(z.tuple([z.string().max(60), z.string().max(60)])).max(30), []),
});

export const consultationInput = {
  titles: translatedText(5, 200),
  bodies: translatedText(20, 20_000),
  influence: z.enum(influences),
  influenceStatement: translatedText(20, 2000),
  decision: z.object({ what: translatedText(5, 500), maker: translatedText(3, 200), on: z.iso.date() }),
  audience: translatedText(3, 500),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  settings,
  questions: z.array(question).max(60),
  paragraphs: orElse(z.array(z.object({ id: code, texts: translatedText(1, 5000) })).max(300), []),
};

/** Questions, paragraphs and tables fit together. Throws QUESTIONNAIRE_WRONG or TABLES_FORM_A_CYCLE. */
export function checkContents(given: {
  questions: readonly Question[];
  paragraphs: readonly { id: string }[];
  settings: z.output<typeof settings>;
}): void {
  checkQuestionnaire(given.questions);
  const known = [channelDimension, ...given.questions.filter(isCountable).map(({ id }) => id)];
  const unknown = given.settings.crossTables.flat().find((id) => !known.includes(id));
  if (unknown) throw new DomainError('QUESTIONNAIRE_WRONG', { question: unknown }, 'settings.crossTables');
  checkForest(given.settings.crossTables);
  if (new Set(given.paragraphs.map(({ id }) => id)).size < given.paragraphs.length)
    throw new DomainError('QUESTIONNAIRE_WRONG', { question: '' }, 'paragraphs');
}

export const answersInput = z
  .array(
    z.object({
      question: code,
      choices: z
        .array(z.string().max(40))
        .max(50)
        .nullish()
        .transform((given) => given ?? undefined),
      number: z
        .number()
        .nullish()
        .transform((given) => given ?? undefined),
      text: typedText(1, 5000)
        .nullish()
        .transform((given) => given ?? undefined),
      place: z
        .object({ latitude: z.number(), longitude: z.number() })
        .nullish()
        .transform((given) => given ?? undefined),
      fileId: z
        .uuid()
        .nullish()
        .transform((given) => given ?? undefined),
    }),
  )
  .max(60);
