import { randomBytes } from 'node:crypto';
import type { Actor, StaffRole } from '#kernel';
import { Clock, type UseCaseClass } from '#platform';
import { crowd, type TestApp, type TestCommune, World } from '#testing';
import { BallotHold } from '../ballot-batcher.ts';
import { BallotDesk, type BallotReceipt } from '../ballot-desk.ts';
import { CountJob } from '../count-job.ts';
import type { Ballot } from '../domain/ballot.ts';
import type { Regulation } from '../domain/regulation.ts';
import { AdvanceBudget } from '../use-cases/advance-budget.ts';
import { AdoptRegulation, DraftBudget } from '../use-cases/draft-budget.ts';
import { JudgeAdmissibility, JudgeFeasibility } from '../use-cases/judge-project.ts';
import { ProposeProject } from '../use-cases/propose-project.ts';

export const regulation: Regulation = {
  currency: 'MAD',
  ballot: { kind: 'approval', min: 1, max: 4 },
  rule: 'mes-cost-add1',
  ties: 'official-then-lot',
  envelopes: [{ id: 'medina', names: { fr: 'Médina', ar: 'المدينة' }, budget: 1_000_000_00 }],
  envelopeChoice: 'one',
  eligibility: { kind: 'declared' },
  quorumOfProjects: 2,
  maxProjectCost: null,
  smallEnvelopes: { fewerThan: 10, handling: 'late' },
  phases: {
    ideasOpen: '2026-01-10',
    ideasClose: '2026-02-10',
    ballotPublished: '2026-03-10',
    votingOpens: '2026-04-01',
    votingCloses: '2026-04-15',
    objectionsUntil: '2026-05-01',
  },
};

export const reasons = { fr: 'Le terrain appartient à un particulier qui refuse de le céder.' };
export const newSecret = (): string => randomBytes(16).toString('base64url');

/** One commune with staff, and participatory budgets brought to where a test begins, by the real use cases. */
export class BudgetWorld {
  readonly world: World;
  commune!: TestCommune;
  staff!: Record<StaffRole, Actor>;
  author!: Actor;

  constructor(readonly app: TestApp) {
    this.world = new World(app);
  }

  async settle(): Promise<this> {
    this.app.get(BallotHold).waitMs = 20;
    this.commune = await this.world.commune();
    this.staff = await this.world.allStaff(this.commune.id);
    this.author = await this.world.citizen('Salma Idrissi');
    return this;
  }

  /** Sets the clock without letting dates act. */
  now(instant: string): void {
    this.app.get(Clock).set(instant);
  }

  advance(budgetId: string, event: string) {
    return this.app.run(AdvanceBudget, this.staff.clerk, { budgetId, event });
  }

  run<Input, Output>(type: UseCaseClass<Input, Output>, actor: Actor, input: object): Promise<Output> {
    return this.app.run(type, actor, input);
  }

  async draft(changes: Partial<Regulation> = {}): Promise<string> {
    const input = { communeId: this.commune.id, titles: { fr: 'Budget participatif 2026' }, regulation: { ...regulation, ...changes } };
    return (await this.run(DraftBudget, this.staff.clerk, input)).id;
  }

  async ideasOpen(changes: Partial<Regulation> = {}): Promise<string> {
    this.now('2026-01-11T10:00:00Z');
    const budgetId = await this.draft(changes);
    await this.run(AdoptRegulation, this.staff.secretary, { budgetId, adoptedOn: '2026-01-05', reference: 'Délibération 12/2026' });
    await this.advance(budgetId, 'openIdeas');
    return budgetId;
  }

  async propose(budgetId: string, envelopeId = 'medina', title = 'Une fontaine'): Promise<string> {
    const words = { titles: { fr: title }, bodies: { fr: `${title} pour le quartier, près de la place.` } };
    return (await this.run(ProposeProject, this.author, { budgetId, envelopeId, authorKind: 'resident', ...words })).id;
  }

  /** Feasible projects with these prices, in their order. */
  async feasible(prices: readonly number[], changes: Partial<Regulation> = {}): Promise<string> {
    const budgetId = await this.ideasOpen(changes);
    const ids = [];
    for (const place of prices.keys()) ids.push(await this.propose(budgetId, changes.envelopes?.[0]?.id, `Projet ${place + 1}`));
    return this.priced(budgetId, ids, prices);
  }

  async priced(budgetId: string, ids: readonly string[], prices: readonly number[]): Promise<string> {
    this.now('2026-02-12T10:00:00Z');
    await this.advance(budgetId, 'closeIdeas');
    for (const projectId of ids) await this.run(JudgeAdmissibility, this.staff.clerk, { projectId, verdict: 'admit' });
    await this.advance(budgetId, 'startFeasibility');
    for (const [place, projectId] of ids.entries()) {
      await this.run(JudgeFeasibility, this.staff.clerk, { projectId, verdict: 'feasible', priceCents: prices[place] });
    }
    return budgetId;
  }

  async voting(prices: readonly number[], changes: Partial<Regulation> = {}): Promise<string> {
    return this.openVote(await this.feasible(prices, changes));
  }

  async openVote(budgetId: string): Promise<string> {
    this.now('2026-03-10T10:00:00Z');
    await this.advance(budgetId, 'publishBallot');
    this.now('2026-04-02T10:00:00Z');
    await this.advance(budgetId, 'openVoting');
    return budgetId;
  }

  cast(budgetId: string, voter: Actor, projects: readonly number[], secret = newSecret()): Promise<BallotReceipt> {
    return this.castBallot(
      budgetId,
      voter,
      [{ envelopeId: 'medina', choices: projects.map((project) => ({ project, points: 1 })) }],
      secret,
    );
  }

  castBallot(budgetId: string, voter: Actor, ballot: Ballot, secret = newSecret()): Promise<BallotReceipt> {
    return this.app.get(BallotDesk).cast(voter, { budgetId, ballot, secret, requestId: newSecret() });
  }

  citizens(count: number): Promise<Actor[]> {
    return crowd(Array.from({ length: count }), 8, (_, place) => this.world.citizen(`Électeur ${place}`));
  }

  /** The vote is closed, the box opened and counted. */
  async counted(budgetId: string): Promise<void> {
    this.now('2026-04-16T10:00:00Z');
    await this.advance(budgetId, 'closeVoting');
    await this.count();
  }

  /** The turns of the worker, until nothing waits. */
  async count(): Promise<void> {
    while (await this.app.get(CountJob).turn());
  }
}
