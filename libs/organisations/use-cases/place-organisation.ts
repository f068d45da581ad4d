import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { checkOrder, checkPast } from '../domain/dossier.ts';
import { DossierPapers } from '../dossier-papers.ts';
import { type LockedOrganisation, OrganisationActs } from '../organisation-acts.ts';
import type { OrganisationPlace } from '../organisation-parts.entity.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';
import { address } from './declare-organisation.ts';
import { nowOf, type OrganisationNow, unchecked } from './revise-organisation.ts';

/** Places that one dossier holds, past ones included. */
const placesAtMost = 300;

const where = z.object({ organisationId: z.uuid(), communeId: z.uuid(), address, since: z.iso.date(), fileId: z.uuid().nullish() });
type Where = z.infer<typeof where>;
export interface Placed {
  readonly id: string;
}

/** Says where an association has a branch, since when; a clerk of that commune confirms it. Throws BRANCH_ALREADY_THERE or DOSSIER_FULL. */
@Injectable()
export class AddBranch implements UseCase<Where, Placed> {
  readonly action = organisationPolicy.maintain;
  readonly input = where;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly papers: DossierPapers,
    private readonly store: OrganisationStore,
  ) {}

  async execute(tx: Tx, { organisationId, communeId, address: branchAddress, since, fileId }: Where): Promise<Placed> {
    const { organisation, places, documents, today } = await this.acts.lock(tx, this.action, organisationId);
    await this.acts.commune(tx, communeId);
    checkPast(since, today, 'since');
    checkOrder(organisation.foundedOn, since, 'since');
    if (places.length >= placesAtMost) throw new DomainError('DOSSIER_FULL', { max: placesAtMost });
    const documentId = await this.papers.proof(tx, organisationId, documents.length, 'seat-proof', fileId);
    const id = await this.store.addPlace(tx, {
      organisationId,
      territoryId: communeId,
      kind: 'branch',
      address: branchAddress,
      fromDay: since,
      documentId,
    });
    tx.note({ branch: communeId, since });
    return { id };
  }
}

const ofPlace = z.object({ organisationId: z.uuid(), placeId: z.uuid() });
const closing = ofPlace.extend({ on: z.iso.date() });

/** A branch of the dossier that is open. Throws PLACE_UNKNOWN. */
function openBranch({ places }: LockedOrganisation, placeId: string): OrganisationPlace {
  const place = places.find(({ id, kind, toDay }) => id === placeId && kind === 'branch' && toDay === null);
  if (!place) throw new DomainError('PLACE_UNKNOWN', {}, 'placeId');
  return place;
}

/** Closes a branch on a day, its last; petitions filed before keep it. */
@Injectable()
export class CloseBranch implements UseCase<z.infer<typeof closing>, Placed> {
  readonly action = organisationPolicy.maintain;
  readonly input = closing;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
  ) {}

  async execute(tx: Tx, { organisationId, placeId, on }: z.infer<typeof closing>): Promise<Placed> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    const { fromDay } = openBranch(locked, placeId);
    checkPast(on, locked.today, 'on');
    checkOrder(fromDay, on, 'on');
    await this.store.endPlace(tx, placeId, on);
    tx.note({ placeId, on });
    return { id: placeId };
  }
}

/** A clerk of the branch's commune confirms that it is there. */
@Injectable()
export class ConfirmBranch implements UseCase<z.infer<typeof ofPlace>, Placed> {
  readonly action = organisationPolicy.confirmBranch;
  readonly input = ofPlace;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
  ) {}

  async execute(tx: Tx, { organisationId, placeId }: z.infer<typeof ofPlace>): Promise<Placed> {
    const locked = await this.acts.lock(tx, this.action, organisationId, (held) => openBranch(held, placeId).territoryId);
    const place = openBranch(locked, placeId);
    if (place.confirmedOn) return { id: placeId };
    await this.store.confirmPlace(tx, placeId, locked.today);
    this.acts.tell(tx, locked, 'branch-confirmed', { branch: (await this.acts.commune(tx, place.territoryId)).names });
    tx.note({ placeId });
    return { id: placeId };
  }
}

/** Moves the seat: the old one ends the day before, the clerks of the new commune check the dossier. */
@Injectable()
export class MoveSeat implements UseCase<Where, OrganisationNow> {
  readonly action = organisationPolicy.maintain;
  readonly input = where;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly papers: DossierPapers,
    private readonly store: OrganisationStore,
  ) {}

  async execute(tx: Tx, { organisationId, communeId, address: seatAddress, since, fileId }: Where): Promise<OrganisationNow> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    await this.acts.commune(tx, communeId);
    checkPast(since, locked.today, 'since');
    const seat = locked.places.find(({ kind, toDay }) => kind === 'seat' && toDay === null)!;
    if (since <= seat.fromDay) throw new DomainError('DAYS_OUT_OF_ORDER', { from: seat.fromDay, to: since }, 'since');
    await this.papers.moveSeat(tx, seat, { communeId, address: seatAddress, since, fileId }, locked.documents.length);
    if (locked.organisation.status === 'rejected') {
      await this.store.update(tx, organisationId, { communeId });
      return nowOf(locked.organisation);
    }
    return nowOf(
      await this.acts.apply(tx, locked, { event: 'revise', changes: { ...unchecked, communeId }, details: { changed: ['seat'] } }),
    );
  }
}
