import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, staffRoles } from '#kernel';
import { Clock } from '../time/clock.ts';
import { holdsRoleFor } from './four-eyes.policy.ts';
import { PendingAct } from './pending-act.entity.ts';

export interface WaitingAct extends PendingAct {
  readonly isOwn: boolean;
}

const most = 200;

/** Acts that wait for a second person. */
@Injectable()
export class PendingActReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those the actor proposed or may decide, the next to expire first. */
  async waiting(actor: Actor): Promise<WaitingAct[]> {
    const acts = await this.dataSource.manager
      .createQueryBuilder(PendingAct, 'a')
      .where("a.state = 'waiting' AND a.expiresAt > :now", { now: this.clock.now() })
      .andWhere('(a.communeId = ANY (:communes) OR a.proposedBy = :self)', { communes: actor.communesAs(staffRoles), self: actor.key })
      .orderBy('a.expiresAt')
      .addOrderBy('a.id')
      .limit(most)
      .getMany();
    return acts.map((act) => ({ ...act, isOwn: act.proposedBy === actor.key })).filter((act) => act.isOwn || holdsRoleFor(actor, act));
  }
}
