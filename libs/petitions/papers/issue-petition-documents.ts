import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { DocumentReader, Documents, type NewDocument } from '#documents';
import type { Tx, UseCase } from '#platform';
import { linesOfSheet, sheetNumber, takesPaper } from '../domain/paper.ts';
import { type LockedPetition, PetitionActs } from '../petition-acts.ts';
import { PetitionReader } from '../petition.reader.ts';
import { paperPolicy } from './papers.policy.ts';
import type { FilingReceipt } from '../filing-receipt.entity.ts';
import type { PetitionHistoryEvent } from '../petition-event.entity.ts';
import { decisionLetter, filingReceipt, type Heading, signatureSheet } from './paper-contents.ts';

/** Events that are decisions on a petition: of each there is a letter. */
const decisions: readonly string[] = ['admit', 'reject', 'deliberate', 'postpone', 'answer'];

interface Issued {
  readonly id: string;
}

const printing = z.object({
  petitionId: z.uuid(),
  lines: z.int().min(linesOfSheet.fewest).max(linesOfSheet.most).default(linesOfSheet.usual),
});
type Printing = z.output<typeof printing>;

/** Prints another sheet to sign on; each has a number and a code of its own, and is typed once. */
@Injectable()
export class PrintSignatureSheet implements UseCase<Printing, Issued> {
  readonly action = paperPolicy.printSheet;
  readonly input = printing as z.ZodType<Printing>;

  constructor(
    private readonly acts: PetitionActs,
    private readonly documents: Documents,
  ) {}

  async execute(tx: Tx, { petitionId, lines }: Printing): Promise<Issued> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const { petition, pack } = locked;
    takesPaper(petition.status, pack);
    const place = await this.documents.nextOf(tx, signatureSheet, petitionId);
    const number = sheetNumber(petitionId, place);
    const content = { ...headingOf(locked), number, lines, contentHash: petition.contentHash ?? '', bodies: petition.bodies };
    const about = { kind: signatureSheet, subject: { type: 'petition', id: petitionId }, act: `sheet-${place}`, number, content };
    const { id } = await this.documents.issue(tx, { ...about, communeId: petition.communeId });
    return { id };
  }
}

const ofPetition = z.object({ petitionId: z.uuid() });
type OfPetition = z.infer<typeof ofPetition>;

/** What a petition's history owes in papers: the receipt of its filing, and a letter for each decision. */
@Injectable()
export class OwedDocuments {
  constructor(private readonly petitions: PetitionReader) {}

  async of(locked: LockedPetition): Promise<NewDocument[]> {
    const { id, communeId } = locked.petition;
    const receipt = (await this.petitions.receipts([id])).get(id) ?? null;
    const history = (await this.petitions.histories([id])).get(id) ?? [];
    const about = { subject: { type: 'petition', id }, communeId };
    const letters = history
      .filter(({ event }) => decisions.includes(event))
      .map((event, place) => ({
        ...{ ...about, kind: decisionLetter, act: event.id, number: `${receipt?.number ?? sheetNumber(id, 0)}/${place + 1}` },
        content: { ...headingOf(locked), ...saidOf(event), receiptNumber: receipt?.number ?? null },
      }));
    return receipt
      ? [{ ...about, kind: filingReceipt, act: 'filing', number: receipt.number, content: ofReceipt(locked, receipt) }, ...letters]
      : letters;
  }
}

/** Issues what is owed. After a fact; done twice it changes nothing, so that a filing or a decision never waits for a paper. */
@Injectable()
export class IssuePetitionDocuments implements UseCase<OfPetition, { issued: number }> {
  readonly action = paperPolicy.issueDocuments;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly owed: OwedDocuments,
    private readonly documents: Documents,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<{ issued: number }> {
    const owed = await this.owed.of(await this.acts.lock(tx, this.action, petitionId));
    for (const document of owed) await this.documents.issue(tx, document);
    return { issued: owed.length };
  }
}

const reissuing = z.object({ documentId: z.uuid() });

/** Issues a receipt or a letter anew, after it was withdrawn or what it says was corrected. Throws NOT_FOUND for any other paper. */
@Injectable()
export class ReissuePetitionDocument implements UseCase<z.infer<typeof reissuing>, Issued> {
  readonly action = paperPolicy.reissue;
  readonly input = reissuing;

  constructor(
    private readonly acts: PetitionActs,
    private readonly owed: OwedDocuments,
    private readonly registry: DocumentReader,
    private readonly documents: Documents,
  ) {}

  async execute(tx: Tx, { documentId }: z.infer<typeof reissuing>): Promise<Issued> {
    const before = await this.registry.byId(documentId);
    if (before?.subjectType !== 'petition') throw new DomainError('NOT_FOUND');
    const owed = await this.owed.of(await this.acts.lock(tx, this.action, before.subjectId));
    const document = owed.find(({ kind, act }) => kind === before.kind && act === before.act);
    if (!document) throw new DomainError('NOT_FOUND');
    const { id } = await this.documents.issue(tx, document, true);
    return { id };
  }
}

const headingOf = ({ petition, commune }: LockedPetition): Heading => ({
  petitionId: petition.id,
  countryCode: commune.countryCode,
  territoryKind: commune.kind,
  territoryNames: commune.names,
  timeZone: commune.timeZone,
  titles: petition.titles,
  authoritativeLanguage: petition.authoritativeLanguage,
});

const saidOf = ({ event, legalDay, legalRef, reasonCodes, reasons, details }: PetitionHistoryEvent) => ({
  ...{ event, legalDay, legalRef, reasonCodes, reasons },
  outcome: (details['outcome'] as string | undefined) ?? null,
  votes: (details['votes'] as object | undefined) ?? null,
});

const ofReceipt = (locked: LockedPetition, receipt: FilingReceipt) => {
  const { number, filedAt, signatures, dueDay, contentHash, legalRef, organisationNames = null } = receipt;
  return { ...headingOf(locked), number, filedAt: filedAt.toISOString(), signatures, dueDay, contentHash, legalRef, organisationNames };
};
