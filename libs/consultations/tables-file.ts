import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, inLanguage } from '#kernel';
import { I18n, type Locale } from '#platform';
import type { Consultation } from './consultation.entity.ts';
import { ConsultationReader } from './consultation.reader.ts';
import { channelDimension, themeDimension } from './counting.ts';
import { csvLine } from './csv.ts';
import { channels } from './domain/consultation.ts';
import type { Group } from './domain/small-numbers.ts';

/** A table as it is read: names of its dimensions and of the values that are counted together. */
export interface NamedTable {
  readonly dimensions: readonly { readonly id: string; readonly title: string; readonly groups: readonly string[] }[];
  readonly counts: readonly (readonly number[])[];
}

/** The published tables in the language of a reader, on a page and as a file: the same protected numbers, never others. */
@Injectable()
export class PublishedTables {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly i18n: I18n,
  ) {}

  async named(consultation: Consultation, locale: Locale): Promise<NamedTable[]> {
    const themes = (await this.reader.themesOf([consultation.id])).get(consultation.id) ?? [];
    const names = new Map(themes.map(({ id, names: of }) => [themeDimension(id), inLanguage(of, locale)]));
    return (consultation.tables?.tables ?? []).map(({ dimensions, groups, counts }) => ({
      dimensions: dimensions.map((id, place) => ({ id, ...this.dimension(consultation, id, groups[place]!, names, locale) })),
      counts,
    }));
  }

  /** Throws NOT_FOUND where there is nothing published. */
  async csv(actor: Actor, consultationId: string, locale: Locale): Promise<string> {
    const consultation = await this.reader.find(actor, consultationId);
    if (!consultation?.tables) throw new DomainError('NOT_FOUND');
    const lines = (await this.named(consultation, locale)).flatMap(({ dimensions: [row, column], counts }) =>
      counts.flatMap((line, r) =>
        line.map((count, c) =>
          column
            ? csvLine([row!.title, row!.groups[r]!, column.title, column.groups[c]!, count])
            : csvLine([row!.title, row!.groups[c]!, '', '', count]),
        ),
      ),
    );
    return `\ufeff${csvLine(['dimension', 'value', 'dimension 2', 'value 2', 'count'])}${lines.join('')}`;
  }

  private dimension(
    { questions }: Consultation,
    id: string,
    groups: readonly Group[],
    themes: ReadonlyMap<string, string>,
    locale: Locale,
  ) {
    const yesNo = [this.i18n.text(locale, 'consultation.table.yes'), this.i18n.text(locale, 'consultation.table.no')];
    const together = (values: readonly string[]): string[] => groups.map((group) => group.map((place) => values[place]).join(' + '));
    if (id === channelDimension)
      return {
        title: this.i18n.text(locale, 'consultation.table.channel'),
        groups: together(channels.map((one) => this.i18n.text(locale, `consultation.channel.${one}`))),
      };
    const theme = themes.get(id);
    if (theme) return { title: theme, groups: together(yesNo) };
    const question = questions.find((one) => one.id === id);
    if (question) {
      const { kind, options, steps, labels } = question;
      const values =
        kind === 'scale'
          ? Array.from({ length: steps ?? 0 }, (_, n) => String(n + 1))
          : options.map((one) => inLanguage(one.labels, locale));
      return { title: inLanguage(labels, locale), groups: together([...values, this.i18n.text(locale, 'consultation.table.none')]) };
    }
    const asked = questions.find((one) => id.startsWith(`${one.id}.`))!;
    const option = asked.options.find((one) => `${asked.id}.${one.id}` === id)!;
    return { title: `${inLanguage(asked.labels, locale)}: ${inLanguage(option.labels, locale)}`, groups: together(yesNo) };
  }
}
