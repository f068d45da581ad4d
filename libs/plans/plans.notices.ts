import type { GrantReader } from '#identity';
import type { StaffRole } from '#kernel';
import { type Audiences, PostNotice, type ReadAudience } from '#notifications';
import { type Handler, type MessageType, on } from '#platform';
import type { PlanAudienceReader } from './plan-audience.reader.ts';
import { disputeMessages, type PlanFact, planMessages } from './plans.messages.ts';

type Audience = 'clerks' | 'presidents' | 'secretaries' | 'author';
type Subject = 'plan' | 'plan-dispute';

interface Told {
  readonly fact: MessageType<PlanFact>;
  readonly subject: Subject;
  readonly audiences: readonly Audience[];
}

/** Who is told what. All of it is owed: somebody must act, or was promised an answer. */
const told: readonly Told[] = [
  { fact: planMessages['decision-proposed'], subject: 'plan', audiences: ['presidents', 'secretaries'] },
  { fact: planMessages.adopted, subject: 'plan', audiences: ['clerks'] },
  { fact: planMessages.returned, subject: 'plan', audiences: ['clerks', 'secretaries'] },
  { fact: planMessages['visa-due'], subject: 'plan', audiences: ['secretaries', 'presidents'] },
  { fact: planMessages['evaluation-due'], subject: 'plan', audiences: ['secretaries', 'presidents'] },
  { fact: planMessages['actions-near'], subject: 'plan', audiences: ['clerks'] },
  { fact: planMessages['actions-overdue'], subject: 'plan', audiences: ['clerks', 'secretaries'] },
  { fact: planMessages['actions-escalated'], subject: 'plan', audiences: ['presidents'] },
  { fact: disputeMessages.filed, subject: 'plan-dispute', audiences: ['clerks'] },
  { fact: disputeMessages.overdue, subject: 'plan-dispute', audiences: ['clerks', 'presidents'] },
  { fact: disputeMessages.answered, subject: 'plan-dispute', audiences: ['author'] },
];

/** Every template there is: `notice.<template>.title` and `.body` say it in each language. */
export const planNoticeTemplates = (): string[] => told.map(({ fact }) => fact.name);

export const planNoticeHandlers = (): Handler[] =>
  told.flatMap(({ fact, subject, audiences }) =>
    audiences.map((audience) =>
      on(fact, `notify-${audience}`, PostNotice, ({ subjectId, params }, { messageId }) => ({
        ...{ messageId, template: fact.name, params, weight: 'legal' as const },
        ...{ audience: `${subject}.${audience}`, subjectType: subject, subjectId },
      })),
    ),
  );

const roleOf = { clerks: 'clerk', presidents: 'council-president', secretaries: 'secretary' } as const satisfies Record<string, StaffRole>;

/** Who is told: holders of a role in the commune of the plan, and who said that an action was not done. */
export function registerPlanAudiences(audiences: Audiences, reader: PlanAudienceReader, grants: GrantReader): void {
  const page =
    (read: (id: string) => Promise<string[]>): ReadAudience =>
    async (id, after, limit) => {
      const ids = [...new Set(await read(id))].sort();
      return ids.filter((one) => !after || one > after).slice(0, limit);
    };
  for (const subject of ['plan', 'plan-dispute'] as const) {
    for (const [audience, role] of Object.entries(roleOf)) {
      const holders = page(async (id) => grants.holders(role, await reader.communeOf(subject, id)));
      audiences.register(`${subject}.${audience}`, holders, role);
    }
    audiences.registerTerritory(subject, (id) => reader.communeOf(subject, id));
  }
  audiences.register(
    'plan-dispute.author',
    page((id) => reader.authorOf(id)),
  );
}
