import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { electionOf, PbRefusal, type Project, readPb } from '#tally';
import type { BudgetNow } from '../budget-acts.ts';
import type { Budget } from '../budget.entity.ts';
import type { BudgetProject } from '../budget-project.entity.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { type BallotRules, checkRegulation, type PhaseDays, type Regulation } from '../domain/regulation.ts';
import { regulationInput } from '../regulation-input.ts';

const day = z.iso.date();
const phases = z.object({
  ideasOpen: day,
  ideasClose: day,
  ballotPublished: day,
  votingOpens: day,
  votingCloses: day,
  objectionsUntil: day,
});
const input = z.object({ communeId: z.uuid(), pb: z.string().min(1).max(20_000_000), rule: z.string().max(40), phases });
type Input = z.infer<typeof input>;

/**
 * Takes budget, projects, prices and limits from a Pabulib file into a new participatory budget, whose projects wait as submitted: a
 * vote held elsewhere can be held again here. Its votes are not taken: nobody knows whose they were. Throws PB_FILE_REFUSED.
 */
@Injectable()
export class ImportPb implements UseCase<Input, BudgetNow> {
  readonly action = budgetPolicy.draft;
  readonly input = input;

  constructor(private readonly budgets: BudgetStore) {}

  async execute(tx: Tx, { communeId, pb, rule, phases: days }: Input): Promise<BudgetNow> {
    const id = newId();
    tx.authorize(this.action, { communeId }, { type: 'budget', id });
    const { regulation, projects, title } = read(pb, rule, days);
    checkRegulation(regulation);
    const row = { id, communeId, status: 'draft', titles: { en: title }, regulation, createdBy: tx.actor.id, createdAt: tx.now };
    await this.budgets.insert(tx, row as Budget);
    for (const [place, project] of projects.entries()) {
      await this.budgets.insertProject(tx, {
        ...{ id: newId(), budgetId: id, number: place + 1, reference: project.id, envelopeId, status: 'submitted' },
        ...{ authorKind: 'paper', titles: { en: project.name || project.id }, bodies: { en: project.name || project.id } },
        ...{ estimateCents: Number(project.cost), createdAt: tx.now },
      } as BudgetProject);
    }
    return { id, status: 'draft' };
  }
}

const envelopeId = 'all';

function read(pb: string, rule: string, days: PhaseDays): { regulation: Regulation; projects: Project[]; title: string } {
  try {
    const file = readPb(pb);
    const { election } = electionOf(file);
    const cents = 10n ** BigInt(2 - election.decimals);
    const projects = election.projects.map((project) => ({ ...project, cost: project.cost * cents }));
    const regulation = regulationInput.parse({
      currency: file.meta.get('currency') ?? 'EUR',
      ballot: ballotOf(file.meta, election.kind, projects.length),
      rule,
      ties: 'lexicographic',
      envelopes: [{ id: envelopeId, names: { en: file.meta.get('unit') ?? envelopeId }, budget: Number(election.budget * cents) }],
      envelopeChoice: 'one',
      eligibility: { kind: 'declared' },
      quorumOfProjects: 1,
      maxProjectCost: null,
      smallEnvelopes: { fewerThan: 10, handling: 'late' },
      phases: days,
    });
    return { regulation, projects, title: (file.meta.get('description') ?? 'Pabulib').slice(0, 150).padEnd(3, '.') };
  } catch (error) {
    if (error instanceof PbRefusal) throw new DomainError('PB_FILE_REFUSED', { line: error.line, reason: error.code }, 'pb');
    if (error instanceof RangeError || error instanceof z.ZodError)
      throw new DomainError('PB_FILE_REFUSED', { line: 1, reason: 'not-supported' }, 'pb');
    throw error;
  }
}

function ballotOf(meta: ReadonlyMap<string, string>, kind: string, projects: number): BallotRules {
  const number = (key: string, otherwise: number): number => Number(meta.get(key) ?? otherwise);
  const min = number('min_length', 0);
  if (kind === 'choose-1') return { kind: 'approval', min: 1, max: 1 };
  if (kind === 'approval')
    return meta.has('max_sum_cost') ? { kind: 'knapsack', min } : { kind: 'approval', min, max: number('max_length', projects) };
  if (kind !== 'cumulative') throw new RangeError(`ballots of kind ${kind} cannot be cast here`);
  const total = number('max_sum_points', 10);
  return { kind: 'points', min, total, maxPerProject: number('max_points', total) };
}
