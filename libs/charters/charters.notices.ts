import type { GrantReader } from '#identity';
import { type Audiences, type Notice, PostNotice, type ReadAudience } from '#notifications';
import { type Handler, type MessageType, on } from '#platform';
import type { CharterAudienceReader } from './charter-audience.reader.ts';
import { type CharterFact, charterMessages } from './charters.messages.ts';

interface Told {
  readonly fact: MessageType<CharterFact>;
  readonly audience: 'contributor' | 'parties' | 'officers' | 'president';
  readonly subject: 'charter' | 'charter-contribution';
  /** What somebody is owed arrives whatever they refused. */
  readonly weight: Notice['weight'];
}

const news = (['consultation-opened', 'adopted', 'in-force', 'abandoned', 'review-published'] as const).map((name): Told => ({
  fact: charterMessages[name],
  audience: 'parties',
  subject: 'charter',
  weight: 'news',
}));
const owed = (['returned', 'review-coming', 'review-overdue'] as const).map((name): Told => ({
  fact: charterMessages[name],
  audience: 'officers',
  subject: 'charter',
  weight: 'legal',
}));
const told: readonly Told[] = [
  ...news,
  ...owed,
  { fact: charterMessages['decision-proposed'], audience: 'president', subject: 'charter', weight: 'legal' },
  { fact: charterMessages['contribution-answered'], audience: 'contributor', subject: 'charter-contribution', weight: 'legal' },
];

/** Every template there is: `notice.<template>.title` and `.body` say it in each language. */
export const charterNoticeTemplates = (): string[] => told.map(({ fact }) => fact.name);

export const charterNoticeHandlers = (): Handler[] =>
  told.map(({ fact, audience, subject, weight }) =>
    on(fact, `notify-${audience}`, PostNotice, ({ subjectId, params }, { messageId }) => ({
      ...{ messageId, template: fact.name, params, weight, audience: `charter.${audience}`, subjectType: subject, subjectId },
    })),
  );

/** Who is told: who proposed a change, all who take part, the team with the secretary and the clerks, and who confirms a decision. */
export function registerCharterAudiences(audiences: Audiences, reader: CharterAudienceReader, grants: GrantReader): void {
  const page =
    (read: (id: string) => Promise<string[]>): ReadAudience =>
    async (id, after, limit) => {
      const ids = [...new Set(await read(id))].sort();
      return ids.filter((one) => !after || one > after).slice(0, limit);
    };
  const staff = async (id: string, ...roles: readonly ('secretary' | 'clerk' | 'council-president')[]): Promise<string[]> => {
    const communeId = await reader.communeOf('charter', id);
    return (await Promise.all(roles.map((role) => grants.holders(role, communeId)))).flat();
  };
  audiences.register(
    'charter.contributor',
    page((id) => reader.contributorOf(id)),
  );
  audiences.register(
    'charter.parties',
    page((id) => reader.partiesOf(id)),
  );
  audiences.register(
    'charter.officers',
    page(async (id) => [...(await reader.teamOf(id)), ...(await staff(id, 'secretary', 'clerk'))]),
  );
  audiences.register(
    'charter.president',
    page((id) => staff(id, 'council-president')),
    'council-president',
  );
  for (const subject of ['charter', 'charter-contribution'] as const) {
    audiences.registerTerritory(subject, (id) => reader.communeOf(subject, id));
  }
}
