import type { GrantReader } from '#identity';
import { type Audiences, type Notice, PostNotice, type ReadAudience } from '#notifications';
import { type Handler, type MessageType, on } from '#platform';
import type { BudgetAudienceReader } from './budget-audience.reader.ts';
import { type BudgetFact, budgetMessages } from './budgets.messages.ts';

interface Told {
  readonly fact: MessageType<BudgetFact>;
  readonly audience: 'author' | 'authors' | 'bureau' | 'objector';
  readonly subject: 'budget' | 'budget-project' | 'budget-objection';
  /** What somebody is owed arrives whatever they refused. */
  readonly weight: Notice['weight'];
}

const told: readonly Told[] = [
  ...(['idea-admitted', 'idea-refused', 'idea-feasible', 'idea-unfeasible'] as const).map((name): Told => ({
    fact: budgetMessages[name],
    audience: 'author',
    subject: 'budget-project',
    weight: 'legal',
  })),
  ...(['voting-opened', 'result-provisional', 'result-final'] as const).map((name): Told => ({
    fact: budgetMessages[name],
    audience: 'authors',
    subject: 'budget',
    weight: 'news',
  })),
  { fact: budgetMessages['allocation-proposed'], audience: 'bureau', subject: 'budget', weight: 'legal' },
  { fact: budgetMessages['objection-filed'], audience: 'bureau', subject: 'budget', weight: 'legal' },
  { fact: budgetMessages['objection-decided'], audience: 'objector', subject: 'budget-objection', weight: 'legal' },
];

/** Every template there is: `notice.<template>.title` and `.body` say it in each language. */
export const budgetNoticeTemplates = (): string[] => told.map(({ fact }) => fact.name);

export const budgetNoticeHandlers = (): Handler[] =>
  told.map(({ fact, audience, subject, weight }) =>
    on(fact, `notify-${audience}`, PostNotice, ({ subjectId, params }, { messageId }) => ({
      ...{ messageId, template: fact.name, params, weight, audience: `budget.${audience}`, subjectType: subject, subjectId },
    })),
  );

/** Who is told: the author of an idea, all authors of a budget, the bureau of its commune, and who objected. */
export function registerBudgetAudiences(audiences: Audiences, reader: BudgetAudienceReader, grants: GrantReader): void {
  const page =
    (read: (id: string) => Promise<string[]>): ReadAudience =>
    async (id, after, limit) => {
      const ids = [...new Set(await read(id))].sort();
      return ids.filter((one) => !after || one > after).slice(0, limit);
    };
  audiences.register(
    'budget.author',
    page((id) => reader.authorOf(id)),
  );
  audiences.register(
    'budget.authors',
    page((id) => reader.authorsOf(id)),
  );
  audiences.register(
    'budget.objector',
    page((id) => reader.objectorOf(id)),
  );
  audiences.register(
    'budget.bureau',
    page(async (id) => grants.holders('bureau-member', await reader.communeOf('budget', id))),
    'bureau-member',
  );
  for (const subject of ['budget', 'budget-project', 'budget-objection'] as const) {
    audiences.registerTerritory(subject, (id) => reader.communeOf(subject, id));
  }
}
