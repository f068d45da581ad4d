import type { GrantReader } from '#identity';
import { type Audiences, type Notice, PostNotice, type ReadAudience } from '#notifications';
import { type Handler, type MessageType, on } from '#platform';
import { type ModerationFact, moderationMessages } from './moderation.messages.ts';
import type { ModerationReader } from './moderation.reader.ts';

interface Told {
  readonly fact: MessageType<ModerationFact>;
  readonly audience: 'author' | 'clerks' | 'deciders';
  readonly weight: Notice['weight'];
}

const told: readonly Told[] = [
  { fact: moderationMessages['text-reported'], audience: 'clerks', weight: 'news' },
  ...(['text-held', 'text-hidden', 'text-shown', 'hiding-upheld'] as const).map((name): Told => ({
    fact: moderationMessages[name],
    audience: 'author',
    weight: 'legal',
  })),
  { fact: moderationMessages['hiding-contested'], audience: 'deciders', weight: 'legal' },
];

/** Every template there is: `notice.<template>.title` and `.body` say it in each language. */
export const moderationNoticeTemplates = (): string[] => told.map(({ fact }) => fact.name);

export const moderationNoticeHandlers = (): Handler[] =>
  told.map(({ fact, audience, weight }) =>
    on(fact, `notify-${audience}`, PostNotice, ({ moderatedId, params }, { messageId }) => ({
      ...{ messageId, template: fact.name, params, weight, audience: `moderation.${audience}` },
      ...{ subjectType: 'moderated-text', subjectId: moderatedId },
    })),
  );

/** Who is told: the author of a text, the clerks of its territory, and the bureau that decides about appeals. */
export function registerModerationAudiences(audiences: Audiences, reader: ModerationReader, grants: GrantReader): void {
  const page =
    (read: (id: string) => Promise<string[]>): ReadAudience =>
    async (id, after, limit) =>
      (await read(id))
        .toSorted()
        .filter((one) => !after || one > after)
        .slice(0, limit);
  const holders = (role: 'clerk' | 'bureau-member') => page(async (id) => grants.holders(role, await reader.territoryOf(id)));
  audiences.register(
    'moderation.author',
    page((id) => reader.authorOf(id)),
  );
  audiences.register('moderation.clerks', holders('clerk'), 'clerk');
  audiences.register('moderation.deciders', holders('bureau-member'), 'bureau-member');
  audiences.registerTerritory('moderated-text', (id) => reader.territoryOf(id));
}
