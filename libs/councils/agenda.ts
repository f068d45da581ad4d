import { Injectable } from '@nestjs/common';
import { Chain, isChainKind } from '#chain';
import { addDays, type Day, dayOf, DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import type { AgendaItem, Outcome } from './agenda-item.entity.ts';
import { CouncilStore } from './councils.store.ts';

export interface Placement {
  readonly communeId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly titles: Translated;
  readonly onlyOrdinary: boolean;
  readonly timeZone: string;
  /** The first day of a sitting for which the matter comes in time; the next sitting where the law sets none. */
  readonly notBefore?: Day;
}

export interface Decided {
  readonly outcome: Outcome;
  readonly reasons: Translated;
  readonly votes: { readonly for: number; readonly against: number; readonly abstaining: number };
}

export interface Placed {
  readonly sessionId: string;
  readonly startsOn: Day;
}

/** What procedures ask of the council, inside their own transaction; the caller has authorised the act. */
@Injectable()
export class Agenda {
  constructor(
    private readonly councils: CouncilStore,
    private readonly chain: Chain,
  ) {}

  /** Puts a matter on the next agenda that is open. Throws NO_OPEN_AGENDA or ALREADY_ON_AN_AGENDA. */
  async place(tx: Tx, { communeId, timeZone, onlyOrdinary, notBefore, ...item }: Placement): Promise<Placed> {
    const today = dayOf(tx.now, timeZone);
    const after = notBefore && addDays(notBefore, -1) > today ? addDays(notBefore, -1) : today;
    const session = await this.councils.lockNextOpen(tx, communeId, after, onlyOrdinary);
    if (!session) throw new DomainError('NO_OPEN_AGENDA');
    const itemId = await this.councils.insertItem(tx, session, { ...item, committee: null });
    const { subjectType: kind, subjectId } = item;
    const to = { kind: 'agenda-item', id: itemId } as const;
    if (isChainKind(kind))
      await this.chain.link(tx, { from: { kind, id: subjectId }, to, relation: 'put-on-agenda', territoryId: communeId });
    return { sessionId: session.id, startsOn: session.startsOn };
  }

  /** Notes the standing committee that examines a matter first. Throws NOT_ON_AN_AGENDA. */
  async refer(tx: Tx, subjectId: string, committee: string): Promise<void> {
    const item = await this.councils.lockOpenItem(tx, subjectId);
    await this.councils.updateItem(tx, item.id, { committee });
  }

  /** The item of a matter on which the council sits. Throws NOT_ON_AN_AGENDA or COUNCIL_NOT_SITTING. */
  async lockSitting(tx: Tx, subjectId: string): Promise<AgendaItem> {
    const item = await this.councils.lockOpenItem(tx, subjectId);
    const session = await this.councils.lock(tx, item.sessionId);
    if (session.status !== 'in-session') throw new DomainError('COUNCIL_NOT_SITTING', { state: session.status });
    return item;
  }

  /** A matter was heard in the sitting, and nothing is voted. Throws NOT_ON_AN_AGENDA or COUNCIL_NOT_SITTING. */
  async hear(tx: Tx, subjectId: string): Promise<void> {
    const item = await this.lockSitting(tx, subjectId);
    await this.councils.updateItem(tx, item.id, { status: 'deliberated' });
  }

  /** Records what the sitting council decided on a day. Throws NOT_ON_AN_AGENDA or COUNCIL_NOT_SITTING. */
  async deliberate(
    tx: Tx,
    subjectId: string,
    { outcome, reasons, votes }: Decided,
    decidedOn: Day,
  ): Promise<{ deliberationId: string; decidedOn: Day }> {
    const item = await this.lockSitting(tx, subjectId);
    const deliberationId = newId();
    await this.councils.insertDeliberation(tx, {
      id: deliberationId,
      agendaItemId: item.id,
      outcome,
      reasons,
      votesFor: votes.for,
      votesAgainst: votes.against,
      votesAbstaining: votes.abstaining,
      decidedOn,
    });
    await this.councils.updateItem(tx, item.id, { status: 'deliberated' });
    const { communeId: territoryId } = await this.councils.lock(tx, item.sessionId);
    const to = { kind: 'deliberation', id: deliberationId } as const;
    await this.chain.link(tx, { from: { kind: 'agenda-item', id: item.id }, to, relation: 'decided-by', territoryId });
    return { deliberationId, decidedOn };
  }
}
