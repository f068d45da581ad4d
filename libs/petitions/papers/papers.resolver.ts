import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { DocumentReader } from '#documents';
import { CurrentActor, FileReader, type RequestContext, UseCases } from '#platform';
import type { Petition } from '../petition.entity.ts';
import type { SignatureCount } from '../signature.reader.ts';
import { EnterPaperBatch } from './enter-paper-batch.ts';
import { PrintSignatureSheet, ReissuePetitionDocument } from './issue-petition-documents.ts';
import type { PaperBatch } from './paper-batch.entity.ts';
import { PaperReader } from './paper.reader.ts';
import { ReadPaperBatch } from './read-paper-batch.ts';
import { DiscardPaperBatch, ValidatePaperBatch } from './validate-paper-batch.ts';

interface Requested {
  requestId: string;
}

@Resolver()
export class PapersResolver {
  constructor(
    private readonly papers: PaperReader,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  paperBatches(@CurrentActor() actor: Actor, @Args('petitionId') petitionId: string) {
    return this.papers.batches(actor, petitionId);
  }

  @Query()
  async paperBatch(@CurrentActor() actor: Actor, @Args('id') batchId: string) {
    const { lines, ...batch } = await this.useCases.run(ReadPaperBatch, actor, { batchId });
    return { batch, lines };
  }

  @Mutation()
  printSignatureSheet(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(PrintSignatureSheet, actor, input, { requestId });
  }

  @Mutation()
  reissueDocument(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReissuePetitionDocument, actor, input, { requestId });
  }

  @Mutation()
  enterPaperBatch(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(EnterPaperBatch, actor, input, { requestId });
  }

  @Mutation()
  validatePaperBatch(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ValidatePaperBatch, actor, input, { requestId });
  }

  @Mutation()
  discardPaperBatch(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DiscardPaperBatch, actor, input, { requestId });
  }
}

@Resolver('PaperBatch')
export class PaperBatchResolver {
  constructor(private readonly files: FileReader) {}

  @ResolveField()
  isOwn(@Parent() { enteredBy }: PaperBatch, @CurrentActor() actor: Actor) {
    return enteredBy === actor.key;
  }

  @ResolveField()
  scan(@Parent() { scanId }: PaperBatch, @Context() context: RequestContext) {
    return context.load('file', scanId, (ids) => this.files.byIds(ids));
  }
}

/** What a petition shows of its papers. */
@Resolver('Petition')
export class PetitionPapersResolver {
  constructor(
    private readonly documents: DocumentReader,
    private readonly papers: PaperReader,
  ) {}

  @ResolveField('documents')
  async ofPetition(@Parent() { id }: Petition, @Context() context: RequestContext) {
    return (await context.loadKeyed('petition-documents', id, (ids) => this.documents.ofSubjects(context.actor, ids))) ?? [];
  }

  @ResolveField()
  async myPaperLines(@Parent() { id }: Petition, @Context() context: RequestContext) {
    return (await context.loadKeyed('own-paper-lines', id, (ids) => this.papers.own(context.actor, ids))) ?? [];
  }
}

@Resolver('SignatureCount')
export class ChannelCountsResolver {
  @ResolveField()
  byChannel(@Parent() { count, paper }: SignatureCount) {
    return [
      { channel: 'online', count: count - paper },
      { channel: 'paper', count: paper },
    ];
  }
}
