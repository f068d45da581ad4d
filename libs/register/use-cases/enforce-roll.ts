import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { FourEyes, message, type Subject, type Tx, type UseCase } from '#platform';
import { rollMachine } from '../domain/roll.ts';
import { registerMessages } from '../register.messages.ts';
import { registerPolicy } from '../register.policy.ts';
import { RollStore, type RollVersion } from '../roll.store.ts';

export const subjectOf = (versionId: string): Subject => ({ type: 'roll-version', id: versionId });

const proposing = z.object({ versionId: z.uuid() });

/** What the second person confirms: these lines, and no others. */
const frozen = z.object({ versionId: z.uuid(), fingerprint: z.string(), accepted: z.number(), refused: z.number() });

/**
 * Proposes a roll that was read whole as the roll in force; a second person decides. Asked again it returns the act that waits. Throws
 * ROLL_STATE_FORBIDS.
 */
@Injectable()
export class ProposeRoll implements UseCase<z.infer<typeof proposing>, { actId: string }> {
  readonly action = registerPolicy.proposeRoll;
  readonly input = proposing;

  constructor(
    private readonly rolls: RollStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { versionId }: z.infer<typeof proposing>): Promise<{ actId: string }> {
    const version = await this.rolls.get(versionId);
    const { communeId, status, fingerprint, accepted, refused } = version;
    tx.authorize(this.action, version, subjectOf(versionId));
    rollMachine.next(status, 'enforce', undefined);
    const [action, subject] = [registerPolicy.confirmRoll, subjectOf(versionId)];
    const waits = await this.fourEyes.waitingOn(tx, action, subject);
    const payload = { versionId, fingerprint, accepted, refused };
    return { actId: waits ?? (await this.fourEyes.propose(tx, { action, subject, communeId, payload })) };
  }
}

const confirming = z.object({ actId: z.uuid() });

/** The second person puts the roll in force: it answers from now on. Throws ROLL_OLDER_THAN_CURRENT, ROLL_STATE_FORBIDS and what four eyes say. */
@Injectable()
export class ConfirmRoll implements UseCase<z.infer<typeof confirming>, { id: string }> {
  readonly action = registerPolicy.confirmRoll;
  readonly input = confirming;

  constructor(
    private readonly rolls: RollStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<{ id: string }> {
    const { payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const version = await this.rolls.get(payload.versionId);
    tx.authorize(this.action, version, subjectOf(version.id));
    if (version.fingerprint !== payload.fingerprint) throw new Error(`roll ${version.id} was altered after it was proposed`);
    await this.refuseOlder(version);
    await this.rolls.enforce(tx, version);
    tx.emit(message(registerMessages['roll-ready'], { communeId: version.communeId, versionId: version.id }));
    return { id: version.id };
  }

  private async refuseOlder({ id, communeId, category, asOf }: RollVersion): Promise<void> {
    const current = await this.rolls.current(communeId, category);
    if (current && current.id !== id && asOf < current.asOf)
      throw new DomainError('ROLL_OLDER_THAN_CURRENT', { day: asOf, current: current.asOf });
  }
}
