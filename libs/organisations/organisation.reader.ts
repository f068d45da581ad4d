import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, type Cursor, fold, type Page, type PageRequest, toPage } from '#kernel';
import { PersonReader } from '#identity';
import type { PurposeTag } from './domain/dossier.ts';
import type { OrganisationState } from './domain/organisation.ts';
import { Organisation } from './organisation.entity.ts';
import { OrganisationMember } from './organisation-member.entity.ts';
import { OrganisationTeam } from './organisation-team.ts';
import { dossierCommunes } from './organisations.policy.ts';

/** What an association's card is looked for by. */
export interface CardFilter {
  /** With its seat or an open branch there. */
  readonly communeId?: string;
  readonly search?: string;
  readonly tag?: PurposeTag;
}

const isPublic = "o.status IN ('verified', 'expiring')";
/** Of the reader's own team, or in a commune whose dossiers the reader keeps. */
const isReadable = `(EXISTS (SELECT 1 FROM organisation_member m WHERE m.organisation_id = o.id AND m.person_id = :own AND m.ended_on IS NULL)
  OR o.commune_id = ANY (:communes::uuid[])
  OR EXISTS (SELECT 1 FROM organisation_place p WHERE p.organisation_id = o.id AND p.territory_id = ANY (:communes::uuid[])))`;

const nobody = '00000000-0000-0000-0000-000000000000';
const readerOf = (actor: Actor) => ({ own: actor.personId ?? nobody, communes: dossierCommunes(actor) });
const cursorOf = ({ createdAt, id }: Organisation): Cursor => ({ at: createdAt, id });

@Injectable()
export class OrganisationReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly team: OrganisationTeam,
    private readonly people: PersonReader,
  ) {}

  /** Cards of verified associations, the one declared last first. */
  cards({ communeId, search, tag }: CardFilter, page: PageRequest): Promise<Page<Organisation>> {
    const query = this.query().where(isPublic);
    if (communeId) {
      const isThere =
        'EXISTS (SELECT 1 FROM organisation_place p WHERE p.organisation_id = o.id AND p.territory_id = :communeId AND p.to_day IS NULL)';
      query.andWhere(isThere, { communeId });
    }
    if (search) query.andWhere('position(:search in o.searchText) > 0', { search: fold(search) });
    if (tag) query.andWhere(':tag = ANY (o.purposeTags)', { tag });
    return this.page(query, page);
  }

  /** Those of some ids whose card is public, or whose dossier the actor reads. */
  byIds(actor: Actor, ids: readonly string[]): Promise<Organisation[]> {
    return this.query().where('o.id = ANY (:ids::uuid[])', { ids }).andWhere(`(${isPublic} OR ${isReadable})`, readerOf(actor)).getMany();
  }

  /** Of some ids, those whose dossier the actor reads. */
  async readable(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.query()
      .select('o.id')
      .where('o.id = ANY (:ids::uuid[])', { ids })
      .andWhere(isReadable, readerOf(actor))
      .getMany();
    return new Set(rows.map(({ id }) => id));
  }

  /** Associations of whose team the actor is. */
  mine(actor: Actor): Promise<Organisation[]> {
    return this.query()
      .where(
        'EXISTS (SELECT 1 FROM organisation_member m WHERE m.organisation_id = o.id AND m.person_id = :own AND m.ended_on IS NULL)',
        readerOf(actor),
      )
      .orderBy('o.createdAt', 'DESC')
      .limit(100)
      .getMany();
  }

  /** Dossiers in the communes whose dossiers the actor keeps, the one declared last first. */
  worklist(actor: Actor, status: OrganisationState[] | undefined, page: PageRequest): Promise<Page<Organisation>> {
    const query = this.query().where('o.communeId = ANY (:communes::uuid[])', readerOf(actor));
    if (status?.length) query.andWhere({ status: In(status) });
    return this.page(query, page);
  }

  /** Branches that wait to be confirmed in the communes whose dossiers the actor keeps: their associations. */
  withBranchesToConfirm(actor: Actor): Promise<Organisation[]> {
    return this.query()
      .where(
        `EXISTS (SELECT 1 FROM organisation_place p WHERE p.organisation_id = o.id AND p.kind = 'branch' AND p.to_day IS NULL
           AND p.confirmed_on IS NULL AND p.territory_id = ANY (:communes::uuid[]))`,
        readerOf(actor),
      )
      .orderBy('o.createdAt', 'DESC')
      .limit(100)
      .getMany();
  }

  /** Others with the same name, in either script, in the same commune: perhaps declared twice. For staff. */
  async alike(actor: Actor, { id, communeId, searchText }: Organisation): Promise<Organisation[]> {
    if (!dossierCommunes(actor).includes(communeId)) return [];
    return this.query()
      .where('o.communeId = :communeId AND o.id <> :id AND o.searchText = :searchText', { id, communeId, searchText })
      .orderBy('o.createdAt', 'DESC')
      .limit(20)
      .getMany();
  }

  /** Invitations that wait for the actor's mailbox, each with its association. */
  async invitations(actor: Actor): Promise<{ member: OrganisationMember; organisation: Organisation }[]> {
    const email = actor.personId ? (await this.people.own(actor.personId))?.email : null;
    if (!email) return [];
    const members = await this.dataSource.manager
      .createQueryBuilder(OrganisationMember, 'm')
      .where('m.emailCode = :code AND m.personId IS NULL AND m.endedOn IS NULL', { code: this.team.codeOf(email) })
      .limit(20)
      .getMany();
    const organisations = await this.dataSource.manager.findBy(Organisation, {
      id: In(members.map(({ organisationId }) => organisationId)),
    });
    const byId = new Map(organisations.map((one) => [one.id, one]));
    return members.map((member) => ({ member, organisation: byId.get(member.organisationId)! }));
  }

  /** People of a team after a cursor, by id: the audience `organisation.team`. */
  async teamIds(organisationId: string, after: string | undefined, limit: number): Promise<string[]> {
    const rows: { personId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT person_id AS "personId" FROM organisation_member
       WHERE organisation_id = $1 AND person_id IS NOT NULL AND ended_on IS NULL AND ($2::uuid IS NULL OR person_id > $2) ORDER BY 1 LIMIT $3`,
      [organisationId, after ?? null, limit],
    );
    return rows.map(({ personId }) => personId);
  }

  private query(): SelectQueryBuilder<Organisation> {
    return this.dataSource.manager.createQueryBuilder(Organisation, 'o');
  }

  private async page(query: SelectQueryBuilder<Organisation>, { first, after }: PageRequest): Promise<Page<Organisation>> {
    if (after) query.andWhere('(o.createdAt, o.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('o.createdAt', 'DESC')
      .addOrderBy('o.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, cursorOf);
  }
}
