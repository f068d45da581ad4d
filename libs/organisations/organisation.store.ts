import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Day, DomainError, newId } from '#kernel';
import type { Tx } from '#platform';
import { Organisation } from './organisation.entity.ts';
import { OrganisationMember } from './organisation-member.entity.ts';
import { OrganisationDocument, OrganisationGovernance, OrganisationHistoryEvent, OrganisationPlace } from './organisation-parts.entity.ts';

type New<Row, Unset extends keyof Row> = Omit<Row, 'id' | 'createdAt' | Unset>;

/** Writes dossiers; everything of a dossier is changed under the lock of its row. */
@Injectable()
export class OrganisationStore {
  async lock(tx: Tx, id: string): Promise<Organisation> {
    const row = await tx.manager.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Holds a dossier still while another procedure relies on it; several may at once. */
  async hold(tx: Tx, id: string): Promise<Organisation> {
    const row = await tx.manager.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_read' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async insert(tx: Tx, row: Omit<Organisation, 'checkedBy' | 'verifiedBy' | 'verifiedOn' | 'createdAt'>): Promise<void> {
    await tx.manager.insert(Organisation, { ...row, createdAt: tx.now });
  }

  async update(tx: Tx, id: string, changes: Partial<Organisation>): Promise<void> {
    if (Object.keys(changes).length) await tx.manager.update(Organisation, { id }, changes);
  }

  countDeclaredBy(tx: Tx, personId: string): Promise<number> {
    return tx.manager.countBy(Organisation, { declaredBy: personId, status: 'declared' });
  }

  /** Associations of whose teams a person is or was, in the order in which they are locked. */
  async organisationsOf(tx: Tx, personId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      'SELECT DISTINCT organisation_id AS id FROM organisation_member WHERE person_id = $1 ORDER BY 1',
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  async addPlace(tx: Tx, row: New<OrganisationPlace, 'toDay' | 'confirmedBy' | 'confirmedOn'>): Promise<string> {
    const id = newId();
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO organisation_place (id, organisation_id, territory_id, kind, address, from_day, document_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [id, row.organisationId, row.territoryId, row.kind, row.address, row.fromDay, row.documentId, tx.now],
    );
    if (!inserted.length) throw new DomainError('BRANCH_ALREADY_THERE', {}, 'communeId');
    return id;
  }

  async endPlace(tx: Tx, id: string, toDay: Day): Promise<void> {
    await tx.manager.update(OrganisationPlace, { id, toDay: IsNull() }, { toDay });
  }

  async confirmPlace(tx: Tx, id: string, day: Day): Promise<void> {
    await tx.manager.update(OrganisationPlace, { id, confirmedOn: IsNull() }, { confirmedBy: tx.actor.id, confirmedOn: day });
  }

  async addMember(tx: Tx, row: Omit<OrganisationMember, 'createdAt' | 'endedOn' | 'confirmedBy' | 'confirmedOn'>): Promise<void> {
    await tx.manager.insert(OrganisationMember, { ...row, createdAt: tx.now });
  }

  async updateMember(
    tx: Tx,
    id: string,
    changes: Partial<Pick<OrganisationMember, 'personId' | 'emailCode' | 'isNamePublic' | 'endedOn' | 'nameSealed'>>,
  ): Promise<void> {
    await tx.manager.update(OrganisationMember, { id }, changes);
  }

  async confirmMember(tx: Tx, id: string, day: Day): Promise<void> {
    await tx.manager.update(OrganisationMember, { id, confirmedOn: IsNull() }, { confirmedBy: tx.actor.id, confirmedOn: day });
  }

  /** An invitation that is open, by its own id. Throws INVITATION_UNKNOWN. */
  async lockInvitation(tx: Tx, id: string, emailCode: string): Promise<OrganisationMember> {
    const row = await tx.manager.findOne(OrganisationMember, {
      where: { id, emailCode, personId: IsNull(), endedOn: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new DomainError('INVITATION_UNKNOWN');
    return row;
  }

  async addDocument(tx: Tx, row: Pick<OrganisationDocument, 'organisationId' | 'kind' | 'fileId' | 'issuedOn'>): Promise<string> {
    const id = newId();
    await tx.manager.insert(OrganisationDocument, { ...row, id, createdBy: tx.actor.id, createdAt: tx.now });
    return id;
  }

  async removeDocument(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(OrganisationDocument, { id }, { removedAt: tx.now });
  }

  async addGovernance(tx: Tx, row: New<OrganisationGovernance, 'createdBy'>): Promise<string> {
    const id = newId();
    await tx.manager.insert(OrganisationGovernance, { ...row, id, createdBy: tx.actor.id, createdAt: tx.now });
    return id;
  }

  async addEvent(tx: Tx, event: Omit<OrganisationHistoryEvent, 'id' | 'at'>): Promise<void> {
    await tx.manager.insert(OrganisationHistoryEvent, { ...event, id: newId(), at: tx.now } as never);
  }
}
