import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Chain } from '#chain';
import { translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const input = z.object({
  petitionId: z.uuid(),
  /** An action of a plan, a commitment, or the written reason why nothing follows. */
  kind: z.enum(['action', 'commitment', 'nothing']),
  text: translatedText(10, 5000),
  dueOn: z.iso.date().nullish(),
  /** The thing itself by which it is carried out, where there is one already. */
  carriedOutBy: z.object({ kind: z.enum(['plan-action', 'commitment', 'budget-project']), id: z.uuid() }).nullish(),
});

/** Records what becomes of the decision; may be said several times. Throws CHAIN_NODE_UNKNOWN, CHAIN_NODE_ELSEWHERE. */
@Injectable()
export class FollowUpPetition implements UseCase<z.infer<typeof input>, PetitionNow> {
  readonly action = petitionPolicy.followUp;
  readonly input = input;

  constructor(
    private readonly acts: PetitionActs,
    private readonly chain: Chain,
  ) {}

  async execute(tx: Tx, { petitionId, kind, text, dueOn, carriedOutBy: by }: z.infer<typeof input>): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const { communeId: territoryId } = locked.petition;
    if (by) {
      await this.chain.require(tx, [by], territoryId, 'carriedOutBy');
      await this.chain.carryOut(tx, [{ origin: { kind: 'petition', id: petitionId }, by, territoryId }]);
    }
    return this.acts.apply(tx, locked, {
      event: 'followUp',
      reasons: text,
      details: { followUp: kind, followUpDueOn: dueOn ?? null },
      tells: petitionMessages['followed-up'],
      params: { text },
    });
  }
}

const closing = z.object({ petitionId: z.uuid(), summary: translatedText(10, 5000) });

/** Ends a petition with a public summary. */
@Injectable()
export class ClosePetition implements UseCase<z.infer<typeof closing>, PetitionNow> {
  readonly action = petitionPolicy.followUp;
  readonly input = closing;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { petitionId, summary }: z.infer<typeof closing>): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    return this.acts.apply(tx, locked, { event: 'close', reasons: summary, tells: petitionMessages.closed, params: { summary } });
  }
}
