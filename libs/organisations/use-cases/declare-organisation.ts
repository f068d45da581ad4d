import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, fold, newId, translatedText, typedText } from '#kernel';
import { Sealing, type Tx, type UseCase } from '#platform';
import { checkNames, checkOrder, checkPast, legalForms, purposeTags } from '../domain/dossier.ts';
import { OrganisationActs } from '../organisation-acts.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';
import { memberFields, OrganisationTeam } from '../organisation-team.ts';

/** Dossiers that one person may leave unchecked. */
const declaredAtMost = 5;

export const dossierFields = {
  nameAr: typedText(2, 200).nullish(),
  nameLatin: typedText(2, 200).nullish(),
  legalForm: z.enum(legalForms),
  foundedOn: z.iso.date(),
  receiptNumber: typedText(1, 60).nullish(),
  receiptOn: z.iso.date().nullish(),
  purposes: translatedText(10, 3000),
  purposeTags: z.array(z.enum(purposeTags)).min(1).max(6),
  website: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .nullish(),
  contact: z.object({
    email: z.email().max(254).nullish(),
    phone: z
      .string()
      .regex(/^\+?[\d ().-]{6,24}$/)
      .nullish(),
  }),
};
const fields = z.object(dossierFields);
export type DossierFields = z.infer<typeof fields>;
export const address = typedText(3, 300);

const input = z.object({ communeId: z.uuid(), address, seatSince: z.iso.date().nullish(), ...dossierFields, me: memberFields });
type Input = z.infer<typeof input>;

/** Checks what the fields say together. Throws what `checkNames` and `checkPast` throw, RECEIPT_INCOMPLETE or DAYS_OUT_OF_ORDER. */
export function checkFields(given: DossierFields, languages: readonly string[], today: string): void {
  const { nameAr, nameLatin, foundedOn, receiptNumber, receiptOn } = given;
  checkNames({ nameAr: nameAr ?? null, nameLatin: nameLatin ?? null }, languages);
  checkPast(foundedOn, today, 'foundedOn');
  checkPast(receiptOn, today, 'receiptOn');
  if (Boolean(receiptNumber) !== Boolean(receiptOn))
    throw new DomainError('RECEIPT_INCOMPLETE', {}, receiptOn ? 'receiptNumber' : 'receiptOn');
  checkOrder(foundedOn, receiptOn, 'receiptOn');
}

const searchTextOf = (...names: (string | null | undefined)[]): string => fold(names.filter(Boolean).join(' | '));

/** The fields as they are kept. */
export function toColumns(given: DossierFields, seal: (contact: string) => Buffer) {
  const { contact, ...rest } = given;
  return {
    ...rest,
    nameAr: given.nameAr ?? null,
    nameLatin: given.nameLatin ?? null,
    receiptNumber: given.receiptNumber ?? null,
    receiptOn: given.receiptOn ?? null,
    website: given.website ?? null,
    searchText: searchTextOf(given.nameAr, given.nameLatin),
    contactSealed: seal(JSON.stringify(contact)),
  };
}

export const contactContext = (organisationId: string): string => `organisation-contact:${organisationId}`;

/** Declares an association; who declares it is the first of its team. Throws TOO_MANY_DECLARATIONS and what the checks throw. */
@Injectable()
export class DeclareOrganisation implements UseCase<Input, { id: string; memberId: string }> {
  readonly action = organisationPolicy.declare;
  readonly input = input;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly team: OrganisationTeam,
    private readonly store: OrganisationStore,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, { communeId, address: seatAddress, seatSince, me, ...given }: Input): Promise<{ id: string; memberId: string }> {
    const id = newId();
    tx.authorize(this.action, {}, { type: 'organisation', id });
    const commune = await this.acts.commune(tx, communeId);
    const today = dayOf(tx.now, commune.timeZone);
    checkFields(given, commune.languages, today);
    checkPast(seatSince, today, 'seatSince');
    checkOrder(given.foundedOn, seatSince, 'seatSince');
    if ((await this.store.countDeclaredBy(tx, tx.actor.id)) >= declaredAtMost)
      throw new DomainError('TOO_MANY_DECLARATIONS', { max: declaredAtMost });
    const columns = toColumns(given, (contact) => this.sealing.seal(contact, contactContext(id)));
    await this.store.insert(tx, { ...columns, id, communeId, status: 'declared', declaredBy: tx.actor.id });
    const seat = { organisationId: id, territoryId: communeId, kind: 'seat', address: seatAddress, documentId: null } as const;
    await this.store.addPlace(tx, { ...seat, fromDay: seatSince ?? given.foundedOn });
    const memberId = await this.team.add(tx, id, today, { ...me, personId: tx.actor.id, emailCode: null, documentId: null });
    await this.store.addEvent(tx, {
      organisationId: id,
      legalDay: today,
      event: 'declare',
      fromStatus: 'declared',
      toStatus: 'declared',
      actorRole: tx.permission ?? '',
      reasonCodes: [],
      reasons: null,
      details: {},
    });
    return { id, memberId };
  }
}
