import { Injectable } from '@nestjs/common';
import { CloseSession, ConveneSession, OpenAgenda, OpenSession, PlanSession } from '#councils';
import { UseCases, type UseCaseClass } from '#platform';
import type { StaffedCommune } from './places.ts';
import { daysAfter, ordinarySessions, type Timeline } from './timeline.ts';

/** The sessions of a commune's council that the demonstration's procedures meet. */
export interface DemoSessions {
  /** The last two that were held, the later one first. */
  readonly held: readonly [Date, Date];
  readonly next: Date;
}

export function demoSessions(now: Date): DemoSessions {
  const { held, next } = ordinarySessions(now);
  return { held: [held.at(-1)!, held.at(-2)!], next };
}

/** Holds a council's sessions: planned, agenda opened (it freezes by itself), convened, held, closed. */
@Injectable()
export class CouncilDemo {
  constructor(private readonly useCases: UseCases) {}

  hold(timeline: Timeline, { commune, staff }: StaffedCommune): void {
    const { held, next } = ordinarySessions(timeline.now);
    const days = [...held, next];
    for (const [index, day] of days.entries()) {
      const previous = days[index - 1];
      const opensOn = previous ? daysAfter(previous, 5) : daysAfter(day, -100);
      this.session(timeline, { commune, staff }, day, opensOn);
    }
  }

  private session(timeline: Timeline, { commune, staff }: StaffedCommune, day: Date, opensOn: Date): void {
    let sessionId = '';
    const { secretary, 'council-president': president } = staff;
    timeline.at(daysAfter(opensOn, -1), async () => {
      const planned = await this.useCases.run(PlanSession, secretary, { communeId: commune.id, startsOn: day.toISOString().slice(0, 10) });
      sessionId = planned.id;
    });
    timeline.at(opensOn, () => this.step(OpenAgenda, secretary, sessionId));
    timeline.at(daysAfter(day, -12), () => this.step(ConveneSession, president, sessionId));
    timeline.at(day, () => this.step(OpenSession, president, sessionId));
    timeline.at(daysAfter(day, 2), () => this.step(CloseSession, secretary, sessionId));
  }

  private async step(
    type: UseCaseClass<{ sessionId: string }, unknown>,
    actor: StaffedCommune['staff']['secretary'],
    sessionId: string,
  ): Promise<void> {
    await this.useCases.run(type, actor, { sessionId });
  }
}
