import type { GrantReader } from '#identity';
import { type Audiences, type Notice, PostNotice, type ReadAudience } from '#notifications';
import { type Handler, type MessageType, on } from '#platform';
import type { StaffRole } from '#kernel';
import type { ConsultationReader } from './consultation.reader.ts';
import { type ConsultationFact, consultationMessages, suggestionMessages } from './consultations.messages.ts';
import type { SuggestionReader } from './suggestion.reader.ts';

interface Told {
  readonly fact: MessageType<ConsultationFact>;
  readonly audience: string;
  readonly subject: 'consultation' | 'suggestion';
  /** What somebody owes or is owed arrives whatever they refused. */
  readonly weight: Notice['weight'];
}

const ofConsultation = (names: readonly (keyof typeof consultationMessages)[], audience: string, weight: Notice['weight']): Told[] =>
  names.map((name) => ({ fact: consultationMessages[name] as MessageType<ConsultationFact>, audience, subject: 'consultation', weight }));
const ofSuggestion = (names: readonly (keyof typeof suggestionMessages)[], audience: string): Told[] =>
  names.map((name) => ({
    fact: suggestionMessages[name] as MessageType<ConsultationFact>,
    audience,
    subject: 'suggestion',
    weight: 'legal',
  }));

const told: readonly Told[] = [
  ...ofConsultation(['synthesis-near', 'synthesis-overdue'], 'clerks', 'legal'),
  ...ofConsultation(['response-owed', 'response-near', 'response-overdue'], 'presidents', 'legal'),
  ...ofConsultation(['synthesis-published', 'response-published'], 'contributors', 'news'),
  ...ofSuggestion(['received', 'overdue'], 'clerks'),
  ...ofSuggestion(['routed', 'answered'], 'author'),
];

/** Every template there is: `notice.<template>.title` and `.body` say it in each language. */
export const consultationNoticeTemplates = (): string[] => told.map(({ fact }) => fact.name);

export const consultationNoticeHandlers = (): Handler[] =>
  told.map(({ fact, audience, subject, weight }) =>
    on(fact, `notify-${audience}`, PostNotice, ({ subjectId, params }, { messageId }) => ({
      ...{ messageId, template: fact.name, params, weight, audience: `${subject}.${audience}`, subjectType: subject, subjectId },
    })),
  );

/** Who is told: who owes a synthesis or an answer, who answered with an account, and who wrote a suggestion. */
export function registerConsultationAudiences(
  audiences: Audiences,
  consultations: ConsultationReader,
  suggestions: SuggestionReader,
  grants: GrantReader,
): void {
  const page =
    (read: (id: string) => Promise<string[]>): ReadAudience =>
    async (id, after, limit) =>
      (await read(id))
        .toSorted()
        .filter((one) => !after || one > after)
        .slice(0, limit);
  const holders = (role: StaffRole, communeOf: (id: string) => Promise<string>) =>
    page(async (id) => grants.holders(role, await communeOf(id)));
  audiences.register(
    'consultation.clerks',
    holders('clerk', (id) => consultations.communeOf(id)),
    'clerk',
  );
  audiences.register(
    'consultation.presidents',
    holders('council-president', (id) => consultations.communeOf(id)),
    'council-president',
  );
  audiences.register('consultation.contributors', (id, after, limit) => consultations.contributors(id, after, limit));
  audiences.registerTerritory('consultation', (id) => consultations.communeOf(id));
  audiences.register(
    'suggestion.clerks',
    holders('clerk', (id) => suggestions.communeOf(id)),
    'clerk',
  );
  audiences.register(
    'suggestion.author',
    page((id) => suggestions.authorOf(id)),
  );
  audiences.registerTerritory('suggestion', (id) => suggestions.communeOf(id));
}
