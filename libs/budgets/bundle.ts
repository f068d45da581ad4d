import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { packBundle } from '#tally';
import { BallotBoxStore } from './ballot-box.store.ts';
import { BallotLog } from './ballot-log.ts';
import { BallotSealing } from './ballot-sealing.ts';
import type { Budget } from './budget.entity.ts';
import { BudgetReader } from './budget.reader.ts';
import { BundleReport } from './bundle-report.ts';
import { type CountFile, CountFiles } from './count-files.ts';
import { CountStore } from './count.store.ts';
import { areBallotsPublished, budgetStates } from './domain/budget.ts';
import { canonical } from './domain/canonical.ts';
import { VoterMarkStore } from './voter-mark.store.ts';

/** What the box shows to everybody. */
@Injectable()
export class PublishedBox {
  constructor(
    private readonly boxes: BallotBoxStore,
    private readonly voterMarks: VoterMarkStore,
    private readonly ballotLog: BallotLog,
    private readonly sealing: BallotSealing,
  ) {}

  async log(budgetId: string) {
    const { size, root, signature } = await this.ballotLog.head(budgetId);
    const leaves = (await this.boxes.leaves(budgetId, 0)).map((leaf) => leaf.toString('hex'));
    const turnout = await this.voterMarks.turnout(budgetId);
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

/** So many bundles are kept packed: the one of the day, read by everybody, and a few before it. */
const kept = 4;

/** One file from which anybody counts again, offline: roll, regulation, ballots, log, algorithm, result, and a report in four languages. */
@Injectable()
export class BudgetBundle {
  private readonly packed = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly budgets: BudgetReader,
    private readonly files: CountFiles,
    private readonly counts: CountStore,
    private readonly box: PublishedBox,
    private readonly report: BundleReport,
  ) {}

  /** Throws NOT_FOUND, or BUDGET_STATE_FORBIDS before the provisional result. */
  async pack(actor: Actor, budgetId: string): Promise<Uint8Array> {
    if (!(await this.budgets.find(actor, budgetId))) throw new DomainError('NOT_FOUND');
    const budget = await this.budgets.get(budgetId);
    const counted = await this.counts.officialResult(budgetId);
    if (!areBallotsPublished(budget.status) || !counted) {
      throw new DomainError('BUDGET_STATE_FORBIDS', { state: budget.status, event: 'bundle' });
    }
    return this.once(`${budgetId} ${counted.resultHash} ${isResultFinal(budget)}`, () => this.packFresh(budget));
  }

  /** A bundle is asked for by many and counted once: nothing in it changes while its key does not. */
  private once(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const found = this.packed.get(key);
    if (found) return found;
    const made = make();
    this.packed.set(key, made);
    made.catch(() => this.packed.delete(key));
    const [oldest] = this.packed.keys();
    if (this.packed.size > kept) this.packed.delete(oldest!);
    return made;
  }

  private async packFresh(budget: Budget): Promise<Uint8Array> {
    const pools = shownPools(budget, await this.files.official(budget));
    return packBundle({
      order: await this.files.order(budget),
      regulation: canonical(budget.regulation),
      roll: canonical(budget.roll ?? { kind: 'declared' }),
      log: canonical(await this.box.log(budget.id)),
      pools,
      reports: (results) => this.report.write(budget, pools, results),
      publicKey: this.box.publicKey,
      sign: (text) => this.box.sign(text),
    });
  }
}

const isResultFinal = ({ status }: Budget): boolean => budgetStates.indexOf(status) >= budgetStates.indexOf('results-final');

/** Envelopes with too few ballots are shown with the final result only. */
export const shownPools = (budget: Budget, pools: readonly CountFile[]): CountFile[] => pools.filter((pool) => !isLateHidden(budget, pool));

export const isLateHidden = (budget: Budget, { isLate }: Pick<CountFile, 'isLate'>): boolean => isLate && !isResultFinal(budget);
