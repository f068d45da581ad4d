import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type DeviceReply, type DeviceRequest, DeviceTokens, UseCases } from '#platform';
import { Contribute } from './use-cases/contribute.ts';

/** From where somebody answers. */
export interface Answering {
  readonly request: DeviceRequest;
  readonly reply: DeviceReply;
}

/**
 * The way of an answer from a browser. Without an account it comes with keyed hashes of its device and network, which another
 * consultation knows by other keys, and its request id counts for its device only: nobody repeats the answer of another.
 */
@Injectable()
export class ContributionDoor {
  constructor(
    private readonly useCases: UseCases,
    private readonly devices: DeviceTokens,
  ) {}

  contribute(actor: Actor, input: { consultationId: string }, requestId: string, { request, reply }: Answering): Promise<{ id: string }> {
    if (actor.personId) return this.useCases.run(Contribute, actor, input, { requestId });
    const { consultationId } = input;
    const device = this.devices.of(request, reply);
    const source = {
      deviceKey: this.devices.keyFor(consultationId, device),
      networkKey: this.devices.networkKey(consultationId, request.ip),
    };
    return this.useCases.run(Contribute, actor, { ...input, source }, { requestId: `${source.deviceKey} ${requestId}` });
  }
}
