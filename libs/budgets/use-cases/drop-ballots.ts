import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { BallotBoxStore, type SealedVote } from '../ballot-box.store.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { isVotingTime } from '../domain/phase-dates.ts';
import { VoteCalendars } from '../vote-calendars.ts';
import { namesOf, type Voter } from '../voter-mark.store.ts';

/** What became of one vote of a batch, at its place. */
export interface Dropped {
  readonly position?: number;
  readonly refusal?: 'ALREADY_VOTED' | 'BALLOT_SECRET_WRONG' | 'VOTING_CLOSED';
}

const input = z.object({ budgetId: z.uuid(), votes: z.custom<readonly SealedVote[]>((given) => Array.isArray(given)) });
type Input = z.infer<typeof input>;

/**
 * Puts a batch of sealed ballots into the box and marks their voters. One vote that is refused never fails its neighbours. No line of
 * audit, no request and no message: the marks are the record.
 */
@Injectable()
export class DropBallots implements UseCase<Input, Dropped[]> {
  readonly action = budgetPolicy.dropBallots;
  readonly input = input;
  readonly audited = false;

  constructor(
    private readonly budgets: BudgetStore,
    private readonly boxes: BallotBoxStore,
    private readonly calendars: VoteCalendars,
  ) {}

  async execute(tx: Tx, { budgetId, votes }: Input): Promise<Dropped[]> {
    const calendar = await this.calendars.of(budgetId);
    const budget = await this.budgets.holdOpen(tx, budgetId);
    tx.authorize(this.action, budget);
    const isOpen = budget.status === 'voting' && isVotingTime(budget.regulation.phases, calendar, tx.now);
    if (!isOpen) return votes.map(() => ({ refusal: 'VOTING_CLOSED' }));
    const box = await this.boxes.lock(tx, budgetId);
    const { voters, tags } = await this.boxes.known(tx, budgetId, votes);
    const spent = await this.boxes.spent(tx, budgetId, votes);
    const refusals = votes.map((vote) => refusalOf(vote, { voters, tags, spent }));
    const accepted = votes.filter((_, place) => !refusals[place]);
    const fresh = accepted.filter(({ by }) => ('tokenHash' in by ? !spent.has(by.tokenHash) : !isMarked(by, voters)));
    const positions = accepted.length ? await this.boxes.drop(tx, budgetId, box, fresh, accepted) : new Map<SealedVote, number>();
    return votes.map((vote, place) => (refusals[place] ? { refusal: refusals[place] } : { position: positions.get(vote)! }));
  }
}

interface Known {
  /** Accounts and codes of lines. */
  readonly voters: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  /** The tag each token was spent with. */
  readonly spent: ReadonlyMap<string, string>;
}

/** A voter votes once, and a token once; a second ballot of either needs the secret of the first, and a secret is of one of them only. */
function refusalOf({ by, tag }: SealedVote, { voters, tags, spent }: Known): Dropped['refusal'] {
  if ('tokenHash' in by) {
    const before = spent.get(by.tokenHash);
    const isRight = before === undefined ? !tags.has(tag) : before === tag;
    return isRight ? undefined : 'BALLOT_SECRET_WRONG';
  }
  if (isMarked(by, voters) === tags.has(tag)) return undefined;
  return isMarked(by, voters) ? 'ALREADY_VOTED' : 'BALLOT_SECRET_WRONG';
}

const isMarked = (by: Voter, marked: ReadonlySet<string>): boolean => namesOf(by).some((name) => marked.has(name));
