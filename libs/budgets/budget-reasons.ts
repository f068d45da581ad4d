import { Injectable } from '@nestjs/common';
import type { Locale } from '#platform';
import { electionOf, type ExplanationSentences, formatUnits, fractionAsDecimal, type PoolResult, readPb, sentencesOf } from '#tally';
import type { Budget } from './budget.entity.ts';
import { isLateHidden } from './bundle.ts';
import { CountFiles } from './count-files.ts';
import { CountStore } from './count.store.ts';
import { CountWords } from './count-words.ts';
import { areBallotsPublished } from './domain/budget.ts';
import { countedPools } from './domain/counted.ts';

/** A count and what it says, without words yet. */
interface Told {
  readonly pool: PoolResult;
  readonly sentences: ExplanationSentences;
}

/** So many results are kept told: those that everybody reads in these days. */
const kept = 8;

/** Why each project won or did not, in the language of the reader: the sentences of the bundle's report, and the numbers for pictures. */
@Injectable()
export class BudgetReasons {
  private readonly told = new Map<string, Promise<Told[]>>();

  constructor(
    private readonly counts: CountStore,
    private readonly files: CountFiles,
    private readonly words: CountWords,
  ) {}

  /** Null before there is a result for everybody. */
  async of(locale: Locale, budget: Budget): Promise<object[] | null> {
    const counted = areBallotsPublished(budget.status) ? await this.counts.officialResult(budget.id) : null;
    if (!counted) return null;
    const told = await this.once(`${budget.id} ${counted.resultHash} ${budget.status}`, () => this.tell(budget, counted.result));
    return told.map((one) => this.inWords(locale, budget.regulation.currency, one));
  }

  private once(key: string, make: () => Promise<Told[]>): Promise<Told[]> {
    const found = this.told.get(key);
    if (found) return found;
    const made = make();
    this.told.set(key, made);
    made.catch(() => this.told.delete(key));
    const [oldest] = this.told.keys();
    if (this.told.size > kept) this.told.delete(oldest!);
    return made;
  }

  private async tell(budget: Budget, result: string): Promise<Told[]> {
    const pools = countedPools(result);
    const files = await this.files.official(budget);
    return pools.flatMap((pool, place) => {
      if (isLateHidden(budget, files[place]!)) return [];
      const { election } = electionOf(readPb(files[place]!.pb));
      return [{ pool, sentences: sentencesOf(election, budget.regulation.rule, pool) }];
    });
  }

  private inWords(locale: Locale, currency: string, { pool, sentences }: Told): object {
    const say = (all: ExplanationSentences['whole']): string[] => all.map((one) => this.words.say(locale, currency, one));
    const money = new Map(pool.losers.map(({ project, money: own }) => [project, own]));
    const votes = new Map([...pool.winners, ...pool.losers].map(({ project, votes: count }) => [project, count]));
    const payers = new Map(pool.winners.map(({ project, purchase }) => [project, purchase?.payers ?? null]));
    const amount = (one: { numerator: bigint; denominator: bigint } | undefined): number | null =>
      one ? Math.round((Number(fractionAsDecimal(one, 4)) * 100) / 10 ** pool.decimals) : null;
    return {
      envelopeIds: pool.envelopes,
      ballots: pool.voters,
      spentCents: Math.round(Number(formatUnits(pool.outcome.totalCost, pool.decimals)) * 100),
      whole: say(sentences.whole),
      projects: [...sentences.winners, ...sentences.losers].map(({ project, sentences: why }) => ({
        reference: project,
        isChosen: payers.has(project),
        supporters: votes.get(project) ?? 0,
        payers: payers.get(project) ?? null,
        heldCents: amount(money.get(project)?.atStart),
        leftCents: amount(money.get(project)?.atEnd),
        sentences: say(why),
      })),
    };
  }
}
