import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { I18n, type Locale, locales } from '#platform';
import { countPool, packZip, type PoolResult, resultText, type ZipEntry } from '#tally';
import { BallotBoxStore } from './ballot-box.store.ts';
import { BallotLog } from './ballot-log.ts';
import { BallotSealing } from './ballot-sealing.ts';
import type { Budget } from './budget.entity.ts';
import { BudgetReader } from './budget.reader.ts';
import { type CountFile, CountFiles } from './count-files.ts';
import { CountStore } from './count.store.ts';
import { areBallotsPublished, budgetStates } from './domain/budget.ts';
import { canonical, sha256 } from './domain/canonical.ts';

/** What the box shows to everybody. */
@Injectable()
export class PublishedBox {
  constructor(
    private readonly boxes: BallotBoxStore,
    private readonly ballotLog: BallotLog,
    private readonly sealing: BallotSealing,
  ) {}

  async log(budgetId: string) {
    const { size, root, signature } = await this.ballotLog.head(budgetId);
    const leaves = (await this.boxes.leaves(budgetId, 0)).map((leaf) => leaf.toString('hex'));
    const turnout = await this.boxes.turnout(budgetId);
    const marks = Object.values(turnout).reduce((sum, n) => sum + n, 0);
    return { budgetId, size, root, signature, leaves, marks, turnout };
  }

  get publicKey(): string {
    return this.sealing.publicKey();
  }

  sign(content: string): string {
    return this.sealing.sign(content);
  }
}

/** One file from which anybody counts again, offline: roll, regulation, ballots, log, algorithm, result, and a report in four languages. */
@Injectable()
export class BudgetBundle {
  constructor(
    private readonly budgets: BudgetReader,
    private readonly files: CountFiles,
    private readonly counts: CountStore,
    private readonly box: PublishedBox,
    private readonly i18n: I18n,
  ) {}

  /** Throws NOT_FOUND, or BUDGET_STATE_FORBIDS before the provisional result. */
  async pack(actor: Actor, budgetId: string): Promise<Uint8Array> {
    if (!(await this.budgets.find(actor, budgetId))) throw new DomainError('NOT_FOUND');
    const budget = await this.budgets.get(budgetId);
    const counted = await this.counts.officialResult(budgetId);
    if (!areBallotsPublished(budget.status) || !counted) {
      throw new DomainError('BUDGET_STATE_FORBIDS', { state: budget.status, event: 'bundle' });
    }
    const pools = shownPools(budget, await this.files.official(budget));
    const order = await this.files.order(budget);
    const results = pools.map((pool) => countPool(order, pool));
    const contents = [
      text('regulation.json', canonical(budget.regulation)),
      text('roll.json', canonical(budget.roll ?? { kind: 'declared' })),
      ...pools.map(({ pb }, place) => text(poolName(place), pb)),
      text('log.json', canonical(await this.box.log(budgetId))),
      text('result.json', resultText(order, results)),
      ...locales.map((locale) => text(`report.${locale}.txt`, this.report(locale, budget, results))),
    ];
    const manifest = canonical({
      files: Object.fromEntries(contents.map(({ name, bytes }) => [name, sha256(bytes)])),
      order,
      pools: pools.map(({ envelopes, ballots }, place) => ({ envelopes, ballots, file: poolName(place) })),
      publicKey: this.box.publicKey,
    });
    return packZip([text('manifest.json', manifest), text('manifest.sig', this.box.sign(manifest)), ...contents]);
  }

  /** What was decided, in a reader's language; every number is from the result. */
  private report(locale: Locale, { regulation, regulationHash, titles }: Budget, results: readonly PoolResult[]): string {
    const say = (key: string, values: Record<string, unknown> = {}) => this.i18n.text(locale, `budget.report.${key}`, values);
    const lines = results.flatMap((pool) => [
      '',
      say('pool', { envelopes: pool.envelopes.join(' + '), ballots: pool.voters, budget: Number(pool.budget) / 10 ** pool.decimals }),
      ...pool.winners.map(({ project, place, votes }) => say('winner', { place, project, votes })),
      ...pool.losers.map(({ project, reason, votes }) => say(`loser.${reason}`, { project, votes })),
    ]);
    const title = titles[locale] ?? titles.fr ?? titles.ar ?? '';
    return [title, say('rule', { rule: regulation.rule, hash: regulationHash ?? '' }), ...lines, ''].join('\n');
  }
}

const poolName = (place: number): string => `ballots/${place + 1}.pb`;
const text = (name: string, content: string): ZipEntry => ({ name, bytes: new TextEncoder().encode(content) });

/** Envelopes with too few ballots are shown with the final result only. */
export const shownPools = ({ status }: Budget, pools: readonly CountFile[]): CountFile[] => {
  const isFinal = budgetStates.indexOf(status) >= budgetStates.indexOf('results-final');
  return pools.filter(({ isLate }) => isFinal || !isLate);
};
