import { Injectable } from '@nestjs/common';
import { type Actor, dayOf, inLanguage } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { type Locale, UseCases } from '#platform';
import type { Consultation } from './consultation.entity.ts';
import { ConsultationReader } from './consultation.reader.ts';
import type { Contribution } from './contribution.entity.ts';
import { csvLine } from './csv.ts';
import { choseOption } from './domain/answers.ts';
import type { Question } from './domain/questionnaire.ts';
import { contributionText } from './text-moderation.ts';
import { ReadAnswers } from './use-cases/read-answers.ts';

/** Contributions read at once; the memory of an export is that of one batch, however many there are. */
const batchSize = 1_000;

/** All answers of a consultation as CSV, for its staff: written batch by batch, without who answered. */
@Injectable()
export class AnswersFile {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly texts: ModeratedTexts,
    private readonly useCases: UseCases,
  ) {}

  /** Throws NOT_FOUND or FORBIDDEN before the first line; that somebody took them away is in the audit. */
  async lines(actor: Actor, consultationId: string, locale: Locale): Promise<AsyncGenerator<string>> {
    await this.useCases.run(ReadAnswers, actor, { consultationId });
    return this.written(await this.reader.get(consultationId), locale);
  }

  private async *written(consultation: Consultation, locale: Locale): AsyncGenerator<string> {
    const themes = (await this.reader.themesOf([consultation.id])).get(consultation.id) ?? [];
    const nameOf = new Map(themes.map(({ id, names }) => [id, inLanguage(names, locale)]));
    const columns = consultation.questions.flatMap((question) => columnsOf(question, locale));
    yield `\ufeff${csvLine(['number', 'day', 'channel', 'provenance', 'themes', 'hidden', ...columns.map(({ title }) => title)])}`;
    let [number, after] = [0, undefined as string | undefined];
    for (;;) {
      const batch = await this.reader.batch(consultation.id, after, batchSize);
      if (!batch.length) return;
      const hidden = await this.texts.hidden(
        contributionText,
        batch.map(({ id }) => id),
      );
      yield batch
        .map((one) => {
          const isHidden = hidden.has(one.id);
          const cells = columns.map(({ cell, isWords }) => (isHidden && isWords ? '' : cell(one)));
          const under = (one.themes ?? []).map((id) => nameOf.get(id) ?? '').join(' | ');
          return csvLine([
            ++number,
            dayOf(one.submittedAt, 'UTC'),
            one.channel,
            one.provenance ?? '',
            under,
            isHidden ? 'yes' : '',
            ...cells,
          ]);
        })
        .join('');
      after = batch.at(-1)!.id;
    }
  }
}

interface Column {
  readonly title: string;
  readonly isWords: boolean;
  readonly cell: (contribution: Contribution) => string | number;
}

/** One column a question; of a multiple one a column for each option, and of a place two. */
function columnsOf({ id, kind, labels, options }: Question, locale: Locale): Column[] {
  const title = inLanguage(labels, locale);
  const answerOf = ({ answers }: Contribution) => answers.find(({ question }) => question === id);
  const named = (option: string): string => inLanguage(options.find((one) => one.id === option)?.labels ?? {}, locale) || option;
  const one = (cell: Column['cell'], isWords = false): Column[] => [{ title, isWords, cell }];
  switch (kind) {
    case 'multiple':
      return options.map((option) => ({
        ...{ title: `${title}: ${named(option.id)}`, isWords: false },
        cell: ({ answers }) => (choseOption(answers, id, option.id) ? 1 : answerOf({ answers } as Contribution) ? 0 : ''),
      }));
    case 'place':
      return (['latitude', 'longitude'] as const).map((part) => ({
        ...{ title: `${title}: ${part}`, isWords: false },
        cell: (contribution) => answerOf(contribution)?.place?.[part] ?? '',
      }));
    case 'text':
      return one((contribution) => answerOf(contribution)?.text ?? '', true);
    case 'scale':
      return one((contribution) => answerOf(contribution)?.number ?? '');
    case 'file':
      return one((contribution) => answerOf(contribution)?.fileId ?? '');
    case 'single':
    case 'ranking':
      return one((contribution) => (answerOf(contribution)?.choices ?? []).map(named).join(' > '));
  }
}
