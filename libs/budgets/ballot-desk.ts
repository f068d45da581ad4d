import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { UseCases } from '#platform';
import type { SaidFacts } from '#register';
import { BallotBatcher } from './ballot-batcher.ts';
import type { Bearer } from './ballot-box.store.ts';
import { BallotLog, type LogProof } from './ballot-log.ts';
import { BallotSealing } from './ballot-sealing.ts';
import { type Ballot, checkBallot } from './domain/ballot.ts';
import { leafHash } from './domain/merkle.ts';
import { AdmitVoter, AdmitVoterAtDesk } from './use-cases/admit-voter.ts';
import { type BallotPaper, BallotPapers } from './ballot-papers.ts';

/** Long enough that nobody finds it by trying: 22 letters, digits, - or _ are 128 bits and more. */
export const isSecret = (text: string): boolean => /^[\w-]{22,128}$/.test(text);

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

/** A voter at the desk: by account, or by what the identity card says. */
export interface AtDesk {
  readonly voterId?: string | null;
  readonly voter?: SaidFacts | null;
}

/**
 * Takes ballots. Two acts that know nothing of each other: the voter is admitted (policy, roll, audit, request id; without the ballot),
 * then the ballot goes, already sealed, into a batch. The ballot is in no request, audit, message or log line.
 */
@Injectable()
export class BallotDesk {
  constructor(
    private readonly useCases: UseCases,
    private readonly batcher: BallotBatcher,
    private readonly log: BallotLog,
    private readonly sealing: BallotSealing,
    private readonly papers: BallotPapers,
  ) {}

  /** Throws what is wrong with the ballot before the voter is marked, VOTER_NOT_ELIGIBLE, VOTING_CLOSED, ALREADY_VOTED. */
  async cast(actor: Actor, { requestId, ...cast }: Cast): Promise<BallotReceipt> {
    const paper = await this.judged(cast);
    if (paper.regulation.secrecy === 'blind-token') throw new DomainError('BALLOT_TOKEN_NEEDED');
    const { voterTag = null } = await this.useCases.run(AdmitVoter, actor, { budgetId: cast.budgetId }, { requestId });
    return this.drop(paper, cast, { voterId: actor.id, voterTag, channel: 'web' });
  }

  /**
   * Assisted voting: a clerk types what the voter says and gives the receipt. The same count, and the same person votes once. Throws
   * BALLOT_ROLL_NEEDED for who has no account where no roll is asked.
   */
  async castAtDesk(clerk: Actor, { requestId, voterId, voter, ...cast }: Cast & AtDesk): Promise<BallotReceipt> {
    const paper = await this.judged(cast);
    const who = { budgetId: cast.budgetId, ...(voterId ? { voterId } : { voter }) };
    const admitted = await this.useCases.run(AdmitVoterAtDesk, clerk, who, { requestId });
    return this.drop(paper, cast, { voterId: admitted.voterId, voterTag: admitted.voterTag ?? null, channel: 'desk' });
  }

  /** A ballot that comes with a token of the box, from nobody known; the token was checked. */
  async castByToken(cast: Omit<Cast, 'requestId'>, tokenHash: string): Promise<BallotReceipt> {
    return this.drop(await this.judged(cast), cast, { tokenHash });
  }

  private async judged({ budgetId, ballot, secret }: Omit<Cast, 'requestId'>): Promise<BallotPaper> {
    if (!isSecret(secret)) throw new DomainError('BALLOT_SECRET_WRONG', {}, 'secret');
    const paper = await this.papers.of(budgetId);
    checkBallot(paper.regulation, paper.projects, ballot);
    return paper;
  }

  private async drop(paper: BallotPaper, { budgetId, ballot, secret }: Omit<Cast, 'requestId'>, by: Bearer): Promise<BallotReceipt> {
    const sealed = this.sealing.seal(budgetId, paper.key, paper.length, secret, ballot);
    const leaf = leafHash(sealed);
    const position = await this.batcher.add(budgetId, { by, tag: this.sealing.tag(budgetId, secret), sealed, leaf });
    return {
      budgetId,
      published: ballot.map(({ envelopeId }) => ({ envelopeId, id: this.sealing.publishedId(budgetId, secret, envelopeId) })),
      orderSeed: paper.seed,
      proof: await this.log.proof(budgetId, position, leaf),
    };
  }
}
