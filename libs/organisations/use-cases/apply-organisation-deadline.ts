import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { addDays, type Day } from '#kernel';
import { deadlineDuePayload, type Tx, type UseCase } from '#platform';
import { isInGoodStanding } from '../domain/organisation.ts';
import { actsUntil, isActing, noticeDays } from '../domain/terms.ts';
import { type Act, type LockedOrganisation, OrganisationActs } from '../organisation-acts.ts';
import { termsOf } from '../organisation-parts.reader.ts';
import { organisationPolicy } from '../organisations.policy.ts';

type Input = z.infer<typeof deadlineDuePayload>;

/** On its legal day, however late the worker: the end of the last term is told, or the association lapses; what no longer applies is recorded. */
@Injectable()
export class ApplyOrganisationDeadline implements UseCase<Input, void> {
  readonly action = organisationPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(private readonly acts: OrganisationActs) {}

  async execute(tx: Tx, { subjectId, kind, day }: Input): Promise<void> {
    const locked = await this.acts.lock(tx, this.action, subjectId);
    const act = kind === 'term-end' ? lapse(locked, day) : notice(locked, day);
    tx.note({ deadline: kind, legalDay: day, applied: act !== undefined });
    if (act) await this.acts.apply(tx, locked, act);
  }
}

/** The first day on which nobody acts is the day after the term. */
function lapse({ organisation, members }: LockedOrganisation, lastDay: Day): Act | undefined {
  const day = addDays(lastDay, 1);
  const isDue = isInGoodStanding(organisation.status) && !isActing(termsOf(members), day);
  return isDue ? { event: 'termOver', day, tells: 'lapsed', params: { day } } : undefined;
}

function notice({ organisation, members }: LockedOrganisation, day: Day): Act | undefined {
  const until = actsUntil(termsOf(members), day);
  const isDue = organisation.status === 'verified' && until !== undefined && addDays(until, -noticeDays) <= day;
  return isDue ? { event: 'termNear', day, tells: 'expiring', params: { toDay: until } } : undefined;
}
