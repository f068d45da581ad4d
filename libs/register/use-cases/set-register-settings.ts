import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { registerPolicy } from '../register.policy.ts';
import { SettingsStore } from '../settings.store.ts';

const days = z.number().int().min(0).max(3650);
const input = z.object({
  communeId: z.uuid(),
  /** Both or neither. */
  cndp: z.object({ number: typedText(3, 60), grantedOn: z.iso.date() }).nullable(),
  numberRetentionDays: days,
  rollRetentionDays: days,
});
type Input = z.infer<typeof input>;

/** Enters the authorisation of the data-protection authority, or takes it back, and how long data are kept. */
@Injectable()
export class SetRegisterSettings implements UseCase<Input, { id: string }> {
  readonly action = registerPolicy.setSettings;
  readonly input = input;

  constructor(
    private readonly settings: SettingsStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { communeId, cndp, numberRetentionDays, rollRetentionDays }: Input): Promise<{ id: string }> {
    tx.authorize(this.action, { communeId }, { type: 'commune', id: communeId });
    const commune = await this.territories.get(communeId, tx);
    const today = dayOf(tx.now, commune.timeZone);
    if (cndp && cndp.grantedOn > today) throw new DomainError('CNDP_DAY_AHEAD', { day: cndp.grantedOn }, 'cndp.grantedOn');
    const next = {
      communeId,
      cndpNumber: cndp?.number ?? null,
      cndpGrantedOn: cndp?.grantedOn ?? null,
      numberRetentionDays,
      rollRetentionDays,
    };
    tx.note({ before: await this.settings.of(communeId), after: next });
    await this.settings.save(tx, next);
    return { id: communeId };
  }
}
