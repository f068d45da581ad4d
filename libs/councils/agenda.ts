import { Injectable } from '@nestjs/common';
import { Chain, isChainKind } from '#chain';
import { addDays, type Day, dayOf, DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import type { AgendaItem, Outcome } from './agenda-item.entity.ts';
import { CouncilStore } from './councils.store.ts';
import { checkVotes } from './domain/quorum.ts';
import type { CouncilSession } from './session.entity.ts';
import { VisaActs } from './visa-acts.ts';

/** The kind of a matter that no procedure brings: the council's own. */
export const ownMatter = 'matter';

/** One door for every procedure: an item names its procedure (`petition`, `opinion`, `charter`, `plan`) and the id within it. */
export interface Placement {
  readonly communeId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly titles: Translated;
  readonly onlyOrdinary: boolean;
  readonly timeZone: string;
  /** The first day of a sitting for which the matter comes in time; the next sitting where the law sets none. */
  readonly notBefore?: Day;
  /** Code of the matter for the law of visas (`action-plan`, `budget`); none where its deliberation takes effect by itself. */
  readonly visaSubject?: string;
}

export interface Decided {
  readonly outcome: Outcome;
  readonly reasons: Translated;
  readonly votes: { readonly for: number; readonly against: number; readonly abstaining: number };
}

export interface Placed {
  readonly itemId: string;
  readonly sessionId: string;
  readonly startsOn: Day;
}

/** A deliberation; with the id of the visa it waits for, where it needs one. */
export interface Recorded {
  readonly deliberationId: string;
  readonly decidedOn: Day;
  readonly visaId?: string;
}

/** What procedures ask of the council, inside their own transaction; the caller has authorised the act. */
@Injectable()
export class Agenda {
  constructor(
    private readonly councils: CouncilStore,
    private readonly visas: VisaActs,
    private readonly chain: Chain,
  ) {}

  /** Puts a matter on the next agenda that is open. Throws NO_OPEN_AGENDA or ALREADY_ON_AN_AGENDA. */
  async place(tx: Tx, { communeId, timeZone, onlyOrdinary, notBefore, ...item }: Placement): Promise<Placed> {
    const today = dayOf(tx.now, timeZone);
    const after = notBefore && addDays(notBefore, -1) > today ? addDays(notBefore, -1) : today;
    const session = await this.councils.lockNextOpen(tx, communeId, after, onlyOrdinary);
    if (!session) throw new DomainError('NO_OPEN_AGENDA');
    const itemId = await this.councils.insertItem(tx, session, item);
    const { subjectType: kind, subjectId } = item;
    const to = { kind: 'agenda-item', id: itemId } as const;
    if (isChainKind(kind))
      await this.chain.link(tx, { from: { kind, id: subjectId }, to, relation: 'put-on-agenda', territoryId: communeId });
    return { itemId, sessionId: session.id, startsOn: session.startsOn };
  }

  /** A matter of the council itself that was postponed goes to the next open agenda; without one it waits for the secretary. */
  async placeAgain(tx: Tx, communeId: string, subjectId: string): Promise<void> {
    const last = await this.councils.lastItem(tx, subjectId);
    const { startsOn } = await this.councils.lock(tx, last.sessionId);
    const next = await this.councils.lockNextOpen(tx, communeId, startsOn, false);
    if (!next) return;
    const [from, to] = [last.id, await this.councils.insertItem(tx, next, last)].map((id) => ({ kind: 'agenda-item', id }) as const);
    await this.chain.link(tx, { from: from!, to: to!, relation: 'moved-to', territoryId: communeId });
  }

  /** Notes the standing committee that examines a matter first. Throws NOT_ON_AN_AGENDA. */
  async refer(tx: Tx, subjectId: string, committee: string, committeeId: string | null = null): Promise<void> {
    const item = await this.councils.lockOpenItem(tx, subjectId);
    await this.councils.updateItem(tx, item.id, { committee, committeeId });
  }

  /** The item of a matter on which the council sits. Throws NOT_ON_AN_AGENDA or COUNCIL_NOT_SITTING. */
  async lockSitting(tx: Tx, subjectId: string): Promise<AgendaItem> {
    return (await this.sitting(tx, subjectId)).item;
  }

  /** Whether what is written down can be the council's decision. Throws NOT_ON_AN_AGENDA, COUNCIL_NOT_SITTING, VOTES_EXCEED_PRESENT. */
  async checkDecision(tx: Tx, subjectId: string, votes: Decided['votes']): Promise<void> {
    checkVotes(votes, (await this.sitting(tx, subjectId)).session.present);
  }

  /** A matter was heard in the sitting, and nothing is voted. Throws NOT_ON_AN_AGENDA or COUNCIL_NOT_SITTING. */
  async hear(tx: Tx, subjectId: string): Promise<void> {
    const item = await this.lockSitting(tx, subjectId);
    await this.councils.updateItem(tx, item.id, { status: 'deliberated' });
  }

  /**
   * Records what the sitting council decided on a day; where the matter needs a visa and was adopted, the visa is owed from then on.
   * Throws NOT_ON_AN_AGENDA, COUNCIL_NOT_SITTING, VOTES_EXCEED_PRESENT.
   */
  async deliberate(tx: Tx, subjectId: string, { outcome, reasons, votes }: Decided, decidedOn: Day): Promise<Recorded> {
    const { item, session } = await this.sitting(tx, subjectId);
    checkVotes(votes, session.present);
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
    const { communeId: territoryId } = session;
    const to = { kind: 'deliberation', id: deliberationId } as const;
    await this.chain.link(tx, { from: { kind: 'agenda-item', id: item.id }, to, relation: 'decided-by', territoryId });
    if (outcome !== 'adopted' && outcome !== 'partly-adopted') return { deliberationId, decidedOn };
    const { visaSubject } = item;
    return { deliberationId, decidedOn, visaId: await this.visas.openFor(tx, session, { deliberationId, visaSubject, decidedOn }) };
  }

  private async sitting(tx: Tx, subjectId: string): Promise<{ item: AgendaItem; session: CouncilSession }> {
    const item = await this.councils.lockOpenItem(tx, subjectId);
    const session = await this.councils.lock(tx, item.sessionId);
    if (session.status !== 'in-session') throw new DomainError('COUNCIL_NOT_SITTING', { state: session.status });
    return { item, session };
  }
}
