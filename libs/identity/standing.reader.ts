import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Actor, type Level } from '#kernel';
import { Clock, Config } from '#platform';
import { type PersonStanding, type StandingFacts, standingOf } from './domain/standing.ts';
import { GrantReader, type HeldGrant } from './grant.reader.ts';
import type { SessionRow } from './session.reader.ts';

/** Who a person is, as far as it is proved, and what the session may do with it. */
@Injectable()
export class StandingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grants: GrantReader,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The actor of a session: halfway where a second factor is owed. */
  async actorOf({ grants, ...session }: SessionRow): Promise<Actor> {
    const { personId, hasFactor, assured, secondFactorAt: factorAt } = session;
    const roles = await this.grants.withCommunes(grants);
    const standing = this.judge({ hasFactor, assured, factorAt, roles });
    if (standing.isHalfway) return Actor.halfway;
    const held = roles.filter(({ role }) => !standing.withheld.includes(role));
    return Actor.person(personId, held, { level: standing.level, withheld: standing.withheld, session });
  }

  /** Without a session nothing is withheld: for screens that show a person their own level, and for seeds. */
  async levelOf(personId: string): Promise<Level> {
    const standing = await this.standingOf(personId, this.clock.now(), await this.grants.inForce(personId));
    return standing?.level ?? 0;
  }

  /** Whether a session without a second factor would be halfway. */
  async owesFactor(personId: string): Promise<boolean> {
    return (await this.standingOf(personId, null, []))?.isHalfway ?? false;
  }

  private async standingOf(personId: string, factorAt: Date | null, grants: readonly HeldGrant[]): Promise<PersonStanding | undefined> {
    const [facts] = await this.dataSource.query(
      `SELECT EXISTS (SELECT 1 FROM second_factor WHERE person_id = p.id AND confirmed_at IS NOT NULL) AS "hasFactor",
         coalesce((SELECT max(level) FROM assurance WHERE person_id = p.id AND ended_at IS NULL), 0) AS assured
       FROM person p WHERE p.id = $1 AND p.erased_at IS NULL`,
      [personId],
    );
    return facts && this.judge({ ...facts, factorAt, roles: grants });
  }

  private judge(facts: StandingFacts): PersonStanding {
    return standingOf(facts, this.clock.now(), this.config.STAFF_SECOND_FACTOR);
  }
}
