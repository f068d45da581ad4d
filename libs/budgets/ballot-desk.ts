import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { UseCases } from '#platform';
import { BallotBatcher } from './ballot-batcher.ts';
import { BallotBoxStore, type Channel } from './ballot-box.store.ts';
import { BallotLog, type LogProof } from './ballot-log.ts';
import { BallotSealing } from './ballot-sealing.ts';
import { type Ballot, type BallotProject, checkBallot } from './domain/ballot.ts';
import { leafHash } from './domain/merkle.ts';
import type { Regulation } from './domain/regulation.ts';
import { BudgetReader } from './budget.reader.ts';
import { AdmitVoter, AdmitVoterAtDesk } from './use-cases/admit-voter.ts';
import { VoteCalendars } from './vote-calendars.ts';

/** What the voter keeps: where the ballot is in the public log, and under which ids it will be published. */
export interface BallotReceipt {
  readonly budgetId: string;
  readonly published: readonly { readonly envelopeId: string; readonly id: string }[];
  readonly orderSeed: string;
  readonly proof: LogProof;
}

interface Cast {
  readonly budgetId: string;
  readonly ballot: Ballot;
  /** Made by the voter's own device, 22 characters or more. Whoever has it can change the ballot until closing; it is never stored. */
  readonly secret: string;
  readonly requestId: string;
}

interface Paper {
  readonly regulation: Regulation;
  readonly projects: readonly BallotProject[];
  readonly seed: string;
  readonly key: Buffer;
  readonly length: number;
}

/**
 * Takes ballots. Two acts that know nothing of each other: the voter is admitted (policy, roll, audit, request id; without the ballot),
 * then the ballot goes, already sealed, into a batch. The ballot is in no request, audit, message or log line.
 */
@Injectable()
export class BallotDesk {
  /** What a vote needs to know and never changes while it is open. */
  private readonly papers = new Map<string, Paper>();

  constructor(
    private readonly useCases: UseCases,
    private readonly batcher: BallotBatcher,
    private readonly boxes: BallotBoxStore,
    private readonly log: BallotLog,
    private readonly sealing: BallotSealing,
    private readonly budgets: BudgetReader,
    private readonly calendars: VoteCalendars,
  ) {}

  /** Throws what is wrong with the ballot before the voter is marked, VOTER_NOT_ELIGIBLE, VOTING_CLOSED, ALREADY_VOTED. */
  async cast(actor: Actor, { requestId, ...cast }: Cast): Promise<BallotReceipt> {
    const paper = await this.judged(cast);
    await this.useCases.run(AdmitVoter, actor, { budgetId: cast.budgetId }, { requestId });
    return this.drop(paper, cast, actor.id, 'web');
  }

  /** Assisted voting, or a paper ballot that is typed in: the same count, and the same person votes once. */
  async castAtDesk(
    clerk: Actor,
    { requestId, voterId, channel, ...cast }: Cast & { voterId: string; channel: 'desk' | 'paper' },
  ): Promise<BallotReceipt> {
    const paper = await this.judged(cast);
    await this.useCases.run(AdmitVoterAtDesk, clerk, { budgetId: cast.budgetId, voterId }, { requestId });
    return this.drop(paper, cast, voterId, channel);
  }

  private async judged({ budgetId, ballot, secret }: Omit<Cast, 'requestId'>): Promise<Paper> {
    if (!/^[\w-]{22,128}$/.test(secret)) throw new DomainError('BALLOT_SECRET_WRONG', {}, 'secret');
    const paper = this.papers.get(budgetId) ?? (await this.read(budgetId));
    this.papers.set(budgetId, paper);
    checkBallot(paper.regulation, paper.projects, ballot);
    return paper;
  }

  private async read(budgetId: string): Promise<Paper> {
    const budget = await this.budgets.get(budgetId);
    await this.calendars.of(budgetId);
    const box = await this.boxes.find(budgetId);
    if (!box?.keySealed || !budget.orderSeed) throw new DomainError('VOTING_CLOSED');
    const projects = await this.budgets.ballotProjects(budgetId);
    const key = this.sealing.keyOf(budgetId, box.keySealed);
    return { regulation: budget.regulation, projects, seed: budget.orderSeed, key, length: box.sealedBytes };
  }

  private async drop(
    paper: Paper,
    { budgetId, ballot, secret }: Omit<Cast, 'requestId'>,
    voterId: string,
    channel: Channel,
  ): Promise<BallotReceipt> {
    const sealed = this.sealing.seal(budgetId, paper.key, paper.length, secret, ballot);
    const leaf = leafHash(sealed);
    const position = await this.batcher.add(budgetId, { voterId, channel, tag: this.sealing.tag(budgetId, secret), sealed, leaf });
    return {
      budgetId,
      published: ballot.map(({ envelopeId }) => ({ envelopeId, id: this.sealing.publishedId(budgetId, secret, envelopeId) })),
      orderSeed: paper.seed,
      proof: await this.log.proof(budgetId, position, leaf),
    };
  }
}
