import { Injectable } from '@nestjs/common';
import { ChainNodes, type NodeFacts, type OwedStep } from '#chain';
import type { AgendaItem } from './agenda-item.entity.ts';
import { CouncilReader } from './council.reader.ts';
import type { CouncilSession } from './session.entity.ts';

/** What the council says of its agendas and deliberations, for the chain of effect. */
@Injectable()
export class CouncilChain {
  constructor(
    nodes: ChainNodes,
    private readonly councils: CouncilReader,
  ) {
    nodes.register('agenda-item', (_actor, ids) => this.items(ids));
    nodes.register('deliberation', (_actor, ids) => this.deliberations(ids));
  }

  private async items(ids: readonly string[]): Promise<NodeFacts[]> {
    const found = await this.councils.itemsWithSessions(ids);
    return found.map(({ item, session }) => ({
      ...placeOf(item, session),
      id: item.id,
      state: item.status,
      stateKey: `agenda-item.status.${item.status}`,
      since: item.createdAt,
      owes: owedBy(item, session),
    }));
  }

  private async deliberations(ids: readonly string[]): Promise<NodeFacts[]> {
    const rows = await this.councils.deliberationsByIds(ids);
    const found = await this.councils.itemsWithSessions(rows.map(({ agendaItemId }) => agendaItemId));
    const places = new Map(found.map(({ item, session }) => [item.id, placeOf(item, session)]));
    return rows.map(({ id, agendaItemId, outcome, createdAt }) => ({
      ...places.get(agendaItemId)!,
      id,
      state: outcome,
      stateKey: `deliberation.outcome.${outcome}`,
      since: createdAt,
    }));
  }
}

const placeOf = ({ titles }: AgendaItem, { id, communeId }: CouncilSession) => ({
  titles,
  territoryId: communeId,
  address: ['communes', communeId, 'council', id],
  isPublic: true,
});

/** A decision on the day of the session; where that was not held, another agenda since that day. */
function owedBy({ status }: AgendaItem, { startsOn }: CouncilSession): OwedStep | undefined {
  if (status === 'open') return { relation: 'decided-by', dueOn: startsOn };
  return status === 'moved' ? { relation: 'moved-to', dueOn: startsOn } : undefined;
}
