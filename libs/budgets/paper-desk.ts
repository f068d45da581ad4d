import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { UseCases } from '#platform';
import { isSecret } from './ballot-desk.ts';
import type { SealedBallot } from './ballot-box.store.ts';
import { type BallotPaper, BallotPapers } from './ballot-papers.ts';
import { BallotSealing } from './ballot-sealing.ts';
import { type Ballot, checkBallot } from './domain/ballot.ts';
import { canonical } from './domain/canonical.ts';
import { leafHash } from './domain/merkle.ts';
import { ConfirmPaperBallots, EnterPaperBallots } from './use-cases/paper-ballots.ts';

/** One paper of the pile. */
export interface TypedPaper {
  /** What is printed on the paper and on the stub its voter keeps: 22 letters and digits or more. Without it nobody finds the ballot again. */
  readonly code?: string | null;
  readonly ballot: Ballot;
}

interface Pile {
  readonly requestId: string;
  readonly budgetId: string;
  readonly papers: readonly TypedPaper[];
}

/**
 * Types ballots of paper into the box, a pile at a time, twice: by one person, and again by another who does not see what the first
 * typed. Between the two the database holds codes under the key of the box, and nothing of a ballot. Whose the papers are nobody knows:
 * their voters were marked when they were given one.
 */
@Injectable()
export class PaperDesk {
  constructor(
    private readonly useCases: UseCases,
    private readonly papers: BallotPapers,
    private readonly sealing: BallotSealing,
  ) {}

  /** Throws what is wrong with a paper, with its place in the pile; PAPER_CODE_USED, PAPER_BALLOTS_TOO_MANY. */
  async enter(actor: Actor, { requestId, budgetId, papers }: Pile): Promise<{ actId: string }> {
    const paper = await this.judged(budgetId, papers);
    const pile = { budgetId, papers: papers.map((one) => fingerprint(paper, one)) };
    return this.useCases.run(EnterPaperBallots, actor, pile, { requestId });
  }

  /** Throws PAPER_BALLOTS_DIFFER with the place of the first paper that was typed otherwise, and what the confirmation of any act throws. */
  async confirm(actor: Actor, { requestId, budgetId, papers, actId }: Pile & { actId: string }): Promise<{ ballots: number }> {
    const paper = await this.judged(budgetId, papers);
    const sealed = papers.map((one) => this.sealed(budgetId, paper, one));
    // a function is no part of the request that is remembered
    const pile = { actId, papers: papers.map((one) => fingerprint(paper, one)), sealed: () => sealed };
    return this.useCases.run(ConfirmPaperBallots, actor, pile, { requestId });
  }

  private async judged(budgetId: string, papers: readonly TypedPaper[]): Promise<BallotPaper> {
    const paper = await this.papers.of(budgetId);
    const seen = new Set<string>();
    for (const [place, { code, ballot }] of papers.entries()) {
      atPaper(place, () => checkBallot(paper.regulation, paper.projects, ballot));
      if (!code) continue;
      if (!isSecret(code)) throw new DomainError('PAPER_CODE_WRONG', { paper: place + 1 }, `papers.${place}.code`);
      if (seen.has(code)) throw new DomainError('PAPER_CODE_USED', { paper: place + 1 }, `papers.${place}.code`);
      seen.add(code);
    }
    return paper;
  }

  private sealed(budgetId: string, { key, length }: BallotPaper, { code, ballot }: TypedPaper): SealedBallot {
    const secret = code ?? randomBytes(32).toString('base64url');
    const sealed = this.sealing.seal(budgetId, key, length, secret, ballot);
    return { tag: this.sealing.tag(budgetId, secret), sealed, leaf: leafHash(sealed) };
  }
}

/** By what two typings of a paper are compared, under the key of the box; the order in which choices are typed is nothing. */
function fingerprint({ key }: BallotPaper, { code, ballot }: TypedPaper): string {
  const envelopes = ballot
    .map(({ envelopeId, choices }) => ({ envelopeId, choices: choices.toSorted((a, b) => a.project - b.project) }))
    .toSorted((a, b) => (a.envelopeId < b.envelopeId ? -1 : 1));
  return createHmac('sha256', key)
    .update(`paper\n${code ?? ''}\n${canonical(envelopes)}`)
    .digest('hex');
}

/** Says of a refusal which paper it is. */
function atPaper(place: number, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, { ...error.params, paper: place + 1 }, `papers.${place}.ballot`);
  }
}
