import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, typedText } from '#kernel';
import { FourEyes, type Subject, type Tx, type UseCase } from '#platform';
import { removalMachine, type RemovalState } from '../domain/removal.ts';
import { type Entry, EntryStore } from '../entry.store.ts';
import { type Freeze, FreezeStore } from '../freeze.store.ts';
import { PaperFacts } from '../paper-facts.ts';
import { registerPolicy } from '../register.policy.ts';
import { RemovalStore } from '../removal.store.ts';
import { saidFacts } from './claim-roll-entry.ts';

const proposing = z.object({
  requestId: z.string().min(8).max(64),
  freezeId: z.uuid(),
  facts: saidFacts,
  /** Which act shows that this person does not belong on the roll. */
  reason: typedText(10, 1000),
});
type Proposing = z.infer<typeof proposing>;

/** What of a removal leaves the register's zone: which one. Who is removed stays inside. */
const frozen = z.object({ removalId: z.uuid() });
const subjectOf = (id: string): Subject => ({ type: 'late-removal', id });

/**
 * Proposes to take somebody off a frozen roll: deceased, moved away, struck off by a judgment. A second person decides. As with an
 * addition, the request id stays in the register's zone. Throws REMOVAL_NOT_ON_ROLL, REMOVAL_SEVERAL.
 */
@Injectable()
export class ProposeLateRemoval implements UseCase<Proposing, { id: string }> {
  readonly action = registerPolicy.proposeRemoval;
  readonly input = proposing;

  constructor(
    private readonly freezes: FreezeStore,
    private readonly entries: EntryStore,
    private readonly facts: PaperFacts,
    private readonly removals: RemovalStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { requestId, freezeId, facts, reason }: Proposing): Promise<{ id: string }> {
    const freeze = await this.freezes.get(freezeId);
    tx.authorize(this.action, freeze, { type: 'roll-freeze', id: freezeId });
    const sought = await this.facts.sought(tx, freeze.communeId, facts);
    const place = oneOf(await this.entries.findAnswering({ versionId: freeze.versionId, freezeId }, sought));
    const id = await this.removals.propose(tx, { freezeId, place, reason }, requestId);
    await this.awaitSecond(tx, freeze, id);
    return { id };
  }

  /** Once, however often the request is repeated: the zone's own transaction may have ended well where this one did not. */
  private async awaitSecond(tx: Tx, { communeId }: Freeze, removalId: string): Promise<void> {
    const [action, subject] = [registerPolicy.decideRemoval, subjectOf(removalId)];
    const { status } = await this.removals.get(removalId);
    if (status !== 'proposed' || (await this.fourEyes.waitingOn(tx, action, subject))) return;
    await this.fourEyes.propose(tx, { action, subject, communeId, payload: { removalId } });
  }
}

function oneOf([entry, ...others]: readonly Entry[]): Entry {
  if (!entry) throw new DomainError('REMOVAL_NOT_ON_ROLL');
  if (others.length) throw new DomainError('REMOVAL_SEVERAL');
  return entry;
}

const deciding = z.object({ removalId: z.uuid(), verdict: z.enum(['remove', 'refuse']), reason: typedText(3, 1000) });
type Deciding = z.infer<typeof deciding>;

/** Decides on a proposal of somebody else: the second person's yes or no. Who signed before has signed; the roll answers anew from now on. */
@Injectable()
export class DecideLateRemoval implements UseCase<Deciding, { id: string; status: RemovalState }> {
  readonly action = registerPolicy.decideRemoval;
  readonly input = deciding;

  constructor(
    private readonly removals: RemovalStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { removalId, verdict, reason }: Deciding): Promise<{ id: string; status: RemovalState }> {
    const removal = await this.removals.get(removalId);
    tx.authorize(this.action, removal, subjectOf(removalId));
    removalMachine.next(removal.status, verdict, undefined);
    const actId = await this.fourEyes.waitingOn(tx, this.action, subjectOf(removalId));
    if (!actId) throw new DomainError('ACT_SETTLED', { state: 'withdrawn' });
    if (verdict === 'remove') await this.fourEyes.confirm(tx, actId, frozen);
    else await this.fourEyes.decline(tx, actId, reason);
    tx.note({ verdict, freezeId: removal.freezeId }, subjectOf(removalId));
    return { id: removalId, status: await this.removals.decide(tx, removalId, verdict, reason) };
  }
}
