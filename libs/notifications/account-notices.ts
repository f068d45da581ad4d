import { type HandlerRegistry, on } from '#platform';
import { onAccountFacts } from '#identity';
import type { Audiences } from './audiences.ts';
import { PostNotice } from './use-cases/post-notice.ts';

/** Accounts stand before notices in the order of the libs: what others did to an account is told to its person from here. */
export function tellPeople(handlers: HandlerRegistry, audiences: Audiences): void {
  audiences.register('account.person', async (personId, after) => (after ? [] : [personId]));
  onAccountFacts(handlers, (fact) =>
    on(fact, 'notify-person', PostNotice, ({ personId, params }, { messageId }) => ({
      messageId,
      template: fact.name,
      params,
      weight: 'legal' as const,
      audience: 'account.person',
      subjectType: 'person',
      subjectId: personId,
    })),
  );
}
