import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { declareSdl, FileOwners, HandlerRegistry, on } from '#platform';
import { TerritoryModule } from '#territory';
import { DossierPapers } from './dossier-papers.ts';
import { DossierReader } from './dossier.reader.ts';
import { OrganisationActs } from './organisation-acts.ts';
import {
  GovernanceLineResolver,
  OrganisationDossierResolver,
  OrganisationEventResolver,
  OrganisationPlaceResolver,
  OrganisationResolver,
} from './organisation-fields.resolver.ts';
import { OrganisationParts } from './organisation-parts.reader.ts';
import { OrganisationTeam } from './organisation-team.ts';
import { OrganisationDepartures } from './organisation-departures.ts';
import { OrganisationReader } from './organisation.reader.ts';
import { OrganisationStore } from './organisation.store.ts';
import { organisationMessages } from './organisations.messages.ts';
import { OrganisationOfficeResolver, OrganisationsResolver } from './organisations.resolver.ts';
import { Organisations } from './organisations.ts';
import { OwnMembershipReader } from './own-membership.reader.ts';
import { OwnMemberships } from './own-memberships.ts';
import { ApplyOrganisationDeadline } from './use-cases/apply-organisation-deadline.ts';
import { CheckDocuments, RejectOrganisation, VerifyOrganisation } from './use-cases/check-organisation.ts';
import { DeclareOrganisation } from './use-cases/declare-organisation.ts';
import { EndMembership } from './use-cases/end-membership.ts';
import { AttachDocument, RemoveDocument } from './use-cases/file-document.ts';
import { AnswerInvitation, ConsentToName } from './use-cases/join-team.ts';
import { InviteEditor, NameRepresentative } from './use-cases/name-representative.ts';
import { AddBranch, CloseBranch, ConfirmBranch, MoveSeat } from './use-cases/place-organisation.ts';
import { RecordGovernance } from './use-cases/record-governance.ts';
import { RenewOrganisation } from './use-cases/renew-organisation.ts';
import { ResubmitOrganisation, ReviseOrganisation } from './use-cases/revise-organisation.ts';

declareSdl(new URL('organisations.graphql', import.meta.url));

const ofItsPeople = [
  DeclareOrganisation,
  ReviseOrganisation,
  ResubmitOrganisation,
  MoveSeat,
  AddBranch,
  CloseBranch,
  AttachDocument,
  RemoveDocument,
  NameRepresentative,
  InviteEditor,
  AnswerInvitation,
  ConsentToName,
  EndMembership,
  RecordGovernance,
];
const ofClerks = [CheckDocuments, VerifyOrganisation, RejectOrganisation, RenewOrganisation, ConfirmBranch];
const resolvers = [
  OrganisationsResolver,
  OrganisationOfficeResolver,
  OrganisationResolver,
  OrganisationDossierResolver,
  OrganisationPlaceResolver,
  GovernanceLineResolver,
  OrganisationEventResolver,
];
const leaving = [OrganisationDepartures, OwnMembershipReader, OwnMemberships];
const rows = [OrganisationParts, OrganisationStore, OrganisationReader, DossierReader, DossierPapers, OrganisationTeam, OrganisationActs];

@Module({
  imports: [TerritoryModule, IdentityModule],
  providers: [Organisations, ...rows, ...leaving, ...ofItsPeople, ...ofClerks, ApplyOrganisationDeadline, ...resolvers],
  exports: [Organisations, OrganisationReader],
})
export class OrganisationsModule {
  constructor(handlers: HandlerRegistry, files: FileOwners, organisations: OrganisationReader) {
    handlers.register(
      on(organisationMessages['deadline-due'], 'apply-organisation-deadline', ApplyOrganisationDeadline, (payload) => payload),
    );
    files.register('organisation', async (actor, id) => (await organisations.readable(actor, [id])).has(id));
  }
}
