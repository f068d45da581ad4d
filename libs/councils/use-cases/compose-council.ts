import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, newId, translatedText, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { councilPolicy } from '../councils.policy.ts';
import { checkLeaving, checkSeat, councilOffices, sexes } from '../domain/mandate.ts';
import type { CouncilMandate } from '../mandate.entity.ts';
import { MandateStore } from '../mandate.store.ts';

/** The running mandate of a commune, under its lock. Throws NO_MANDATE. */
async function runningMandate(mandates: MandateStore, tx: Tx, communeId: string): Promise<CouncilMandate> {
  const mandate = await mandates.running(tx, communeId);
  if (!mandate) throw new DomainError('NO_MANDATE');
  return mandate;
}

const seating = z.object({
  communeId: z.uuid(),
  name: typedText(2, 200),
  sex: z.enum(sexes),
  office: z.enum(councilOffices).default('member'),
  /** The first day of the mandate where it is not given. */
  seatedOn: z.iso.date().optional(),
});
type Seating = z.infer<typeof seating>;

/** Records who holds a seat, with the office held. Throws NO_MANDATE, SEATS_TAKEN, OFFICE_TAKEN, SEAT_DAY. */
@Injectable()
export class SeatMember implements UseCase<Seating, { id: string }> {
  readonly action = councilPolicy.compose;
  readonly input = seating;

  constructor(
    private readonly mandates: MandateStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { communeId, seatedOn: given, ...member }: Seating): Promise<{ id: string }> {
    tx.authorize(this.action, { communeId });
    const mandate = await runningMandate(this.mandates, tx, communeId);
    const { timeZone } = await this.territories.get(communeId, tx);
    const seatedOn = given ?? mandate.startsOn;
    checkLeaving(mandate.startsOn, seatedOn, dayOf(tx.now, timeZone));
    checkSeat(member.office, await this.mandates.seated(tx, mandate.id), mandate.seats);
    const id = newId();
    await this.mandates.insertMember(tx, { id, mandateId: mandate.id, ...member, seatedOn });
    tx.note({ office: member.office, member: id }, { type: 'mandate', id: mandate.id });
    return { id };
  }
}

const leaving = z.object({ memberId: z.uuid(), leftOn: z.iso.date(), reason: typedText(3, 500) });
type Leaving = z.infer<typeof leaving>;

/** Records that a seat was left, and why. Throws SEAT_DAY. */
@Injectable()
export class EndSeat implements UseCase<Leaving, { id: string }> {
  readonly action = councilPolicy.compose;
  readonly input = leaving;

  constructor(
    private readonly mandates: MandateStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { memberId, leftOn, reason }: Leaving): Promise<{ id: string }> {
    const member = await this.mandates.lockMember(tx, memberId);
    const { communeId } = await this.mandates.lock(tx, member.mandateId);
    tx.authorize(this.action, { communeId }, { type: 'mandate', id: member.mandateId });
    if (member.leftOn) throw new DomainError('SEAT_DAY', { day: member.leftOn }, 'leftOn');
    const { timeZone } = await this.territories.get(communeId, tx);
    checkLeaving(member.seatedOn, leftOn, dayOf(tx.now, timeZone));
    await this.mandates.updateMember(tx, memberId, { leftOn, leftFor: reason });
    tx.note({ member: memberId, leftOn });
    return { id: memberId };
  }
}

const forming = z.object({
  communeId: z.uuid(),
  names: translatedText(3, 200),
  chairId: z.uuid(),
  memberIds: z.array(z.uuid()).max(100),
});
type Forming = z.infer<typeof forming>;

/** Records a standing committee and who sits in it. Throws NO_MANDATE, COUNCILLOR_UNKNOWN. */
@Injectable()
export class FormCommittee implements UseCase<Forming, { id: string }> {
  readonly action = councilPolicy.compose;
  readonly input = forming;

  constructor(private readonly mandates: MandateStore) {}

  async execute(tx: Tx, { communeId, names, chairId, memberIds: others }: Forming): Promise<{ id: string }> {
    tx.authorize(this.action, { communeId });
    const { id: mandateId } = await runningMandate(this.mandates, tx, communeId);
    const memberIds = [...new Set([chairId, ...others])];
    await this.mandates.checkMembers(tx, mandateId, memberIds);
    const id = newId();
    await this.mandates.insertCommittee(tx, { id, mandateId, names, chairId, memberIds });
    tx.note({ members: memberIds.length }, { type: 'committee', id });
    return { id };
  }
}
