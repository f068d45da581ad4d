import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, typedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { additionMachine, type AdditionState } from '../domain/addition.ts';
import { readFacts } from '../domain/claimed-facts.ts';
import { EntryStore } from '../entry.store.ts';
import { FreezeStore } from '../freeze.store.ts';
import { registerPolicy } from '../register.policy.ts';
import { RegisterVault } from '../register-vault.ts';
import { RollTermsReader } from '../roll-terms.ts';
import { saidFacts } from './claim-roll-entry.ts';

const proposing = z.object({
  requestId: z.string().min(8).max(64),
  freezeId: z.uuid(),
  facts: saidFacts,
  subTerritory: typedText(1, 32).nullish(),
  /** Which act shows that this person belongs on the roll. */
  reason: typedText(10, 1000),
});
type Proposing = z.infer<typeof proposing>;

/** What of an addition leaves the register's zone: which one. Who is added stays inside. */
const frozen = z.object({ additionId: z.uuid() });
const subjectOf = (id: string) => ({ type: 'late-addition', id });

/** Proposes somebody whom a frozen roll forgot; a second person decides. As with a claim, the request id stays in the register's zone. */
@Injectable()
export class ProposeLateAddition implements UseCase<Proposing, { id: string }> {
  readonly action = registerPolicy.proposeAddition;
  readonly input = proposing;

  constructor(
    private readonly freezes: FreezeStore,
    private readonly entries: EntryStore,
    private readonly terms: RollTermsReader,
    private readonly vault: RegisterVault,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { requestId, freezeId, facts, subTerritory, reason }: Proposing): Promise<{ id: string }> {
    const freeze = await this.freezes.get(freezeId);
    tx.authorize(this.action, freeze, { type: 'roll-freeze', id: freezeId });
    const terms = await this.terms.of(freeze.communeId, undefined, tx);
    if (subTerritory && terms.subTerritories && !terms.subTerritories.has(subTerritory))
      throw new DomainError('ROLL_LINE_SUB_TERRITORY', {}, 'subTerritory');
    const known = readFacts(facts, terms);
    // a line has a name, so that two people can be told apart at the counter
    if (!known.latin && !known.arabic) throw new DomainError('ROLL_LINE_NAME_MISSING', {}, 'facts.nameLatin');
    const sought = {
      tags: (await this.vault.tagKey(freeze.communeId, tx.now)).tagsOf(known),
      birthYear: known.birth.year,
      birthDay: known.birth.day,
    };
    const there = await this.entries.findAnswering({ versionId: freeze.versionId, freezeId }, sought);
    if (there.length) throw new DomainError('ADDITION_ALREADY_ON_ROLL');
    const proposal = { id: newId(), freezeId, facts: known, sought, subTerritory: subTerritory ?? null, reason };
    const id = await this.freezes.propose(tx, proposal, requestId);
    await this.awaitSecond(tx, freeze.communeId, id);
    return { id };
  }

  /** Once, however often the request is repeated: the zone's own transaction may have ended well where this one did not. */
  private async awaitSecond(tx: Tx, communeId: string, additionId: string): Promise<void> {
    const action = registerPolicy.decideAddition;
    const subject = subjectOf(additionId);
    const { status } = await this.freezes.addition(additionId);
    if (status !== 'proposed' || (await this.fourEyes.waitingOn(tx, action, subject))) return;
    await this.fourEyes.propose(tx, { action, subject, communeId, payload: { additionId } });
  }
}

const deciding = z.object({ additionId: z.uuid(), verdict: z.enum(['add', 'refuse']), reason: typedText(3, 1000) });
type Deciding = z.infer<typeof deciding>;

/** Decides on a proposal of somebody else: the second person's yes or no. Throws ACT_SETTLED where the proposal was taken back or has expired. */
@Injectable()
export class DecideLateAddition implements UseCase<Deciding, { id: string; status: AdditionState }> {
  readonly action = registerPolicy.decideAddition;
  readonly input = deciding;

  constructor(
    private readonly freezes: FreezeStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { additionId, verdict, reason }: Deciding): Promise<{ id: string; status: AdditionState }> {
    const addition = await this.freezes.addition(additionId);
    tx.authorize(this.action, addition, { type: 'late-addition', id: additionId });
    additionMachine.next(addition.status, verdict, undefined);
    const actId = await this.fourEyes.waitingOn(tx, this.action, subjectOf(additionId));
    if (!actId) throw new DomainError('ACT_SETTLED', { state: 'withdrawn' });
    if (verdict === 'add') await this.fourEyes.confirm(tx, actId, frozen);
    else await this.fourEyes.decline(tx, actId, reason);
    tx.note({ verdict, freezeId: addition.freezeId }, subjectOf(additionId));
    return { id: additionId, status: await this.freezes.decide(tx, additionId, verdict, reason) };
  }
}
