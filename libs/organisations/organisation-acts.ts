import { Injectable } from '@nestjs/common';
import { type Calendar, type Day, dayOf, DomainError, type Translated } from '#kernel';
import { DeadlineStore, FileReader, message, type Tx } from '#platform';
import { type Territory, TerritoryReader } from '#territory';
import type { DocumentFact } from './domain/documents.ts';
import { isInGoodStanding, type OrganisationEvent, organisationMachine } from './domain/organisation.ts';
import { termDeadlines } from './domain/terms.ts';
import type { Organisation } from './organisation.entity.ts';
import type { OrganisationMember } from './organisation-member.entity.ts';
import { OrganisationParts, teamOf, termsOf } from './organisation-parts.reader.ts';
import type { OrganisationDocument, OrganisationPlace } from './organisation-parts.entity.ts';
import { OrganisationStore } from './organisation.store.ts';
import { type FactName, messageOf, type OrganisationFact } from './organisations.messages.ts';

/** A dossier under its lock, with the day and the calendar of its seat. */
export interface LockedOrganisation {
  readonly organisation: Organisation;
  readonly places: readonly OrganisationPlace[];
  readonly members: readonly OrganisationMember[];
  readonly documents: readonly OrganisationDocument[];
  readonly commune: Territory;
  readonly calendar: Calendar;
  readonly today: Day;
}

/** An act that moves a dossier: its event, what changes besides the state, what the history keeps and what is told. */
export interface Act {
  readonly event: OrganisationEvent;
  readonly changes?: Partial<Organisation>;
  /** The legal day, where it is not today. */
  readonly day?: Day;
  readonly reasonCodes?: readonly string[];
  readonly reasons?: Translated;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly tells?: FactName;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The name as notices say it. */
export const namesIn = ({ nameAr, nameLatin }: Pick<Organisation, 'nameAr' | 'nameLatin'>): Translated => ({
  ...(nameAr ? { ar: nameAr } : {}),
  ...(nameLatin ? { fr: nameLatin, en: nameLatin, es: nameLatin } : {}),
});

/** What all acts on a dossier share: lock, policy, table, dates, history, message. */
@Injectable()
export class OrganisationActs {
  constructor(
    private readonly store: OrganisationStore,
    private readonly parts: OrganisationParts,
    private readonly files: FileReader,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** Locks, and checks the policy in the commune of the seat, or in another where the act belongs to it. Throws NOT_FOUND or FORBIDDEN. */
  async lock(tx: Tx, action: string, id: string, communeOf?: (locked: LockedOrganisation) => string): Promise<LockedOrganisation> {
    const locked = await this.load(tx, id);
    const communeId = communeOf?.(locked) ?? locked.organisation.communeId;
    tx.authorize(action, { communeId, teamIds: teamOf(locked.members) }, { type: 'organisation', id });
    return locked;
  }

  /** Locks without asking: for what happens to a dossier by the way of another act. */
  hold(tx: Tx, id: string): Promise<LockedOrganisation> {
    return this.load(tx, id);
  }

  /** What was read under the lock, read again after parts were changed by the same act. */
  async again(tx: Tx, { organisation }: LockedOrganisation): Promise<LockedOrganisation> {
    return this.load(tx, organisation.id);
  }

  async apply(tx: Tx, locked: LockedOrganisation, act: Act): Promise<Organisation> {
    const { organisation, calendar } = locked;
    const day = act.day ?? locked.today;
    const terms = termsOf(locked.members);
    const status = organisationMachine.next(organisation.status, act.event, {
      day,
      actorId: tx.actor.id,
      declaredBy: organisation.declaredBy,
      checkedBy: organisation.checkedBy,
      hasReceipt: organisation.receiptNumber !== null,
      documents: await this.documentFacts(locked.documents),
      terms,
    });
    const next: Organisation = { ...organisation, ...act.changes, status };
    await this.store.update(tx, organisation.id, { ...act.changes, status });
    const dates = isInGoodStanding(status) ? termDeadlines(terms, day, calendar, status === 'expiring') : [];
    await this.deadlines.replace(tx, { type: 'organisation', id: organisation.id }, next.communeId, dates);
    await this.record(tx, organisation, next, act, day);
    if (act.tells) this.tell(tx, locked, act.tells, act.params);
    return next;
  }

  /** Tells a fact, with what a notice about an association always says: its name and the commune of its seat. */
  tell(tx: Tx, { organisation, commune }: LockedOrganisation, name: FactName, params: OrganisationFact['params'] = {}): void {
    const type = messageOf(name);
    const said = { ...params, name: namesIn(organisation), commune: commune.names };
    if (type) tx.emit(message(type, { organisationId: organisation.id, params: said }));
  }

  /** The commune of a seat or branch. Throws SEAT_NOT_A_COMMUNE. */
  async commune(tx: Tx, id: string): Promise<Territory> {
    const [territory] = await this.territories.byIds([id], tx);
    if (territory?.kind !== 'commune') throw new DomainError('SEAT_NOT_A_COMMUNE', {}, 'communeId');
    return territory;
  }

  private async load(tx: Tx, id: string): Promise<LockedOrganisation> {
    const organisation = await this.store.lock(tx, id);
    const places = (await this.parts.places(tx.manager, [id])).get(id) ?? [];
    const members = (await this.parts.members(tx.manager, [id])).get(id) ?? [];
    const documents = (await this.parts.documents(tx.manager, [id])).get(id) ?? [];
    const commune = await this.territories.get(organisation.communeId, tx);
    const calendar = await this.territories.calendarOf(organisation.communeId, tx);
    return { organisation, places, members, documents, commune, calendar, today: dayOf(tx.now, calendar.timeZone) };
  }

  private async documentFacts(documents: readonly OrganisationDocument[]): Promise<DocumentFact[]> {
    const views = await this.files.byIds(documents.map(({ fileId }) => fileId));
    const scans = new Map(views.map(({ id, scan }) => [id, scan]));
    return documents.flatMap(({ kind, fileId }) => (scans.has(fileId) ? [{ kind, scan: scans.get(fileId)! }] : []));
  }

  private async record(tx: Tx, before: Organisation, after: Organisation, act: Act, legalDay: Day): Promise<void> {
    await this.store.addEvent(tx, {
      organisationId: before.id,
      legalDay,
      event: act.event,
      fromStatus: before.status,
      toStatus: after.status,
      actorRole: tx.permission ?? '',
      reasonCodes: [...(act.reasonCodes ?? [])],
      reasons: act.reasons ?? null,
      details: { ...act.details },
    });
    tx.note({ event: act.event, from: before.status, to: after.status });
  }
}
