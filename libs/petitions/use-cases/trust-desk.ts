import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addDays, compareDays, dayOf, DomainError, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { signaturePolicy } from '../signature-watch.policy.ts';
import { SignatureWatchStore } from '../signature-watch.store.ts';

/** Days for which a desk is trusted at most; then somebody says again that it is still there. */
const longest = 90;

const input = z.object({ communeId: z.uuid(), name: typedText(3, 120), untilDay: z.iso.date(), deviceKey: z.string() });

/** Trusts the device of whoever asks as a desk of the commune. Throws DESK_TOO_LONG. */
@Injectable()
export class TrustDesk implements UseCase<z.infer<typeof input>, { id: string }> {
  readonly action = signaturePolicy.trustDesk;
  readonly input = input;

  constructor(
    private readonly watch: SignatureWatchStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, desk: z.infer<typeof input>): Promise<{ id: string }> {
    tx.authorize(this.action, desk);
    const today = dayOf(tx.now, (await this.territories.calendarOf(desk.communeId, tx)).timeZone);
    const isApt = compareDays(today, desk.untilDay) <= 0 && compareDays(desk.untilDay, addDays(today, longest)) <= 0;
    if (!isApt) throw new DomainError('DESK_TOO_LONG', { days: longest }, 'untilDay');
    const id = await this.watch.trust(tx, desk);
    tx.note({ untilDay: desk.untilDay }, { type: 'trusted-desk', id });
    return { id };
  }
}

const ending = z.object({ deskId: z.uuid() });

/** A device is no longer a desk. */
@Injectable()
export class EndDesk implements UseCase<z.infer<typeof ending>, { id: string }> {
  readonly action = signaturePolicy.trustDesk;
  readonly input = ending;

  constructor(private readonly watch: SignatureWatchStore) {}

  async execute(tx: Tx, { deskId }: z.infer<typeof ending>): Promise<{ id: string }> {
    const desk = await this.watch.lockDesk(tx, deskId);
    tx.authorize(this.action, desk, { type: 'trusted-desk', id: deskId });
    await this.watch.endDesk(tx, deskId);
    return { id: deskId };
  }
}
