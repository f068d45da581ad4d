import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import { CommuneLaw } from './commune-law.ts';
import type { Instrument } from './domain/law.ts';
import { PetitionReader, type PetitionFilter } from './petition.reader.ts';
import { ReceiptChecks } from './receipt-checks.ts';
import { SignatureReader } from './signature.reader.ts';
import { SigningDoor } from './signing-door.ts';
import { ReferToCommittee, SchedulePetition } from './use-cases/decide-petition.ts';
import { DraftPetition, RevisePetition } from './use-cases/draft-petition.ts';
import { AdmitPetition, ReferToBureau } from './use-cases/examine-petition.ts';
import { ClosePetition, FollowUpPetition } from './use-cases/follow-up-petition.ts';
import { OpenCollection, WithdrawPetition } from './use-cases/open-collection.ts';
import { ReadPetitionFile } from './use-cases/read-petition-file.ts';
import { WithdrawSignature } from './use-cases/sign-petition.ts';
import { SubmitPetition } from './use-cases/submit-petition.ts';

interface Requested {
  requestId: string;
}

interface PageArgs {
  first?: number;
  after?: string;
}

@Resolver()
export class PetitionQueries {
  constructor(
    private readonly petitions: PetitionReader,
    private readonly signatures: SignatureReader,
    private readonly checks: ReceiptChecks,
    private readonly laws: CommuneLaw,
    private readonly useCases: UseCases,
  ) {}

  @Query('petitions')
  page(@Args() { first, after, ...filter }: PetitionFilter & PageArgs) {
    return this.petitions.page(filter, pageRequest({ first, after }));
  }

  @Query()
  petition(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.petitions.find(actor, id);
  }

  @Query()
  myPetitions(@CurrentActor() actor: Actor, @Args() args: PageArgs) {
    return this.petitions.own(actor, pageRequest(args));
  }

  @Query()
  async mySignatures(@CurrentActor() actor: Actor, @Args() args: PageArgs) {
    const { items, nextCursor } = await this.signatures.page(actor, pageRequest(args));
    const petitions = new Map(
      (await this.petitions.byIds(actor, [...new Set(items.map((one) => one.petitionId))])).map((it) => [it.id, it]),
    );
    return { items: items.map((signature) => ({ signature, petition: petitions.get(signature.petitionId)! })), nextCursor };
  }

  @Query()
  petitionWorklist(@CurrentActor() actor: Actor, @Args() args: PageArgs) {
    return this.petitions.worklist(actor, pageRequest(args));
  }

  @Query()
  petitionLaw(@Args() { communeId, instrument }: { communeId: string; instrument?: Instrument }, @Context() { locale }: RequestContext) {
    return this.laws.today(communeId, locale, instrument);
  }

  @Query()
  petitionLaws(@Args('communeId') communeId: string, @Context() { locale }: RequestContext) {
    return this.laws.all(communeId, locale);
  }

  @Query()
  petitionFile(@CurrentActor() actor: Actor, @Args() args: PageArgs & { petitionId: string }) {
    return this.useCases.run(ReadPetitionFile, actor, args);
  }

  @Query()
  verifyFilingReceipt(@CurrentActor() actor: Actor, @Args() { number, code }: { number: string; code: string }) {
    return this.checks.filing(actor, number, code);
  }

  @Query()
  verifySignatureReceipt(@CurrentActor() actor: Actor, @Args() { signatureId, code }: { signatureId: string; code: string }) {
    return this.checks.signature(actor, signatureId, code);
  }

  @Query()
  async signatureCounter() {
    return { ...(await this.signatures.counter()), differences: () => this.signatures.differences() };
  }
}

@Resolver()
export class PetitionMutations {
  constructor(
    private readonly useCases: UseCases,
    private readonly door: SigningDoor,
  ) {}

  @Mutation()
  draftPetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DraftPetition, actor, input, { requestId });
  }

  @Mutation()
  revisePetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RevisePetition, actor, input, { requestId });
  }

  @Mutation()
  openCollection(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(OpenCollection, actor, input, { requestId });
  }

  @Mutation()
  withdrawPetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(WithdrawPetition, actor, input, { requestId });
  }

  @Mutation()
  signPetition(
    @CurrentActor() actor: Actor,
    @Args('input') { requestId, ...input }: Requested & { petitionId: string },
    @Context() context: RequestContext,
  ) {
    return this.door.sign(actor, input, requestId, context);
  }

  @Mutation()
  withdrawSignature(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(WithdrawSignature, actor, input, { requestId });
  }

  @Mutation()
  submitPetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SubmitPetition, actor, input, { requestId });
  }

  @Mutation()
  referPetitionToBureau(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReferToBureau, actor, input, { requestId });
  }

  @Mutation()
  admitPetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AdmitPetition, actor, input, { requestId });
  }

  @Mutation()
  schedulePetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SchedulePetition, actor, input, { requestId });
  }

  @Mutation()
  referPetitionToCommittee(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReferToCommittee, actor, input, { requestId });
  }

  @Mutation()
  followUpPetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(FollowUpPetition, actor, input, { requestId });
  }

  @Mutation()
  closePetition(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ClosePetition, actor, input, { requestId });
  }
}
