import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, dayOf } from '#kernel';
import { Clock, CurrentActor, DeviceTokens, type RequestContext, UseCases } from '#platform';
import type { Suspicion } from './domain/signature-watch.ts';
import { SignatureWatchReader } from './signature-watch.reader.ts';
import { ConfirmInvalidation, ProposeInvalidation } from './use-cases/invalidate-signatures.ts';
import { EndDesk, TrustDesk } from './use-cases/trust-desk.ts';

interface Requested {
  requestId: string;
}

const threeDays = 3 * 86_400_000;

@Resolver()
export class SignatureWatchResolver {
  constructor(
    private readonly watch: SignatureWatchReader,
    private readonly devices: DeviceTokens,
    private readonly useCases: UseCases,
    private readonly clock: Clock,
  ) {}

  @Query()
  signatureSources(@CurrentActor() actor: Actor, @Args('petitionId') petitionId: string) {
    return this.watch.trending(actor, petitionId, new Date(this.clock.now().getTime() - threeDays));
  }

  @Query()
  markedSignatures(@CurrentActor() actor: Actor, @Args() { petitionId, reasons }: { petitionId: string; reasons?: Suspicion[] | null }) {
    return this.watch.marked(actor, petitionId, reasons ?? undefined);
  }

  @Query()
  trustedDesks(@CurrentActor() actor: Actor, @Args('communeId') communeId: string) {
    return this.watch.desks(actor, communeId, dayOf(this.clock.now(), 'UTC'));
  }

  @Mutation()
  proposeSignatureInvalidation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeInvalidation, actor, input, { requestId });
  }

  @Mutation()
  confirmSignatureInvalidation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmInvalidation, actor, input, { requestId });
  }

  @Mutation()
  trustThisDevice(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested, @Context() context: RequestContext) {
    const device = this.devices.of(context.request, context.reply);
    return this.useCases.run(TrustDesk, actor, { ...input, deviceKey: this.devices.deskKey(device) }, { requestId });
  }

  @Mutation()
  endTrustedDesk(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(EndDesk, actor, input, { requestId });
  }
}
