import { Injectable } from '@nestjs/common';
import { ChainNodes, type NodeFacts, type OwedStep } from '#chain';
import type { Actor, Day } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { owesAnswer } from './domain/petition.ts';
import { procedureById } from './domain/procedure.ts';
import type { PetitionHistoryEvent } from './petition-event.entity.ts';
import type { Petition } from './petition.entity.ts';
import { petitionText } from './petition-moderation.ts';
import { PetitionReader } from './petition.reader.ts';

/** What is said of petitions, for the chain of effect. */
@Injectable()
export class PetitionChain {
  constructor(
    nodes: ChainNodes,
    private readonly petitions: PetitionReader,
    private readonly texts: ModeratedTexts,
  ) {
    nodes.register('petition', (actor, ids) => this.read(actor, ids));
  }

  private async read(actor: Actor, ids: readonly string[]): Promise<NodeFacts[]> {
    const [rows, histories, hidden] = await Promise.all([
      this.petitions.byIds(actor, ids),
      this.petitions.histories(ids),
      this.texts.hidden(petitionText, ids),
    ]);
    return rows.map((petition) => {
      const history = histories.get(petition.id) ?? [];
      const instead = petition.petitionerId === actor.personId ? undefined : hidden.get(petition.id);
      return {
        id: petition.id,
        titles: instead ? this.texts.placeholder(instead) : petition.titles,
        state: petition.status,
        stateKey: `petition.status.${petition.status}`,
        since: history.at(-1)?.at ?? petition.createdAt,
        territoryId: petition.communeId,
        address: ['petitions', petition.id],
        isPublic: petition.openedAt !== null,
        owes: owedBy(petition, history),
      };
    });
  }
}

/**
 * The next step by a day that passed or is promised: an answer that was missed kept it from the agenda, or under a law that asks for a
 * decision from that; a follow-up is owed by the day it was promised for.
 */
function owedBy({ status, overdueSince, rulePackId }: Petition, history: readonly PetitionHistoryEvent[]): OwedStep | undefined {
  if (overdueSince && owesAnswer(status, procedureById(rulePackId)))
    return { relation: owesAnswer(status) ? 'put-on-agenda' : 'decided-by', dueOn: overdueSince };
  if (status !== 'in-follow-up') return undefined;
  const promised = history.findLast(({ event }) => event === 'followUp')?.details['followUpDueOn'];
  return promised ? { relation: 'carried-out-by', dueOn: promised as Day } : undefined;
}
