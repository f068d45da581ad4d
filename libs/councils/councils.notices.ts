import type { GrantReader } from '#identity';
import type { StaffRole } from '#kernel';
import { type Audiences, PostNotice } from '#notifications';
import { type Handler, type MessageType, on } from '#platform';
import type { CouncilReader } from './council.reader.ts';
import { type CouncilFact, mandateMessages, sessionMessages, visaMessages } from './councils.messages.ts';

type Subject = 'session' | 'mandate' | 'visa';

/** Who works for the council: members have no account by their seat; whoever holds a role in the commune is told. */
const rolesTold: readonly StaffRole[] = ['council-president', 'bureau-member', 'secretary'];

const told: readonly { readonly fact: MessageType<CouncilFact>; readonly subject: Subject }[] = [
  ...(['convocation-near', 'convened', 'adjourned', 'published'] as const).map((name) => ({
    fact: sessionMessages[name],
    subject: 'session' as const,
  })),
  { fact: mandateMessages.ended, subject: 'mandate' },
  ...(['overdue', 'granted', 'granted-by-silence', 'refused'] as const).map((name) => ({
    fact: visaMessages[name] as MessageType<CouncilFact>,
    subject: 'visa' as const,
  })),
];

/** Every template there is: `notice.<template>.title` and `.body` say it in each language. */
export const councilNoticeTemplates = (): string[] => told.map(({ fact }) => fact.name);

export const councilNoticeHandlers = (): Handler[] =>
  told.map(({ fact, subject }) =>
    on(fact, 'notify-council', PostNotice, ({ subjectId, params }, { messageId }) => ({
      ...{ messageId, template: fact.name, params, weight: 'legal' as const },
      ...{ audience: `${subject}.council`, subjectType: subject, subjectId },
    })),
  );

export function registerCouncilAudiences(audiences: Audiences, councils: CouncilReader, grants: GrantReader): void {
  for (const subject of ['session', 'mandate', 'visa'] as const) {
    audiences.registerTerritory(subject, (id) => councils.communeOf(subject, id));
    audiences.register(`${subject}.council`, async (id, after, limit) => {
      const communeId = await councils.communeOf(subject, id);
      if (!communeId) return [];
      const holders = await Promise.all(rolesTold.map((role) => grants.holders(role, communeId)));
      const ids = [...new Set(holders.flat())].sort();
      return ids.filter((one) => !after || one > after).slice(0, limit);
    });
  }
}
