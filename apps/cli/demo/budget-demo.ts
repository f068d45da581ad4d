import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AdoptRegulation,
  AdvanceBudget,
  BallotDesk,
  BallotHold,
  BudgetReader,
  CountJob,
  DraftBudget,
  JudgeAdmissibility,
  JudgeFeasibility,
  ProposeProject,
  ProposeProjectOnPaper,
  type Regulation,
} from '#budgets';
import { UseCases, type UseCaseClass } from '#platform';
import { BudgetDelivery } from './budget-delivery.ts';
import type { BudgetStory, IdeaStory } from './budget-stories.ts';
import { demoSessions } from './council-demo.ts';
import { demoCitizen } from './names.ts';
import { DemoPlaces, type StaffedCommune } from './places.ts';
import { daysAfter, type Timeline } from './timeline.ts';

/** A participatory budget while its story is told, with the days of its phases. */
export interface ToldBudget extends StaffedCommune {
  readonly story: BudgetStory;
  readonly days: Readonly<Record<keyof Regulation['phases'], Date>>;
  id: string;
}

const voters = 40;
const envelopeId = 'commune';
const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const unfeasible = {
  fr: 'Le terrain est inondable : le service technique ne peut pas y bâtir.',
  ar: 'الأرض معرضة للفيضان، ولا تستطيع المصلحة التقنية البناء عليها.',
};

/** Tells participatory budgets through the use cases, each act on its day: one in its ideas, one in its vote, one being built. */
@Injectable()
export class BudgetDemo {
  constructor(
    private readonly useCases: UseCases,
    private readonly places: DemoPlaces,
    private readonly budgets: BudgetReader,
    private readonly desk: BallotDesk,
    private readonly hold: BallotHold,
    private readonly job: CountJob,
    private readonly delivery: BudgetDelivery,
  ) {}

  async tell(timeline: Timeline, story: BudgetStory): Promise<void> {
    const place = await this.places.commune(story.commune);
    const told: ToldBudget = { ...place, story, days: daysOf(timeline.now, story), id: '' };
    const { ideasOpen, ballotPublished, votingOpens, votingCloses, objectionsUntil } = told.days;
    timeline.at(daysAfter(ideasOpen, -9), () => this.adopted(told));
    for (const [n, idea] of story.ideas.entries()) timeline.at(daysAfter(ideasOpen, 1 + n), () => this.propose(told, idea, n));
    timeline.at(daysAfter(told.days.ideasClose, 2), () => this.judge(told));
    timeline.at(ballotPublished, () => this.advance(told, 'publishBallot'));
    timeline.at(daysAfter(votingOpens, 2), () => this.vote(told));
    timeline.at(daysAfter(votingCloses, 1), async () => void (await this.job.turn()));
    timeline.at(daysAfter(objectionsUntil, 2), () => this.advance(told, 'finalise'));
    if (story.chapter === 'delivery') this.delivery.tell(timeline, told);
  }

  private async adopted(told: ToldBudget): Promise<void> {
    const { commune, staff, story } = told;
    const draft = { communeId: commune.id, titles: story.title, regulation: regulationOf(told) };
    told.id = (await this.run(DraftBudget, staff.clerk, draft)).id;
    const adoption = { budgetId: told.id, adoptedOn: dayOf(daysAfter(told.days.ideasOpen, -12)), reference: 'Délibération 7' };
    await this.run(AdoptRegulation, staff.secretary, adoption);
  }

  private async propose({ id: budgetId, staff }: ToldBudget, { title, body, price, from }: IdeaStory, n: number): Promise<void> {
    const given = { budgetId, envelopeId, titles: title, bodies: body, ...(price && { estimateCents: price * 90 }) };
    if (from === 'paper') return void (await this.run(ProposeProjectOnPaper, staff.clerk, { ...given, authorName: demoCitizen(60).name }));
    const by = from === 'group' ? { authorKind: 'group', authorName: 'Les voisins de la place' } : { authorKind: 'resident' };
    await this.run(ProposeProject, await this.places.citizen(20 + n), { ...given, ...by });
  }

  /** Ideas closed by themselves; each is admitted, then given its price, or the reason why it cannot be built. */
  private async judge(told: ToldBudget): Promise<void> {
    const { clerk } = told.staff;
    const projects = await this.budgets.projects(told.id);
    for (const { id: projectId } of projects) await this.run(JudgeAdmissibility, clerk, { projectId, verdict: 'admit' });
    await this.advance(told, 'startFeasibility');
    for (const { id: projectId, number } of projects) {
      const { price } = told.story.ideas[number - 1]!;
      const verdict = price ? { verdict: 'feasible', priceCents: price * 100 } : { verdict: 'unfeasible', reasons: unfeasible };
      await this.run(JudgeFeasibility, clerk, { projectId, ...verdict });
    }
  }

  /** All in one hour, so that nobody's ballot waits for company. */
  private async vote({ id: budgetId, story }: ToldBudget): Promise<void> {
    this.hold.waitMs = 50;
    const ballots = Array.from({ length: voters }, (_, voter) => {
      const chosen = story.ideas.flatMap(({ support }, n) =>
        (voter * 7 + n * 11) % voters < support ? [{ project: n + 1, points: 1 }] : [],
      );
      return chosen.length ? chosen : [{ project: 1, points: 1 }];
    });
    await Promise.all(
      ballots.map(async (choices, voter) => {
        const [requestId, secret] = [randomBytes(16).toString('hex'), randomBytes(16).toString('base64url')];
        await this.desk.cast(await this.places.citizen(voter), { budgetId, requestId, secret, ballot: [{ envelopeId, choices }] });
      }),
    );
  }

  private async advance({ id: budgetId, staff }: ToldBudget, event: string): Promise<void> {
    await this.run(AdvanceBudget, staff.clerk, { budgetId, event });
  }

  private run<Input, Output>(type: UseCaseClass<Input, Output>, actor: StaffedCommune['staff']['clerk'], input: object): Promise<Output> {
    return this.useCases.run(type, actor, input);
  }
}

/** Around now for those under way; before the last sitting of the council for the one that is being built. */
function daysOf(now: Date, { chapter }: BudgetStory): ToldBudget['days'] {
  const [held] = demoSessions(now).held;
  const opens = { ideas: daysAfter(now, 60), voting: daysAfter(now, -6), delivery: daysAfter(held, -75) }[chapter];
  return {
    ideasOpen: daysAfter(opens, -75),
    ideasClose: daysAfter(opens, -45),
    ballotPublished: daysAfter(opens, -10),
    votingOpens: opens,
    votingCloses: daysAfter(opens, 16),
    objectionsUntil: daysAfter(opens, 31),
  };
}

function regulationOf({ story, days, commune }: ToldBudget): Regulation {
  const phases = Object.fromEntries(Object.entries(days).map(([phase, day]) => [phase, dayOf(day)]));
  return {
    currency: 'MAD',
    ballot: { kind: 'approval', min: 1, max: 4 },
    rule: 'mes-cost-add1',
    ties: 'official-then-lot',
    envelopes: [{ id: envelopeId, names: commune.names, budget: story.money * 100 }],
    envelopeChoice: 'one',
    eligibility: { kind: 'declared' },
    quorumOfProjects: 3,
    maxProjectCost: story.money * 60,
    smallEnvelopes: { fewerThan: 10, handling: 'late' },
    phases: phases as unknown as Regulation['phases'],
  };
}
