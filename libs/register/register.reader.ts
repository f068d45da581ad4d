import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, type Page, type PageRequest, toPage } from '#kernel';
import { may } from '#platform';
import type { Claim, Proof } from './claim.store.ts';
import { additionColumns, type Freeze, freezeColumns, type LateAddition } from './freeze.store.ts';
import type { LineRefusal } from './roll-line.store.ts';
import { RegisterDatabase } from './register-database.ts';
import { registerPolicy } from './register.policy.ts';
import { type LateRemoval, RemovalStore } from './removal.store.ts';
import { type RollVersion, versionColumns } from './roll.store.ts';
import { type RegisterSettings, SettingsStore } from './settings.store.ts';

export type OwnClaim = Pick<Claim, 'reference' | 'communeId' | 'status' | 'recordedAt'>;

export interface OwnLink {
  readonly communeId: string;
  readonly proof: Proof;
  readonly confirmedAt: Date;
}

export interface OwnQuestion {
  readonly id: string;
  readonly at: Date;
  readonly askedBy: 'self' | 'staff' | 'system';
  readonly action: string;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly territoryId: string;
  readonly category: string;
  readonly on: Day;
  readonly answer: string;
  readonly reason: string;
}

export interface RefusedLines {
  readonly items: LineRefusal[];
  /** Give it as `after` for the next page; null at the end. */
  readonly nextLine: number | null;
}

/** What may be read of the register: how imports went, what is frozen, and by each person what concerns them. No line of a roll. */
@Injectable()
export class RegisterReader {
  constructor(
    private readonly database: RegisterDatabase,
    private readonly stored: SettingsStore,
    private readonly removals: RemovalStore,
  ) {}

  async settings(actor: Actor, communeId: string): Promise<RegisterSettings> {
    this.need(actor, registerPolicy.readSettings, communeId);
    return this.stored.of(communeId);
  }

  /** Versions of the rolls of a commune, the newest import first. */
  versions(actor: Actor, communeId: string, first: number): Promise<RollVersion[]> {
    this.need(actor, registerPolicy.readRolls, communeId);
    return this.database.query<RollVersion>(
      `SELECT ${versionColumns} FROM register.roll_version v WHERE v.commune_id = $1 ORDER BY v.started_at DESC, v.id DESC LIMIT $2`,
      [communeId, first],
    );
  }

  /** How far an import is, or how it went. */
  async version(actor: Actor, id: string): Promise<RollVersion> {
    const [row] = await this.database.query<RollVersion>(`SELECT ${versionColumns} FROM register.roll_version v WHERE v.id = $1`, [id]);
    this.need(actor, registerPolicy.readRolls, row?.communeId);
    return row!;
  }

  /** Lines that were refused, in the order of the file. */
  async refusedLines(actor: Actor, versionId: string, first: number, after: number): Promise<RefusedLines> {
    await this.version(actor, versionId);
    const rows = await this.database.query<LineRefusal>(
      'SELECT line, code, field FROM register.roll_refusal WHERE version_id = $1 AND line > $2 ORDER BY line LIMIT $3',
      [versionId, after, first + 1],
    );
    const items = rows.slice(0, first);
    return { items, nextLine: rows.length > first ? items.at(-1)!.line : null };
  }

  /** Rolls frozen for the procedures of a commune, the newest first. */
  async freezes(actor: Actor, communeId: string, { first, after }: PageRequest): Promise<Page<Freeze>> {
    this.need(actor, registerPolicy.readRolls, communeId);
    const rows = await this.database.query<Freeze>(
      `SELECT ${freezeColumns} FROM register.freeze f JOIN register.roll_version v ON v.id = f.version_id
       WHERE f.commune_id = $1 AND f.confirmed_at IS NOT NULL AND ($2::timestamptz IS NULL OR (f.frozen_at, f.id) < ($2, $3::uuid))
       ORDER BY f.frozen_at DESC, f.id DESC LIMIT $4`,
      [communeId, after?.at ?? null, after?.id ?? null, first + 1],
    );
    return toPage(rows, first, ({ frozenAt, id }) => ({ at: frozenAt, id }));
  }

  /** What was added to some frozen rolls, or proposed; the reader was allowed the freezes. */
  async additionsOf(freezeIds: string[]): Promise<Map<string, LateAddition[]>> {
    const rows = await this.database.query<LateAddition>(
      `SELECT ${additionColumns} FROM register.late_addition a JOIN register.freeze f ON f.id = a.freeze_id
       WHERE a.freeze_id = ANY ($1::uuid[]) ORDER BY a.proposed_at, a.id`,
      [freezeIds],
    );
    return Map.groupBy(rows, ({ freezeId }) => freezeId);
  }

  /** Who was taken off some frozen rolls, or is proposed; the reader was allowed the freezes. */
  async removalsOf(freezeIds: string[]): Promise<Map<string, LateRemoval[]>> {
    return Map.groupBy(await this.removals.of(freezeIds), ({ freezeId }) => freezeId);
  }

  ownClaims(actor: Actor): Promise<OwnClaim[]> {
    return this.database.query<OwnClaim>(
      `SELECT reference, commune_id AS "communeId", status, recorded_at AS "recordedAt" FROM register.claim
       WHERE person_id = $1 ORDER BY recorded_at DESC, id DESC LIMIT 50`,
      [personOf(actor)],
    );
  }

  ownLinks(actor: Actor): Promise<OwnLink[]> {
    return this.database.query<OwnLink>(
      `SELECT commune_id AS "communeId", proof, confirmed_at AS "confirmedAt" FROM register.link
       WHERE person_id = $1 AND ended_at IS NULL ORDER BY confirmed_at DESC`,
      [personOf(actor)],
    );
  }

  /** Who asked what about the reader, the latest first. */
  async ownQuestions(actor: Actor, { first, after }: PageRequest): Promise<Page<OwnQuestion>> {
    const rows = await this.database.query<OwnQuestion>(
      `SELECT id, at, CASE WHEN asked_by = 'person:' || person_id THEN 'self' WHEN asked_by LIKE 'system:%' THEN 'system' ELSE 'staff' END AS "askedBy",
         action, subject_type AS "subjectType", subject_id AS "subjectId", territory_id AS "territoryId", category,
         to_char(on_day, 'YYYY-MM-DD') AS on, answer, reason
       FROM register.question
       WHERE person_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid)) ORDER BY at DESC, id DESC LIMIT $4`,
      [personOf(actor), after?.at ?? null, after?.id ?? null, first + 1],
    );
    return toPage(rows, first, ({ at, id }) => ({ at, id }));
  }

  /** What may not be seen is not found, like what is not there. */
  private need(actor: Actor, action: string, communeId: string | undefined): void {
    if (!communeId || !may(actor, action, { communeId })) throw new DomainError('NOT_FOUND');
  }
}

function personOf(actor: Actor): string {
  if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
  return actor.personId;
}
