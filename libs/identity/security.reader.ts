import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#kernel';
import { Clock } from '#platform';
import { nationalProvider, type SessionMethod } from './auth.ts';
import { Passkey } from './passkey.entity.ts';

export interface OwnContact {
  readonly id: string;
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly provenAt: Date | null;
  readonly sharedBy: number;
  readonly isForNotices: boolean;
  /** Since when what is sent there is refused for good; null where it arrives. */
  readonly failingSince: Date | null;
}

export interface OwnSession {
  readonly id: string;
  readonly method: SessionMethod;
  readonly openedAt: Date;
  /** To the day, roughly: the library writes it down once a day. */
  readonly usedAt: Date;
  readonly endsAt: Date;
  readonly hasSecondFactor: boolean;
  readonly isCurrent: boolean;
}

export interface OwnKeys {
  readonly hasPassword: boolean;
  readonly hasNationalIdentity: boolean;
  readonly hasSecondFactor: boolean;
  readonly recoveryCodesLeft: number;
}

/** How a person's account is protected, for that person. */
@Injectable()
export class SecurityReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  contacts({ id }: Actor): Promise<OwnContact[]> {
    return this.dataSource.query(
      `SELECT c.id, c.kind, c.value, c.proven_at AS "provenAt", c.value = coalesce(p.email, '') AS "isForNotices",
         c.failing_since AS "failingSince",
         (SELECT count(*)::int FROM person_contact o WHERE o.kind = c.kind AND o.value = c.value) AS "sharedBy"
       FROM person_contact c JOIN person p ON p.id = c.person_id WHERE c.person_id = $1 ORDER BY c.created_at, c.id`,
      [id],
    );
  }

  sessions({ id, standing }: Actor): Promise<OwnSession[]> {
    return this.dataSource.query(
      `SELECT id, method, created_at AS "openedAt", updated_at AS "usedAt", expires_at AS "endsAt",
         second_factor_at IS NOT NULL AS "hasSecondFactor", id IS NOT DISTINCT FROM $3::uuid AS "isCurrent"
       FROM session WHERE person_id = $1 AND expires_at > $2 ORDER BY created_at DESC, id`,
      [id, this.clock.now(), standing.session?.id ?? null],
    );
  }

  passkeys({ id }: Actor): Promise<Passkey[]> {
    return this.dataSource.manager.find(Passkey, { where: { personId: id }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async keys({ id }: Actor): Promise<OwnKeys> {
    const [keys] = await this.dataSource.query(
      `SELECT EXISTS (SELECT 1 FROM credential WHERE person_id = $1 AND provider_id = 'credential') AS "hasPassword",
         EXISTS (SELECT 1 FROM credential WHERE person_id = $1 AND provider_id = $2) AS "hasNationalIdentity",
         EXISTS (SELECT 1 FROM second_factor WHERE person_id = $1 AND confirmed_at IS NOT NULL) AS "hasSecondFactor",
         (SELECT count(*)::int FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) AS "recoveryCodesLeft"`,
      [id, nationalProvider],
    );
    return keys;
  }
}
