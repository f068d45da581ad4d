import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, newId, translatedText, typedText } from '#kernel';
import { Organisations } from '#organisations';
import type { Tx, UseCase } from '#platform';
import { BudgetActs, type ProjectNow } from '../budget-acts.ts';
import type { BudgetProject } from '../budget-project.entity.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { type AuthorKind, authorKinds } from '../domain/project.ts';
import { VoteCalendars } from '../vote-calendars.ts';
import { cents } from '../regulation-input.ts';

const idea = {
  budgetId: z.uuid(),
  envelopeId: z.string().max(40),
  titles: translatedText(3, 150),
  bodies: translatedText(10, 5000),
  estimateCents: cents.nullish(),
};
type Idea = z.infer<z.ZodObject<typeof idea>>;

interface Author {
  readonly kind: AuthorKind;
  readonly id: string | null;
  readonly name: string | null;
  readonly organisationId?: string;
}

/** Takes an idea in, from wherever it comes. */
@Injectable()
export class IdeaIntake {
  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
  ) {}

  /** Throws BUDGET_STATE_FORBIDS outside the time of ideas, BALLOT_ENVELOPES_WRONG, PROJECT_TOO_DEAR. */
  async take(
    tx: Tx,
    action: string,
    { budgetId, envelopeId, titles, bodies, estimateCents = null }: Idea,
    author: Author,
  ): Promise<ProjectNow> {
    const { budget } = await this.acts.lock(tx, action, budgetId);
    const { envelopes, maxProjectCost } = budget.regulation;
    if (budget.status !== 'ideas-open') throw new DomainError('BUDGET_STATE_FORBIDS', { state: budget.status, event: 'propose' });
    const envelope = envelopes.find(({ id }) => id === envelopeId);
    if (!envelope) throw new DomainError('BALLOT_ENVELOPES_WRONG', { max: envelopes.length }, 'envelopeId');
    const most = Math.min(envelope.budget, maxProjectCost ?? envelope.budget);
    if ((estimateCents ?? 0) > most) throw new DomainError('PROJECT_TOO_DEAR', { most: most / 100 }, 'estimateCents');
    const [id, number] = [newId(), await this.budgets.nextNumber(tx, budgetId)];
    await this.budgets.insertProject(tx, {
      ...{ id, budgetId, number, reference: String(number), envelopeId, status: 'submitted', titles, bodies, estimateCents },
      ...{ authorKind: author.kind, authorId: author.id, authorName: author.name, createdAt: tx.now },
      organisationId: author.organisationId ?? null,
    } as BudgetProject);
    await this.budgets.addLine(tx, { budgetId, projectId: id, event: 'propose', from: 'submitted', to: 'submitted' });
    return { id, status: 'submitted' };
  }
}

const own = z.discriminatedUnion('authorKind', [
  z.object({ ...idea, authorKind: z.literal('resident') }),
  z.object({ ...idea, authorKind: z.literal('group'), authorName: typedText(2, 150) }),
  z.object({ ...idea, authorKind: z.literal('association'), organisationId: z.uuid() }),
]);
type Own = z.infer<typeof own>;

/**
 * A resident proposes a project, alone, for a group that names itself, or for an association that is verified and whom the resident
 * represents on that day. Throws PROPOSER_NOT_REPRESENTATIVE.
 */
@Injectable()
export class ProposeProject implements UseCase<Own, ProjectNow> {
  readonly action = budgetPolicy.propose;
  readonly input = own;

  constructor(
    private readonly intake: IdeaIntake,
    private readonly organisations: Organisations,
    private readonly calendars: VoteCalendars,
  ) {}

  async execute(tx: Tx, given: Own): Promise<ProjectNow> {
    return this.intake.take(tx, this.action, given, { kind: given.authorKind, id: tx.actor.id, ...(await this.named(tx, given)) });
  }

  private async named(tx: Tx, given: Own): Promise<{ name: string | null; organisationId?: string }> {
    if (given.authorKind !== 'association') return { name: given.authorKind === 'group' ? given.authorName : null };
    const { organisationId, budgetId } = given;
    const today = dayOf(tx.now, (await this.calendars.of(budgetId)).timeZone);
    if (!(await this.organisations.mayActFor(tx, tx.actor.id, organisationId, today))) {
      throw new DomainError('PROPOSER_NOT_REPRESENTATIVE', {}, 'organisationId');
    }
    const names = await this.organisations.namesOf(tx, organisationId);
    return { name: names.fr ?? names.ar ?? names.en ?? names.es ?? null, organisationId };
  }
}

const paper = z.object({ ...idea, authorName: typedText(2, 150) });

/** A clerk types in an idea that came on paper. Its author consents and appeals at the counter. */
@Injectable()
export class ProposeProjectOnPaper implements UseCase<z.infer<typeof paper>, ProjectNow> {
  readonly action = budgetPolicy.proposeOnPaper;
  readonly input = paper;

  constructor(private readonly intake: IdeaIntake) {}

  execute(tx: Tx, { authorName, ...given }: z.infer<typeof paper>): Promise<ProjectNow> {
    return this.intake.take(tx, this.action, given, { kind: authorKinds[3], id: null, name: authorName });
  }
}
