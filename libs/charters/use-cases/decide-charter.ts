import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda, outcomes } from '#councils';
import { dayOf, translatedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { CharterActs, type CharterChange, type CharterNow } from '../charter-acts.ts';
import { CharterEditions } from '../charter-editions.ts';
import { charterPolicy } from '../charters.policy.ts';
import { charterMachine, noFacts } from '../domain/charter.ts';

const votes = z.object({ for: z.int().min(0), against: z.int().min(0), abstaining: z.int().min(0) });
const outcome = z.object({ outcome: z.enum(outcomes), reasons: translatedText(10, 5000), votes });
const decision = outcome.extend({ charterId: z.uuid() });
type Decision = z.infer<typeof decision>;

/** What a deliberation means. A text adopted with changes is another text: the team writes it, and the council sees it again. */
const eventOf = { adopted: 'adopt', 'partly-adopted': 'returnToTeam', postponed: 'returnToTeam', refused: 'refuse' } as const;
const factOf = { adopt: 'adopted', returnToTeam: 'returned', refuse: 'abandoned' } as const;

/** The secretary writes down what the sitting council decided; another confirms. Throws COUNCIL_NOT_SITTING, VOTES_EXCEED_PRESENT, ACT_WAITS_ALREADY. */
@Injectable()
export class ProposeCharterDecision implements UseCase<Decision, { actId: string }> {
  readonly action = charterPolicy.proposeDecision;
  readonly input = decision;

  constructor(
    private readonly acts: CharterActs,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { charterId, ...decided }: Decision): Promise<{ actId: string }> {
    const { charter, calendar } = await this.acts.lock(tx, this.action, charterId);
    charterMachine.next(charter.status, eventOf[decided.outcome], noFacts);
    await this.agenda.checkDecision(tx, charterId, decided.votes);
    const subject = { type: 'charter', id: charterId };
    const payload = { ...decided, decidedOn: dayOf(tx.now, calendar.timeZone) };
    const actId = await this.fourEyes.propose(tx, {
      ...{ action: charterPolicy.confirmDecision, subject, communeId: charter.communeId, payload },
    });
    this.acts.tell(tx, charter, { fact: 'decision-proposed' });
    return { actId };
  }
}

const confirming = z.object({ actId: z.uuid() });
const frozen = outcome.extend({ decidedOn: z.iso.date() });

/** Another person confirms while the council still sits: the decision is recorded as of the day on which it was written down. */
@Injectable()
export class ConfirmCharterDecision implements UseCase<z.infer<typeof confirming>, CharterNow> {
  readonly action = charterPolicy.confirmDecision;
  readonly input = confirming;

  constructor(
    private readonly acts: CharterActs,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
    private readonly editions: CharterEditions,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<CharterNow> {
    const { subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    await this.editions.lockFirst(tx, subject.id);
    const locked = await this.acts.lock(tx, this.action, subject.id);
    const { outcome: decided, reasons, votes: cast, decidedOn } = payload;
    const event = eventOf[decided];
    const change: CharterChange = {
      reasons,
      ...(event === 'returnToTeam' && { changes: { adoptedVersion: null } }),
      details: { outcome: decided, votes: cast, decidedOn, version: locked.charter.adoptedVersion },
      tells: { fact: factOf[event], params: { reasons, outcome: decided } },
    };
    const now = await this.acts.apply(tx, locked, event, change);
    await this.agenda.deliberate(tx, subject.id, { outcome: decided, reasons, votes: cast }, decidedOn);
    if (event === 'refuse') await this.editions.giveUp(tx, locked);
    return now;
  }
}
