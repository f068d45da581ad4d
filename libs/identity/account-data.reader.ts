import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actsOf, Clock, countRequests, FileReader } from '#platform';
import type { HeldRecord } from './personal-data.ts';

type Fields = HeldRecord['fields'];

/** What signing in holds of a person, for the person. */
@Injectable()
export class AccountDataReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sent: FileReader,
  ) {}

  account = (personId: string): Promise<HeldRecord[]> =>
    this.records(`SELECT name, email, locale, created_at::text AS since FROM person WHERE id = $1 AND erased_at IS NULL`, personId);

  contacts = (personId: string): Promise<HeldRecord[]> =>
    this.records(`SELECT kind, value, proven_at::text AS proven FROM person_contact WHERE person_id = $1 ORDER BY created_at`, personId);

  /** Keys and secrets: that they exist, never what they are. */
  keys = (personId: string): Promise<HeldRecord[]> =>
    this.records(
      `SELECT 'passkey' AS kind, label, created_at::text AS since, last_used_at::text AS used FROM passkey WHERE person_id = $1
       UNION ALL SELECT 'second-factor', NULL, confirmed_at::text, NULL FROM second_factor WHERE person_id = $1 AND confirmed_at IS NOT NULL
       UNION ALL SELECT CASE provider_id WHEN 'credential' THEN 'password' ELSE 'national-identity' END, NULL, created_at::text, NULL FROM credential WHERE person_id = $1`,
      personId,
    );

  /** Open sessions, each with the instant at which it ends by itself. */
  async sessions(personId: string): Promise<HeldRecord[]> {
    const rows: (Record<string, string> & { ends: Date })[] = await this.dataSource.query(
      `SELECT method, created_at::text AS opened, updated_at::text AS used, expires_at AS ends FROM session WHERE person_id = $1 AND expires_at > $2`,
      [personId, this.clock.now()],
    );
    return rows.map(({ ends, ...fields }) => ({ fields, keptUntil: ends }));
  }

  assurance = (personId: string): Promise<HeldRecord[]> =>
    this.records(
      `SELECT level, means, created_at::text AS since, ended_at::text AS ended FROM assurance WHERE person_id = $1 ORDER BY created_at`,
      personId,
    );

  roles = (personId: string): Promise<HeldRecord[]> =>
    this.records(
      `SELECT role, territory_id AS territory, body, from_day::text AS "from", to_day::text AS "to", ended_at::text AS ended
       FROM role_grant WHERE person_id = $1 ORDER BY from_day`,
      personId,
    );

  /** How many answers are kept, to be repeated to a browser that asks the same again. */
  async requests(personId: string): Promise<HeldRecord[]> {
    const count = await countRequests(this.dataSource.manager, `person:${personId}`);
    return count ? [{ fields: { count }, keptUntil: null }] : [];
  }

  /** Files the person sent, attached to something or not yet. */
  async files(personId: string): Promise<HeldRecord[]> {
    const files = await this.sent.sentBy(`person:${personId}`);
    return files.map(({ name, mediaType, bytes, ownerType, createdAt }) => ({
      fields: { name, mediaType, bytes, attachedTo: ownerType, sent: createdAt.toISOString() },
      keptUntil: ownerType ? null : new Date(createdAt.getTime() + 86_400_000),
    }));
  }

  /** What the person did, as the audit has it; the latest thousand. */
  async acts(personId: string): Promise<HeldRecord[]> {
    const acts = await actsOf(this.dataSource.manager, `person:${personId}`, 1000);
    return acts.map(({ at, ...act }) => ({ fields: { at: at.toISOString(), ...act }, keptUntil: null }));
  }

  private async records(sql: string, personId: string): Promise<HeldRecord[]> {
    const rows: Fields[] = await this.dataSource.query(sql, [personId]);
    return rows.map((fields) => ({ fields, keptUntil: null }));
  }
}
