import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { UseCases } from '#platform';
import { BallotDesk, type BallotReceipt } from './ballot-desk.ts';
import { BlindTokens } from './blind-tokens.ts';
import type { Ballot } from './domain/ballot.ts';
import { tokenBytes, tokenHash } from './domain/blind-token.ts';
import { AdmitBlindBallot, IssueBallotToken } from './use-cases/issue-token.ts';

interface Asked {
  readonly budgetId: string;
  /** Base 64. */
  readonly blinded: string;
  readonly requestId: string;
}

interface BlindCast {
  readonly budgetId: string;
  readonly ballot: Ballot;
  readonly secret: string;
  /** Base 64: 64 bytes, and their signature. */
  readonly token: string;
  readonly signature: string;
}

/** Voting with blind tokens: signed in, the voter has a token signed that the server cannot see; later, as nobody, votes with it. */
@Injectable()
export class BlindDesk {
  constructor(
    private readonly useCases: UseCases,
    private readonly tokens: BlindTokens,
    private readonly desk: BallotDesk,
  ) {}

  /** Throws VOTER_NOT_ELIGIBLE, VOTING_CLOSED, ALREADY_VOTED, BALLOT_TOKEN_ISSUED, BALLOT_TOKEN_WRONG before anybody is marked. */
  async issue(actor: Actor, { budgetId, blinded, requestId }: Asked): Promise<{ signature: string }> {
    const bytes = Buffer.from(blinded, 'base64');
    // tried first: a number that cannot be signed marks nobody; the signature is worth nothing before it is given out
    const signature = actor.kind === 'person' ? await this.tokens.sign(budgetId, bytes) : Buffer.alloc(0);
    await this.useCases.run(IssueBallotToken, actor, { budgetId, blindedHash: tokenHash(bytes).toString('hex') }, { requestId });
    return { signature: signature.toString('base64') };
  }

  /** Throws BALLOT_TOKEN_WRONG, BALLOT_SECRET_WRONG for a token already used with another secret, and what is wrong with the ballot. */
  async cast(actor: Actor, { token, signature, ...cast }: BlindCast): Promise<BallotReceipt> {
    await this.useCases.run(AdmitBlindBallot, actor, { budgetId: cast.budgetId });
    const [bytes, signed] = [Buffer.from(token, 'base64'), Buffer.from(signature, 'base64')];
    if (bytes.length !== tokenBytes) throw new DomainError('BALLOT_TOKEN_WRONG', {}, 'token');
    await this.tokens.check(cast.budgetId, bytes, signed);
    return this.desk.castByToken(cast, tokenHash(bytes).toString('hex'));
  }
}
