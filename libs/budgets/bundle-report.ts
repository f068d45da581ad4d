import { Injectable } from '@nestjs/common';
import { I18n, type Locale, locales } from '#platform';
import { algorithm, electionOf, type ProjectSentences, readPb, type Sentence, sentencesOf, type PoolFile, type PoolResult } from '#tally';
import type { Budget } from './budget.entity.ts';
import { CountWords } from './count-words.ts';

/** One pool with what its result says of it, as sentences without their words. */
interface Told {
  readonly pool: PoolResult;
  readonly names: ReadonlyMap<string, string>;
  readonly sentences: ReturnType<typeof sentencesOf>;
}

/** What was decided and why, project by project, in the four languages; every number is from the result. */
@Injectable()
export class BundleReport {
  constructor(
    private readonly i18n: I18n,
    private readonly words: CountWords,
  ) {}

  /** The text of each language, for `report.<language>.txt`. */
  write(budget: Budget, files: readonly PoolFile[], results: readonly PoolResult[]): Record<string, string> {
    const told = results.map((pool, place): Told => {
      const { election } = electionOf(readPb(files[place]!.pb));
      const names = new Map(election.projects.map(({ id, name }) => [id, name]));
      return { pool, names, sentences: sentencesOf(election, budget.regulation.rule, pool) };
    });
    return Object.fromEntries(locales.map((locale) => [locale, this.page(locale, budget, told)]));
  }

  private page(locale: Locale, { regulation, regulationHash, titles }: Budget, told: readonly Told[]): string {
    const title = titles[locale] ?? titles.fr ?? titles.ar ?? titles.en ?? titles.es ?? '';
    const head = this.i18n.text(locale, 'budget.report.rule', { rule: regulation.rule, hash: regulationHash ?? '', algorithm });
    const pools = told.flatMap((one) => this.pool(locale, regulation.currency, one));
    return [title, head, ...pools, ''].join('\n');
  }

  private pool(locale: Locale, currency: string, { pool, names, sentences }: Told): string[] {
    const say = (sentence: Sentence): string => this.words.say(locale, currency, sentence);
    const list = (title: string, projects: readonly ProjectSentences[]): string[] => {
      if (projects.length === 0) return [];
      const lines = projects.flatMap(({ project, sentences: why }) => [
        `- ${project} · ${names.get(project) ?? ''}`,
        ...why.map((one) => `  ${say(one)}`),
      ]);
      return ['', this.i18n.text(locale, title), ...lines];
    };
    const budget = this.words.money(locale, currency, String(Number(pool.budget) / 10 ** pool.decimals));
    return [
      '',
      this.i18n.text(locale, 'budget.report.pool', { envelopes: pool.envelopes.join(' + '), ballots: pool.voters, budget }),
      ...sentences.whole.map(say),
      ...list('tally.show.winners', sentences.winners),
      ...list('tally.show.losers', sentences.losers),
    ];
  }
}
