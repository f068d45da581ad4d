import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { CurrentActor, UseCases } from '#platform';
import { type CardFilter, OrganisationReader } from './organisation.reader.ts';
import type { OrganisationState } from './domain/organisation.ts';
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

interface Requested {
  requestId: string;
}

/** What everybody reads, and what the people of an association do. */
@Resolver()
export class OrganisationsResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly useCases: UseCases,
  ) {}

  @Query('organisations')
  cards(@Args() { first, after, ...filter }: CardFilter & { first?: number; after?: string }) {
    return this.organisations.cards(filter, pageRequest({ first, after }));
  }

  @Query()
  async organisation(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return (await this.organisations.byIds(actor, [id]))[0] ?? null;
  }

  @Query()
  myOrganisations(@CurrentActor() actor: Actor) {
    return this.organisations.mine(actor);
  }

  @Query()
  async myInvitations(@CurrentActor() actor: Actor) {
    return (await this.organisations.invitations(actor)).map(({ member, organisation }) => ({
      ...member,
      memberId: member.id,
      organisationName: organisation.nameLatin ?? organisation.nameAr,
    }));
  }

  @Mutation()
  declareOrganisation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DeclareOrganisation, actor, input, { requestId });
  }

  @Mutation()
  reviseOrganisation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReviseOrganisation, actor, input, { requestId });
  }

  @Mutation()
  resubmitOrganisation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ResubmitOrganisation, actor, input, { requestId });
  }

  @Mutation()
  moveOrganisationSeat(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(MoveSeat, actor, input, { requestId });
  }

  @Mutation()
  addOrganisationBranch(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AddBranch, actor, input, { requestId });
  }

  @Mutation()
  closeOrganisationBranch(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(CloseBranch, actor, input, { requestId });
  }

  @Mutation()
  attachOrganisationDocument(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AttachDocument, actor, input, { requestId });
  }

  @Mutation()
  removeOrganisationDocument(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RemoveDocument, actor, input, { requestId });
  }

  @Mutation()
  nameRepresentative(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(NameRepresentative, actor, input, { requestId });
  }

  @Mutation()
  inviteEditor(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(InviteEditor, actor, input, { requestId });
  }

  @Mutation()
  answerInvitation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AnswerInvitation, actor, input, { requestId });
  }

  @Mutation()
  consentToName(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConsentToName, actor, input, { requestId });
  }

  @Mutation()
  endMembership(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(EndMembership, actor, input, { requestId });
  }

  @Mutation()
  recordGovernance(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RecordGovernance, actor, input, { requestId });
  }
}

/** What clerks read and decide. */
@Resolver()
export class OrganisationOfficeResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  organisationWorklist(
    @CurrentActor() actor: Actor,
    @Args() { status, ...page }: { status?: OrganisationState[]; first?: number; after?: string },
  ) {
    return this.organisations.worklist(actor, status, pageRequest(page));
  }

  @Query()
  branchesToConfirm(@CurrentActor() actor: Actor) {
    return this.organisations.withBranchesToConfirm(actor);
  }

  @Mutation()
  checkOrganisationDocuments(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(CheckDocuments, actor, input, { requestId });
  }

  @Mutation()
  verifyOrganisation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(VerifyOrganisation, actor, input, { requestId });
  }

  @Mutation()
  rejectOrganisation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RejectOrganisation, actor, input, { requestId });
  }

  @Mutation()
  renewOrganisation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RenewOrganisation, actor, input, { requestId });
  }

  @Mutation()
  confirmOrganisationBranch(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmBranch, actor, input, { requestId });
  }
}
