import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addDays, dayOf, DomainError, newId } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { isHearing, type LawPack, lawsOn, type RulePack } from '#rulepacks';
import { TerritoryReader } from '#territory';
import { CouncilStore } from '../councils.store.ts';
import { sessionPolicy } from '../councils.policy.ts';
import { DissolutionStore } from '../dissolution.store.ts';
import { councilLawOf } from '../council-law.ts';
import { agendaFreezeDay, kindOf, lastDayOf, type SessionLaw } from '../domain/session.ts';

const input = z.object({ communeId: z.uuid(), startsOn: z.iso.date() });
type Input = z.infer<typeof input>;

/** Plans a session; whether it is ordinary follows from its month. */
@Injectable()
export class PlanSession implements UseCase<Input, { id: string }> {
  readonly action = sessionPolicy.plan;
  readonly input = input;

  constructor(
    private readonly councils: CouncilStore,
    private readonly territories: TerritoryReader,
    private readonly dissolutions: DissolutionStore,
  ) {}

  async execute(tx: Tx, { communeId, startsOn }: Input): Promise<{ id: string }> {
    tx.authorize(this.action, { communeId });
    if (await this.dissolutions.running(tx, communeId)) throw new DomainError('COUNCIL_DISSOLVED');
    const commune = await this.territories.get(communeId, tx);
    if (startsOn <= dayOf(tx.now, commune.timeZone)) throw new DomainError('SESSION_IN_THE_PAST', { day: startsOn }, 'startsOn');
    const jurisdiction = await this.territories.jurisdictionOf(communeId, tx);
    const pack = calendarLaw(
      lawsOn({ country: commune.countryCode, jurisdiction, level: commune.kind as RulePack['level'], on: startsOn }),
    );
    if (!pack) throw new DomainError('NO_LAW_FOR_TERRITORY');
    const id = newId();
    tx.note({ startsOn }, { type: 'session', id });
    const law = await councilLawOf(this.territories, communeId, startsOn);
    await this.councils.insert(tx, {
      id,
      communeId,
      startsOn,
      kind: kindOf(startsOn, pack),
      status: 'planned',
      agendaFreezesOn: agendaFreezeDay(startsOn, pack),
      convocationDueOn: addDays(startsOn, -pack.sessions.convocationDays.value),
      lastDay: lastDayOf(startsOn, pack.sessions.maxDays.value, null),
      rulePackId: pack.id,
      councilLawId: law?.id ?? null,
    });
    return { id };
  }
}

/** The law whose sessions hold: that of petitions first; of a place that only knows what is heard, that, which sets no months. */
function calendarLaw(laws: readonly LawPack[]): SessionLaw | undefined {
  const law =
    laws.find(({ instrument, ...pack }) => instrument === 'petition' && 'sessions' in pack) ??
    laws.find((pack) => !isHearing(pack)) ??
    laws[0];
  if (!law || !isHearing(law)) return law;
  const says = <Value>(value: Value) => ({ ...law.hearing.answeredInSitting, value });
  return {
    id: law.id,
    sessions: {
      ...{ ordinaryMonths: says([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), agendaFreezeDays: says(0), convocationDays: says(0) },
      maxDays: says(null),
    },
  };
}
