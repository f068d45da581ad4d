import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { Agenda, ownMatter } from '../agenda.ts';
import type { AgendaItem } from '../agenda-item.entity.ts';
import { sessionPolicy } from '../councils.policy.ts';
import { CouncilStore } from '../councils.store.ts';
import { MandateStore } from '../mandate.store.ts';

const adding = z.object({
  sessionId: z.uuid(),
  titles: translatedText(5, 300),
  /** Code of the matter for the law of visas: `budget`, `action-plan`. */
  visaSubject: z
    .string()
    .regex(/^[a-z-]{3,40}$/)
    .nullish(),
});
type Adding = z.infer<typeof adding>;

/** Puts a matter of the council itself, which no procedure brings, on an open agenda. */
@Injectable()
export class AddAgendaItem implements UseCase<Adding, { id: string }> {
  readonly action = sessionPolicy.addItem;
  readonly input = adding;

  constructor(private readonly councils: CouncilStore) {}

  async execute(tx: Tx, { sessionId, titles, visaSubject }: Adding): Promise<{ id: string }> {
    const session = await this.councils.lock(tx, sessionId);
    tx.authorize(this.action, session, { type: 'session', id: sessionId });
    if (session.status !== 'agenda-open') throw new DomainError('NO_OPEN_AGENDA');
    const id = await this.councils.insertItem(tx, session, { subjectType: ownMatter, subjectId: newId(), titles, visaSubject });
    tx.note({ item: id });
    return { id };
  }
}

/** Locks an item that is still open, whichever procedure brought it. Throws ITEM_SETTLED. */
async function lockOpen(councils: CouncilStore, tx: Tx, action: string, itemId: string): Promise<{ item: AgendaItem; communeId: string }> {
  const { item, session } = await councils.lockItem(tx, itemId);
  tx.authorize(action, session, { type: 'agenda-item', id: itemId });
  if (item.status !== 'open') throw new DomainError('ITEM_SETTLED', { state: item.status });
  return { item, communeId: session.communeId };
}

const referring = z.object({ itemId: z.uuid(), committeeId: z.uuid() });
type Referring = z.infer<typeof referring>;

/** Sends an item to one of the council's standing committees. A petition is referred by its own act, which tells the petitioner. */
@Injectable()
export class ReferAgendaItem implements UseCase<Referring, { id: string }> {
  readonly action = sessionPolicy.referItem;
  readonly input = referring;

  constructor(
    private readonly councils: CouncilStore,
    private readonly mandates: MandateStore,
    private readonly agenda: Agenda,
  ) {}

  async execute(tx: Tx, { itemId, committeeId }: Referring): Promise<{ id: string }> {
    const { item, communeId } = await lockOpen(this.councils, tx, this.action, itemId);
    const { names } = await this.mandates.committeeOf(tx, communeId, committeeId);
    await this.agenda.refer(tx, item.subjectId, names.fr ?? Object.values(names)[0]!, committeeId);
    tx.note({ committee: committeeId });
    return { id: itemId };
  }
}

const reporting = z.object({ itemId: z.uuid(), report: translatedText(10, 20_000), reportedOn: z.iso.date() });
type Reporting = z.infer<typeof reporting>;

/** Records what the standing committee reports on an item. Throws ITEM_NOT_REFERRED, ITEM_SETTLED. */
@Injectable()
export class RecordCommitteeReport implements UseCase<Reporting, { id: string }> {
  readonly action = sessionPolicy.report;
  readonly input = reporting;

  constructor(private readonly councils: CouncilStore) {}

  async execute(tx: Tx, { itemId, report, reportedOn }: Reporting): Promise<{ id: string }> {
    const { item } = await lockOpen(this.councils, tx, this.action, itemId);
    if (!item.committee) throw new DomainError('ITEM_NOT_REFERRED');
    await this.councils.updateItem(tx, itemId, { committeeReport: report, committeeReportedOn: reportedOn });
    tx.note({ reportedOn });
    return { id: itemId };
  }
}
