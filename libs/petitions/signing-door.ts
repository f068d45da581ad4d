import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import { Clock, type DeviceReply, type DeviceRequest, DeviceTokens, Logger, UseCases } from '#platform';
import { mayComeFrom, type SourceClass } from './domain/signature-watch.ts';
import type { SignatureReceipt } from './signature-receipts.ts';
import { SignatureWatchReader } from './signature-watch.reader.ts';
import { SignPetition } from './use-cases/sign-petition.ts';
import { TraceSignature } from './use-cases/trace-signature.ts';

const watcher = Actor.system('signature-watch');

/** From where somebody signs. */
export interface Signing {
  readonly request: DeviceRequest;
  readonly reply: DeviceReply;
}

/**
 * The way of a signature from a browser: refused where its source has sent too many, then signed, then looked at. The answer is the
 * same whatever the look finds, and a look that fails takes no signature back.
 */
@Injectable()
export class SigningDoor {
  constructor(
    private readonly useCases: UseCases,
    private readonly devices: DeviceTokens,
    private readonly watch: SignatureWatchReader,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async sign(actor: Actor, input: { petitionId: string }, requestId: string, { request, reply }: Signing): Promise<SignatureReceipt> {
    const { petitionId } = input;
    const device = this.devices.of(request, reply);
    const keys = {
      deviceKey: this.devices.keyFor(petitionId, device),
      networkKey: this.devices.networkKey(petitionId, request.ip),
    };
    const { isDesk, ...seen } = await this.watch.source({ petitionId, ...keys, deskKey: this.devices.deskKey(device) }, this.clock.now());
    const sourceClass: SourceClass = isDesk ? 'desk' : device.isKnown ? 'known-device' : 'new-device';
    mayComeFrom(sourceClass, seen);
    const receipt = await this.useCases.run(SignPetition, actor, input, { requestId });
    await this.look({ signatureId: receipt.signatureId, petitionId, ...keys, sourceClass, signedAt: new Date(receipt.signedAt) });
    return receipt;
  }

  private async look(trace: object): Promise<void> {
    try {
      await this.useCases.run(TraceSignature, watcher, trace);
    } catch (error) {
      this.logger.error({ error }, 'a signature was not looked at');
    }
  }
}
