import { type HandlerRegistry, on } from '#platform';
import { onOrganisationFacts, type OrganisationReader } from '#organisations';
import type { Audiences } from './audiences.ts';
import { PostNotice } from './use-cases/post-notice.ts';

/** Associations stand before notices in the order of the libs: what happens to a dossier is told to its team from here. */
export function tellTeams(handlers: HandlerRegistry, audiences: Audiences, organisations: OrganisationReader): void {
  audiences.register('organisation.team', (id, after, limit) => organisations.teamIds(id, after, limit), 'team');
  onOrganisationFacts(handlers, (fact) =>
    on(fact, 'notify-team', PostNotice, ({ organisationId, params }, { messageId }) => ({
      messageId,
      template: fact.name,
      params,
      weight: 'legal' as const,
      audience: 'organisation.team',
      subjectType: 'organisation',
      subjectId: organisationId,
    })),
  );
}
